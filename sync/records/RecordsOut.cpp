#include "sync/records/RecordsOut.h"

#include "core/progress/EventStore.h"
#include "sync/oauth/RedirectListener.h"

#include <QDir>
#include <QSaveFile>

namespace wb::sync {

namespace {

constexpr int browserMilliseconds = 10 * 60 * 1000;

// Brings the tables up to date: core knows nothing of sync, so whoever opened the vault did not.
Result<void> prepare(vault::Session &session)
{
    WB_CHECK(storage::migrate(session.database, progress::migrations()));
    return storage::migrate(session.database, recordsMigrations());
}

// Whether somebody who reads it sees what it is about.
bool tells(progress::EventKind kind)
{
    using progress::EventKind;
    return kind == EventKind::LessonCompleted || kind == EventKind::QuizFinished || kind == EventKind::ModuleCompleted;
}

} // namespace

RecordsOut::RecordsOut(vault::Vault &vault, const Clock &clock, HttpSettings http, SendLimits limits)
    : m_vault(vault)
    , m_clock(clock)
    , m_http(std::move(http))
    , m_limits(limits)
{
}

template <typename Work> auto RecordsOut::in(Work work)
{
    using Answer = std::invoke_result_t<Work, vault::Session &>;
    return m_vault
        .run([work = std::move(work)](vault::Session &session) mutable -> Answer {
            WB_CHECK(prepare(session));
            return work(session);
        })
        .result();
}

Result<QStringList> RecordsOut::modules()
{
    return in([](vault::Session &session) { return progress::EventStore(session.database, session.changes).modules(); });
}

Result<LrsOffer> RecordsOut::discover(const QUrl &endpoint, const Reach &reach, std::stop_token stop)
{
    HttpClient http(m_http);
    return discoverLrs(http, endpoint, reach, stop);
}

Result<void> RecordsOut::connect(const LrsAccount &account)
{
    WB_CHECK(checkReach(account.endpoint, account.reach));
    return in([account](vault::Session &session) { return LrsAccounts(session).put(account); });
}

Result<void> RecordsOut::connectByBrowser(
    LrsAccount account, const std::function<void(const QUrl &)> &open, const QString &farewell, std::stop_token stop)
{
    HttpClient http(m_http);
    OAuthFlow flow(http, m_clock, account.reach);
    WB_TRY(auto listener, RedirectListener::open());
    auto &access = account.access;
    access.kind = LrsAccess::Kind::Code;
    if (access.server.token.isEmpty()) {
        WB_TRY(access.server, flow.discover(QUrl(access.server.issuer, QUrl::StrictMode), stop));
    }
    if (access.client.id.isEmpty()) {
        WB_TRY(access.client,
            flow.registerClient(access.server, { QStringLiteral("Wanderbuch"), listener.address(), access.scopes }, stop));
    }
    WB_TRY(const auto request, OAuthFlow::ask(access.server, access.client, listener.address(), access.scopes));
    open(request.open);
    WB_TRY(const auto answered, listener.wait(farewell, browserMilliseconds, stop));
    WB_TRY(access.token, flow.redeem(access.server, access.client, request, answered, stop));
    return connect(account);
}

Result<void> RecordsOut::disconnect(const QString &provider)
{
    return in([provider](vault::Session &session) { return LrsAccounts(session).remove(provider); });
}

Result<Consent> RecordsOut::grant(const QString &provider, const ConsentChoice &choice)
{
    return in([provider, choice](vault::Session &session) -> Result<Consent> {
        Consents consents(session);
        WB_TRY(const Consent before, consents.of(provider));
        WB_TRY(const Consent consent, consents.grant(provider, choice));
        // What was passed over because it was earlier than a former consent has to be looked at again.
        if (choice.earlierToo && before.from.isValid()) {
            const auto account = LrsAccounts(session).of(provider);
            if (account)
                WB_CHECK(Outbox(session, provider, account->endpoint.toString(QUrl::FullyEncoded)).startOver());
            WB_CHECK(Outbox(session, provider, {}).startOver());
        }
        return consent;
    });
}

Result<void> RecordsOut::withdraw(const QString &provider)
{
    {
        const QMutexLocker lock(&m_mutex);
        if (m_running.contains(provider))
            m_running[provider].request_stop();
    }
    return in([provider](vault::Session &session) { return Consents(session).withdraw(provider); });
}

Result<QList<Consent>> RecordsOut::consents()
{
    return in([](vault::Session &session) { return Consents(session).all(); });
}

Result<QJsonObject> RecordsOut::example(
    const QString &provider, const ConsentChoice &choice, const QStringList &modules, const QString &otherwise)
{
    return in([=](vault::Session &session) -> Result<QJsonObject> {
        const Consent consent { provider, {}, {}, {}, choice.actor, choice.name.trimmed() };
        WB_TRY(const auto actor, Consents(session).actor(consent));
        progress::Event shown = progress::makeEvent(
            progress::EventKind::ModuleCompleted, { otherwise.isEmpty() ? QStringLiteral("urn:example:module") : otherwise, {}, {}, {}, {} }, session.clock);
        const progress::EventStore events(session.database, session.changes);
        QDateTime last;
        for (const QString &module : modules) {
            WB_TRY(const auto done, events.ofModule(module));
            for (const auto &event : done) {
                if (tells(event.kind) && (!last.isValid() || event.time > last)) {
                    shown = event;
                    last = event.time;
                }
            }
        }
        return progress::toXapi(shown, actor);
    });
}

Result<RecordsStatus> RecordsOut::status(const QString &provider, const QStringList &modules)
{
    return in([provider, modules](vault::Session &session) -> Result<RecordsStatus> {
        RecordsStatus status;
        WB_TRY(status.consent, Consents(session).of(provider));
        auto account = LrsAccounts(session).of(provider);
        if (!account && account.error().code != ErrorCode::NotFound)
            return tl::unexpected(account.error());
        if (account)
            status.account = *account;
        const Outbox outbox(session, provider, account ? account->endpoint.toString(QUrl::FullyEncoded) : QString());
        WB_TRY(status.waiting, outbox.waiting(modules));
        WB_TRY(status.refused, outbox.refused());
        return status;
    });
}

Result<SendReport> RecordsOut::send(
    const QString &provider, const QStringList &modules, const SendProgress &progress, std::stop_token stop)
{
    WB_CHECK(in([](vault::Session &) -> Result<void> { return {}; })); // the tables are there
    std::stop_source inner;
    {
        const QMutexLocker lock(&m_mutex);
        if (m_running.contains(provider))
            return failure(ErrorCode::InUse, provider);
        m_running.insert(provider, inner);
    }
    const std::stop_callback outer(stop, [&inner] { inner.request_stop(); });
    HttpClient http(m_http);
    auto report = RecordSender(m_vault, m_clock, http, provider, modules, m_limits).run(progress, inner.get_token());
    const QMutexLocker lock(&m_mutex);
    m_running.remove(provider);
    return report;
}

Result<void> RecordsOut::tryAgain(const QString &provider)
{
    return in([provider](vault::Session &session) -> Result<void> {
        WB_TRY(const auto account, LrsAccounts(session).of(provider));
        return Outbox(session, provider, account.endpoint.toString(QUrl::FullyEncoded)).tryAgain();
    });
}

Result<QHash<QString, bool>> RecordsOut::sealedFiles()
{
    return in([](vault::Session &session) -> Result<QHash<QString, bool>> {
        WB_TRY(const QList<Consent> consents, Consents(session).all());
        QHash<QString, QDateTime> heldSince;
        for (const Consent &consent : consents) {
            if (consent.holds())
                heldSince.insert(consent.provider, consent.granted);
        }
        WB_TRY(auto rows, session.database.prepare(QStringLiteral("SELECT name, provider, written_at FROM records_sealed")));
        WB_TRY(const auto files, rows.collect([&] {
            const QDateTime since = heldSince.value(rows.text(1));
            return std::pair(rows.text(0), since.isValid() && rows.integer(2) >= since.toMSecsSinceEpoch());
        }));
        return QHash<QString, bool>(files.begin(), files.end());
    });
}

Result<SealedFile> RecordsOut::exportSealed(
    const QString &provider, const QStringList &modules, const QString &folder, const crypto::AgreementKey &recipient, bool anew)
{
    return in([=, now = m_clock.nowUtc()](vault::Session &session) -> Result<SealedFile> {
        Outbox outbox(session, provider, {});
        if (anew)
            WB_CHECK(outbox.startOver());
        WB_TRY(const auto items, outbox.next(modules, mostSealedStatements));
        QList<OutgoingStatement> taken;
        QList<QByteArray> statements;
        qint64 bytes = 0;
        for (const auto &item : items) {
            bytes += item.statement.size() + 1;
            if (bytes > mostSealedBytes) // unpacked: packed it is far below
                break;
            taken.append(item);
            statements.append(item.statement);
        }
        if (taken.isEmpty())
            return SealedFile {};
        WB_TRY(const QByteArray sealed, sealStatements(provider, statements, now, recipient));
        SealedFile written { QDir(folder).filePath(sealedFileName(sealed)), statements.size(), 0 };
        WB_CHECK(outbox.noteSealed(sealedFileName(sealed)));
        QSaveFile file(written.path);
        if (!QDir().mkpath(folder) || !file.open(QIODevice::WriteOnly) || file.write(sealed) != sealed.size() || !file.commit())
            return failure(ErrorCode::NotWritable, written.path);
        // Only now: a file that is written twice does no harm, one that is missing would.
        WB_CHECK(outbox.markGiven(taken));
        WB_TRY(written.left, outbox.waiting(modules));
        return written;
    });
}

} // namespace wb::sync
