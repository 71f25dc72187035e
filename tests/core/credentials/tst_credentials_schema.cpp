// Our tables say the same as the 1EdTech schemas: over all samples, and over thousands of small changes to the one sample that uses
// everything. The schemas are read where they lie and judged by valijson, which knows nothing of our tables.
#include "core/base/Json.h"
#include "core/credentials/CredentialDocument.h"
#include "core/credentials/schema/SchemaFindings.h"
#include "tests/support/TestData.h"

#include <QDirIterator>
#include <QTest>

#include <functional>
#include <valijson/adapters/qtjson_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validator.hpp>

using namespace wb;
using namespace wb::credentials;

namespace {

using S = QLatin1StringView;

// valijson reads `format` of text only, and a changed document has other things there: the same said as a pattern.
QJsonValue withPatterns(const QJsonValue &value)
{
    if (value.isArray()) {
        QJsonArray list;
        for (const QJsonValue item : value.toArray())
            list.append(withPatterns(item));
        return list;
    }
    if (!value.isObject())
        return value;
    QJsonObject object;
    const QJsonObject members = value.toObject();
    for (auto it = members.begin(); it != members.end(); ++it) {
        if (it.key() == S("format") && it.value() == QJsonValue(S("date-time")))
            object.insert(QStringLiteral("pattern"), S("^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:]{8}(\\.[0-9]+)?(Z|[+-][0-9]{2}:[0-9]{2})$"));
        else if (it.key() == S("format") && it.value() == QJsonValue(S("date")))
            object.insert(QStringLiteral("pattern"), S("^[0-9]{4}-[0-9]{2}-[0-9]{2}$"));
        else
            object.insert(it.key(), withPatterns(it.value()));
    }
    return object;
}

// A published schema. Identifiers are taken off, since nothing is fetched here.
class PublishedSchema {
public:
    explicit PublishedSchema(const char *file)
    {
        QJsonObject json =
            test::readJson(test::testData(QStringLiteral("openbadges3-schemas/") + QLatin1StringView(file))).toObject();
        json.remove(S("$id"));
        json.remove(S("$schema"));
        const QJsonValue value = withPatterns(json);
        valijson::SchemaParser parser(valijson::SchemaParser::kDraft7);
        parser.populateSchema(valijson::adapters::QtJsonAdapter(value), m_schema);
    }
    [[nodiscard]] bool accepts(const QJsonObject &document) const
    {
        valijson::Validator validator(valijson::Validator::kStrongTypes);
        const QJsonValue value(document);
        return validator.validate(m_schema, valijson::adapters::QtJsonAdapter(value), nullptr);
    }

private:
    valijson::Schema m_schema;
};

const PublishedSchema &strictSchema()
{
    static const PublishedSchema schema("ob_v3p0_achievementcredential_schema.json");
    return schema;
}

bool isStrictlyValid(const QJsonObject &document)
{
    const SchemaFindings findings = schemaFindings(document, CredentialFormat::OpenBadge30);
    return findings.applies && findings.problems.isEmpty() && findings.singleValues.isEmpty();
}

QJsonObject sample(const char *file)
{
    return test::readJson(test::testData(QString::fromLatin1(file))).toObject();
}

// A credential of data model 1.1 written as one of 2.0, which is what the published schema is for.
QJsonObject asVersion2(QJsonObject document)
{
    QJsonArray contexts = asArray(document.value(S("@context")));
    if (contexts.isEmpty() || contexts.first() != QJsonValue(S("https://www.w3.org/2018/credentials/v1")))
        return document;
    contexts[0] = S("https://www.w3.org/ns/credentials/v2");
    document.insert(QStringLiteral("@context"), contexts);
    for (const auto &[from, to] :
        { std::pair(S("issuanceDate"), S("validFrom")), std::pair(S("expirationDate"), S("validUntil")) }) {
        document.remove(to);
        if (document.contains(from))
            document.insert(to, document.take(from));
    }
    return document;
}

QStringList openBadgeSamples()
{
    QStringList files;
    for (const char *folder :
        { "1edtech-validator/ob30", "dcc-docs-examples", "dcc-vc-test-fixtures/verifiableCredentials", "edc-elm/unsigned" }) {
        QDirIterator iterator(test::testData(QString::fromLatin1(folder)), QDir::Files, QDirIterator::Subdirectories);
        while (iterator.hasNext()) {
            const QString file = iterator.next();
            const auto document = openDocument(test::readFile(file));
            if (document && document->format == CredentialFormat::OpenBadge30)
                files.append(file);
        }
    }
    files.sort();
    return files;
}

void eachSample()
{
    QTest::addColumn<QString>("file");
    const QStringList files = openBadgeSamples();
    QVERIFY(files.size() > 80);
    for (const QString &file : files)
        QTest::newRow(qPrintable(file.section(QStringLiteral("/testdata/"), 1))) << file;
}

// Calls `visit` with the document, each time with one place in it changed.
void eachChange(const QJsonValue &value, const QString &path, const std::function<void(const QJsonValue &, const QString &)> &visit)
{
    static const QList<QJsonValue> others = { 5, true, QString(S("x")), QJsonValue(QJsonValue::Null), QJsonArray(), QJsonObject(),
        QJsonArray { S("x") }, QJsonArray { QJsonObject() } };
    for (const QJsonValue &other : others)
        visit(other, path + S(" replaced"));
    visit(QJsonArray { value }, path + S(" put into a list"));
    if (value.isObject()) {
        const QJsonObject object = value.toObject();
        for (const QString &name : object.keys()) {
            QJsonObject without = object;
            without.remove(name);
            visit(without, path + QLatin1Char('/') + name + S(" removed"));
            eachChange(object.value(name), path + QLatin1Char('/') + name, [&](const QJsonValue &changed, const QString &what) {
                QJsonObject with = object;
                with.insert(name, changed);
                visit(with, what);
            });
        }
        QJsonObject more = object;
        more.insert(QStringLiteral("another"), 1);
        visit(more, path + S("/another added"));
    } else if (value.isArray()) {
        const QJsonArray list = value.toArray();
        for (qsizetype i = 0; i < list.size(); ++i) {
            QJsonArray without = list;
            without.removeAt(i);
            visit(without, path + QLatin1Char('/') + QString::number(i) + S(" removed"));
            eachChange(
                list.at(i), path + QLatin1Char('/') + QString::number(i), [&](const QJsonValue &changed, const QString &what) {
                    QJsonArray with = list;
                    with[i] = changed;
                    visit(with, what);
                });
        }
    }
}

QJsonObject changed(QJsonObject object, S member, const QJsonValue &value)
{
    object.insert(member, value);
    return object;
}

} // namespace

class TestSchema : public QObject {
    Q_OBJECT

private slots:
    void samplesAreJudgedAsByThePublishedSchema_data()
    {
        WB_REQUIRE_TESTDATA("openbadges3-schemas");
        eachSample();
    }
    void samplesAreJudgedAsByThePublishedSchema()
    {
        QFETCH(QString, file);
        const QJsonObject document = openDocument(test::readFile(file)).value().document;
        const SchemaFindings findings = schemaFindings(document, CredentialFormat::OpenBadge30);
        const QString all = (findings.problems + findings.singleValues).join(QStringLiteral("; "));
        QVERIFY2(isStrictlyValid(document) == strictSchema().accepts(asVersion2(document)), qPrintable(all));
    }

    // The relaxed edition lets JSON-LD's single values stand for lists of one, as we do.
    void samplesAreJudgedAsByTheRelaxedSchema_data()
    {
        WB_REQUIRE_TESTDATA("openbadges3-schemas");
        eachSample();
    }
    void samplesAreJudgedAsByTheRelaxedSchema()
    {
        static const PublishedSchema relaxed("mynextid-open-badge-mc-schema.json");
        QFETCH(QString, file);
        const QJsonObject document = openDocument(test::readFile(file)).value().document;
        const SchemaFindings findings = schemaFindings(document, CredentialFormat::OpenBadge30);
// That edition takes any one word for a type; a word that is not the type the standard asks for is refused here.
        static const QStringList looser{QStringLiteral("simple-err-credential-subject-achievement-result-description-type.json"),
                                        QStringLiteral("simple-err-credential-subject-profile-type.json"),
                                        QStringLiteral("simple-err-evidence-type.json")};
        const bool differs = looser.contains(file.section(QLatin1Char('/'), -1));
        QVERIFY2(findings.problems.isEmpty() == (relaxed.accepts(asVersion2(document)) != differs),
            qPrintable(findings.problems.join(QStringLiteral("; "))));
    }

    void everyChangeIsJudgedAsByThePublishedSchema()
    {
        WB_REQUIRE_TESTDATA("openbadges3-schemas");
        const QJsonObject complete = sample("1edtech-validator/ob30/complete.json");
        QVERIFY(isStrictlyValid(complete));
        QVERIFY(strictSchema().accepts(complete));
        int changes = 0;
        int refused = 0;
        QStringList different;
        eachChange(complete, {}, [&](const QJsonValue &value, const QString &what) {
            if (!value.isObject())
                return; // the whole document replaced
            const QJsonObject document = value.toObject();
            const bool ours = isStrictlyValid(document);
            ++changes;
            refused += ours ? 0 : 1;
            if (ours != strictSchema().accepts(document))
                different.append(what + (ours ? S(" (only we accept)") : S(" (only we refuse)")));
        });
        qInfo("%d changes, %d of them refused", changes, refused);
        QVERIFY2(different.isEmpty(), qPrintable(different.mid(0, 30).join(QLatin1Char('\n'))));
        QVERIFY(changes > 3000);
        QVERIFY(refused > 1000);
    }

    void problemsAreNamedByTheirPath_data()
    {
        WB_REQUIRE_TESTDATA("1edtech-validator");
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("problem");
        const auto row = [](const char *file, const char *problem) {
            QTest::newRow(file) << QString::fromLatin1(file) << QString::fromLatin1(problem);
        };
        row("1edtech-validator/ob30/simple-err-issued.json", "/credentialSubject/achievement: is missing");
        row("1edtech-validator/ob30/simple-err-issuer-type.json", "/issuer/type: does not hold Profile");
        row("1edtech-validator/ob30/simple-err-evidence-type.json", "/evidence/1/type: does not hold Evidence");
        row("1edtech-validator/ob30/simple-err-credential-subject-profile-type.json",
            "/credentialSubject/source/type: does not hold Profile");
        row("1edtech-validator/ob30/simple-err-credential-subject-result-type.json",
            "/credentialSubject/result/1/type: does not hold Result");
        row("1edtech-validator/ob30/simple-err-issuer-otheridentifier-type.json",
            "/issuer/otherIdentifier/1/type: is not IdentifierEntry: InvalidIdentifierEntry");
    }
    void problemsAreNamedByTheirPath()
    {
        QFETCH(QString, file);
        QFETCH(QString, problem);
        const SchemaFindings findings = schemaFindings(sample(qPrintable(file)), CredentialFormat::OpenBadge30);
        QVERIFY2(findings.problems.contains(problem), qPrintable(findings.problems.join(QStringLiteral("; "))));
    }

    void learnerRecords()
    {
        WB_REQUIRE_TESTDATA("1edtech-validator");
        const CredentialFormat format = CredentialFormat::ComprehensiveLearnerRecord20;
        const QJsonObject simple = sample("1edtech-validator/clr20/simple.json");
        QCOMPARE(schemaFindings(simple, format).problems, QStringList());
        QCOMPARE(schemaFindings(simple, format).singleValues, QStringList());
        // The old record keeps to data model 1.1 and writes single values.
        const SchemaFindings complex = schemaFindings(sample("1edtech-validator/clr20/complex.json"), format);
        QVERIFY(!complex.singleValues.isEmpty());

        QJsonObject subject = simple.value(S("credentialSubject")).toObject();
        const auto problems = [&](const QJsonObject &changedSubject) {
            return schemaFindings(changed(simple, S("credentialSubject"), changedSubject), format).problems;
        };
        QCOMPARE(problems(changed(subject, S("verifiableCredential"), QJsonArray())),
            QStringList { QStringLiteral("/credentialSubject/verifiableCredential: is empty") });
        QJsonObject association = { { QStringLiteral("type"), S("Association") },
            { QStringLiteral("associationType"), S("isChildOf") }, { QStringLiteral("sourceId"), S("urn:x:1") },
            { QStringLiteral("targetId"), S("urn:x:2") } };
        QCOMPARE(problems(changed(subject, S("association"), QJsonArray { association })), QStringList());
        QCOMPARE(problems(changed(
                     subject, S("association"), QJsonArray { changed(association, S("associationType"), S("isSiblingOf")) })),
            QStringList {
                QStringLiteral("/credentialSubject/association/0/associationType: is not associationType: isSiblingOf") });
        // What it encloses is looked at as well.
        QJsonArray enclosed = subject.value(S("verifiableCredential")).toArray();
        enclosed[0] = changed(enclosed.at(0).toObject(), S("issuer"), 5);
        QCOMPARE(problems(changed(subject, S("verifiableCredential"), enclosed)),
            QStringList { QStringLiteral("/credentialSubject/verifiableCredential/0/issuer: is no object") });
    }

    void badgesOfVersion2()
    {
        WB_REQUIRE_TESTDATA("1edtech-validator");
        const CredentialFormat format = CredentialFormat::OpenBadge20;
        const QJsonObject basic = sample("1edtech-validator/ob20/basic-assertion.json");
        QCOMPARE(schemaFindings(basic, format).problems, QStringList());
        QCOMPARE(schemaFindings(changed(basic, S("recipient"), S("me")), format).problems,
            QStringList { QStringLiteral("/recipient: is no object") });
        QCOMPARE(schemaFindings(changed(basic, S("verification"), QJsonObject { { QStringLiteral("type"), S("trustMe") } }), format)
                     .problems,
            QStringList { QStringLiteral("/verification/type: is not verificationType: trustMe") });
    }

    void schemasThatAreNotHeldAreNamed()
    {
        WB_REQUIRE_TESTDATA("1edtech-validator");
        const QJsonObject complete = sample("1edtech-validator/ob30/complete.json");
        QCOMPARE(schemaFindings(complete, CredentialFormat::OpenBadge30).unknown, QStringList());
        const QJsonObject other { { QStringLiteral("id"), S("https://x.example/schema.json") },
            { QStringLiteral("type"), S("JsonSchema") } };
        const QStringList unknown { QStringLiteral("https://x.example/schema.json") };
        QCOMPARE(
            schemaFindings(changed(complete, S("credentialSchema"), QJsonArray { other }), CredentialFormat::OpenBadge30).unknown,
            unknown);
        QCOMPARE(
            schemaFindings({ { QStringLiteral("credentialSchema"), other } }, CredentialFormat::VerifiableCredential20).unknown,
            unknown);
    }

    void manyProblemsAreNotAllListed()
    {
        WB_REQUIRE_TESTDATA("1edtech-validator");
        QJsonObject document = sample("1edtech-validator/ob30/complete.json");
        QJsonObject subject = document.value(S("credentialSubject")).toObject();
        QJsonArray results;
        for (int i = 0; i < 100000; ++i)
            results.append(QJsonObject());
        subject.insert(QStringLiteral("result"), results);
        document.insert(QStringLiteral("credentialSubject"), subject);
        QCOMPARE(schemaFindings(document, CredentialFormat::OpenBadge30).problems.size(), 20);
    }
};

QTEST_APPLESS_MAIN(TestSchema)
#include "tst_credentials_schema.moc"
