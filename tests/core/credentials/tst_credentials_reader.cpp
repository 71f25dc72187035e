// Credentials of real issuers say to people what their issuers wrote, in their languages, with their pictures, and the
// European standard elements are found where they stand.
#include "core/credentials/CredentialReader.h"
#include "tests/support/TestData.h"

#include <QTest>

using namespace wb;
using namespace wb::credentials;

namespace {

Credential sample(const char *file)
{
    return readCredential(test::readFile(test::testData(QString::fromLatin1(file)))).value();
}

QString pathOf(const Credential &credential, StandardElement element)
{
    for (const PresentElement &present : credential.standardElements.present()) {
        if (present.element == element)
            return present.path;
    }
    return {};
}

QString valueOf(const Credential &credential, StandardElement element, const QStringList &languages = {})
{
    for (const PresentElement &present : credential.standardElements.present()) {
        if (present.element == element)
            return present.value.text(languages);
    }
    return {};
}

const QStringList german{QStringLiteral("de")};

} // namespace

class TestReader : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { WB_REQUIRE_TESTDATA("edc-elm"); }

    void aMicroCredentialIsReadWhole()
    {
        const Credential credential = sample("edc-elm/signed/edc-mc-signed.jsonld");
        QCOMPARE(credential.id, QStringLiteral("urn:credential:92cdd79b-fd53-4ad4-90e8-20db7e1b4675"));
        QCOMPARE(credential.title.text(), QStringLiteral("Microcredential"));
        QCOMPARE(credential.languages.first(), QStringLiteral("en"));
        QCOMPARE(credential.languages.size(), 2);
        QCOMPARE(credential.issuer.name.text(german), QStringLiteral("Velocert OÜ"));
        QCOMPARE(credential.issuer.country.text(german), QStringLiteral("Estonia"));
        QVERIFY(credential.issuer.identifiers.contains(QStringLiteral("17207834")));
        QCOMPARE(credential.issuer.image.mediaType, QStringLiteral("image/png"));
        QCOMPARE(credential.subject.name.text(), QStringLiteral("Joe Done"));
        QCOMPARE(credential.subject.email, QStringLiteral("peter.paravinja@netis.si"));
        QCOMPARE(credential.issued, QDateTime(QDate(2026, 1, 12), QTime(7, 12, 23), Qt::UTC));
        QVERIFY(!credential.expires.isValid());
        QCOMPARE(credential.statuses.size(), 2);
        QCOMPARE(credential.problems, QStringList());
        QCOMPARE(credential.achievements.size(), 1);
    }

    void whatWasLearntIsReadWhole()
    {
        const Credential credential = sample("edc-elm/signed/edc-mc-signed.jsonld");
        const Achievement &achievement = credential.achievements.first();
        QCOMPARE(achievement.kind, QStringLiteral("LearningAchievement"));
        QCOMPARE(achievement.title.text(german), QStringLiteral("Title of your learning achievement"));
        QCOMPARE(achievement.awardedBy.name.text(), QStringLiteral("NETIS d.o.o."));
        QCOMPARE(achievement.outcomes.size(), 2);
        QCOMPARE(achievement.outcomes.first().title.text(), QStringLiteral("Example of learning outcome"));
        QCOMPARE(achievement.outcomes.first().skills.size(), 2);
        QCOMPARE(achievement.outcomes.first().skills.first().name.text(), QStringLiteral("Game theory"));
        QCOMPARE(achievement.outcomes.first().skills.first().framework, QStringLiteral("ESCO"));
        QCOMPARE(achievement.workload, QStringLiteral("PT45H"));
        QCOMPARE(achievement.credits, 5.0);
        QCOMPARE(achievement.creditFramework.text(), QStringLiteral("ECTS"));
        QCOMPARE(achievement.eqfLevel, 6);
        QCOMPARE(achievement.nationalLevel.text(), QStringLiteral("MECU Level 7"));
        QCOMPARE(achievement.participation.text(), QStringLiteral("Online"));
        QCOMPARE(achievement.languages, QStringList{QStringLiteral("en")});
        QCOMPARE(achievement.assessments.size(), 1);
        QCOMPARE(achievement.assessments.first().grade.text(), QStringLiteral("19"));
        QCOMPARE(achievement.assessments.first().supervision.text(), QStringLiteral("Supervised with ID Verification"));
    }

    void pagesAsTheIssuerLaidThemOut()
    {
        const Credential credential = sample("edc-elm/signed/edc-mc-signed.jsonld");
        QVERIFY(credential.pages.size() >= 2);
        QStringList languages;
        for (const Picture &page : credential.pages) {
            QCOMPARE(page.mediaType, QStringLiteral("image/png"));
            QVERIFY(page.bytes.size() > 1000);
            languages.append(page.language);
        }
        QVERIFY(languages.contains(QStringLiteral("en")));
        QVERIFY(!credential.image.isEmpty());
    }

    void allFourGenuineOnesHaveATitleAPersonAndAPicture_data()
    {
        QTest::addColumn<QString>("title");
        QTest::newRow("edc-coa-signed") << QStringLiteral("Certificate of Attendance");
        QTest::newRow("edc-cps-signed") << QStringLiteral("Certificate of Participation in Summer School");
        QTest::newRow("edc-matriculation-signed") << QStringLiteral("Confirmation of Matriculation for Spring Semester 2025");
        QTest::newRow("edc-mc-signed") << QStringLiteral("Microcredential");
    }
    void allFourGenuineOnesHaveATitleAPersonAndAPicture()
    {
        QFETCH(QString, title);
        const QByteArray file = QByteArray("edc-elm/signed/") + QTest::currentDataTag() + ".jsonld";
        const Credential credential = sample(file.constData());
        QCOMPARE(credential.title.text(), title);
        QVERIFY(credential.standardElements.has(StandardElement::Learner)); // one of them has a student number and no name
        QVERIFY(!credential.image.bytes.isEmpty());
        QVERIFY(!credential.achievements.first().title.isEmpty());
    }

    void theStandardElementsOfAnnexOneAreFound()
    {
        const Credential credential = sample("edc-elm/signed/elm-Sample-MC-Annex1-signed.jsonld");
        QCOMPARE(valueOf(credential, StandardElement::Learner), QStringLiteral("Ana Andromeda"));
        QCOMPARE(valueOf(credential, StandardElement::Country), QStringLiteral("Ireland"));
        QCOMPARE(valueOf(credential, StandardElement::AwardingBody), QStringLiteral("University of Zed"));
        QCOMPARE(valueOf(credential, StandardElement::DateOfIssue), QStringLiteral("2023-09-27"));
        QCOMPARE(valueOf(credential, StandardElement::LearningOutcomes),
                 QStringLiteral("Communication, collaboration and creativity; Developing digital content"));
        QCOMPARE(valueOf(credential, StandardElement::Level), QStringLiteral("EQF 6"));
        QCOMPARE(valueOf(credential, StandardElement::Workload), QStringLiteral("2 European Credit Transfer System, PT60H"));
        QCOMPARE(valueOf(credential, StandardElement::AssessmentType), QStringLiteral("artefact assessment"));
        QCOMPARE(valueOf(credential, StandardElement::Participation), QStringLiteral("Blended"));
        QCOMPARE(valueOf(credential, StandardElement::Grade), QStringLiteral("Pass"));
        QCOMPARE(pathOf(credential, StandardElement::Level), QStringLiteral("/credentialSubject/hasClaim/specifiedBy/eqfLevel"));
        QCOMPARE(credential.standardElements.missing(), QList<StandardElement>{StandardElement::QualityAssurance});
        QVERIFY(credential.achievements.first().outcomes.first().skills.first().uri.startsWith(
            QLatin1StringView("http://data.europa.eu/esco/skill/")));
        QVERIFY(credential.standardElements.has(StandardElement::Prerequisites));
        QVERIFY(credential.standardElements.has(StandardElement::Supervision));
    }

    void whatACertificateOfAttendanceDoesNotSayIsMissing()
    {
        const Credential credential = sample("edc-elm/signed/edc-coa-signed.jsonld");
        QVERIFY(credential.standardElements.missing().contains(StandardElement::LearningOutcomes));
        QVERIFY(credential.standardElements.missing().contains(StandardElement::Level));
        QCOMPARE(valueOf(credential, StandardElement::Workload), QStringLiteral("PT60H"));
    }

    void anOpenBadgeIsReadWhole()
    {
        const Credential credential = sample("1edtech-validator/ob30/complete.json");
        QCOMPARE(credential.title.text(), QStringLiteral("1EdTech University Degree for Example Student"));
        QCOMPARE(credential.issuer.name.text(), QStringLiteral("1EdTech University"));
        QCOMPARE(credential.image.url, QStringLiteral("https://1edtech.edu/credentials/3732/image"));
        const Achievement &achievement = credential.achievements.first();
        QCOMPARE(achievement.kind, QStringLiteral("Degree"));
        QCOMPARE(achievement.credits, 42.0);
        QVERIFY(achievement.skills.size() >= 2);
        QCOMPARE(achievement.started.date(), QDate(2010, 1, 1));
        QCOMPARE(valueOf(credential, StandardElement::Country), QStringLiteral("US"));
    }

    void aBadgeForAMicroCredentialTellsItsOutcomes()
    {
        const Credential credential = sample("edc-elm/unsigned/1edtech-bootcamp-MC-unsigned-OB.1ob");
        QVERIFY(valueOf(credential, StandardElement::LearningOutcomes).startsWith(QLatin1StringView("Communication, collaboration and creativity")));
        QVERIFY(credential.achievements.first().outcomes.first().skills.first().uri.contains(QLatin1StringView("/esco/skill/")));
        QCOMPARE(credential.image.mediaType, QStringLiteral("image/jpeg"));
    }

    void otherFormatsAreShownAsFarAsReadable()
    {
        const Credential badge2 = sample("1edtech-validator/ob20/basic-assertion.json");
        QCOMPARE(badge2.title.text(), QStringLiteral("https://example.org/robotics-badge.json"));
        const Credential record = sample("1edtech-validator/clr20/simple.json");
        QCOMPARE(record.title.text(), QStringLiteral("Sample Transcript"));
        QVERIFY(record.achievements.size() >= 3); // its own and those of the badges inside
        const Credential plain = sample("w3c-vc-jose-cose/credential-jose-minimal.txt");
        QCOMPARE(plain.title.text(), QStringLiteral("Bachelor of Science and Arts"));
        QCOMPARE(plain.subject.id, QStringLiteral("did:example:123"));
    }
};

QTEST_APPLESS_MAIN(TestReader)
#include "tst_credentials_reader.moc"
