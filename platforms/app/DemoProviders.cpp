#include "platforms/app/DemoProviders.h"

#include "core/crypto/Ed25519KeyPair.h"
#include "core/crypto/SecretBytes.h"
#include "core/trust/DidResolver.h"
#include "core/trust/KnownIssuers.h"
#include "core/vault/Vault.h"
#include "platforms/app/Composition.h"
#include "qml/Wanderbuch/Core/Services.h"
#include "qml/Wanderbuch/Providers/RecordsDesk.h"
#include "sync/engine/SyncEngine.h"
#include "sync/providers/ProviderPublisher.h"
#include "sync/records/LrsAccount.h"
#include "sync/records/Outbox.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace wb::app {

namespace {

constexpr int patience = 20000; // milliseconds

template <typename Condition> Result<void> until(Condition condition, const char *what)
{
    QElapsedTimer timer;
    timer.start();
    while (!condition()) {
        if (timer.elapsed() > patience)
            return failure(ErrorCode::TimedOut, QLatin1StringView(what));
        QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
    }
    return {};
}

template <typename T> Result<T> answer(const QFuture<Result<T>> &future)
{
    WB_CHECK(until([&] { return future.isFinished(); }, "an answer"));
    return future.result();
}

Result<void> write(const QString &name, const QByteArray &bytes)
{
    QFile file(name);
    if (!QDir().mkpath(QFileInfo(name).path()) || !file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        return failure(ErrorCode::NotWritable, name);
    return {};
}

crypto::Ed25519KeyPair keyOf(char seed)
{
    return *crypto::Ed25519KeyPair::fromSeed(crypto::SecretBytes::copyOf(QByteArray(32, seed)));
}

QByteArray course(const QString &id, const QString &title)
{
    const QJsonObject metadata { { QStringLiteral("identifier"), QStringLiteral("urn:x-wanderbuch:module:") + id },
        { QStringLiteral("title"), title }, { QStringLiteral("language"), QStringLiteral("en") },
        { QStringLiteral("published"), QStringLiteral("2026-11-20") }, { QStringLiteral("version"), QStringLiteral("1.0.0") },
        { QStringLiteral("author"), QStringLiteral("Regional Skills Partnership") },
        { QStringLiteral("publisher"), QStringLiteral("Regional Skills Partnership") },
        { QStringLiteral("license"), QStringLiteral("https://creativecommons.org/licenses/by/4.0/") },
        { QStringLiteral("learning"),
            QJsonObject { { QStringLiteral("area"), QStringLiteral("business") },
                { QStringLiteral("outcomes"), QJsonArray { QStringLiteral("Choose what fits") } },
                { QStringLiteral("eqfLevel"), 4 }, { QStringLiteral("hours"), 2 },
                { QStringLiteral("assessment"), QStringLiteral("quiz") },
                { QStringLiteral("participation"), QStringLiteral("self-paced") },
                { QStringLiteral("provider"), QStringLiteral("Regional Skills Partnership") } } } };
    const QJsonObject lesson { { QStringLiteral("href"), QStringLiteral("lessons/01.md") },
        { QStringLiteral("title"), QStringLiteral("Begin here") }, { QStringLiteral("duration"), 600 } };
    const QJsonObject quiz { { QStringLiteral("href"), QStringLiteral("quiz.gift") },
        { QStringLiteral("title"), QStringLiteral("Check yourself") }, { QStringLiteral("duration"), 300 } };
    return QJsonDocument(
        QJsonObject { { QStringLiteral("metadata"), metadata }, { QStringLiteral("readingOrder"), QJsonArray { lesson, quiz } } })
        .toJson();
}

} // namespace

DemoProviders::DemoProviders(Composition &composition)
    : m_composition(composition)
    , m_folder(composition.services().dataFolder() + QStringLiteral("/demo-stick"))
    , m_library(Composition::defaultPaths().share + QStringLiteral("/library"))
{
}

Result<void> DemoProviders::writeSource()
{
    const QString source = m_composition.services().dataFolder() + QStringLiteral("/demo-source");
    WB_CHECK(write(source + QStringLiteral("/provider.json"),
        R"({"name": "Regional Skills Partnership", "description": "Short courses for people who make things and sell them, by five schools of the region.", "region": "EU", "languages": ["en", "de"]})"));
    const QList<std::pair<QString, QString>> courses { { QStringLiteral("renting-a-workshop"),
                                                           QStringLiteral("Renting a workshop together") },
        { QStringLiteral("selling-at-markets"), QStringLiteral("Selling at markets") } };
    for (const auto &[id, title] : courses) {
        const QString at = source + QStringLiteral("/packs/") + id + QStringLiteral("/en/");
        WB_CHECK(write(at + QStringLiteral("pack.json"), course(id, title)));
        WB_CHECK(write(at + QStringLiteral("lessons/01.md"), "# " + title.toUtf8() + "\n\nWhat to ask before one signs.\n"));
        WB_CHECK(write(at + QStringLiteral("quiz.gift"), "::One:: Is a spoken agreement binding? {T}\n"));
    }
    return {};
}

Result<void> DemoProviders::publishWith(char seed)
{
    WB_TRY(const auto report,
        sync::ProviderPublisher(m_composition.services().dataFolder() + QStringLiteral("/demo-source"), m_folder, keyOf(seed),
            m_composition.services().clock())
            .publish());
    return report.warnings.isEmpty() ? Result<void>() : failure(ErrorCode::MalformedDocument, report.warnings.first());
}

Result<QVariantMap> DemoProviders::publish()
{
    WB_CHECK(writeSource());
    WB_CHECK(publishWith('d'));
    return QVariantMap();
}

Result<qint64> DemoProviders::addByText(const QString &text)
{
    sync::SyncEngine &engine = *m_composition.sync();
    WB_TRY(const auto preview, answer(engine.preview(text)));
    return answer(engine.add(preview));
}

Result<QVariantMap> DemoProviders::add()
{
    sync::SyncEngine &engine = *m_composition.sync();
    WB_TRY(m_sample, addByText(m_library));
    WB_TRY(m_partnership, addByText(m_folder));
    sync::ProviderPreview nobody; // the port for throwing things away: nobody answers there
    nobody.address = QStringLiteral("http://127.0.0.1:9/");
    nobody.place = sync::Place::LocalNetwork;
    nobody.name = QStringLiteral("Illustrators' Guild");
    nobody.did = trust::didKey(keyOf('g').publicKey());
    nobody.fingerprint = trust::keyFingerprint(keyOf('g').publicKey());
    nobody.isSigned = true;
    WB_TRY(m_failed, answer(engine.add(nobody)));
    const auto visited = [&] {
        const auto all = engine.providers();
        return all.size() == 3 && std::ranges::all_of(all, [](const auto &one) {
            return one.activity == sync::Activity::Idle && (one.error || one.lastContact.isValid());
        });
    };
    WB_CHECK(until(visited, "the providers' first visit"));
    return QVariantMap();
}

QVariantMap DemoProviders::records(const QString &part) const
{
    return { { QStringLiteral("id"), m_sample }, { QStringLiteral("part"), part } };
}

// As a record store would have it that asked to wait a day: so nothing goes while the pictures are taken.
Result<QVariantMap> DemoProviders::allow()
{
    const auto state = m_composition.sync()->provider(m_sample);
    if (!state)
        return failure(ErrorCode::NotFound, QStringLiteral("the sample provider"));
    ui::Services &services = m_composition.services();
    const QDateTime now = services.clock().nowUtc();
    sync::LrsAccount account;
    account.provider = state->did;
    account.endpoint = QUrl(QStringLiteral("https://lrs.wanderbuch.example/xapi/"));
    account.reach = sync::Reach::ofProvider(account.endpoint);
    account.access.kind = sync::LrsAccess::Kind::Basic;
    account.access.user = QStringLiteral("mira");
    account.notBefore = now.addSecs(20 * 60 * 60);
    account.lastContact = now.addSecs(-12 * 60);
    const QString module = QStringLiteral("urn:x-wanderbuch:module:data-literacy-for-creatives");
    const auto sent = services.vault().run([account, module](vault::Session &session) -> Result<void> {
        WB_CHECK(storage::migrate(session.database, sync::recordsMigrations()));
        sync::Consents consents(session);
        sync::ConsentChoice choice { sync::ActorChoice::Name, QStringLiteral("Mira"), true };
        WB_CHECK(consents.grant(account.provider, choice));
        WB_CHECK(sync::LrsAccounts(session).put(account));
        sync::Outbox outbox(session, account.provider, account.endpoint.toString(QUrl::FullyEncoded));
        WB_TRY(const auto items, outbox.next({ module }, 3));
        if (items.size() < 2)
            return failure(ErrorCode::NotFound, module);
        WB_CHECK(outbox.markGiven(items.first(items.size() - 1)));
        return outbox.markRefused(items.last(), 400, QStringLiteral("lrs.wanderbuch.example: timestamp lies ahead"));
    });
    WB_CHECK(answer(sent));
    auto *desk = ui::RecordsDesk::of(&services);
    desk->count();
    const auto counted = [&] { return m_composition.sync()->provider(m_sample)->waitingToGo > 0; };
    WB_CHECK(until(counted, "what waits to go"));
    return records(QStringLiteral("records"));
}

Result<QVariantMap> DemoProviders::download()
{
    sync::SyncEngine &engine = *m_composition.sync();
    const QStringList modules { QStringLiteral("urn:x-wanderbuch:module:renting-a-workshop"),
        QStringLiteral("urn:x-wanderbuch:module:selling-at-markets") };
    for (const QString &module : modules) {
        WB_TRY(const auto offers, answer(engine.offers(module)));
        if (offers.isEmpty())
            return failure(ErrorCode::NotFound, module);
        if (module == modules.last()) { // its file is not there any more
            for (const QString &file :
                QDir(m_folder + QStringLiteral("/packs")).entryList({ QStringLiteral("*selling*") }, QDir::Files))
                QFile::remove(m_folder + QStringLiteral("/packs/") + file);
        }
        engine.download(offers.first());
    }
    const auto ended = [&] {
        const auto all = engine.downloads();
        return all.size() == 2 && std::ranges::all_of(all, [](const auto &one) {
            return one.stage == sync::DownloadStage::Done || one.stage == sync::DownloadStage::Failed;
        });
    };
    WB_CHECK(until(ended, "the downloads' end"));
    return QVariantMap();
}

Result<QVariantMap> DemoProviders::changeKey()
{
    WB_CHECK(publishWith('e'));
    sync::SyncEngine &engine = *m_composition.sync();
    engine.syncNow(m_partnership);
    const auto changed = [&] {
        const auto now = engine.provider(m_partnership);
        return now && now->changedKey;
    };
    WB_CHECK(until(changed, "the changed key"));
    return QVariantMap { { QStringLiteral("id"), m_partnership } };
}

} // namespace wb::app
