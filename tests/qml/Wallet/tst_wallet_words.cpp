// What the wallet says: verdicts, strength of passphrases, dates, documents.
#include "qml/Wanderbuch/Wallet/ClaimWords.h"
#include "qml/Wanderbuch/Wallet/HumanText.h"
#include "qml/Wanderbuch/Wallet/ImportWords.h"
#include "qml/Wanderbuch/Wallet/PassphraseStrength.h"
#include "qml/Wanderbuch/Wallet/RawText.h"
#include "qml/Wanderbuch/Wallet/ReasonWords.h"
#include "qml/Wanderbuch/Wallet/Verdict.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QLocale>
#include <QTest>
#include <QTranslator>

using namespace wb;
using namespace wb::ui;

namespace {

const QDateTime now = QDateTime(QDate(2026, 11, 22), QTime(12, 0), Qt::UTC);

QJsonObject check(const char *name, const char *outcome, const QString &reason = {}, const QString &asOf = {})
{
    return {{QStringLiteral("check"), QLatin1String(name)}, {QStringLiteral("outcome"), QLatin1String(outcome)},
            {QStringLiteral("reason"), reason}, {QStringLiteral("asOf"), asOf}};
}

QJsonObject report(const char *verdict, const QJsonArray &checks, const QString &expires = {})
{
    return {{QStringLiteral("verdict"), QLatin1String(verdict)}, {QStringLiteral("checks"), checks},
            {QStringLiteral("issued"), QStringLiteral("2026-05-03T08:00:00.000Z")}, {QStringLiteral("expires"), expires}};
}

QJsonArray sound(const char *status, const QString &asOf = {}, const char *trust = "pass")
{
    return {check("proof", "pass", QStringLiteral("the signature fits the document and the key (eddsa-jcs-2022)")), check("issuer", "pass"),
            check("trust", trust), check("validity", "pass"), check("status", status, {}, asOf)};
}

} // namespace

class WalletWordsTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QStringLiteral("en_GB"))); }

    void claimsHaveNamesForPeople()
    {
        const QList<QJsonArray> paths {
            {QStringLiteral("credentialSubject"), QStringLiteral("achievement"), QStringLiteral("name")},
            {QStringLiteral("credentialSubject"), QStringLiteral("achievement"), QStringLiteral("alignment"), 0, QStringLiteral("targetName")},
            {QStringLiteral("credentialSubject"), QStringLiteral("achievement"), QStringLiteral("alignment"), 1, QStringLiteral("targetName")},
            {QStringLiteral("vc"), QStringLiteral("credentialSubject"), QStringLiteral("id")},
            {QStringLiteral("credentialSubject"), 0, QStringLiteral("id")},
            {QStringLiteral("nationalities"), 0},
            {QStringLiteral("address"), QStringLiteral("street_address")},
            {QStringLiteral("schema:postalCode")},
            {QStringLiteral("someNewMember"), QStringLiteral("XMLId")},
            {QStringLiteral("na\u202eme")},
            {QStringLiteral("\u202e")},
        };
        QCOMPARE(claimNames(paths), QStringList({QStringLiteral("Achievement › Name"), QStringLiteral("Achievement › Skill or standard 1 › Name"),
            QStringLiteral("Achievement › Skill or standard 2 › Name"), QStringLiteral("Your identifier"), QStringLiteral("Your identifier"),
            QStringLiteral("Nationality"), QStringLiteral("Address › Street"), QStringLiteral("Postal code"), QStringLiteral("Some new member › XMLId"),
            QStringLiteral("Name"), QString()}));
    }

    void theHistoryNamesThemTheSameWay()
    {
        QCOMPARE(rememberedClaims({QStringLiteral("address › locality"), QStringLiteral("nationalities › 1"), QStringLiteral("nationalities › 2"),
                     QStringLiteral("type › 1"), QStringLiteral("…")}),
            QStringList({QStringLiteral("Address › Town"), QStringLiteral("Nationality 1"), QStringLiteral("Nationality 2"), QStringLiteral("…")}));
        QCOMPARE(rememberedClaims({QStringLiteral("type")}), QStringList({QStringLiteral("Type")}));
    }

    // What tells people something is never folded away among the rest: whose it is, and what nobody here knows.
    void technicalIsWhatOnlyProgramsRead()
    {
        const auto technical = [](const QList<QString> &names) {
            QJsonArray path;
            for (const QString &name : names)
                path.append(name);
            return isTechnicalClaim(path);
        };
        QVERIFY(technical({QStringLiteral("type")}));
        QVERIFY(isTechnicalClaim({QStringLiteral("type"), 1}));
        QVERIFY(technical({QStringLiteral("issuer"), QStringLiteral("id")}));
        QVERIFY(technical({QStringLiteral("credentialStatus"), QStringLiteral("statusPurpose")}));
        QVERIFY(technical({QStringLiteral("cnf"), QStringLiteral("jwk"), QStringLiteral("x")}));
        QVERIFY(!technical({QStringLiteral("credentialSubject"), QStringLiteral("id")}));
        QVERIFY(!technical({QStringLiteral("sub")}));
        QVERIFY(!technical({QStringLiteral("credentialSubject"), QStringLiteral("email")}));
        QVERIFY(!technical({QStringLiteral("credentialSubject"), QStringLiteral("health"), QStringLiteral("status")}));
        QVERIFY(!technical({QStringLiteral("somethingNew")}));
        QVERIFY(!isTechnicalClaim({}));
    }

    void claimsAreReadAsPeopleWrite()
    {
        QCOMPARE(claimValue(QStringLiteral("2026-07-30")), QStringLiteral("30 July 2026"));
        QVERIFY(claimValue(QStringLiteral("2026-07-30T12:00:00Z")).startsWith(QStringLiteral("30 July 2026, ")));
        QCOMPARE(claimValue(QStringLiteral("2026-02-31")), QStringLiteral("2026-02-31"));
        QCOMPARE(claimValue(QStringLiteral("true")), QStringLiteral("yes"));
        QCOMPARE(claimValue(QStringLiteral("12345")), QStringLiteral("12345"));
    }

    void reasonsInTheirLanguage_data()
    {
        QTest::addColumn<QString>("reason");
        QTest::addColumn<QString>("german");
        const auto row = [](const char *reason, const char *german) { QTest::newRow(reason) << QString::fromUtf8(reason) << QString::fromUtf8(german); };
        row("not signed", "nicht signiert");
        row("valid until 2027-01-01T00:00:00Z", "gültig bis 2027-01-01T00:00:00Z");
        row("credential 12: not signed", "Nachweis 12: nicht signiert");
        row("credential 1: cannot be read as a credential: this is no credential", "Nachweis 1: lässt sich nicht als Nachweis lesen: das ist kein Nachweis");
        row("signed by did:key:z6%2; whether that is a key of https://a.example/%1 cannot be told here",
            "signiert von did:key:z6%2; ob das ein Schlüssel von https://a.example/%1 ist, lässt sich hier nicht sagen");
        row("the list is by did:web:a and not by the issuer, so it cannot decide; it says: not revoked",
            "die Liste ist von did:web:a und nicht vom Aussteller, darum entscheidet sie nicht; sie sagt: nicht widerrufen");
        row("there is no issuer; /proof: is missing; something that nobody translated", "ein Aussteller fehlt; /proof: fehlt; something that nobody translated");
        row("keeps to the schema of Open Badges 3.0; single values stand for lists, as JSON-LD allows, first at /proof",
            "hält sich an das Schema von Open Badges 3.0; Einzelwerte stehen für Listen, wie JSON-LD es erlaubt, zuerst bei /proof");
        row("", "");
    }
    void reasonsInTheirLanguage()
    {
        QFETCH(QString, reason);
        QCOMPARE(reasonInTheirLanguage(reason), reason); // no words are loaded: as core says it
        QTranslator german;
        QVERIFY(german.load(QStringLiteral(":/wanderbuch/translations/wanderbuch_de.qm")));
        QVERIFY(QCoreApplication::installTranslator(&german));
        const QString told = reasonInTheirLanguage(reason);
        QCoreApplication::removeTranslator(&german);
        QTEST(told, "german");
    }

    void verdictInWords_data()
    {
        QTest::addColumn<QJsonObject>("report");
        QTest::addColumn<int>("authorship");
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("tag");
        QTest::addColumn<QString>("tone");
        const auto row = [](const char *name, const QJsonObject &report, Authorship authorship, VerdictKind kind, const char *tag, const char *tone) {
            QTest::newRow(name) << report << int(authorship) << int(kind) << QString::fromUtf8(tag) << QString::fromLatin1(tone);
        };
        const QString fresh = QStringLiteral("2026-11-18T00:00:00Z");
        row("nothing is known", {}, Authorship::Issuer, VerdictKind::NotChecked, "Not checked yet", "plain");
        row("all passed", report("valid", sound("pass", fresh)), Authorship::Issuer, VerdictKind::Genuine, "Genuine", "ok");
        row("no list named", report("valid", sound("not-applicable")), Authorship::Issuer, VerdictKind::Genuine, "Genuine", "ok");
        row("old list", report("valid", sound("pass", QStringLiteral("2026-10-13T12:00:00Z"))), Authorship::Issuer, VerdictKind::StaleList,
            "Genuine · list 40 days old", "warn");
        row("list not here", report("undecided", sound("unknown")), Authorship::Issuer, VerdictKind::NoList, "Genuine · not checked since", "warn");
        row("unknown issuer", report("valid", sound("not-applicable", {}, "unknown")), Authorship::Issuer, VerdictKind::UnknownIssuer,
            "Genuine · issuer not known", "warn");
        row("expired", report("invalid", sound("not-applicable"), QStringLiteral("2025-01-01T00:00:00Z")), Authorship::Issuer, VerdictKind::Expired,
            "Expired", "plain");
        row("expired since the report was made", report("valid", sound("pass", fresh), QStringLiteral("2026-11-20T00:00:00Z")), Authorship::Issuer,
            VerdictKind::Expired, "Expired", "plain");
        row("not valid yet", report("invalid", {check("proof", "pass"), check("validity", "fail", QStringLiteral("not valid before 2027"))}),
            Authorship::Issuer, VerdictKind::NotYetValid, "Not valid yet", "warn");
        row("withdrawn", report("invalid", {check("proof", "pass"), check("status", "fail", QStringLiteral("revoked"))}), Authorship::Issuer,
            VerdictKind::Withdrawn, "Withdrawn", "seal");
        row("suspended", report("invalid", {check("proof", "pass"), check("status", "fail", QStringLiteral("suspended"))}), Authorship::Issuer,
            VerdictKind::Suspended, "Suspended", "seal");
        row("on hold, as core words it", report("invalid", {check("proof", "pass"), check("status", "fail", QStringLiteral("suspended for now, not revoked: https://x.example/1"))}),
            Authorship::Issuer, VerdictKind::Suspended, "Suspended", "seal");
        row("taken back, for a reason that sounds milder", report("invalid", {check("proof", "pass"), check("status", "fail", QStringLiteral("revoked: account suspended"))}),
            Authorship::Issuer, VerdictKind::Withdrawn, "Withdrawn", "seal");
        row("on hold and taken back", report("invalid", {check("proof", "pass"), check("status", "fail", QStringLiteral("suspended for now, not revoked; revoked"))}),
            Authorship::Issuer, VerdictKind::Withdrawn, "Withdrawn", "seal");
        row("one of a presentation's is taken back", report("invalid", {check("proof", "pass"), check("status", "fail", QStringLiteral("credential 1: revoked"))}),
            Authorship::Issuer, VerdictKind::Withdrawn, "Withdrawn", "seal");
        row("shown by somebody else", report("invalid", {check("proof", "pass"), check("issuer", "not-applicable"), check("holder", "fail")}), Authorship::Issuer,
            VerdictKind::WrongHolder, "Not shown by its holder", "seal");
        row("list that cannot be relied on", report("undecided", {check("proof", "pass"), check("issuer", "pass"), check("trust", "pass"),
            check("status", "unknown", QStringLiteral("the list's own signature is wrong: https://x.example/1"), fresh)}), Authorship::Issuer, VerdictKind::NoList,
            "Genuine · not checked since", "warn");
        row("changed", report("invalid", {check("proof", "fail")}), Authorship::Issuer, VerdictKind::NotGenuine, "Not genuine", "seal");
        row("changed and expired", report("invalid", {check("proof", "fail")}, QStringLiteral("2020-01-01T00:00:00Z")), Authorship::Issuer,
            VerdictKind::NotGenuine, "Not genuine", "seal");
        row("one of two proofs fails", report("invalid", {check("proof", "pass"), check("proof", "fail")}), Authorship::Issuer, VerdictKind::NotGenuine,
            "Not genuine", "seal");
        row("proof of another kind", report("undecided", {check("proof", "unknown"), check("status", "not-applicable")}), Authorship::Issuer,
            VerdictKind::CouldNotCheck, "Could not be checked", "warn");
        row("own record", report("valid", sound("not-applicable", {}, "unknown")), Authorship::Owner, VerdictKind::OwnRecord, "My record", "blue");
        row("own record, changed", report("invalid", {check("proof", "fail")}), Authorship::Owner, VerdictKind::NotGenuine, "Not genuine", "seal");
        row("somebody's own word", report("valid", sound("not-applicable", {}, "unknown")), Authorship::Holder, VerdictKind::OwnWord, "Self-asserted", "blue");
    }

    void verdictInWords()
    {
        QFETCH(QJsonObject, report);
        QFETCH(int, authorship);
        const Verdict verdict = verdictOf(report, Authorship(authorship), now);
        QTEST(int(verdict.kind), "kind");
        QTEST(verdict.tag, "tag");
        QTEST(verdict.tone, "tone");
        QVERIFY(!verdict.title.isEmpty());
        QVERIFY(!verdict.text.contains(QLatin1Char('!')));
    }

    void aListIsDated()
    {
        const Verdict verdict = verdictOf(report("valid", sound("pass", QStringLiteral("2026-11-18T00:00:00Z"))), Authorship::Issuer, now);
        QVERIFY2(verdict.text.contains(QLatin1String("18 November 2026")), qPrintable(verdict.text));
    }

    void whatAListSaysIsDatedAndNothingIsMadeUp()
    {
        const QString fresh = QStringLiteral("2026-11-18T00:00:00Z");
        const auto text = [](const QJsonObject &report) { return verdictOf(report, Authorship::Issuer, now).text; };
        const QString withdrawn = text(report("invalid", {check("proof", "pass"), check("issuer", "pass"), check("status", "fail", QStringLiteral("revoked"), fresh)}));
        QVERIFY2(withdrawn.contains(QLatin1String("18 November 2026")) && withdrawn.contains(QLatin1String("Signed by the issuer")), qPrintable(withdrawn));
        const QString unproven = text(report("invalid", {check("proof", "unknown"), check("status", "fail", QStringLiteral("revoked"), fresh)}));
        QVERIFY2(!unproven.contains(QLatin1String("unchanged")) && !unproven.contains(QLatin1String("genuine")), qPrintable(unproven));
        const QJsonObject broken = report("undecided", {check("proof", "pass"), check("issuer", "pass"), check("trust", "pass"),
            check("status", "unknown", QStringLiteral("the list's own signature is wrong: https://x.example/1"), fresh)});
        QVERIFY2(!text(broken).contains(QLatin1String("not on this device")), qPrintable(text(broken)));
        QVERIFY2(verdictOf(broken, Authorship::Issuer, now).title.contains(QLatin1String("since 18 November 2026")), qPrintable(text(broken)));
        const QString detail = checkLines(broken, Authorship::Issuer, now).last().value<CheckLine>().detail;
        QVERIFY2(detail.contains(QLatin1String("own signature is wrong")) && detail.contains(QLatin1String("List of 18 November 2026")), qPrintable(detail));
        const QString stale = text(report("valid", sound("pass", QStringLiteral("2026-10-13T12:00:00Z"), "unknown")));
        QVERIFY2(stale.contains(QLatin1String("No register on this device knows the issuer")), qPrintable(stale));
    }

    void anOldRegisterIsMarked()
    {
        const auto tone = [](const char *asOf) {
            const QJsonObject made = report("valid", {check("proof", "pass"), check("issuer", "pass"), check("trust", "pass", {}, QString::fromLatin1(asOf))});
            return checkLines(made, Authorship::Issuer, now).at(1).value<CheckLine>().tone;
        };
        QCOMPARE(tone("2026-11-01T00:00:00Z"), QStringLiteral("ok"));
        QCOMPARE(tone("2025-11-01T00:00:00Z"), QStringLiteral("warn"));
    }

    void unknownIsNeverSaidToBeValid()
    {
        for (const auto &kind : {report("undecided", sound("unknown")), report("valid", sound("not-applicable", {}, "unknown")),
                                 report("undecided", {check("proof", "unknown")})})
            QVERIFY(verdictOf(kind, Authorship::Issuer, now).tone != QLatin1String("ok"));
    }

    void everyCheckHasItsLine()
    {
        const QVariantList lines = checkLines(report("undecided", sound("unknown")), Authorship::Issuer, now);
        QStringList titles;
        for (const auto &line : lines)
            titles << line.value<CheckLine>().title;
        QCOMPARE(titles, QStringList({QStringLiteral("Signature"), QStringLiteral("Issuer"), QStringLiteral("Dates"), QStringLiteral("Withdrawn?")}));
        QVERIFY(lines.first().value<CheckLine>().detail.startsWith(QLatin1String("eddsa-jcs-2022")));
        QCOMPARE(lines.last().value<CheckLine>().tone, QStringLiteral("warn"));
    }

    void passphrasesAreNotFlattered_data()
    {
        QTest::addColumn<QString>("passphrase");
        QTest::addColumn<double>("least");
        QTest::addColumn<double>("most");
        QTest::newRow("nothing") << QString() << 0.0 << 0.0;
        QTest::newRow("known") << QStringLiteral("password") << 1.0 << 10.0;
        QTest::newRow("known with a year") << QStringLiteral("Password2024") << 5.0 << 18.0;
        QTest::newRow("a run") << QStringLiteral("abcdefgh") << 1.0 << 10.0;
        QTest::newRow("repeated") << QStringLiteral("aaaaaaaaaaaaaaaa") << 1.0 << 10.0;
        QTest::newRow("one word and a mark") << QStringLiteral("Sunshine!") << 5.0 << 18.0;
        QTest::newRow("two words") << QStringLiteral("copper lamp") << 15.0 << 30.0;
        QTest::newRow("the same word four times") << QStringLiteral("lamp lamp lamp lamp") << 8.0 << 20.0;
        QTest::newRow("four words") << QStringLiteral("copper lamp river otter") << 40.0 << 60.0;
        QTest::newRow("five words") << QStringLiteral("copper lamp river otter seventeen") << 52.0 << 80.0;
        QTest::newRow("random letters") << QStringLiteral("xqzvbkjwtpfd") << 50.0 << 60.0;
        QTest::newRow("random mixture") << QStringLiteral("k7#Qz!9vPw2$") << 45.0 << 80.0;
        QTest::newRow("another script") << QStringLiteral("ποτάμι λάμπα χαλκός ενυδρίδα") << 40.0 << 60.0;
    }

    void passphrasesAreNotFlattered()
    {
        QFETCH(QString, passphrase);
        QFETCH(double, least);
        QFETCH(double, most);
        const double bits = passphraseBits(passphrase);
        QVERIFY2(bits >= least && bits <= most, qPrintable(QString::number(bits)));
    }

    void longerIsNeverWeaker()
    {
        const QString passphrase = QStringLiteral("copper lamp 1987 river!otter");
        for (qsizetype i = 1; i < passphrase.size(); ++i) {
            // A word that gets complete may turn out to be a word; it never loses more than that.
            QVERIFY(passphraseBits(passphrase.first(i + 1)) > passphraseBits(passphrase.first(i)) - 12);
        }
        QVERIFY(passphraseBits(passphrase) > passphraseBits(passphrase.first(12)));
    }

    void datesAndSpans()
    {
        const QDateTime date(QDate(2026, 5, 3), QTime(12, 0), Qt::UTC);
        QCOMPARE(humanDate(date), QStringLiteral("3 May 2026"));
        QCOMPARE(shortDate(QDateTime(QDate(2026, 1, 12), QTime(12, 0), Qt::UTC)), QStringLiteral("12 Jan 2026"));
        QCOMPARE(humanDate({}), QString());
        QCOMPARE(humanDuration(QStringLiteral("PT45H")), QStringLiteral("45 hours"));
        QCOMPARE(humanDuration(QStringLiteral("P2DT3H")), QStringLiteral("2 days 3 hours"));
        QCOMPARE(humanDuration(QStringLiteral("half a day")), QStringLiteral("half a day"));
        QCOMPARE(humanSpan(30), QStringLiteral("less than a minute"));
        QCOMPARE(humanSpan(1e30), QStringLiteral("thousands of years"));
        QCOMPARE(languageName(QStringLiteral("de")), QStringLiteral("Deutsch"));
        QCOMPARE(languageName(QStringLiteral("en")), QStringLiteral("English"));
    }

    void rawTextIsReadable()
    {
        const QJsonObject inner{{QStringLiteral("b"), QString(500, QLatin1Char('y'))}};
        const QJsonObject outer{{QStringLiteral("a"), QString(5000, QLatin1Char('x'))},
                                {QStringLiteral("payload"), QString::fromUtf8(QJsonDocument(inner).toJson(QJsonDocument::Compact))}};
        const QByteArray json = QJsonDocument(outer).toJson();
        const RawText shown = rawTextFor(json);
        QVERIFY(shown.isJson);
        QVERIFY(shown.shortened);
        QVERIFY(shown.text.size() < 1000);
        QVERIFY2(shown.text.contains(QLatin1String("\"b\"")), "a document inside a string is shown as a document");
        QCOMPARE(rawTextFor("eyJhbGciOiJFZERTQSJ9.e30.AAAA").text, QStringLiteral("eyJhbGciOiJFZERTQSJ9.e30.AAAA"));
        QVERIFY(rawTextFor(QByteArray("\xff\x00\x01", 3)).text.startsWith(QLatin1String("ff 00")));
        QVERIFY(rawTextFor(QByteArray(3'000'000, 'z')).text.size() <= 256 * 1024);
    }

    void everyProblemSaysWhatToDo()
    {
        for (const ErrorCode code : {ErrorCode::TooLarge, ErrorCode::NotReadable, ErrorCode::MalformedJson, ErrorCode::UnsupportedFormat,
                                     ErrorCode::MalformedDocument, ErrorCode::Locked, ErrorCode::StorageFailed, ErrorCode::Internal})
            QVERIFY(importProblem({code, {}}).count(QLatin1Char('.')) >= 2);
    }

    void badgesInPicturesAreKept()
    {
        QVERIFY(isCredentialOfAnotherKind("\x89PNG\r\n\x1a\n....iTXtopenbadges...."));
        QVERIFY(isCredentialOfAnotherKind("<svg xmlns:openbadges=\"http://openbadges.org\"/>"));
        QVERIFY(!isCredentialOfAnotherKind("\x89PNG\r\n\x1a\n a holiday"));
        QVERIFY(!isCredentialOfAnotherKind("a letter about openbadges"));
    }
};

QTEST_MAIN(WalletWordsTest)
#include "tst_wallet_words.moc"
