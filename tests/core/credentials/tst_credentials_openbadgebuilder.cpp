// A finished module becomes an Open Badge that the learner signs: the same input gives the same bytes, and all that is
// known of the module is in it.
#include "core/base/Clock.h"
#include "core/base/Json.h"
#include "core/credentials/CredentialReader.h"
#include "core/credentials/OpenBadgeBuilder.h"
#include "core/crypto/Multikey.h"

#include <QTest>

using namespace wb;
using namespace wb::credentials;

namespace {

FinishedModule module()
{
    FinishedModule result;
    result.id = QStringLiteral("https://example.org/modules/pricing");
    result.title.insert(QStringLiteral("en"), QStringLiteral("Pricing creative work"));
    result.title.insert(QStringLiteral("de"), QStringLiteral("Kreative Arbeit kalkulieren"));
    result.language = QStringLiteral("en");
    result.provider.id = QStringLiteral("did:key:z6MkhaXgBZDvotDkL5257faiztiGiC2QtKLGpbnnEGta2doK");
    result.provider.name = QStringLiteral("Wanderbuch sample library");
    result.provider.country = QStringLiteral("EU");
    LearningOutcome outcome;
    outcome.title = QStringLiteral("Work out a day rate");
    outcome.skills.append({.uri = QStringLiteral("http://data.europa.eu/esco/skill/1"), .name = QStringLiteral("set prices"),
                           .framework = QStringLiteral("ESCO")});
    result.outcomes.append(outcome);
    result.workload = QStringLiteral("PT6H");
    result.ects = 0.25;
    result.eqfLevel = 5;
    result.assessmentType = QStringLiteral("Quiz, checked automatically");
    result.grade = QStringLiteral("9 of 10");
    result.supervision = QStringLiteral("Unsupervised, no identity verification");
    result.participation = QStringLiteral("Online, at one's own pace");
    result.prerequisites = QStringLiteral("None");
    result.qualityAssurance = QStringLiteral("None; open content");
    result.integration = QStringLiteral("Counts towards: One-person business");
    result.started = fromRfc3339(u"2026-11-01T09:00:00Z");
    result.ended = fromRfc3339(u"2026-11-20T18:00:00Z");
    return result;
}

BadgeOptions options()
{
    return {.learnerName = QStringLiteral("Ana Andromeda"), .uuid = QStringLiteral("00000000-0000-4000-8000-000000000001"),
            .issued = fromRfc3339(u"2026-11-20T18:00:05Z"), .language = QStringLiteral("en")};
}

crypto::Ed25519KeyPair key()
{
    return crypto::Ed25519KeyPair::fromSeed(crypto::SecretBytes::fromBytes(QByteArray(32, 'k'))).value();
}

} // namespace

class TestOpenBadgeBuilder : public QObject
{
    Q_OBJECT

private slots:
    void theSameInputGivesTheSameBytes()
    {
        QCOMPARE(buildOpenBadge(module(), key(), options()).value(), buildOpenBadge(module(), key(), options()).value());
        BadgeOptions later = options();
        later.issued = later.issued.addSecs(1);
        QVERIFY(buildOpenBadge(module(), key(), later).value() != buildOpenBadge(module(), key(), options()).value());
    }

    void readsBackWithAllStandardElements()
    {
        const auto credential = readCredential(buildOpenBadge(module(), key(), options()).value());
        QVERIFY(credential);
        QCOMPARE(credential->format, CredentialFormat::OpenBadge30);
        QCOMPARE(credential->problems, QStringList());
        QCOMPARE(credential->title.text(), QStringLiteral("Pricing creative work"));
        QCOMPARE(credential->issuer.id, QStringLiteral("did:key:") + crypto::toMultikey(key().publicKey()));
        QCOMPARE(credential->subject.id, credential->issuer.id);
        QCOMPARE(credential->subject.name.text(), QStringLiteral("Ana Andromeda"));
        QVERIFY(credential->description.text().startsWith(QLatin1StringView("Self-asserted")));
        QVERIFY2(credential->standardElements.missing().isEmpty(), "a mandatory element is missing");
        for (const StandardElement element : {StandardElement::Prerequisites, StandardElement::Supervision, StandardElement::Grade,
                                              StandardElement::Integration})
            QVERIFY2(credential->standardElements.has(element), elementName(element).data());
        const Achievement &achievement = credential->achievements.first();
        QCOMPARE(achievement.eqfLevel, 5);
        QCOMPARE(achievement.credits, 0.25);
        QCOMPARE(achievement.workload, QStringLiteral("PT6H"));
        QCOMPARE(achievement.outcomes.first().title.text(), QStringLiteral("Work out a day rate"));
        QCOMPARE(achievement.skills.first().uri, QStringLiteral("http://data.europa.eu/esco/skill/1"));
        QCOMPARE(achievement.awardedBy.name.text(), QStringLiteral("Wanderbuch sample library"));
        QCOMPARE(achievement.assessments.size(), 1);
        QCOMPARE(achievement.assessments.first().grade.text(), QStringLiteral("9 of 10"));
        QCOMPARE(credential->issued, options().issued);
    }

    void textsAreInTheAskedLanguage()
    {
        BadgeOptions inGerman = options();
        inGerman.language = QStringLiteral("de");
        QCOMPARE(readCredential(buildOpenBadge(module(), key(), inGerman).value())->title.text(), QStringLiteral("Kreative Arbeit kalkulieren"));
    }

    void whatIsNotKnownIsLeftOut()
    {
        FinishedModule bare;
        bare.id = QStringLiteral("urn:uuid:1");
        bare.title = QStringLiteral("Bare");
        BadgeOptions anonymous = options();
        anonymous.learnerName.clear();
        const auto credential = readCredential(buildOpenBadge(bare, key(), anonymous).value());
        QCOMPARE(credential->problems, QStringList());
        QVERIFY(credential->standardElements.missing().contains(StandardElement::Level));
        QVERIFY(!credential->raw.contains("elm:eqfLevel"));
    }

    void whatIsNeededIsAskedFor()
    {
        FinishedModule withoutId = module();
        withoutId.id.clear();
        QCOMPARE(buildOpenBadge(withoutId, key(), options()).error().code, ErrorCode::InvalidArgument);
        FinishedModule withoutTitle = module();
        withoutTitle.title = {};
        QCOMPARE(buildOpenBadge(withoutTitle, key(), options()).error().code, ErrorCode::InvalidArgument);
        BadgeOptions withoutTime = options();
        withoutTime.issued = {};
        QCOMPARE(buildOpenBadge(module(), key(), withoutTime).error().code, ErrorCode::InvalidArgument);
    }
};

QTEST_APPLESS_MAIN(TestOpenBadgeBuilder)
#include "tst_credentials_openbadgebuilder.moc"
