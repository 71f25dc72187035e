#include "tests/qml/Explore/ExploreWorld.h"

#include "core/base/Encoding.h"
#include "core/base/Ids.h"
#include "core/base/Json.h"
#include "core/catalogue/CatalogueImport.h"
#include "core/crypto/Digest.h"
#include "core/crypto/Multikey.h"
#include "core/packs/PackBuilder.h"
#include "core/progress/EventStore.h"
#include "core/vault/CredentialStore.h"
#include "tests/support/SyntheticCatalogue.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

namespace wb::test {

namespace {

const QString assets = QStringLiteral(WANDERBUCH_ASSETS "/library");

QJsonObject readJson(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s is not there", qPrintable(path));
    return QJsonDocument::fromJson(file.readAll()).object();
}

template<typename T>
T must(Result<T> result)
{
    if (!result)
        qFatal("%s: %s", qPrintable(QString(errorName(result.error().code))), qPrintable(result.error().detail));
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

// Answers may need the interface thread to arrive.
template<typename T>
auto settled(QFuture<T> future)
{
    if (!QTest::qWaitFor([&] { return future.isFinished(); }, 60'000))
        qFatal("no answer");
    return must(future.result());
}

crypto::Ed25519KeyPair publisherKey()
{
    return must(crypto::Ed25519KeyPair::fromSeed(crypto::SecretBytes::copyOf(QByteArray(32, '\x07'))));
}

catalogue::ProviderRecord provider(const QString &did, const QString &name)
{
    return {did, name, {}, QStringLiteral("EU"), {QStringLiteral("en")}, assets, QStringLiteral("pass"), {},
        QDateTime(QDate(2026, 11, 22), QTime(12, 0), Qt::UTC)};
}

} // namespace

ExploreWorld::ExploreWorld()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::Ireland));
    m_trust.addPublisher(QStringLiteral("did:key:") + crypto::toMultikey(publisherKey().publicKey()), QStringLiteral("Wanderbuch sample library"));
    m_settings = std::make_unique<ui::AppSettings>(m_folder.filePath(QStringLiteral("settings.ini")));
    m_settings->setLanguage(QStringLiteral("en"));
    m_library = std::make_unique<catalogue::Library>(m_folder.filePath(QStringLiteral("library")));
    m_vault = std::make_unique<vault::Vault>(
        vault::Vault::Config{m_folder.filePath(QStringLiteral("vault")), {progress::migrations()}, &m_clock, nullptr, 1});
    m_learner = std::make_unique<ui::Learner>(*m_vault);
    m_packs = std::make_unique<ui::PackShelf>(*m_library, m_trust, m_folder.filePath(QStringLiteral("packs")));
    m_keeper = std::make_unique<ui::TrustKeeper>(m_trust, *m_vault, m_folder.filePath(QStringLiteral("trust")), [this](trust::TrustStore &store) {
        trust::TrustArchive archive;
        auto bundles = trust::addBundleFolder(archive, m_folder.filePath(QStringLiteral("trust")), store);
        store.setArchive(std::move(archive));
        return bundles;
    });
    ui::Services::Parts parts;
    parts.clock = &m_clock;
    parts.settings = m_settings.get();
    parts.library = m_library.get();
    parts.vault = m_vault.get();
    parts.trust = m_keeper.get();
    parts.learner = m_learner.get();
    parts.packs = m_packs.get();
    parts.dataFolder = m_folder.path();
    m_services = std::make_unique<ui::Services>(parts);
}

ExploreWorld::~ExploreWorld() = default;

ExploreWorld::BuiltPack ExploreWorld::build(const QString &folder)
{
    const QString path = m_folder.filePath(newUuid() + QStringLiteral(".wbpack"));
    must(packs::PackBuilder::build(folder, path, publisherKey()));
    QFile file(path);
    file.open(QIODevice::ReadOnly);
    const QByteArray bytes = file.readAll();
    return {path, toHex(crypto::sha256(bytes)), bytes.size()};
}

void ExploreWorld::importSamples(const QStringList &withPacks)
{
    QList<QJsonObject> publications, pathways;
    QList<BuiltPack> built;
    for (const QString &module : QDir(assets + QStringLiteral("/packs")).entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        const QDir folder(assets + QStringLiteral("/packs/") + module);
        for (const QString &language : folder.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
            QJsonObject document = readJson(folder.filePath(language + QStringLiteral("/pack.json")));
            if (withPacks.contains(module)) {
                built.append(build(folder.filePath(language)));
                document[QStringLiteral("links")] = QJsonArray{QJsonObject{{QStringLiteral("rel"), QStringLiteral("http://opds-spec.org/acquisition/open-access")},
                    {QStringLiteral("href"), QStringLiteral("../packs/%1.wbpack").arg(module)}, {QStringLiteral("size"), built.constLast().bytes},
                    {QStringLiteral("properties"), QJsonObject{{QStringLiteral("sha256"), built.constLast().sha256}}}}};
            }
            publications.append(document);
        }
    }
    for (const QString &file : QDir(assets + QStringLiteral("/pathways")).entryList({QStringLiteral("*.json")}))
        pathways.append(readJson(assets + QStringLiteral("/pathways/") + file));

    settled(m_library->change([=](storage::Database &database) -> Result<void> {
        WB_TRY(auto import, catalogue::CatalogueImport::begin(database, provider(QStringLiteral("did:example:samples"), QStringLiteral("Wanderbuch sample library"))));
        for (const QJsonObject &document : publications)
            WB_CHECK(import.addPublication(document));
        for (const QJsonObject &document : pathways)
            WB_CHECK(import.addPathway(document));
        WB_TRY(auto report, import.finish());
        if (!report.problems.isEmpty())
            return failure(ErrorCode::MalformedDocument, report.problems.constFirst().item + report.problems.constFirst().reason);
        catalogue::CatalogueReader reader(database);
        for (const BuiltPack &pack : built)
            WB_CHECK(reader.setPack(pack.sha256, pack.path, pack.bytes));
        return {};
    }));
    wait();
}

void ExploreWorld::importSynthetic(int count)
{
    settled(m_library->change([=](storage::Database &database) -> Result<void> {
        WB_TRY(auto import, catalogue::CatalogueImport::begin(database, provider(QStringLiteral("did:example:synthetic"), QStringLiteral("Made up"))));
        for (int i = 0; i < count; ++i)
            WB_CHECK(import.addPublication(syntheticPublication(i)));
        WB_TRY(auto report, import.finish());
        return report.modules > 0 ? Result<void>() : failure(ErrorCode::Internal);
    }));
    wait();
}

void ExploreWorld::openVault()
{
    settled(m_vault->state() == vault::Vault::State::Absent ? m_vault->create() : m_vault->unlockWithDevice());
    if (!QTest::qWaitFor([&] { return m_learner->available(); }))
        qFatal("the learner's record was not loaded");
}

void ExploreWorld::lockVault()
{
    settled(m_vault->lock());
    if (!QTest::qWaitFor([&] { return !m_learner->available(); }))
        qFatal("the learner's record is still there");
}

void ExploreWorld::begin(const QString &module, const QStringList &lessonsRead)
{
    progress::Place place;
    place.module = module;
    settled(m_learner->record(progress::makeEvent(progress::EventKind::Opened, place, m_clock)));
    for (const QString &href : lessonsRead) {
        m_clock.advance(60'000);
        place.href = href;
        settled(m_learner->record(progress::makeEvent(progress::EventKind::Opened, place, m_clock)));
        settled(m_learner->record(progress::makeEvent(progress::EventKind::LessonCompleted, place, m_clock)));
    }
    wait();
}

void ExploreWorld::complete(const QString &module)
{
    progress::Place place;
    place.module = module;
    settled(m_learner->record(progress::makeEvent(progress::EventKind::ModuleCompleted, place, m_clock)));
    wait();
}

QString ExploreWorld::award(const QString &module, const QString &title)
{
    vault::CredentialRecord record;
    record.format = QStringLiteral("open-badge-3");
    record.title = title;
    record.issuerName = QStringLiteral("Wanderbuch sample library");
    record.issued = QDateTime(QDate(2026, 5, 3), QTime(9, 0), Qt::UTC);
    record.moduleId = module;
    record.raw = title.toUtf8();
    const auto added = settled(m_vault->run([record](vault::Session &session) { return vault::CredentialStore(session).add(record); }));
    m_learner->reload();
    if (!QTest::qWaitFor([&] { return m_learner->progress().held.contains(module); }))
        qFatal("the credential did not arrive");
    return added.digest;
}

void ExploreWorld::wait()
{
    QCoreApplication::processEvents();
}

} // namespace wb::test
