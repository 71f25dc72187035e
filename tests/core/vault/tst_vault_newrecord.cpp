// What the vault keeps of a credential follows from what it says.
#include "core/vault/NewRecord.h"
#include "tests/support/TestVault.h"

#include <QTest>

using namespace wb;
using namespace wb::vault;
using credentials::Credential;

namespace {

const QJsonObject report { { QStringLiteral("verdict"), QStringLiteral("valid") } };

credentials::LocalizedText twoLanguages(const char *english, const char *german)
{
    credentials::LocalizedText text;
    text.insert(QStringLiteral("en"), QString::fromUtf8(english));
    text.insert(QStringLiteral("de"), QString::fromUtf8(german));
    return text;
}

Credential diploma()
{
    Credential credential;
    credential.format = credentials::CredentialFormat::OpenBadge30;
    credential.title = twoLanguages("Glazing", "Glasieren");
    credential.issuer.id = QStringLiteral("did:web:school.example");
    credential.issuer.name = twoLanguages("School", "Schule");
    credential.subject.id = QStringLiteral("did:key:z6MkLearner");
    credential.subject.name = QStringLiteral("Ada Löwe");
    credential.validFrom = QDateTime::fromSecsSinceEpoch(1700000000, Qt::UTC);
    credential.expires = credential.validFrom.addYears(2);
    credential.achievements.resize(2);
    credential.achievements[0].id = QStringLiteral("urn:x:glazing");
    credential.achievements[0].eqfLevel = 4;
    credential.achievements[0].title = twoLanguages("Kiln work", "Arbeit am Brennofen");
    credential.achievements[0].description = QStringLiteral("Temperatures and cones");
    credential.achievements[0].awardedBy.name = QStringLiteral("Guild");
    credential.achievements[0].outcomes = { { {}, QStringLiteral("mixes engobe"), {}, { { {}, QStringLiteral("sieving"), {} } } } };
    credential.achievements[1].id = QStringLiteral("urn:x:firing");
    credential.achievements[1].eqfLevel = 5;
    credential.achievements[1].skills = { { {}, QStringLiteral("raku"), {} } };
    return credential;
}

} // namespace

class TestVaultNewRecord : public QObject {
    Q_OBJECT

private slots:
    void saysWhatTheCredentialSays()
    {
        const Credential credential = diploma();
        const auto record = newRecord("raw", &credential, report, { { QStringLiteral("de") }, QStringLiteral("file") });
        QCOMPARE(record.raw, QByteArray("raw"));
        QCOMPARE(record.lastReport, report);
        QCOMPARE(record.format, QString(credentials::formatName(credential.format)));
        QCOMPARE(record.title, QStringLiteral("Glasieren"));
        QCOMPARE(record.issuerId, credential.issuer.id);
        QCOMPARE(record.issuerName, QStringLiteral("Schule"));
        QCOMPARE(record.subjectName, QStringLiteral("Ada Löwe"));
        QCOMPARE(record.issued, credential.validFrom); // where no date of issue is said
        QCOMPARE(record.expires, credential.expires);
        QCOMPARE(record.eqfLevel, 5);
        QCOMPARE(record.kind, CredentialKind::Awarded);
        QVERIFY(record.moduleId.isEmpty());
        Credential dated = credential;
        dated.issued = credential.validFrom.addDays(-7);
        QCOMPARE(newRecord("raw", &dated, report, {}).issued, dated.issued);
        QCOMPARE(newRecord("raw", &dated, report, {}).title, QStringLiteral("Glazing"));
    }

    void isFoundByWhatItSaysInAnyLanguage()
    {
        test::TestVault world;
        const auto vault = world.open();
        QVERIFY(vault->create().result());
        const Credential credential = diploma();
        const auto record = newRecord("raw", &credential, report, {});
        QVERIFY(world.in(*vault, [&](Session &session) { return CredentialStore(session).add(record); }));
        for (const char *words :
            { "kiln", "brennofen", "cones", "guild", "engobe", "sieving", "raku", "lowe", "glazing", "school" }) {
            const auto found =
                world.in(*vault, [&](Session &session) { return CredentialStore(session).search(QString::fromUtf8(words)); });
            QVERIFY(found);
            QVERIFY2(found->size() == 1, words);
        }
        QCOMPARE(
            world.in(*vault, [](Session &session) { return CredentialStore(session).search(QStringLiteral("weaving")); })->size(),
            0);
    }

    void whatSpeaksOfItsIssuerIsSelfAsserted()
    {
        Credential credential = diploma();
        credential.subject.id = credential.issuer.id;
        QVERIFY(isSelfAsserted(credential));
        const auto record = newRecord("raw", &credential, report, {});
        QCOMPARE(record.kind, CredentialKind::SelfAsserted);
        QCOMPARE(record.moduleId, QStringLiteral("urn:x:glazing"));
        credential.subject.id.clear();
        credential.issuer.id.clear();
        QVERIFY(!isSelfAsserted(credential)); // nobody is not somebody
        QCOMPARE(newRecord("raw", &credential, report, {}).kind, CredentialKind::Awarded);
    }

    void whatTheOwnerIssuedIsSelfAsserted()
    {
        const Credential credential = diploma();
        const auto record = newRecord("raw", &credential, report, { .languages = {}, .fallbackTitle = {}, .isOwn = true });
        QCOMPARE(record.kind, CredentialKind::SelfAsserted);
        QCOMPARE(record.moduleId, QStringLiteral("urn:x:glazing"));
    }

    void whatNamesNothingGoesByItsFile()
    {
        Credential credential = diploma();
        credential.title = {};
        QCOMPARE(newRecord("raw", &credential, report, { {}, QStringLiteral("scan 7") }).title, QStringLiteral("scan 7"));
        const auto unread = newRecord("raw", nullptr, report, { {}, QStringLiteral("scan 7") });
        QCOMPARE(unread.title, QStringLiteral("scan 7"));
        QCOMPARE(unread.format, QString(credentials::formatName(credentials::CredentialFormat::Unknown)));
        QCOMPARE(unread.raw, QByteArray("raw"));
        QCOMPARE(unread.lastReport, report);
        QCOMPARE(unread.kind, CredentialKind::Awarded);
    }
};

QTEST_GUILESS_MAIN(TestVaultNewRecord)
#include "tst_vault_newrecord.moc"
