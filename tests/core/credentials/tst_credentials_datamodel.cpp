// Each unsigned case of the W3C data model suites is accepted or refused as its name says.
#include "core/base/Json.h"
#include "core/credentials/AbsoluteUrl.h"
#include "core/credentials/CredentialDocument.h"
#include "core/credentials/DataModel.h"
#include "core/linkeddata/JsonLd.h"
#include "tests/support/TestData.h"

#include <QDirIterator>
#include <QRandomGenerator>
#include <QTest>
#include <QUrl>

using namespace wb;

namespace {

using S = QLatin1StringView;

enum class Expected { Accept, Refuse, Either };

Expected expectedFor(const QString &name)
{
    if (name.contains(S("fail-or-inject")))
        return Expected::Either;
    if (name.startsWith(S("v1.1/")))
        return name.contains(S("bad")) ? Expected::Refuse : Expected::Accept;
    return name.contains(S("-fail")) ? Expected::Refuse : Expected::Accept;
}

} // namespace

class TestDataModel : public QObject
{
    Q_OBJECT

    linkeddata::ContextTable m_contexts;

    // What the suite's own harness fills in before it hands a case out: who issues, and dates by name.
    static QJsonObject completed(QJsonObject document, const QString &name)
    {
        const bool isCredential = asArray(document.value(S("type"))).contains(QJsonValue(S("VerifiableCredential")));
        const QString issuer = QStringLiteral("did:example:issuer");
        if (isCredential && !document.contains(S("issuer")) && !name.contains(S("no-issuer")))
            document.insert(QStringLiteral("issuer"), issuer);
        if (QJsonObject named = document.value(S("issuer")).toObject();
            document.value(S("issuer")).isObject() && !named.contains(S("id"))) {
            named.insert(QStringLiteral("id"), issuer);
            document.insert(QStringLiteral("issuer"), named);
        }
        for (const char *member : { "validFrom", "validUntil" }) {
            const QString date = document.value(S(member)).toString();
            if (date == S("PAST DATE"))
                document.insert(S(member), S("2020-01-01T00:00:00Z"));
            else if (date == S("FUTURE DATE"))
                document.insert(S(member), S("2050-01-01T00:00:00Z"));
        }
        return document;
    }

    // All that is wrong, the JSON-LD included (but not that of the proof, which is made with contexts of its own).
    QStringList problemsOf(const QString &name, const QByteArray &bytes) const
    {
        if (name.endsWith(S(".jwt"))) {
            const auto token = credentials::openDocument(bytes);
            return token ? credentials::dataModelProblems(token->document) : QStringList { token.error().detail };
        }
        auto document = parseJsonObject(bytes);
        if (!document)
            return { document.error().detail };
        if (name.startsWith(S("v2.0/")))
            *document = completed(*document, name);
        QStringList problems = credentials::dataModelProblems(*document);
        document->remove(S("proof"));
        const auto expanded = linkeddata::expand(*document, m_contexts);
        if (!expanded && expanded.error().code != ErrorCode::NotFound)
            problems.append(expanded.error().detail);
        return problems;
    }

    // Not decided by the data model, and why.
    static QString exceptionFor(const QString &name)
    {
        for (const char *zkp : { "bad-no-credential-schema", "bad-no-proof", "vp-bad-missing-proof", "vp-bad-no-credential-schema" }) {
            if (name == S("v1.1/example-015-zkp-") + S(zkp) + S(".jsonld"))
                return QStringLiteral(
                    "what a zero-knowledge proof has to carry belongs to its proof type (1.1 section 5.8), which is not known here");
        }
        if (name == S("v1.1/example-016-jwt.jwt"))
            return QStringLiteral("its first context is written without www, so it is another one");
        return {};
    }

private slots:
    // Plain ones are told without QUrl: the answer is its own.
    void urlsAsQUrlJudgesThem()
    {
        QRandomGenerator random(20261126);
        const QStringList starts { QStringLiteral("https://"), QStringLiteral("https:/"), QStringLiteral("http://"), QStringLiteral("did:"),
            QStringLiteral("urn:"), QStringLiteral("urn"), QString() };
        const QString characters = QStringLiteral("aaabcz019--..//::_~AZ%@?#[ ");
        int valid = 0;
        for (int number = 0; number < 20000; ++number) {
            QString text = starts.at(random.bounded(starts.size()));
            for (int length = random.bounded(14); length > 0; --length)
                text += characters.at(random.bounded(characters.size()));
            const QUrl url(text, QUrl::StrictMode);
            const bool expected = url.isValid() && !url.scheme().isEmpty();
            valid += expected ? 1 : 0;
            QVERIFY2(credentials::isAbsoluteUrl(text) == expected, qPrintable(text));
        }
        QVERIFY(valid > 2000);
    }

    void initTestCase()
    {
        WB_REQUIRE_TESTDATA("w3c-vc-data-model");
        WB_REQUIRE_TESTDATA("jsonld-contexts");
        QVERIFY(m_contexts.insertFolder(test::testData(QStringLiteral("jsonld-contexts"))));
    }

    void everyCaseEndsAsItsNameSays_data()
    {
        WB_REQUIRE_TESTDATA("w3c-vc-data-model");
        QTest::addColumn<QString>("path");
        QTest::addColumn<Expected>("expected");
        const QString root = test::testData(QStringLiteral("w3c-vc-data-model"));
        qsizetype cases = 0;
        for (const char *version : { "v2.0", "v1.1" }) {
            QStringList files;
            QDirIterator walk(root + QLatin1Char('/') + S(version), QDir::Files, QDirIterator::Subdirectories);
            while (walk.hasNext())
                files.append(walk.next());
            files.sort();
            cases += files.size();
            for (const QString &file : files) {
                const QString name = file.mid(root.size() + 1);
                QTest::newRow(qPrintable(name)) << file << expectedFor(name);
            }
        }
        QCOMPARE(cases, 173);
    }
    void everyCaseEndsAsItsNameSays()
    {
        QFETCH(QString, path);
        QFETCH(Expected, expected);
        const QStringList problems = problemsOf(QString::fromUtf8(QTest::currentDataTag()), test::readFile(path));
        if (expected == Expected::Either)
            return;
        const QString exception = exceptionFor(QString::fromUtf8(QTest::currentDataTag()));
        const bool accept = exception.isEmpty() == (expected == Expected::Accept); // an exception that ends is told
        QVERIFY2(problems.isEmpty() == accept, qPrintable(exception + problems.join(QStringLiteral("; "))));
    }
};

QTEST_APPLESS_MAIN(TestDataModel)
#include "tst_credentials_datamodel.moc"
