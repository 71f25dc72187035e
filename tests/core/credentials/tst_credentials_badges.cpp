// Open Badges of both generations and learner records are read whole, each part with what it belongs to.
#include "core/base/Json.h"
#include "core/credentials/CredentialReader.h"
#include "tests/support/CpuTime.h"
#include "tests/support/TestData.h"

#include <QDirIterator>
#include <QTest>

using namespace wb;
using namespace wb::credentials;

namespace {

using S = QLatin1StringView;

Credential sample(const char *file)
{
    return readCredential(test::readFile(test::testData(QStringLiteral("1edtech-validator/") + QLatin1StringView(file)))).value();
}

} // namespace

class TestBadgeReading : public QObject {
    Q_OBJECT

private slots:
    void everyPartOfTheCompleteBadge()
    {
        WB_REQUIRE_TESTDATA("1edtech-validator");
        const Credential credential = sample("ob30/complete.json");
        const Achievement &achievement = credential.achievements.first();
        QCOMPARE(achievement.awardedBy.name.text(), QStringLiteral("1EdTech University"));
        QCOMPARE(achievement.criteriaUrl, QStringLiteral("https://1edtech.edu/achievements/degree"));
        QVERIFY(!achievement.criteria.isEmpty());
        QCOMPARE(achievement.code, QStringLiteral("R1"));
        QVERIFY(!achievement.fieldOfStudy.isEmpty());
        QVERIFY(!achievement.specialization.isEmpty());
        QVERIFY(achievement.tags.size() >= 2);

        const QJsonArray results = credential.document.value(S("credentialSubject")).toObject().value(S("result")).toArray();
        QCOMPARE(achievement.results.size(), results.size());
        QCOMPARE(achievement.results.first().value, QStringLiteral("A"));
        QVERIFY(!achievement.results.first().name.isEmpty());
        QCOMPARE(achievement.results.first().skills.first().name.text(), QStringLiteral("Final Project"));
        QCOMPARE(achievement.results.first().path, QStringLiteral("/credentialSubject/result/0"));
        QVERIFY(!achievement.results.at(1).level.isEmpty()); // by the name of its rubric level

        QCOMPARE(credential.evidence.size(), credential.document.value(S("evidence")).toArray().size());
        QCOMPARE(credential.evidence.first().name.text(), QStringLiteral("Final Project Report"));
        QCOMPARE(credential.evidence.first().genre, QStringLiteral("Research"));
        QVERIFY(!credential.endorsements.isEmpty());
        for (const Endorsement &endorsement : credential.endorsements)
            QVERIFY(!endorsement.raw.isEmpty());
        QVERIFY(!credential.endorsements.first().issuer.id.isEmpty());
        QVERIFY(!credential.endorsements.first().comment.isEmpty());
        QVERIFY(readCredential(credential.endorsements.first().raw)); // a credential by itself
        QVERIFY(!achievement.endorsements.isEmpty());
        QVERIFY(!credential.licenceNumber.isEmpty());
        QVERIFY(!credential.role.isEmpty());
        QVERIFY(!credential.term.isEmpty());
        QVERIFY(!credential.narrative.isEmpty());
    }

    void editionsOfAnAchievement()
    {
        WB_REQUIRE_TESTDATA("1edtech-validator");
        QJsonObject document = sample("ob30/complete.json").document;
        QJsonObject subject = document.value(S("credentialSubject")).toObject();
        QJsonObject achievement = subject.value(S("achievement")).toObject();
        achievement.insert(QStringLiteral("version"), S("2"));
        achievement.insert(QStringLiteral("related"),
            QJsonArray { QJsonObject { { QStringLiteral("type"), QJsonArray { S("Related") } },
                { QStringLiteral("id"), S("urn:x:1") }, { QStringLiteral("inLanguage"), S("de") } } });
        subject.insert(QStringLiteral("achievement"), achievement);
        document.insert(QStringLiteral("credentialSubject"), subject);
        const Credential credential = readCredential(canonicalJson(document).value()).value();
        QCOMPARE(credential.achievements.first().version, QStringLiteral("2"));
        QCOMPARE(credential.achievements.first().related.first().id, QStringLiteral("urn:x:1"));
        QCOMPARE(credential.achievements.first().related.first().language, QStringLiteral("de"));
    }

    // What the Digital Credentials Consortium shows and tests with.
    void everySampleOfDccNamesAchievementAndIssuer()
    {
        WB_REQUIRE_TESTDATA("dcc-vc-test-fixtures");
        int badges = 0;
        for (const char *folder : { "dcc-docs-examples", "dcc-vc-test-fixtures/verifiableCredentials" }) {
            QDirIterator iterator(test::testData(QString::fromLatin1(folder)), QDir::Files, QDirIterator::Subdirectories);
            while (iterator.hasNext()) {
                const QString file = iterator.next();
                const auto credential = readCredential(test::readFile(file));
                if (!credential || credential->format != CredentialFormat::OpenBadge30)
                    continue;
                ++badges;
                QVERIFY2(!credential->title.isEmpty(), qPrintable(file));
                QVERIFY2(!credential->issuer.id.isEmpty(), qPrintable(file));
                QVERIFY2(credential->achievements.size() == 1, qPrintable(file));
                QVERIFY2(!credential->achievements.first().title.isEmpty(), qPrintable(file));
                QVERIFY2(credential->standardElements.has(StandardElement::DateOfIssue), qPrintable(file));
                QVERIFY2(credential->standardElements.has(StandardElement::Title), qPrintable(file));
            }
        }
        QVERIFY(badges > 60);
    }

    void aLearnerRecordWithWhatItEncloses()
    {
        WB_REQUIRE_TESTDATA("1edtech-validator");
        const Credential record = sample("clr20/complex.json");
        QCOMPARE(record.format, CredentialFormat::ComprehensiveLearnerRecord20);
        const QJsonObject subject = record.document.value(S("credentialSubject")).toObject();
        QCOMPARE(record.associations.size(), subject.value(S("association")).toArray().size());
        QCOMPARE(record.associations.first().type, QStringLiteral("isParentOf"));
        QVERIFY(!record.associations.first().target.isEmpty());
        const qsizetype enclosed = subject.value(S("verifiableCredential")).toArray().size();
        QCOMPARE(record.enclosed.size(), enclosed);
        QCOMPARE(record.achievements.size(), enclosed);
        for (const Achievement &achievement : record.achievements)
            QVERIFY(!achievement.title.isEmpty());
        for (const QByteArray &inner : record.enclosed)
            QCOMPARE(readCredential(inner)->format, CredentialFormat::OpenBadge30);
        QVERIFY(sample("clr20/simple.json").achievements.size() >= 3); // its own and the enclosed ones
    }

    void badgesOfVersion2()
    {
        WB_REQUIRE_TESTDATA("1edtech-validator");
        const Credential badge = sample("ob20/assertion-with-multiple-extensions.json");
        QCOMPARE(badge.extensions.size(), 1);
        QCOMPARE(badge.extensions.first().name, QStringLiteral("extensions:exampleExtension"));
        QVERIFY(badge.extensions.first().types.contains(QStringLiteral("extensions:ApplyLink")));
        QCOMPARE(badge.evidence.first().narrative.text(), QStringLiteral("Rocked the free world"));
        QCOMPARE(badge.recipientHashes.size(), 1);
        QCOMPARE(badge.recipientHashes.first().type, QStringLiteral("email"));
        QVERIFY(badge.subject.id.isEmpty()); // a hash names nobody
        QVERIFY(badge.standardElements.has(StandardElement::Learner));
        const Credential endorsed = sample("ob20/assertion-with-endorsements.json");
        QCOMPARE(endorsed.title.text(), QStringLiteral("Awesome Robotics Badge"));
        QCOMPARE(endorsed.endorsements.size(), 2);
        QCOMPARE(endorsed.achievements.first().endorsements.size(), 2);
        QCOMPARE(endorsed.endorsements.first().about, QStringLiteral("https://example.org/endorsement-1.json"));
    }

    void hashesAreMadeOfIdentityAndSalt()
    {
        const RecipientHash plain { QStringLiteral("email"),
            QStringLiteral("sha256$BA7816BF8F01CFEA414140DE5DAE2223B00361A396177A9CB410FF61F20015AD"), {} };
        QVERIFY(hashMatches(plain, QStringLiteral("abc"))); // FIPS 180-4, one block
        QVERIFY(!hashMatches(plain, QStringLiteral("abd")));
        const RecipientHash salted { QStringLiteral("email"), QStringLiteral("md5$900150983cd24fb0d6963f7d28e17f72"),
            QStringLiteral("c") };
        QVERIFY(hashMatches(salted, QStringLiteral("ab"))); // RFC 1321 appendix A.5
        QVERIFY(!hashMatches({ QStringLiteral("email"), QStringLiteral("plain$abc"), {} }, QStringLiteral("abc")));
    }

    void aHundredThousandResultsAreBounded()
    {
        WB_REQUIRE_TESTDATA("1edtech-validator");
        QJsonObject document = sample("ob30/complete.json").document;
        QJsonObject subject = document.value(S("credentialSubject")).toObject();
        QJsonObject achievement = subject.value(S("achievement")).toObject();
        QJsonArray results;
        QJsonArray descriptions;
        for (int i = 0; i < 100000; ++i) {
            results.append(QJsonObject { { QStringLiteral("resultDescription"), QStringLiteral("urn:x:%1").arg(i) } });
            descriptions.append(QJsonObject { { QStringLiteral("id"), QStringLiteral("urn:y:%1").arg(i) } });
        }
        achievement.insert(QStringLiteral("resultDescription"), descriptions);
        subject.insert(QStringLiteral("result"), results);
        subject.insert(QStringLiteral("achievement"), achievement);
        document.insert(QStringLiteral("credentialSubject"), subject);
        const QByteArray bytes = canonicalJson(document).value();
        QVERIFY(bytes.size() < 16 * 1024 * 1024);
        const test::CpuTimer timer;
        const auto credential = readCredential(bytes);
        QVERIFY(credential);
        QCOMPARE(credential->achievements.first().results.size(), 200); // as many as are shown
        QVERIFY2(timer.elapsed() < 5000, "bounded work");
    }

    void nestedWithoutEnd()
    {
        QByteArray deep = "{\"type\":[\"VerifiableCredential\",\"OpenBadgeCredential\"],\"credentialSubject\":{\"achievement\":";
        deep += QByteArray("{\"result\":").repeated(100000) + "1" + QByteArray("}").repeated(100000) + "}}";
        QCOMPARE(readCredential(deep).error().code, ErrorCode::TooLarge);
    }
};

QTEST_APPLESS_MAIN(TestBadgeReading)
#include "tst_credentials_badges.moc"
