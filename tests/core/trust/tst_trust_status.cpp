// A status is only as good as its list: one that is the issuer's, holds now and says so decides; anything else leaves it unknown,
// with the reason.
#include "core/base/Encoding.h"
#include "core/base/Json.h"
#include "core/trust/DidResolver.h"
#include "core/trust/Verifier.h"
#include "tests/core/trust/StatusLists.h"
#include "tests/core/trust/TestCredentials.h"
#include "tests/support/FixedClock.h"

#include <QTest>

using namespace wb;
using namespace wb::trust;

namespace {

using S = QLatin1StringView;

const QString listUrl = QStringLiteral("https://issuer.example/status/1");
const QString fetched = QStringLiteral("2026-10-01T08:00:00.000Z");
constexpr int enough = 131072;

// A list of `enough` bits in which number 5 is set.
QString goodList()
{
    return test::bitstring(test::packedHighestFirst(enough, { { 5, 1 } }));
}

QJsonObject inSubject(const QJsonObject &list, const char *member, const QJsonValue &value)
{
    return test::changed(list, "credentialSubject", test::changed(list.value(S("credentialSubject")).toObject(), member, value));
}

} // namespace

class TestStatus : public QObject {
    Q_OBJECT

    using Key = crypto::Ed25519KeyPair;
    test::FixedClock m_clock;
    Key m_key = Key::generate();
    QString m_issuer = didKey(m_key.publicKey());

    // The status check of a credential by m_issuer with these entries, while `lists` are held.
    Check checked(const QJsonValue &entries, const QMap<QString, QByteArray> &lists, Standing standing = Standing::Vouched,
        const StatusLimits &limits = {}) const
    {
        TrustStore store;
        TrustArchive archive;
        for (auto it = lists.begin(); it != lists.end(); ++it) {
            if (!archive.add({ TrustKind::Status, it.key(), {}, fromRfc3339(fetched), it.value() }, standing))
                qFatal("a list was not taken in");
        }
        store.setArchive(std::move(archive));
        store.setStatusLimits(limits);
        const QJsonObject credential = test::changed(test::credential20(m_issuer), "credentialStatus", entries);
        const VerificationReport report = Verifier(m_clock, store).verify(test::withDataIntegrity(credential, m_key));
        Check status = *report.check(CheckKind::Status);
        const Verdict expected = status.outcome == Outcome::Fail ? Verdict::Invalid
            : status.outcome == Outcome::Unknown                 ? Verdict::Undecided
                                                                 : Verdict::Valid;
        if (report.verdict != expected)
            qFatal("the verdict does not follow from the status: %s", qPrintable(status.reason));
        return status;
    }
    QByteArray signedList(const QJsonObject &list) const { return test::withDataIntegrity(list, m_key); }

private slots:
    void aListOfTheIssuerDecides_data()
    {
        QTest::addColumn<QJsonValue>("index");
        QTest::addColumn<QString>("purpose");
        QTest::addColumn<Outcome>("outcome");
        QTest::addColumn<QString>("says");
        QTest::newRow("revoked") << QJsonValue(S("5")) << "revocation" << Outcome::Fail << "revoked";
        QTest::newRow("revoked, index as number") << QJsonValue(5) << "revocation" << Outcome::Fail << "revoked";
        QTest::newRow("not revoked") << QJsonValue(S("6")) << "revocation" << Outcome::Pass << "not revoked";
        QTest::newRow("suspended") << QJsonValue(S("5")) << "suspension" << Outcome::Fail << "suspended for now, not revoked";
        QTest::newRow("not suspended") << QJsonValue(S("4")) << "suspension" << Outcome::Pass << "not suspended";
        QTest::newRow("a newer copy") << QJsonValue(S("5")) << "refresh" << Outcome::Pass << "newer copy";
        QTest::newRow("another purpose") << QJsonValue(S("5")) << "colour" << Outcome::Unknown << "\"colour\" is not known";
    }
    void aListOfTheIssuerDecides()
    {
        QFETCH(QJsonValue, index);
        QFETCH(QString, purpose);
        const Check check = checked(test::statusEntry(listUrl, index, purpose),
            { { listUrl, signedList(test::listCredential(m_issuer, goodList(), purpose)) } });
        QTEST(check.outcome, "outcome");
        QFETCH(QString, says);
        QVERIFY2(check.reason.startsWith(says) || check.reason.contains(says), qPrintable(check.reason));
        QVERIFY(check.reason.contains(listUrl));
        if (check.outcome != Outcome::Unknown)
            QCOMPARE(toRfc3339(check.asOf), fetched);
    }

    void messagesAreTold()
    {
        const QString list = test::bitstring(test::packedHighestFirst(enough, { { 5, 2 } }, 2));
        QJsonObject entry = test::statusEntry(listUrl, S("5"), QStringLiteral("message"));
        entry.insert(S("statusSize"), 2);
        entry.insert(S("statusMessage"),
            QJsonArray { QJsonObject { { S("status"), S("0x0") }, { S("message"), S("pending") } },
                QJsonObject { { S("status"), S("0x2") }, { S("message"), S("under review") } } });
        const Check check =
            checked(entry, { { listUrl, signedList(test::listCredential(m_issuer, list, QStringLiteral("message"))) } });
        QCOMPARE(check.outcome, Outcome::Pass);
        QVERIFY(check.reason.contains(S("under review")));
    }

    void whatIsNotHeldIsUnknown()
    {
        const Check check = checked(test::statusEntry(listUrl, S("5")), {});
        QCOMPARE(check.outcome, Outcome::Unknown);
        QVERIFY(check.reason.contains(S("not held here")) && check.reason.contains(listUrl));
        QVERIFY(!check.asOf.isValid());
    }

    void aListIsLookedUpByItsAddress()
    {
        const QByteArray list =
            signedList(test::changed(test::listCredential(m_issuer, goodList()), "id", S("https://elsewhere.example/x")));
        // The address decides, not the id inside; case of the host, default port and fragment make no other address.
        for (const char *url :
            { "https://issuer.example/status/1", "https://ISSUER.example/status/1", "https://issuer.example:443/status/1#list" })
            QCOMPARE(checked(test::statusEntry(QString::fromLatin1(url), S("5")), { { listUrl, list } }).outcome, Outcome::Fail);
        for (const char *url : { "https://issuer.example/status/2", "http://issuer.example/status/1",
                 "https://issuer.example/Status/1", "https://issuer.example/status/1?x" })
            QCOMPARE(checked(test::statusEntry(QString::fromLatin1(url), S("5")), { { listUrl, list } }).outcome, Outcome::Unknown);
    }

    void anythingWrongWithTheListIsUnknown_data()
    {
        QTest::addColumn<QByteArray>("list");
        QTest::addColumn<QString>("says");
        const QJsonObject good = test::listCredential(m_issuer, goodList());
        const Key other = Key::generate();
        const auto row = [](const char *name, const QByteArray &list, const char *says) {
            QTest::newRow(name) << list << QString::fromLatin1(says);
        };
        row("not signed", canonicalJson(good).value(), "own signature is wrong: not signed");
        row("changed", signedList(good).replace("2026-01-01", "2026-01-02"), "own signature is wrong");
        row("by another who says so", test::withDataIntegrity(test::listCredential(didKey(other.publicKey()), goodList()), other),
            "not by the issuer, so it cannot decide; it says: revoked");
        row("by another who does not say so", test::withDataIntegrity(good, other), "own signature is wrong");
        row("ended", signedList(test::changed(good, "validUntil", S("2026-11-01T00:00:00Z"))), "expired on 2026-11-01");
        row("not begun", signedList(test::changed(good, "validFrom", S("3000-01-01T00:00:00Z"))), "not valid before 3000-01-01");
        row("no date", signedList(test::changed(good, "validUntil", S("soon"))), "a date of the list cannot be read");
        row("no list", signedList(test::changed(good, "type", S("VerifiableCredential"))), "no BitstringStatusListCredential");
        row("the older kind",
            signedList(test::changed(good, "type", QJsonArray { S("VerifiableCredential"), S("StatusList2021Credential") })),
            "no BitstringStatusListCredential");
        row("another subject", signedList(inSubject(good, "type", S("StatusList2021"))), "of another kind");
        row("another purpose", signedList(inSubject(good, "statusPurpose", S("suspension"))), "not about \"revocation\"");
        row("no purpose", signedList(inSubject(good, "statusPurpose", QJsonValue())), "not about \"revocation\"");
        row("empty", signedList(inSubject(good, "encodedList", test::bitstring({}))), "reach");
        row("no compression",
            signedList(inSubject(good, "encodedList", QString(QLatin1Char('u') + toBase64Url(QByteArray(enough / 8, '\0'))))),
            "cannot be unpacked");
        row("zlib",
            signedList(inSubject(
                good, "encodedList", QString(QLatin1Char('u') + toBase64Url(test::zlibbed(QByteArray(enough / 8, '\0')))))),
            "cannot be unpacked");
        row("a bomb", signedList(inSubject(good, "encodedList", test::bitstring(QByteArray(20 * 1024 * 1024, '\0')))),
            "unpacks to more than");
        row("base 58", signedList(inSubject(good, "encodedList", S("z3abc"))), "cannot be");
        row("no text", signedList(inSubject(good, "encodedList", 5)), "cannot be unpacked");
        row("no subject", signedList(test::changed(good, "credentialSubject", QJsonArray())), "of another kind");
        row("HTML", "<!doctype html><title>404</title>", "cannot be read");
        row("nothing", "", "cannot be read");
        row("a picture", QByteArray::fromHex("89504e470d0a1a0a"), "cannot be read");
        row("CBOR", QByteArray::fromHex("d2845820a20126106e7374617475736c6973742b637774"), "cannot be read");
        row("a presentation", canonicalJson(test::changed(good, "type", S("VerifiablePresentation"))).value(),
            "no BitstringStatusListCredential");
    }
    void anythingWrongWithTheListIsUnknown()
    {
        QFETCH(QByteArray, list);
        QFETCH(QString, says);
        const Check check = checked(test::statusEntry(listUrl, S("5")), { { listUrl, list } });
        QCOMPARE(check.outcome, Outcome::Unknown);
        QVERIFY2(check.reason.contains(says), qPrintable(check.reason));
    }

    void anIndexThatMakesNoSenseIsUnknown_data()
    {
        QTest::addColumn<QJsonValue>("index");
        QTest::newRow("negative") << QJsonValue(S("-1"));
        QTest::newRow("a negative number") << QJsonValue(-1);
        QTest::newRow("just outside") << QJsonValue(QString::number(enough));
        QTest::newRow("huge") << QJsonValue(S("99999999999999999999999999"));
        QTest::newRow("a huge number") << QJsonValue(1e300);
        QTest::newRow("wraps at 64 bits") << QJsonValue(S("18446744073709551621"));
        QTest::newRow("a fraction") << QJsonValue(5.5);
        QTest::newRow("hexadecimal") << QJsonValue(S("0x5"));
        QTest::newRow("missing") << QJsonValue();
        QTest::newRow("a list") << QJsonValue(QJsonArray { 5 });
    }
    void anIndexThatMakesNoSenseIsUnknown()
    {
        QFETCH(QJsonValue, index);
        const Check check =
            checked(test::statusEntry(listUrl, index), { { listUrl, signedList(test::listCredential(m_issuer, goodList())) } });
        QCOMPARE(check.outcome, Outcome::Unknown);
    }

    void aShortListWarns()
    {
        const QString list = test::bitstring(test::packedHighestFirst(100000, { { 5, 1 } }));
        const QByteArray signedShort = signedList(test::listCredential(m_issuer, list));
        const Check check = checked(test::statusEntry(listUrl, S("6")), { { listUrl, signedShort } });
        QCOMPARE(check.outcome, Outcome::Pass);
        QVERIFY2(check.reason.contains(S("shorter than the standard asks: 100000 of 131072")), qPrintable(check.reason));
        const Check content = checked(
            test::statusEntry(listUrl, S("6")), { { listUrl, signedShort } }, Standing::Vouched, { .expectedEntries = 1000 });
        QVERIFY(!content.reason.contains(S("shorter")));
        const Check strict =
            checked(test::statusEntry(listUrl, S("6")), { { listUrl, signedShort } }, Standing::Vouched, { .mostBytes = 1000 });
        QCOMPARE(strict.outcome, Outcome::Unknown);
    }

    void theWorstOfSeveralCounts()
    {
        const QString second = QStringLiteral("https://issuer.example/status/2");
        const QMap<QString, QByteArray> both { { listUrl, signedList(test::listCredential(m_issuer, goodList())) },
            { second, signedList(test::listCredential(m_issuer, goodList(), QStringLiteral("suspension"))) } };
        const auto entry = [](const QString &list, const char *index, const char *purpose) {
            return test::statusEntry(list, QString::fromLatin1(index), QString::fromLatin1(purpose));
        };
        QCOMPARE(checked(QJsonArray { entry(listUrl, "6", "revocation"), entry(second, "6", "suspension") }, both).outcome,
            Outcome::Pass);
        const Check suspended = checked(QJsonArray { entry(listUrl, "6", "revocation"), entry(second, "5", "suspension") }, both);
        QCOMPARE(suspended.outcome, Outcome::Fail);
        QVERIFY(suspended.reason.startsWith(S("suspended")));
        QCOMPARE(checked(QJsonArray { entry(second, "5", "suspension"),
                             entry(QStringLiteral("https://gone.example"), "1", "revocation") },
                     both)
                     .outcome,
            Outcome::Fail);
        QCOMPARE(checked(QJsonArray { entry(listUrl, "6", "revocation"),
                             entry(QStringLiteral("https://gone.example"), "1", "revocation") },
                     both)
                     .outcome,
            Outcome::Unknown);
        // Sixteen good ones in front do not hide what comes behind.
        QJsonArray many;
        for (int i = 0; i < 16; ++i)
            many.append(entry(listUrl, "6", "revocation"));
        many.append(entry(listUrl, "5", "revocation"));
        QCOMPARE(checked(many, both).outcome, Outcome::Unknown);
    }

    void kindsThatAreNotKnownAreUnknown()
    {
        const QMap<QString, QByteArray> held { { listUrl, signedList(test::listCredential(m_issuer, goodList())) } };
        for (const char *type : { "RevocationList2020Status", "CredentialStatusList2017", "" }) {
            const Check check =
                checked(test::statusEntry(listUrl, S("6"), QStringLiteral("revocation"), QString::fromLatin1(type)), held);
            QCOMPARE(check.outcome, Outcome::Unknown);
        }
        QCOMPARE(checked(QJsonArray { S("https://issuer.example/status/1") }, held).outcome, Outcome::Unknown);
    }

    void theOlderStatusList2021()
    {
        QJsonObject list = test::listCredential(m_issuer, goodList().mid(1));
        list = test::changed(list, "type", QJsonArray { S("VerifiableCredential"), S("StatusList2021Credential") });
        list = inSubject(list, "type", S("StatusList2021"));
        const QMap<QString, QByteArray> held { { listUrl, signedList(list) } };
        const auto entry = [](const char *index) {
            return test::statusEntry(
                listUrl, QString::fromLatin1(index), QStringLiteral("revocation"), QStringLiteral("StatusList2021Entry"));
        };
        QCOMPARE(checked(entry("5"), held).outcome, Outcome::Fail);
        QCOMPARE(checked(entry("6"), held).outcome, Outcome::Pass);
        QCOMPARE(checked(test::statusEntry(listUrl, S("6")), held).outcome, Outcome::Unknown); // kinds are not mixed
    }

    void aListAsVcJwt()
    {
        const auto signer = test::TestSigner::generate(crypto::KeyType::P256);
        const QString issuer = didKey(signer.publicKey());
        QJsonObject claims = test::listCredential(issuer, goodList());
        claims.insert(S("iss"), issuer);
        claims.insert(S("exp"), 1798761600); // 2027
        TrustStore store;
        const auto with = [&](const QJsonObject &list, const char *index, const test::TestSigner &by) {
            TrustArchive archive;
            [[maybe_unused]] const auto added =
                archive.add({ TrustKind::Status, listUrl, {}, fromRfc3339(fetched),
                                test::asJwt(list, by, crypto::SignatureAlgorithm::Es256, { { S("typ"), S("vc+jwt") } }) },
                    Standing::Vouched);
            store.setArchive(std::move(archive));
            QJsonObject credential = test::changed(
                test::credential20(issuer), "credentialStatus", test::statusEntry(listUrl, QString::fromLatin1(index)));
            credential.insert(S("iss"), issuer);
            return *Verifier(m_clock, store)
                        .verify(test::asJwt(credential, signer, crypto::SignatureAlgorithm::Es256))
                        .check(CheckKind::Status);
        };
        QCOMPARE(with(claims, "5", signer).outcome, Outcome::Fail);
        QCOMPARE(with(claims, "6", signer).outcome, Outcome::Pass);
        QCOMPARE(with(claims, "6", test::TestSigner::generate(crypto::KeyType::P256)).outcome, Outcome::Unknown);
        QCOMPARE(with(test::changed(claims, "exp", 1700000000), "6", signer).outcome, Outcome::Unknown);
    }

    // A list may name a status of its own, even itself: that is not followed.
    void listsThatNameThemselvesEnd()
    {
        const QJsonObject selfish =
            test::changed(test::listCredential(m_issuer, goodList()), "credentialStatus", test::statusEntry(listUrl, S("6")));
        const QString second = QStringLiteral("https://issuer.example/status/2");
        const QJsonObject pointsBack =
            test::changed(test::listCredential(m_issuer, goodList()), "credentialStatus", test::statusEntry(second, S("6")));
        const QMap<QString, QByteArray> held { { listUrl, signedList(selfish) }, { second, signedList(pointsBack) } };
        QCOMPARE(checked(test::statusEntry(listUrl, S("6")), held).outcome, Outcome::Pass);
        QCOMPARE(checked(test::statusEntry(second, S("5")), held).outcome, Outcome::Fail);
    }

    // From a stranger: the signature of the issuer still counts, the stranger's date does not, and the list has to say where it
    // belongs.
    void aStrangerMayBringSignedListsOnly()
    {
        const QByteArray good = signedList(test::listCredential(m_issuer, goodList()));
        const Check check = checked(test::statusEntry(listUrl, S("6")), { { listUrl, good } }, Standing::StatusOnly);
        QCOMPARE(check.outcome, Outcome::Pass);
        QCOMPARE(toRfc3339(check.asOf), QStringLiteral("2026-01-01T00:00:00.000Z")); // when the issuer signed it
        const QString elsewhere = QStringLiteral("https://issuer.example/status/9");
        QCOMPARE(
            checked(test::statusEntry(elsewhere, S("6")), { { elsewhere, good } }, Standing::StatusOnly).outcome, Outcome::Unknown);
        QCOMPARE(checked(test::statusEntry(elsewhere, S("6")), { { elsewhere, good } }, Standing::Vouched).outcome, Outcome::Pass);
    }

    void tokenStatusLists_data()
    {
        QTest::addColumn<QJsonObject>("claims"); // changes to a good list's claims; null takes one away
        QTest::addColumn<QJsonObject>("header");
        QTest::addColumn<QJsonValue>("index");
        QTest::addColumn<Outcome>("outcome");
        QTest::addColumn<QString>("says");
        const QJsonObject typ { { S("typ"), S("statuslist+jwt") } };
        const auto row = [&typ](const char *name, const QJsonObject &claims, const QJsonValue &index, Outcome outcome,
                             const char *says, const std::optional<QJsonObject> &header = std::nullopt) {
            QTest::newRow(name) << claims << header.value_or(typ) << index << outcome << QString::fromLatin1(says);
        };
        row("valid", {}, 4, Outcome::Pass, "valid");
        row("revoked", {}, 5, Outcome::Fail, "revoked");
        row("suspended", {}, 6, Outcome::Fail, "suspended for now, not revoked");
        row("of the issuer's own meaning", {}, 7, Outcome::Unknown, "the status is 3");
        row("media type in full", {}, 5, Outcome::Fail, "revoked", QJsonObject { { S("typ"), S("application/statuslist+jwt") } });
        row("no type", {}, 5, Outcome::Unknown, "another kind", QJsonObject());
        row("another type", {}, 5, Outcome::Unknown, "another kind", QJsonObject { { S("typ"), S("jwt") } });
        row("made for another address", { { S("sub"), S("https://issuer.example/status/2") } }, 4, Outcome::Unknown,
            "another address");
        row("no address", { { S("sub"), QJsonValue() } }, 4, Outcome::Unknown, "another address");
        row("ended", { { S("exp"), 1790000000 } }, 4, Outcome::Unknown, "expired on 2026-09-21");
        row("ends later", { { S("exp"), 1890000000 } }, 4, Outcome::Pass, "valid");
        row("an end that is none", { { S("exp"), S("soon") } }, 4, Outcome::Unknown, "a date of the list cannot be read");
        row("from the future", { { S("iat"), 1890000000 } }, 4, Outcome::Unknown, "from the future");
        row("no date", { { S("iat"), QJsonValue() } }, 4, Outcome::Unknown, "a date of the list cannot be read");
        row("outside", {}, 160, Outcome::Unknown, "reach");
        row("negative", {}, -1, Outcome::Unknown, "not an index");
        row("huge", {}, 1e17, Outcome::Unknown, "");
        row("text", {}, S("five"), Outcome::Unknown, "not an index");
        row("three bits", { { S("status_list"), QJsonObject { { S("bits"), 3 }, { S("lst"), S("eNrbuRgAAhcBXQ") } } } }, 4,
            Outcome::Unknown, "entries of 3 bits");
        row("gzip", { { S("status_list"), QJsonObject { { S("bits"), 2 }, { S("lst"), goodList().mid(1) } } } }, 4,
            Outcome::Unknown, "cannot be unpacked");
        row("a bomb",
            { { S("status_list"),
                QJsonObject { { S("bits"), 2 }, { S("lst"), toBase64Url(test::zlibbed(QByteArray(20 * 1024 * 1024, '\0'))) } } } },
            4, Outcome::Unknown, "unpacks to more than");
        row("no list", { { S("status_list"), QJsonValue() } }, 4, Outcome::Unknown, "entries of 0 bits");
        row("named by another", { { S("iss"), S("did:example:other") } }, 5, Outcome::Unknown, "not held here");
        row("a key of another", {}, 5, Outcome::Unknown, "not of its issuer",
            QJsonObject { { S("typ"), S("statuslist+jwt") }, { S("kid"), didKeyMethod(m_key.publicKey()) } });
    }
    void tokenStatusLists()
    {
        QFETCH(QJsonObject, claims);
        QFETCH(QJsonObject, header);
        QFETCH(QJsonValue, index);
        QFETCH(QString, says);
        const auto signer = test::TestSigner::generate(crypto::KeyType::P256);
        const QString issuer = didKey(signer.publicKey());
        const QByteArray packed = test::packedLowestFirst(160, { { 5, 1 }, { 6, 2 }, { 7, 3 } }, 2);
        QJsonObject list { { S("sub"), listUrl }, { S("iat"), 1788000000 },
            { S("status_list"), QJsonObject { { S("bits"), 2 }, { S("lst"), toBase64Url(test::zlibbed(packed)) } } } };
        for (auto it = claims.begin(); it != claims.end(); ++it) {
            if (it->isNull())
                list.remove(it.key());
            else
                list.insert(it.key(), *it);
        }
        const QJsonObject reference { { S("status_list"), QJsonObject { { S("idx"), index }, { S("uri"), listUrl } } } };
        const QJsonObject payload { { S("iss"), issuer }, { S("vct"), S("https://issuer.example/course") },
            { S("status"), reference } };
        const QByteArray credential =
            test::asJwt(payload, signer, crypto::SignatureAlgorithm::Es256, { { S("typ"), S("dc+sd-jwt") } }) + '~';
        const auto checkedWith = [&](const test::TestSigner &by, Standing standing) {
            TrustArchive archive;
            const QByteArray token = test::asJwt(list, by, crypto::SignatureAlgorithm::Es256, header);
            if (!archive.add({ TrustKind::Status, listUrl, {}, fromRfc3339(fetched), token }, standing))
                qFatal("not taken in");
            TrustStore store;
            store.setArchive(std::move(archive));
            return *Verifier(m_clock, store).verify(credential).check(CheckKind::Status);
        };
        const Check check = checkedWith(signer, Standing::Vouched);
        QTEST(check.outcome, "outcome");
        QVERIFY2(check.reason.contains(says), qPrintable(check.reason));
        if (check.outcome == Outcome::Unknown)
            return;
        QCOMPARE(toRfc3339(check.asOf), fetched);
        QCOMPARE(toRfc3339(checkedWith(signer, Standing::StatusOnly).asOf), toRfc3339(QDateTime::fromSecsSinceEpoch(1788000000)));
        QCOMPARE(checkedWith(test::TestSigner::generate(crypto::KeyType::P256), Standing::Vouched).outcome, Outcome::Unknown);
    }

    void anotherMechanismThanAListIsUnknown()
    {
        const auto signer = test::TestSigner::generate(crypto::KeyType::P256);
        const QJsonObject payload { { S("iss"), didKey(signer.publicKey()) }, { S("vct"), S("https://issuer.example/course") },
            { S("status"), QJsonObject { { S("identifier_list"), QJsonObject { { S("id"), S("x") } } } } } };
        const QByteArray credential =
            test::asJwt(payload, signer, crypto::SignatureAlgorithm::Es256, { { S("typ"), S("dc+sd-jwt") } }) + '~';
        const Check check = *Verifier(m_clock, TrustStore()).verify(credential).check(CheckKind::Status);
        QCOMPARE(check.outcome, Outcome::Unknown);
        QVERIFY(check.reason.contains(S("identifier_list")));
    }

    // As European issuers do it: both sealed with the organisation's certificate, the entries under `status`.
    void aSealedListOfAEuropeanIssuer()
    {
        const QString issuer = QStringLiteral("https://academy.example");
        const auto root = test::TestSigner::generate(crypto::KeyType::P256);
        const test::TestSigner::CertificateOptions rootOptions { .commonName = QStringLiteral("Test Root"), .authority = true };
        const auto sealer = test::TestSigner::generate(crypto::KeyType::P256);
        const auto certificateFor = [&](const char *organization) {
            return sealer.certificate(
                { .commonName = QString::fromLatin1(organization), .organization = QString::fromLatin1(organization) }, &root,
                &rootOptions);
        };
        QJsonObject list = test::listCredential(issuer, goodList().mid(1));
        list = test::changed(list, "type", QJsonArray { S("VerifiableCredential"), S("StatusList2021Credential") });
        list = test::changed(list, "issuer", QJsonObject { { S("id"), issuer }, { S("name"), S("Example Academy") } });
        list = inSubject(list, "type", S("StatusList2021"));
        const auto with = [&](const char *index, const char *organization) {
            const QJsonObject credential = test::changed(test::credential20(issuer), "status",
                QJsonArray { test::statusEntry(
                    listUrl, QString::fromLatin1(index), QStringLiteral("revocation"), QStringLiteral("StatusList2021Entry")) });
            TrustArchive archive;
            const QByteArray sealed =
                test::asJades(list, sealer, { certificateFor(organization) }, QStringLiteral("2026-01-02T00:00:00Z"));
            if (!archive.add({ TrustKind::Status, listUrl, {}, fromRfc3339(fetched), sealed }, Standing::Vouched))
                qFatal("not taken in");
            TrustStore store;
            store.setArchive(std::move(archive));
            return *Verifier(m_clock, store)
                        .verify(test::asJades(
                            credential, sealer, { certificateFor("Example Academy") }, QStringLiteral("2026-01-02T00:00:00Z")))
                        .check(CheckKind::Status);
        };
        QCOMPARE(with("5", "Example Academy").outcome, Outcome::Fail);
        QCOMPARE(with("6", "Example Academy").outcome, Outcome::Pass);
        QCOMPARE(with("6", "Somebody Else").outcome, Outcome::Unknown);
    }

    void openBadges20()
    {
        const auto signer = test::TestSigner::generate(crypto::KeyType::Rsa);
        const QJsonObject issuer { { S("id"), S("https://issuer.example/profile") }, { S("type"), S("Issuer") },
            { S("revocationList"), listUrl } };
        const QJsonObject assertion { { S("@context"), S("https://w3id.org/openbadges/v2") }, { S("type"), S("Assertion") },
            { S("id"), S("urn:uuid:1") }, { S("issuedOn"), S("2026-01-01T00:00:00Z") },
            { S("badge"), QJsonObject { { S("type"), S("BadgeClass") }, { S("issuer"), issuer } } },
            { S("verification"), QJsonObject { { S("type"), S("signed") }, { S("creator"), S("https://issuer.example/key") } } } };
        const auto statusOf = [&](const QByteArray &badge, const std::optional<QByteArray> &list) {
            TrustArchive archive;
            if (list && !archive.add({ TrustKind::Status, listUrl, {}, fromRfc3339(fetched), *list }, Standing::Vouched))
                qFatal("not taken in");
            TrustStore store;
            store.setArchive(std::move(archive));
            return *Verifier(m_clock, store).verify(badge).check(CheckKind::Status);
        };
        const QByteArray signedBadge = test::asJwt(assertion, signer, crypto::SignatureAlgorithm::Rs256);
        const auto list = [](const QJsonArray &revoked) {
            return canonicalJson(
                QJsonObject { { S("id"), listUrl }, { S("type"), S("RevocationList") }, { S("revokedAssertions"), revoked } })
                .value();
        };
        QCOMPARE(statusOf(signedBadge, std::nullopt).outcome, Outcome::Unknown);
        QCOMPARE(statusOf(signedBadge, list({})).outcome, Outcome::Pass);
        QCOMPARE(statusOf(signedBadge, list({ S("urn:uuid:2") })).outcome, Outcome::Pass);
        QCOMPARE(statusOf(signedBadge, list({ S("urn:uuid:1") })).outcome, Outcome::Fail);
        QCOMPARE(statusOf(signedBadge, list({ QJsonObject { { S("id"), S("urn:uuid:1") }, { S("revocationReason"), S("why") } } }))
                     .outcome,
            Outcome::Fail);
        const QByteArray revoked =
            canonicalJson(test::changed(test::changed(assertion, "revoked", true), "revocationReason", S("mistake"))).value();
        const Check hosted = statusOf(revoked, std::nullopt);
        QCOMPARE(hosted.outcome, Outcome::Fail);
        QVERIFY(hosted.reason.contains(S("mistake")));
    }

    void revocationListsOf1EdTech_data()
    {
        QTest::addColumn<QJsonObject>("list");
        QTest::addColumn<Outcome>("outcome");
        QTest::addColumn<QString>("says");
        const QString id = test::credential20({}).value(S("id")).toString();
        const auto list = [this](const QJsonArray &entries) {
            return QJsonObject { { S("id"), listUrl }, { S("issuer"), m_issuer }, { S("revokedCredentials"), entries } };
        };
        const QJsonObject entry { { S("id"), id }, { S("revocationReason"), S("issued by mistake") } };
        QTest::newRow("named") << list({ entry }) << Outcome::Fail << "revoked: issued by mistake";
        QTest::newRow("named, revoked true") << list({ test::changed(entry, "revoked", true) }) << Outcome::Fail << "revoked";
        QTest::newRow("named, and given back")
            << list({ test::changed(entry, "revoked", false) }) << Outcome::Pass << "not revoked";
        QTest::newRow("others are named") << list({ QJsonObject { { S("id"), S("urn:other") } } }) << Outcome::Pass
                                          << "carries no signature";
        QTest::newRow("empty") << list({}) << Outcome::Pass << "not revoked";
        QTest::newRow("of another issuer") << test::changed(list({}), "issuer", S("did:example:other")) << Outcome::Unknown
                                           << "not by the issuer";
        QTest::newRow("no issuer") << test::changed(list({}), "issuer", QJsonValue()) << Outcome::Unknown << "not by the issuer";
        QTest::newRow("another kind") << QJsonObject { { S("issuer"), m_issuer }, { S("revokedAssertions"), QJsonArray {} } }
                                      << Outcome::Unknown << "another kind";
    }
    void revocationListsOf1EdTech()
    {
        QFETCH(QJsonObject, list);
        QFETCH(QString, says);
        const QJsonObject entry { { S("id"), listUrl }, { S("type"), S("1EdTechRevocationList") } };
        const QByteArray bytes = canonicalJson(list).value();
        const Check check = checked(entry, { { listUrl, bytes } });
        QTEST(check.outcome, "outcome");
        QVERIFY2(check.reason.contains(says), qPrintable(check.reason));
        QCOMPARE(checked(entry, { { listUrl, bytes } }, Standing::StatusOnly).outcome, Outcome::Unknown);
    }
};

QTEST_APPLESS_MAIN(TestStatus)
#include "tst_trust_status.moc"
