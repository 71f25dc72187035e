// Trust bundles from a folder to a verdict, and the Digital Credentials Consortium's credentials end to end: the program and the
// library give the outcome that was found by others.
#include "core/base/Clock.h"
#include "core/trust/TrustFolder.h"
#include "core/trust/Verifier.h"
#include "platforms/common/BundledContexts.h"
#include "tests/platforms/cli/CliRun.h"
#include "tests/support/FixedClock.h"
#include "tests/support/TestData.h"

#include <QDir>

using namespace wb;
using test::Cli;

namespace {

using S = QLatin1StringView;

const QString at = QStringLiteral("2026-11-22T12:00:00Z"); // the day the expectations were written for
const QString fixtures = QStringLiteral("https://digitalcredentials.github.io/vc-test-fixtures/");
const QString otherList =
    QStringLiteral("https://raw.githubusercontent.com/digitalcredentials/verifier-core/refs/heads/main/src/test-fixtures/status/"
                   "e5WK8CbZ1GjycuPombrj");
const QString listIssuer = QStringLiteral("did:key:z6MknNQD1WHLGGraFi6zcbGevuAgkVfdyCdtZnQTGWVVvR5Q");

QJsonObject checkOf(const QJsonObject &report, const char *name)
{
    for (const auto check : report.value(S("checks")).toArray()) {
        if (check.toObject().value(S("check")).toString() == S(name))
            return check.toObject();
    }
    return {};
}

QString outcomeOf(const QJsonObject &report, const char *name)
{
    return checkOf(report, name).value(S("outcome")).toString();
}

QString reasonOf(const QJsonObject &report, const char *name)
{
    return checkOf(report, name).value(S("reason")).toString();
}

// The contexts that come with the program, as soon as the store can hold them.
template <typename Store> void giveContexts(Store &store)
{
    if constexpr (requires { store.setContexts(*platforms::bundledContexts()); })
        store.setContexts(*platforms::bundledContexts());
}

} // namespace

class TestCliTrust final : public QObject {
    Q_OBJECT

    Cli m_cli;
    QJsonArray m_sources;
    QStringList m_listed; // every issuer the registries name

    void addSource(const char *kind, const QString &url, const QString &file, const QByteArray &content)
    {
        m_cli.write(QStringLiteral("sources/") + file, content);
        m_sources.append(QJsonObject {
            { S("kind"), S(kind) }, { S("url"), url }, { S("file"), file }, { S("fetched"), S("2026-11-20T10:00:00Z") } });
    }
    void writeSources() const { m_cli.write(QStringLiteral("sources/sources.json"), canonicalJson(m_sources).value()); }

    // The bundle of the suite's lists, documents and registries, made by the program itself.
    void buildBundle()
    {
        const QString suite = test::testData(QStringLiteral("dcc-vc-test-fixtures"));
        const QString lists = QStringLiteral("statusLists/didkey-ed25519Signature2020/");
        for (const char *name : { "e5WK8CbZ1GjycuPombrj", "expired", "notYetValid", "tampered", "missingBitStringType" })
            addSource("status", fixtures + lists + S(name), QString::fromLatin1(name),
                test::readFile(suite + QLatin1Char('/') + lists + S(name)));
        addSource("status", otherList, QStringLiteral("other"),
            test::readFile(suite + QLatin1Char('/') + lists + S("e5WK8CbZ1GjycuPombrj")));
        for (const char *name : { "legacy", "oidf" }) {
            const QString path = QStringLiteral("dids/%1/did.json").arg(S(name));
            addSource("did", fixtures + path, QStringLiteral("did-%1.json").arg(S(name)),
                test::readFile(suite + QLatin1Char('/') + path));
        }
        for (const char *name : { "dcc-sandbox-registry.json", "dcc-community-registry.json", "dcc-members-oidf-testdata.json" }) {
            const QByteArray registry = test::readFile(test::testData(QStringLiteral("issuer-registries/") + S(name)));
            addSource("registry", QStringLiteral("https://registries.example/") + S(name), QString::fromLatin1(name), registry);
            m_listed += parseJsonObject(registry).value_or(QJsonObject()).value(S("registry")).toObject().keys();
            for (const QJsonValue row :
                parseJsonObject(registry).value_or(QJsonObject()).value(S("dcc-oidf-t-db-issuers")).toArray())
                m_listed += row.toObject()
                                .value(S("PutRequest"))
                                .toObject()
                                .value(S("Item"))
                                .toObject()
                                .value(S("sub_name"))
                                .toObject()
                                .value(S("S"))
                                .toString();
        }
        writeSources();
        COMPARE_EXIT(m_cli.run(QStringLiteral("key new -o key.json")), 0);
        COMPARE_EXIT(m_cli.run(QStringLiteral("trust build sources -o dcc.wbtrust --key key.json")), 0);
    }

    [[nodiscard]] test::CliResult verify(const QString &file) const
    {
        return m_cli.run({ S("verify"), file, S("--trust"), S("dcc.wbtrust"), S("--at"), at, S("--json") });
    }

    // The same by the library, with what the program has at hand.
    [[nodiscard]] QJsonObject byLibrary(const QString &file) const
    {
        trust::TrustStore store;
        giveContexts(store);
        trust::TrustArchive archive;
        const auto report = trust::addBundleFile(archive, m_cli.path(QStringLiteral("dcc.wbtrust")), store);
        if (report.error || !report.refused.isEmpty())
            return {};
        store.setArchive(archive);
        const test::FixedClock clock(at);
        return trust::Verifier(clock, store).verify(test::readFile(file)).toJson();
    }

    static void addRows(const char *suite)
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QJsonObject>("expected");
        const QString folder = test::testData(QString::fromLatin1(suite));
        const QJsonObject all = test::readJson(folder + S("/expected.json")).toObject();
        for (auto it = all.begin(); it != all.end(); ++it)
            QTest::newRow(qPrintable(it.key())) << QString(folder + QLatin1Char('/') + it.key()) << it.value().toObject();
    }

private slots:
    void initTestCase()
    {
        WB_REQUIRE_TESTDATA("dcc-vc-test-fixtures");
        WB_REQUIRE_TESTDATA("issuer-registries");
        QVERIFY(QDir().mkpath(m_cli.path(QStringLiteral("sources"))));
        buildBundle();
    }

    void fixturesOfTheConsortium_data() { addRows("dcc-vc-test-fixtures"); }
    void fixturesOfTheConsortium()
    {
        QFETCH(QString, file);
        QFETCH(QJsonObject, expected);
        const auto result = verify(file);
        if (expected.value(S("parse_error")).toBool()) {
            COMPARE_EXIT(result, 1);
            return;
        }
        const QJsonObject report = result.json();
        QCOMPARE(report, byLibrary(file));
        const int code = QMap<QString, int> { { S("valid"), 0 }, { S("invalid"), 1 }, { S("undecided"), 3 } }.value(
            report.value(S("verdict")).toString(), -2);
        COMPARE_EXIT(result, code);
        QCOMPARE(report.value(S("issuer")).toObject().value(S("id")), expected.value(S("issuer")));
        const bool over =
            expected.value(S("expired_on_2026-11-22")).toBool() || expected.value(S("not_yet_valid_on_2026-11-22")).toBool();
        QCOMPARE(outcomeOf(report, "validity"), over ? S("fail") : S("pass"));

        QString proof = S("pass");
        for (const QJsonValue signature : expected.value(S("signatures")).toObject())
            proof = signature.isNull() ? S("unknown") : signature.toBool() ? proof : QString(S("fail"));
        QVERIFY2(outcomeOf(report, "proof") == proof, qPrintable(reasonOf(report, "proof")));
        const QString issuer = expected.value(S("issuer")).toString();
        const bool listed = m_listed.contains(issuer) && proof == S("pass");
        QVERIFY2((outcomeOf(report, "trust") == S("pass")) == listed, qPrintable(reasonOf(report, "trust")));

        // The suite's only list is signed by one issuer and named by credentials of several. Its word counts for its own issuer
        // alone; for the others the status stays unknown, and the reason tells what the list says.
        const QJsonObject status = expected.value(S("status")).toObject();
        const QString says = reasonOf(report, "status");
        const QString problem = expected.value(S("status_list_problem")).toString();
        if (status.isEmpty()) {
            QCOMPARE(outcomeOf(report, "status"), S("not-applicable"));
        } else {
            QVERIFY2(outcomeOf(report, "status") == S("unknown"), qPrintable(says));
            if (problem == S("expired"))
                QVERIFY2(says.contains(S("the list expired on 2021-01-09")), qPrintable(says));
            else if (problem == S("tampered"))
                QVERIFY2(says.contains(S("signature is wrong")) || says.contains(S("cannot be read")), qPrintable(says));
            else {
                QVERIFY(issuer != listIssuer);
                const QString word = status.value(S("bit")).toInt() == 1 ? S("it says: revoked") : S("it says: not revoked");
                QVERIFY2(says.contains(word) && says.contains(listIssuer), qPrintable(says));
                QVERIFY2(says.contains(S("100000 of 131072 entries")), qPrintable(says));
            }
            QVERIFY(says.contains(status.value(S("list")).toString()));
        }
        const QString verdict = over || proof == S("fail") ? S("invalid")
            : proof == S("unknown") || !status.isEmpty()   ? S("undecided")
                                                           : S("valid");
        QCOMPARE(report.value(S("verdict")).toString(), verdict);
    }

    void examplesOfTheConsortium_data() { addRows("dcc-docs-examples"); }
    void examplesOfTheConsortium()
    {
        QFETCH(QString, file);
        QFETCH(QJsonObject, expected);
        const auto result = verify(file);
        const QJsonObject report = result.json();
        QCOMPARE(report, byLibrary(file));
        if (expected.value(S("signatures")).isString()) { // "unsigned"
            QCOMPARE(outcomeOf(report, "proof"), S("fail"));
            COMPARE_EXIT(result, 1);
            return;
        }
        const bool over = expected.value(S("expired_on_2026-11-22")).toBool();
        QCOMPARE(outcomeOf(report, "validity"), over ? S("fail") : S("pass"));
        // One of them is a presentation that nobody signed; then the signature meant is that of the credential inside.
        const bool good = expected.value(S("signatures")).toObject().value(S("Ed25519Signature2020")).toBool();
        QStringList outcomes;
        for (const auto check : report.value(S("checks")).toArray()) {
            if (check.toObject().value(S("check")).toString() == S("proof"))
                outcomes.append(check.toObject().value(S("outcome")).toString());
        }
        outcomes.removeAll(S("not-applicable"));
        QVERIFY2((outcomes == QStringList { S("pass") }) == good, qPrintable(reasonOf(report, "proof")));
        if (!over && good)
            COMPARE_EXIT(result, 0);
        else
            QVERIFY(result.exitCode != 0);
    }

    // The validator's own case of a revoked badge. Its issuer's document is not part of the suite; this one holds the key its
    // proofs name.
    void theRevokedBadgeOf1EdTech()
    {
        WB_REQUIRE_TESTDATA("1edtech-validator");
        const QString folder = test::testData(QStringLiteral("1edtech-validator/ob30/bit-string-list"));
        const QString issuer = QStringLiteral("https://1edtech.edu/issuers/565049");
        const QString key = QStringLiteral("z6MkjZRZv3aez3r18pB1RBFJR1kwUVJ5jHt92JmQwXbd5hwi");
        const QJsonObject method { { S("id"), QString(issuer + QLatin1Char('#') + key) }, { S("type"), S("Multikey") },
            { S("controller"), issuer }, { S("publicKeyMultibase"), key } };
        const QString list = test::readJson(folder + S("/credential-status-revoked.json"))
                                 .toObject()
                                 .value(S("credentialStatus"))
                                 .toObject()
                                 .value(S("statusListCredential"))
                                 .toString();
        QVERIFY(QDir().mkpath(m_cli.path(QStringLiteral("badge"))));
        m_cli.write(QStringLiteral("badge/issuer.json"),
            canonicalJson(QJsonObject { { S("id"), issuer }, { S("assertionMethod"), QJsonArray { method } } }).value());
        m_cli.write(QStringLiteral("badge/list"), test::readFile(folder + S("/testlist")));
        const auto source = [](const char *kind, const QString &url, const char *file) {
            return QJsonObject { { S("kind"), S(kind) }, { S("url"), url }, { S("file"), S(file) },
                { S("fetched"), S("2026-11-20T10:00:00Z") } };
        };
        m_cli.write(QStringLiteral("badge/sources.json"),
            canonicalJson(QJsonArray { source("did", issuer, "issuer.json"), source("status", list, "list") }).value());
        COMPARE_EXIT(m_cli.run(QStringLiteral("trust build badge -o badge.wbtrust --key key.json")), 0);
        const auto result = m_cli.run(
            { S("verify"), QString(folder + S("/credential-status-revoked.json")), S("--trust"), S("badge.wbtrust"), S("--json") });
        COMPARE_EXIT(result, 1);
        QCOMPARE(outcomeOf(result.json(), "proof"), S("pass"));
        QCOMPARE(outcomeOf(result.json(), "issuer"), S("pass"));
        QCOMPARE(outcomeOf(result.json(), "status"), S("fail"));
        QVERIFY(reasonOf(result.json(), "status").startsWith(S("revoked")));
        QCOMPARE(checkOf(result.json(), "status").value(S("asOf")).toString(), S("2026-11-20T10:00:00.000Z"));
    }

    void whatABundleHoldsIsShown()
    {
        const QJsonObject shown = m_cli.run(QStringLiteral("trust show dcc.wbtrust --json")).json();
        QCOMPARE(shown.value(S("signature")).toString(), S("pass"));
        QVERIFY(shown.value(S("signer")).toString().startsWith(S("did:key:z6Mk")));
        QVERIFY(shown.value(S("signerName")).isNull());
        const QJsonArray items = shown.value(S("items")).toArray();
        QCOMPARE(items.size(), m_sources.size());
        for (qsizetype i = 0; i < items.size(); ++i) {
            QCOMPARE(items.at(i).toObject().value(S("url")), m_sources.at(i).toObject().value(S("url")));
            QCOMPARE(items.at(i).toObject().value(S("fetched")).toString(), S("2026-11-20T10:00:00.000Z"));
            QVERIFY(items.at(i).toObject().value(S("problem")).isNull());
        }
    }

    void aChangedBundleIsRefusedByName()
    {
        QByteArray bundle = test::readFile(m_cli.path(QStringLiteral("dcc.wbtrust")));
        m_cli.write(QStringLiteral("changed.wbtrust"), bundle.replace("2026-11-20T10", "2026-11-20T11"));
        const auto shown = m_cli.run(QStringLiteral("trust show changed.wbtrust"));
        COMPARE_EXIT(shown, 1);
        QVERIFY(shown.saysWhatToDo());
        m_cli.write(QStringLiteral("credential.json"), "{}");
        const auto verified = m_cli.run(QStringLiteral("verify credential.json --trust changed.wbtrust"));
        COMPARE_EXIT(verified, 2); // nothing was verified
        QVERIFY(verified.saysWhatToDo() && verified.output.isEmpty());
        COMPARE_EXIT(m_cli.run(QStringLiteral("verify credential.json --trust missing.wbtrust")), 2);
        COMPARE_EXIT(m_cli.run(QStringLiteral("verify credential.json --trust dcc.wbtrust dcc.wbtrust")),
            1); // two bundles, and no credential
        COMPARE_EXIT(m_cli.run(QStringLiteral("verify credential.json second.json")), 2);
    }

    void whatIsWrongWithAFolderIsSaid_data()
    {
        QTest::addColumn<QByteArray>("sources");
        QTest::addColumn<QByteArray>("says");
        const auto entry = [](const char *kind, const char *url, const char *file, const char *fetched) {
            QJsonObject object { { S("kind"), S(kind) }, { S("file"), S(file) }, { S("fetched"), S(fetched) } };
            if (*url != 0)
                object.insert(S("url"), S(url));
            return object;
        };
        const auto row = [](const char *name, const QJsonObject &source, const char *says) {
            QTest::newRow(name) << canonicalJson(QJsonArray { source }).value() << QByteArray(says);
        };
        row("kind", entry("magic", "https://x", "did-oidf.json", "2026-01-01T00:00:00Z"), "kind is none of");
        row("url", entry("did", "", "did-oidf.json", "2026-01-01T00:00:00Z"), "url is missing");
        row("fetched", entry("did", "https://x", "did-oidf.json", "yesterday"), "no RFC 3339 time");
        row("file", entry("did", "https://x", "none.json", "2026-01-01T00:00:00Z"), "entry 1 (none.json)");
        row("outside", entry("status", "https://x", "../key.json", "2026-01-01T00:00:00Z"), "leads out of its folder");
        row("document of another", entry("did", "https://x", "did-oidf.json", "2026-01-01T00:00:00Z"), "is not published at");
        row("no registry", entry("registry", "https://x", "did-oidf.json", "2026-01-01T00:00:00Z"), "no list of issuers");
        row("the future", entry("status", "https://x", "expired", "3000-01-01T00:00:00Z"), "fetched in the future");
    }
    void whatIsWrongWithAFolderIsSaid()
    {
        QFETCH(QByteArray, sources);
        QFETCH(QByteArray, says);
        m_cli.write(QStringLiteral("sources/sources.json"), sources);
        const auto result = m_cli.run(QStringLiteral("trust build sources -o never.wbtrust --key key.json"));
        COMPARE_EXIT(result, 1);
        QVERIFY2(result.errors.contains(says) && result.saysWhatToDo(), result.errors.constData());
        QVERIFY(!QFile::exists(m_cli.path(QStringLiteral("never.wbtrust"))));
        writeSources();
    }

    // A bundle in the data folder is found without being named, and without being trusted.
    void bundlesOfTheDataFolder()
    {
        QVERIFY(QDir().mkpath(m_cli.path(QStringLiteral("data/trust"))));
        QVERIFY(QFile::copy(m_cli.path(QStringLiteral("dcc.wbtrust")), m_cli.path(QStringLiteral("data/trust/dcc.wbtrust"))));
        const QString file = test::testData(
            QStringLiteral("dcc-vc-test-fixtures/verifiableCredentials/v2/ed25519/didKey/legacy-noStatus-noExpiry.json"));
        const auto result = m_cli.run({ S("verify"), file, S("--json") });
        QVERIFY(result.errors.contains("only status lists"));
        QCOMPARE(outcomeOf(result.json(), "trust"), S("unknown"));
        QVERIFY(QFile::remove(m_cli.path(QStringLiteral("data/trust/dcc.wbtrust"))));
    }
};

QTEST_GUILESS_MAIN(TestCliTrust)
#include "tst_cli_trust.moc"
