#include "sync/records/RecordSender.h"

#include <QJsonDocument>

namespace wb::sync {

namespace {

using L1 = QLatin1StringView;

constexpr int pageSize = 1000; // statements made at once
constexpr qint64 versionSeconds = 24 * 60 * 60; // how long a negotiated version is believed
constexpr qint64 defaultWaitSeconds = 60;
constexpr qint64 longestWaitSeconds = 24 * 60 * 60; // see retryAfterSeconds()
constexpr qsizetype mostHeld = 10;

QByteArray arrayOf(const QList<OutgoingStatement> &batch)
{
    QByteArray body = "[";
    for (const auto &item : batch) {
        if (body.size() > 1)
            body += ',';
        body += item.statement;
    }
    return body + ']';
}

QStringList idsOf(const QList<OutgoingStatement> &batch)
{
    QStringList ids;
    for (const auto &item : batch)
        ids.append(item.event);
    return ids;
}

// The same thing said by the same event, perhaps in other words or by another name of the learner.
bool isSame(const QJsonObject &a, const QJsonObject &b)
{
    const auto id = [](const QJsonObject &statement, L1 part) {
        return statement.value(part).toObject().value(L1("id")).toString();
    };
    return a.value(L1("id")).toString().compare(b.value(L1("id")).toString(), Qt::CaseInsensitive) == 0
        && id(a, L1("verb")) == id(b, L1("verb")) && id(a, L1("object")) == id(b, L1("object"))
        && fromRfc3339(a.value(L1("timestamp")).toString()) == fromRfc3339(b.value(L1("timestamp")).toString());
}

} // namespace

RecordSender::RecordSender(vault::Vault &vault, const Clock &clock, HttpClient &http, const QString &provider,
    const QStringList &modules, const SendLimits &limits)
    : m_vault(vault)
    , m_clock(clock)
    , m_http(http)
    , m_provider(provider)
    , m_modules(modules)
    , m_limits(limits)
{
}

template <typename Work> auto RecordSender::keep(Work work)
{
    auto done = m_vault.run(std::move(work)).result();
    m_vaultFailed = m_vaultFailed || !done;
    return done;
}

Result<SendReport> RecordSender::run(const SendProgress &progress, std::stop_token stop)
{
    m_progress = progress;
    m_stop = stop;
    WB_TRY(m_account,
        m_vault.run([provider = m_provider](vault::Session &session) { return LrsAccounts(session).of(provider); }).result());
    const auto lrs = m_account.endpoint.toString(QUrl::FullyEncoded);
    // More than a server can ask for: the clock was ahead when it asked.
    const auto wait = m_account.notBefore.isValid() ? m_clock.nowUtc().secsTo(m_account.notBefore) : 0;
    if (wait > 0 && wait <= longestWaitSeconds) {
        m_report.stopped = Error { ErrorCode::ServerBusy, QString::number(wait) };
        return m_report;
    }
    for (;;) {
        const auto items = m_vault
                               .run([provider = m_provider, lrs, modules = m_modules](
                                        vault::Session &session) { return Outbox(session, provider, lrs).next(modules, pageSize); })
                               .result();
        if (!items && items.error().code != ErrorCode::Cancelled)
            return tl::unexpected(items.error());
        if (!items)
            m_report.stopped = items.error();
        if (!items || items->isEmpty())
            break;
        m_consentChecked = true;
        if (const auto sent = sendPage(*items); !sent) {
            if (m_vaultFailed)
                return tl::unexpected(sent.error());
            m_report.stopped = sent.error();
            break;
        }
    }
    if (m_client) {
        count();
        m_account.takesGzip = packs();
        m_account.lastContact = m_clock.nowUtc();
        m_account.lastError =
            m_report.stopped ? QString(errorName(m_report.stopped->code)) + u' ' + m_report.stopped->detail : QString();
        WB_CHECK(keep([account = m_account](vault::Session &session) { return LrsAccounts(session).note(account); }));
    }
    return m_report;
}

bool RecordSender::packs() const
{
    return !m_gzipRefused && (m_account.takesGzip || m_client->saidGzip());
}

void RecordSender::count()
{
    m_report.requests = m_client->requests();
    m_report.bodyBytes = m_client->bodyBytes();
}

Result<void> RecordSender::sendPage(const QList<OutgoingStatement> &items)
{
    WB_CHECK(getReady());
    m_todo.clear();
    const auto most = m_account.batchBytes > 0 ? qMin(m_limits.bytes, m_account.batchBytes) : m_limits.bytes;
    Batch batch;
    qint64 bytes = 0;
    for (const auto &item : items) {
        if (!batch.isEmpty() && (batch.size() >= m_limits.statements || bytes + item.statement.size() > most)) {
            m_todo.push_back(std::exchange(batch, {}));
            bytes = 0;
        }
        bytes += item.statement.size() + 1;
        batch.append(item);
    }
    m_todo.push_back(batch);
    while (!m_todo.empty()) {
        const auto next = m_todo.front();
        m_todo.pop_front();
        WB_CHECK(sendBatch(next));
        count();
        if (m_progress)
            m_progress(m_report);
    }
    return keepRefusals();
}

Result<void> RecordSender::getReady()
{
    if (m_client)
        return {};
    m_client = std::make_unique<LrsClient>(m_http, m_account.endpoint, m_account.reach);
    WB_CHECK(logIn(false));
    if (m_account.version.isEmpty() || !m_account.versionAsked.isValid()
        || qAbs(m_account.versionAsked.secsTo(m_clock.nowUtc())) > versionSeconds) {
        WB_TRY(m_account.version, m_client->negotiate(m_stop));
        m_account.versionAsked = m_clock.nowUtc();
    }
    m_client->setVersion(m_account.version);
    return {};
}

Result<void> RecordSender::logIn(bool refused)
{
    bool changed = false;
    WB_TRY(const auto header, LrsLogin(m_http, m_clock).header(m_account, refused, changed, m_stop));
    if (changed)
        WB_CHECK(keep([account = m_account](vault::Session &session) { return LrsAccounts(session).put(account); }));
    m_client->setAuthorization(header);
    return {};
}

// Withdrawing counts from the next request on, not from the next page.
Result<void> RecordSender::checkConsent()
{
    if (std::exchange(m_consentChecked, false))
        return {};
    WB_TRY(
        const Consent consent, keep([provider = m_provider](vault::Session &session) { return Consents(session).of(provider); }));
    if (!consent.holds())
        return failure(ErrorCode::Cancelled, QStringLiteral("no consent for %1").arg(m_provider));
    return {};
}

Result<HttpResponse> RecordSender::post(const Batch &batch)
{
    WB_CHECK(checkConsent());
    m_client->setGzip(packs());
    WB_TRY(auto response, m_client->post(arrayOf(batch), m_stop));
    if (response.status == 401 && !m_loggedInAgain) {
        m_loggedInAgain = true;
        WB_CHECK(logIn(true));
        return m_client->post(arrayOf(batch), m_stop);
    }
    return response;
}

Result<void> RecordSender::sendBatch(const Batch &batch)
{
    WB_TRY(const auto response, post(batch));
    switch (response.status) {
    case 400:
    case 409:
    case 413:
    case 422: return isolate(batch, response);
    case 415: // it said once that it takes packed bodies
        if (!packs())
            break;
        m_gzipRefused = true;
        m_todo.push_front(batch);
        return {};
    default: break;
    }
    if (!response.isSuccess())
        return tl::unexpected(stoppedBy(response));
    if (!namesAll(response, idsOf(batch)))
        return failure(ErrorCode::UnexpectedAnswer, QStringLiteral("%1: not the answer of an LRS").arg(response.url.host()));
    return given(batch);
}

Result<void> RecordSender::given(const Batch &batch)
{
    m_takes = true;
    WB_CHECK(keepRefusals());
    WB_CHECK(keep([provider = m_provider, lrs = m_account.endpoint.toString(QUrl::FullyEncoded), batch](
                      vault::Session &session) { return Outbox(session, provider, lrs).markGiven(batch); }));
    m_report.accepted += batch.size();
    return {};
}

// An LRS takes a batch as a whole or not at all: halves find the one that it stumbles over.
Result<void> RecordSender::isolate(const Batch &batch, const HttpResponse &response)
{
    if (batch.size() > 1) {
        if (response.status == 413)
            m_account.batchBytes = arrayOf(batch).size() / 2;
        split(batch);
        return {};
    }
    if (response.status == 409)
        return conflict(batch.first(), response);
    return refuse(batch.first(), response.status, errorOf(response).detail);
}

void RecordSender::split(const Batch &batch)
{
    const auto half = (batch.size() + 1) / 2;
    m_todo.push_front(batch.mid(half));
    m_todo.push_front(batch.first(half));
}

// Something is held under this id already. What an LRS does not let us read, we believe it.
Result<void> RecordSender::conflict(const OutgoingStatement &item, const HttpResponse &response)
{
    const auto held = m_client->statement(item.event, m_stop);
    if (held && !isSame(*held, QJsonDocument::fromJson(item.statement).object()))
        return refuse(
            item, response.status, QStringLiteral("%1: another statement is held under this id").arg(response.url.host()));
    if (!held && held.error().code != ErrorCode::NotFound && held.error().code != ErrorCode::NotAuthorized)
        return tl::unexpected(held.error());
    WB_CHECK(given({ item }));
    ++m_report.alreadyThere;
    return {};
}

Result<void> RecordSender::refuse(const OutgoingStatement &item, int status, const QString &reason)
{
    m_held.append({ item, status, reason });
    if (!m_takes && m_held.size() >= mostHeld) {
        // Is it these, or does the LRS take nothing of ours at all (another version, say)?
        WB_TRY(const bool some, takesAnything());
        if (!some)
            return failure(ErrorCode::RequestRefused, reason);
        m_takes = true;
    }
    return m_takes ? keepRefusals() : Result<void>();
}

Result<void> RecordSender::keepRefusals()
{
    for (const auto &refusal : std::exchange(m_held, {})) {
        WB_CHECK(
            keep([provider = m_provider, lrs = m_account.endpoint.toString(QUrl::FullyEncoded), refusal](vault::Session &session) {
                return Outbox(session, provider, lrs).markRefused(refusal.item, refusal.status, refusal.reason);
            }));
        ++m_report.refused;
    }
    return {};
}

// Of what still waits in this page, the first and the last of each kind.
QList<OutgoingStatement> RecordSender::samples() const
{
    QMap<int, OutgoingStatement> first, last;
    for (const auto &batch : m_todo) {
        for (const auto &item : batch) {
            if (!first.contains(int(item.kind)))
                first.insert(int(item.kind), item);
            last.insert(int(item.kind), item);
        }
    }
    return first.values() + last.values();
}

// Each sample by itself. What is taken so is sent again in its turn, which does no harm.
Result<bool> RecordSender::takesAnything()
{
    const auto tried = samples();
    for (const auto &item : tried) {
        WB_TRY(const auto response, post({ item }));
        if (namesAll(response, { item.event }) || response.status == 409)
            return true;
        if (response.status != 400 && response.status != 413 && response.status != 422)
            return tl::unexpected(stoppedBy(response));
    }
    return tried.isEmpty();
}

Error RecordSender::stoppedBy(const HttpResponse &response)
{
    if (response.status == 429 || response.status == 503) {
        const auto seconds = retryAfterSeconds(response, m_clock.nowUtc());
        m_account.notBefore = m_clock.nowUtc().addSecs(seconds > 0 ? seconds : defaultWaitSeconds);
        return { ErrorCode::ServerBusy, QString::number(m_clock.nowUtc().secsTo(m_account.notBefore)) };
    }
    return errorOf(response);
}

} // namespace wb::sync
