#include "tests/qml/Learn/LearnFixture.h"

#include "core/packs/PackBuilder.h"
#include "core/packs/Publisher.h"
#include "core/progress/EventStore.h"

#include <QDir>
#include <QSignalSpy>
#include <QTest>

namespace wb::test {

namespace {

template<typename Ready>
void waitFor(Ready ready)
{
    if (!QTest::qWaitFor(ready, 20000))
        qFatal("the fixture's services did not answer");
}

} // namespace

LearnFixture::LearnFixture(QObject *parent) : QObject(parent), m_publisher(crypto::Ed25519KeyPair::generate())
{
    open();
}

LearnFixture::~LearnFixture() = default;

void LearnFixture::open()
{
    m_parts = std::make_unique<Parts>();
    m_parts->trust.addPublisher(packs::didKeyOf(m_publisher.publicKey()), QStringLiteral("Wanderbuch sample library"));
    QDir().mkpath(dataFolder());
    m_parts->settings = std::make_unique<ui::AppSettings>(dataFolder() + QStringLiteral("/settings.ini"));
    m_parts->library = std::make_unique<catalogue::Library>(dataFolder());
    m_parts->vault = std::make_unique<vault::Vault>(
        vault::Vault::Config{dataFolder() + QStringLiteral("/vault"), {progress::migrations()}, &clock, nullptr, 1});
    m_parts->keeper = std::make_unique<ui::TrustKeeper>(
        m_parts->trust, *m_parts->vault, dataFolder() + QStringLiteral("/trust"), [](trust::TrustStore &) { return QList<trust::BundleReport>(); });
    m_parts->learner = std::make_unique<ui::Learner>(*m_parts->vault);
    m_parts->packs = std::make_unique<ui::PackShelf>(*m_parts->library, m_parts->trust, dataFolder() + QStringLiteral("/packs"));
    m_parts->services = std::make_unique<ui::Services>(ui::Services::Parts{&clock, m_parts->settings.get(), m_parts->library.get(),
        m_parts->vault.get(), m_parts->keeper.get(), m_parts->learner.get(), m_parts->packs.get(), dataFolder()});
    unlock();
    emit servicesChanged();
}

void LearnFixture::unlock()
{
    const auto answer = vault().state() == vault::Vault::State::Absent ? vault().create() : vault().unlockWithDevice();
    if (!await(answer))
        qFatal("the fixture's vault does not open");
    waitFor([this] { return learner().available(); });
}

void LearnFixture::lock()
{
    await(vault().lock());
    waitFor([this] { return !learner().available(); });
}

void LearnFixture::restart()
{
    m_parts.reset();
    open();
}

void LearnFixture::startAfresh()
{
    ++m_data;
    restart();
}

QString LearnFixture::build(const QString &module, const QString &language)
{
    return buildFolder(QStringLiteral(WANDERBUCH_LIBRARY "/%1/%2").arg(module, language), module + u'-' + language);
}

QString LearnFixture::buildFolder(const QString &folder, const QString &name)
{
    QString file = m_folder.filePath(name + QStringLiteral(".wbpack"));
    const auto pack = packs::PackBuilder::build(folder, file, m_publisher);
    if (!pack)
        qFatal("the pack was not built: %s", qPrintable(pack.error().detail));
    return file;
}

void LearnFixture::add(const QString &module, const QString &language)
{
    if (!await(packs().add(build(module, language))))
        qFatal("the pack was not taken in");
}

int LearnFixture::countOnDisk(const QString &module, const QString &kind)
{
    const auto events = await(vault().run(
        [module](vault::Session &session) { return progress::EventStore(session.database, session.changes).ofModule(module); }));
    if (!events)
        return -1;
    return int(std::count_if(events->begin(), events->end(), [&](const progress::Event &event) { return progress::kindName(event.kind) == kind; }));
}

} // namespace wb::test
