// The Skills page's state over real services: the sample library, a vault, what was finished and what is held.
#include "core/credentials/CredentialReader.h"
#include "core/credentials/OpenBadgeBuilder.h"
#include "core/crypto/Ed25519KeyPair.h"
#include "core/vault/CredentialStore.h"
#include "qml/Wanderbuch/Skills/CredentialSkillsReader.h"
#include "qml/Wanderbuch/Skills/SkillsView.h"
#include "tests/qml/Explore/ExploreWorld.h"
#include "tests/support/TestData.h"

#include <QDir>
#include <QSignalSpy>
#include <QTest>

using namespace wb;
using namespace wb::ui;
using wb::test::moduleId;
using wb::test::pathwayId;

namespace {

constexpr int patience = 20000; // ms; nothing here takes a second, unless the machine is busy

// A record of a finished module as the app makes it.
QByteArray ownRecord(const QString &title, const QString &skill)
{
    credentials::FinishedModule module;
    module.id = moduleId(QStringLiteral("elsewhere"));
    module.title = title;
    module.eqfLevel = 6;
    module.skills = {{QStringLiteral("http://data.europa.eu/esco/skill/") + skill, skill, {}}};
    module.ended = fromRfc3339(u"2026-11-20T10:00:00Z");
    credentials::BadgeOptions options;
    options.learnerName = QStringLiteral("Ada Test");
    options.uuid = QStringLiteral("0b0e9d3c-6c0a-4b44-9a53-1f2f9f1d0001");
    options.issued = module.ended;
    const auto key = crypto::Ed25519KeyPair::fromSeed(crypto::SecretBytes::fromBytes(QByteArray(32, 's')));
    return credentials::buildOpenBadge(module, *key, options).value_or(QByteArray());
}

vault::CredentialRecord record(const QString &title, const QByteArray &raw)
{
    vault::CredentialRecord record;
    record.title = title;
    record.raw = raw;
    record.kind = vault::CredentialKind::SelfAsserted;
    return record;
}

} // namespace

class TestSkillsView : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_world = std::make_unique<test::ExploreWorld>();
        m_world->importSamples();
        m_view = std::make_unique<SkillsView>();
        m_view->setServices(&m_world->services());
    }
    void cleanup()
    {
        m_view.reset();
        m_world.reset();
    }

    void lockedVaultShowsNothing()
    {
        QTRY_VERIFY_WITH_TIMEOUT(!m_view->loading(), patience);
        QVERIFY(!m_view->available());
        m_world->openVault();
        m_world->complete(moduleId(QStringLiteral("circular-design-basics")));
        QTRY_VERIFY_WITH_TIMEOUT(m_view->available() && !m_view->empty(), patience);
        m_world->lockVault();
        QTRY_VERIFY_WITH_TIMEOUT(!m_view->available(), patience);
        QVERIFY(m_view->empty());
        QCOMPARE(m_view->skills()->count(), 0);
        QCOMPARE(m_view->moduleCount(), 0);
    }

    void finishedModuleShowsItsSkillsAndTheGoalItServes()
    {
        m_world->openVault();
        m_world->complete(moduleId(QStringLiteral("heritage-told-in-place")));
        QTRY_COMPARE_WITH_TIMEOUT(m_view->moduleCount(), 1, patience);
        QVERIFY(m_view->skills()->count() >= 3);
        QVERIFY(m_view->axes().size() >= 3 && m_view->axes().size() <= 8);
        QVERIFY(!m_view->counts().isEmpty());
        QVERIFY(!m_view->goal().id.isEmpty());
        QVERIFY(m_view->gap().exists);
        QVERIFY(!m_view->gap().moduleId.isEmpty());
        QVERIFY(!m_view->gap().moduleTitle.isEmpty());
    }

    void chosenGoalIsKept()
    {
        m_world->openVault();
        m_world->complete(moduleId(QStringLiteral("heritage-told-in-place")));
        QTRY_COMPARE_WITH_TIMEOUT(m_view->moduleCount(), 1, patience);
        m_view->chooseGoal(pathwayId(QStringLiteral("one-person-studio")));
        QTRY_COMPARE_WITH_TIMEOUT(m_view->goal().id, pathwayId(QStringLiteral("one-person-studio")), patience);

        SkillsView later; // as after another start
        later.setServices(&m_world->services());
        QTRY_COMPARE_WITH_TIMEOUT(later.goal().id, pathwayId(QStringLiteral("one-person-studio")), patience);
        later.chooseGoal(QString());
        QTRY_VERIFY_WITH_TIMEOUT(later.goal().id.isEmpty() && !later.axes().isEmpty(), patience);
    }

    void credentialsSaySkillsOfTheirOwn()
    {
        m_world->openVault();
        auto added = m_world->services().vault().run([](vault::Session &session) {
            return vault::CredentialStore(session).add(record(QStringLiteral("Wood and joints"), ownRecord(QStringLiteral("Wood and joints"), QStringLiteral("joinery"))));
        });
        added.waitForFinished();
        QVERIFY(added.result().has_value());
        m_world->learner().reload();
        QTRY_COMPARE_WITH_TIMEOUT(m_view->skills()->count(), 1, patience);
        QCOMPARE(m_view->credentialCount(), 1);
        const QModelIndex first = m_view->skills()->index(0);
        QCOMPARE(first.data(SkillList::NameRole).toString(), QStringLiteral("Joinery"));
        QCOMPARE(first.data(SkillList::LevelRole).toInt(), 6);
        const auto origin = first.data(SkillList::OriginsRole).toList().constFirst().value<SkillOrigin>();
        QVERIFY(origin.credential && origin.selfAsserted);
        QCOMPARE(origin.title, QStringLiteral("Wood and joints"));
    }

    void manyCredentialsAreAllRead()
    {
        m_world->openVault();
        auto added = m_world->services().vault().run([](vault::Session &session) -> Result<void> {
            for (int i = 0; i < 45; ++i) {
                const QString title = QStringLiteral("Skill %1").arg(i);
                WB_CHECK(vault::CredentialStore(session).add(record(title, ownRecord(title, title))));
            }
            return {};
        });
        added.waitForFinished();
        m_world->learner().reload();
        QTRY_COMPARE_WITH_TIMEOUT(m_view->skills()->count(), 45, patience);
        QCOMPARE(m_view->axes().size(), 8);
    }

    void languageOfTheAppIsThatOfTheSkillsModules()
    {
        m_world->openVault();
        m_world->complete(moduleId(QStringLiteral("pricing-creative-work")));
        QTRY_COMPARE_WITH_TIMEOUT(m_view->moduleCount(), 1, patience);
        const QString english = m_view->skills()->index(0).data(SkillList::OriginsRole).toList().constFirst().value<SkillOrigin>().title;
        m_world->services().settings()->setLanguage(QStringLiteral("de"));
        QTRY_VERIFY_WITH_TIMEOUT(
            m_view->skills()->index(0).data(SkillList::OriginsRole).toList().constFirst().value<SkillOrigin>().title != english, patience);
    }

    void bytesThatNobodyCanReadNameNoSkill()
    {
        QVERIFY(readCredentialSkills(record(QStringLiteral("x"), "not a credential"), {}).skills.isEmpty());
    }

    void genuineEuropeanCredentialsSayTheirSkills()
    {
        WB_REQUIRE_TESTDATA("edc-elm/signed");
        int named = 0;
        const QDir folder(test::testData(QStringLiteral("edc-elm/signed")));
        for (const QString &file : folder.entryList({QStringLiteral("*.json*")}, QDir::Files))
            named += int(readCredentialSkills(record(file, test::readFile(folder.filePath(file))), {QStringLiteral("en")}).skills.size());
        QVERIFY(named > 0);
    }

private:
    std::unique_ptr<test::ExploreWorld> m_world;
    std::unique_ptr<SkillsView> m_view;
};

QTEST_GUILESS_MAIN(TestSkillsView)
#include "tst_skills_view.moc"
