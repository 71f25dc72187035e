#include "qml/Wanderbuch/Providers/RecordsDesk.h"

#include "qml/Wanderbuch/Core/Services.h"
#include "qml/Wanderbuch/Core/WhenDone.h"
#include "sync/engine/SyncEngine.h"
#include "sync/records/RecordsDuty.h"
#include "sync/records/RecordsWriter.h"

#include <QLocale>

namespace wb::ui {

namespace {

constexpr int mostModules = 50; // a page shows one

QStringList languages()
{
    return { QLocale().name().section(u'_', 0, 0) };
}

struct Looked {
    RecordsWay::State state;
    QString did;
};

// A provider without consent or account is a state, as is a locked vault: then nobody can say so, and nothing goes.
Result<Looked> lookAt(sync::RecordsOut &records, sync::ProviderBook &book, const QString &module)
{
    Looked looked;
    looked.state.known = true;
    WB_TRY(looked.did, book.ownerOf(module));
    if (looked.did.isEmpty())
        return looked;
    WB_TRY(const auto subscription, book.subscription(looked.did));
    if (subscription) {
        looked.state.provider = subscription->name;
        looked.state.providerId = subscription->id;
    } else {
        return looked; // came with the app, or on a stick: there is nobody to send to
    }
    WB_TRY(const auto status, records.status(looked.did, {}));
    looked.state.allowed = status.consent.holds();
    looked.state.connected = status.account.has_value();
    return looked;
}

} // namespace

RecordsDesk::RecordsDesk(sync::RecordsOut &records, sync::ProviderBook &book, QObject *parent)
    : RecordsWay(parent)
    , m_records(records)
    , m_book(book)
{
}

RecordsDesk::~RecordsDesk()
{
    m_stop.request_stop();
}

RecordsDesk *RecordsDesk::of(const Services *services)
{
    return services ? qobject_cast<RecordsDesk *>(services->records()) : nullptr;
}

void RecordsDesk::setEngine(sync::SyncEngine *engine)
{
    m_engine = engine;
    QObject::connect(engine, &sync::SyncEngine::libraryChanged, this, &RecordsDesk::lookAgain);
    QObject::connect(engine, &sync::SyncEngine::providersChanged, this, &RecordsDesk::lookAgain);
}

void RecordsDesk::look(const QString &moduleId)
{
    if (m_states.size() >= mostModules && !m_states.contains(moduleId))
        m_states.clear();
    m_states.insert(moduleId, m_states.value(moduleId));
    whenDone(m_vaultWork.run([this, moduleId] { return lookAt(m_records, m_book, moduleId); }), this,
        [this, moduleId](const Result<Looked> &looked) {
            m_states.insert(moduleId, looked ? looked->state : State { true, {}, 0, false, false });
            emit changed();
        });
}

void RecordsDesk::lookAgain()
{
    const QStringList modules = m_states.keys();
    for (const QString &module : modules)
        look(module);
}

RecordsWay::State RecordsDesk::state(const QString &moduleId) const
{
    return m_states.value(moduleId);
}

// What was asked for is done on the vault's worker; once it is, whoever shows this provider reads again.
template <typename Work> auto RecordsDesk::ask(const QString &provider, Work work)
{
    auto answer = m_vaultWork.run(std::move(work));
    whenDone(answer, this, [this, provider](const auto &) { tell(provider); });
    return answer;
}

void RecordsDesk::tell(const QString &provider)
{
    emit moved(provider);
    lookAgain();
    count();
    if (m_engine)
        m_engine->dutySoon(sync::RecordsDuty::name());
}

QFuture<Result<ProviderRecords>> RecordsDesk::read(const QString &provider)
{
    return m_vaultWork.run([this, provider]() -> Result<ProviderRecords> {
        WB_TRY(const QStringList touched, m_records.modules());
        WB_TRY(const QStringList own, m_book.ownOf(provider, touched));
        ProviderRecords read;
        WB_TRY(read.status, m_records.status(provider, own));
        WB_TRY(const auto subscription, m_book.subscription(provider));
        if (subscription)
            read.names = subscription->endpoints.value(QStringLiteral("xapi"));
        for (const auto &refused : read.status.refused) {
            if (read.titles.contains(refused.module))
                continue;
            WB_TRY(const QString title, m_book.titleOf(refused.module, languages()));
            read.titles.insert(refused.module, title);
        }
        read.canSeal = sync::recipientOfProvider(m_book, provider).has_value();
        return read;
    });
}

QFuture<Result<ShownStatement>> RecordsDesk::example(const QString &provider, const sync::ConsentChoice &choice)
{
    return m_vaultWork.run([this, provider, choice]() -> Result<ShownStatement> {
        WB_TRY(const QStringList touched, m_records.modules());
        WB_TRY(const QStringList own, m_book.ownOf(provider, touched));
        WB_TRY(const QString offered, m_book.someModuleOf(provider));
        ShownStatement shown;
        WB_TRY(shown.statement, m_records.example(provider, choice, own, offered));
        const QString about = shown.statement.value(QLatin1String("object")).toObject().value(QLatin1String("id")).toString();
        WB_TRY(shown.title, m_book.titleOf(about.section(u'#', 0, 0), languages()));
        return shown;
    });
}

QFuture<Result<sync::Consent>> RecordsDesk::grant(const QString &provider, const sync::ConsentChoice &choice)
{
    return ask(provider, [this, provider, choice] { return m_records.grant(provider, choice); });
}

QFuture<Result<void>> RecordsDesk::withdraw(const QString &provider)
{
    auto withdrawn = ask(provider, [this, provider] { return m_records.withdraw(provider); });
    // What was sealed before, and a stick brought back, does not go from here either.
    whenDone(withdrawn, this, [this](const Result<void> &done) {
        if (done && m_engine)
            m_engine->dropTakenBack();
    });
    return withdrawn;
}

QFuture<Result<sync::LrsOffer>> RecordsDesk::discover(const QString &address, std::stop_token stop)
{
    return m_netWork.run([this, address, stop, all = m_stop.get_token()]() -> Result<sync::LrsOffer> {
        std::stop_source either;
        const std::stop_callback first(stop, [&either] { either.request_stop(); });
        const std::stop_callback second(all, [&either] { either.request_stop(); });
        const QString typed = address.trimmed();
        WB_TRY(const QUrl endpoint,
            sync::lrsEndpoint(typed.contains(QStringLiteral("://")) ? typed : QStringLiteral("https://") + typed));
        return m_records.discover(endpoint, sync::Reach::ofProvider(endpoint), either.get_token());
    });
}

QFuture<Result<void>> RecordsDesk::connectBy(
    const QString &provider, const QUrl &endpoint, const QString &user, const QString &password)
{
    return ask(provider, [this, provider, endpoint, user, password] {
        sync::LrsAccount account;
        account.provider = provider;
        account.endpoint = endpoint;
        account.reach = sync::Reach::ofProvider(endpoint);
        account.access.kind = sync::LrsAccess::Kind::Basic;
        account.access.user = user;
        account.access.password = password;
        return m_records.connect(account);
    });
}

QFuture<Result<void>> RecordsDesk::connectByBrowser(
    const QString &provider, const sync::LrsOffer &offer, std::function<void(const QUrl &)> open, std::stop_token stop)
{
    auto answer = m_netWork.run([this, provider, offer, open = std::move(open), stop, all = m_stop.get_token(),
                                    farewell = tr("You are logged in. This page can be closed.")]() -> Result<void> {
        std::stop_source either;
        const std::stop_callback first(stop, [&either] { either.request_stop(); });
        const std::stop_callback second(all, [&either] { either.request_stop(); });
        sync::LrsAccount account;
        account.provider = provider;
        account.endpoint = offer.endpoint;
        account.reach = sync::Reach::ofProvider(offer.endpoint);
        account.access.server.issuer = offer.issuer.toString(QUrl::FullyEncoded);
        account.access.scopes = offer.scopes;
        return m_records.connectByBrowser(account, open, farewell, either.get_token());
    });
    whenDone(answer, this, [this, provider](const auto &) { tell(provider); });
    return answer;
}

QFuture<Result<void>> RecordsDesk::disconnect(const QString &provider)
{
    return ask(provider, [this, provider] { return m_records.disconnect(provider); });
}

QFuture<Result<void>> RecordsDesk::tryAgain(const QString &provider)
{
    return ask(provider, [this, provider] { return m_records.tryAgain(provider); });
}

void RecordsDesk::count()
{
    if (m_counting) {
        m_countAgain = true;
        return;
    }
    m_counting = true;
    using Counts = QHash<QString, int>;
    const auto counted = m_vaultWork.run([this]() -> Result<Counts> {
        Counts counts;
        WB_TRY(const auto consents, m_records.consents());
        WB_TRY(const QStringList touched, consents.isEmpty() ? Result<QStringList>() : m_records.modules());
        for (const auto &consent : consents) {
            WB_TRY(const QStringList own, m_book.ownOf(consent.provider, touched));
            WB_TRY(const auto status, m_records.status(consent.provider, own));
            counts.insert(consent.provider, int(status.waiting));
        }
        return counts;
    });
    whenDone(counted, this, [this](const Result<Counts> &counts) {
        m_counting = false;
        if (counts && m_engine) {
            for (auto at = counts->cbegin(); at != counts->cend(); ++at)
                m_engine->setWaitingToGo(at.key(), at.value());
        }
        if (std::exchange(m_countAgain, false))
            count();
    });
}

} // namespace wb::ui
