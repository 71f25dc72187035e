#include "sync/badges/Badges.h"

#include "core/storage/Transaction.h"
#include "core/trust/Verifier.h"
#include "sync/oauth/OAuthFlow.h"
#include "sync/oauth/RedirectListener.h"

#include <QSet>

namespace wb::sync {

namespace {

using L1 = QLatin1StringView;

constexpr int browserMilliseconds = 10 * 60 * 1000;
constexpr int overlapSeconds = 24 * 60 * 60;
constexpr int everythingDays = 30;
constexpr int mostPages = 500;
constexpr int mostCredentials = 10'000;
const QString accepted = QStringLiteral("accepted");
const QString refused = QStringLiteral("refused");

} // namespace

Badges::Badges(vault::Vault &vault, const Clock &clock, const trust::TrustStore &trust, QStringList languages, HttpSettings http)
    : m_vault(vault)
    , m_clock(clock)
    , m_trust(trust)
    , m_languages(std::move(languages))
    , m_http(std::move(http))
{
}

template <typename Work> auto Badges::in(Work work)
{
    using Answer = std::invoke_result_t<Work, vault::Session &>;
    return m_vault
        .run([work = std::move(work)](vault::Session &session) mutable -> Answer {
            WB_CHECK(storage::migrate(session.database, badgesMigrations()));
            return work(session);
        })
        .result();
}

Result<BadgeHost> Badges::discover(const QUrl &typed, const Reach &reach, std::stop_token stop)
{
    HttpClient http(m_http);
    Error last { ErrorCode::NotFound, typed.host() };
    for (const auto &address : serviceDescriptionAddresses(typed)) {
        HttpRequest request { .url = address, .reach = reach };
        request.setHeader("Accept", "application/json");
        WB_TRY(const auto response, http.send(request, stop));
        const auto document = jsonOf(response);
        if (!document) {
            last = document.error();
            continue;
        }
        WB_TRY(const auto host, readServiceDescription(*document, response.url));
        for (const auto &url : { host.base, host.server.authorization, host.server.token, host.refresh })
            WB_CHECK(checkReach(url, reach));
        return host;
    }
    return tl::unexpected(last);
}

Result<QString> Badges::connect(const BadgeHost &host, const QStringList &scopes, const Reach &reach,
    const std::function<void(const QUrl &)> &open, const QString &farewell, std::stop_token stop)
{
    HttpClient http(m_http);
    OAuthFlow flow(http, m_clock, reach);
    WB_TRY(auto listener, RedirectListener::open());
    BadgeAccount account;
    account.host = host;
    account.reach = reach;
    // Asked for so that a token can be renewed without the person; hosts that do not know it leave it out.
    const auto wanted = scopes + QStringList { QStringLiteral("offline_access") };
    WB_TRY(account.client,
        flow.registerClient(host.server,
            { QStringLiteral("Wanderbuch"), listener.address(), wanted,
                { { L1("software_id"), L1("wanderbuch") }, { L1("software_version"), L1("1") } } },
            stop));
    WB_TRY(const auto request, OAuthFlow::ask(host.server, account.client, listener.address(), wanted));
    open(request.open);
    WB_TRY(const auto answered, listener.wait(farewell, browserMilliseconds, stop));
    WB_TRY(account.token, flow.redeem(host.server, account.client, request, answered, stop));
    if (account.token.scopes.isEmpty())
        account.token.scopes = wanted;
    return in([account](vault::Session &session) { return BadgeStore(session).put(account); });
}

Result<QList<BadgeAccount>> Badges::accounts()
{
    return in([](vault::Session &session) { return BadgeStore(session).accounts(); });
}

Result<void> Badges::disconnect(const QString &id)
{
    return in([id](vault::Session &session) { return BadgeStore(session).remove(id); });
}

Result<void> Badges::renew(BadgeAccount &account, HttpClient &http, std::stop_token stop)
{
    auto server = account.host.server;
    server.token = account.host.refresh;
    WB_TRY(account.token, OAuthFlow(http, m_clock, account.reach).renew(server, account.client, account.token, stop));
    // Kept before it is used: a refresh token is good once.
    WB_CHECK(in([account](vault::Session &session) { return BadgeStore(session).put(account); }));
    return {};
}

template <typename Ask> auto Badges::asking(BadgeAccount &account, std::stop_token stop, Ask ask)
{
    using Answer = std::invoke_result_t<Ask, BadgeClient &>;
    HttpClient http(m_http);
    BadgeClient client(http, account.host.base, account.reach);
    if (!account.token.isFresh(m_clock)) {
        if (const auto renewed = renew(account, http, stop); !renewed)
            return Answer(tl::unexpected(renewed.error()));
    }
    client.setToken(account.token.access);
    auto answer = ask(client);
    if (answer || answer.error().code != ErrorCode::NotAuthorized || account.token.refresh.isEmpty())
        return answer;
    if (const auto renewed = renew(account, http, stop); !renewed)
        return Answer(tl::unexpected(renewed.error()));
    client.setToken(account.token.access);
    return ask(client);
}

Result<BadgesFetched> Badges::fetch(const QString &id, bool everything, std::stop_token stop)
{
    WB_TRY(auto account, in([id](vault::Session &session) { return BadgeStore(session).account(id); }));
    const auto begun = m_clock.nowUtc();
    everything = everything || !account.fetchedUntil.isValid() || !account.fetchedAllAt.isValid()
        || account.fetchedAllAt.daysTo(begun) >= everythingDays || account.fetchedUntil > begun;
    const auto since = everything ? QDateTime() : account.fetchedUntil.addSecs(-overlapSeconds);
    BadgesFetched fetched;
    auto done = fetchAll(account, QStringLiteral("credentials"), since, fetched, stop);
    if (done && account.host.learnerRecords)
        done = fetchAll(account, QStringLiteral("clrs"), since, fetched, stop);
    if (done) { // only now: what was not seen to its end is asked for again
        account.fetchedUntil = begun;
        if (everything)
            account.fetchedAllAt = begun;
    }
    account.lastError = done ? QString() : QString(errorName(done.error().code)) + u' ' + done.error().detail;
    WB_CHECK(in([account](vault::Session &session) { return BadgeStore(session).put(account); }));
    if (!done)
        return tl::unexpected(done.error());
    return fetched;
}

Result<void> Badges::fetchAll(
    BadgeAccount &account, const QString &resource, const QDateTime &since, BadgesFetched &fetched, std::stop_token stop)
{
    auto url = firstBadgePage(account.host.base, resource, since);
    QSet<QUrl> visited;
    while (!url.isEmpty()) {
        if (visited.contains(url) || visited.size() >= mostPages)
            return failure(ErrorCode::UnexpectedAnswer, QStringLiteral("%1: its pages go round in circles").arg(url.host()));
        visited.insert(url);
        WB_TRY(const auto page, asking(account, stop, [&](BadgeClient &client) { return client.page(url, stop); }));
        ++fetched.pages;
        fetched.seen += int(page.credentials.size());
        if (fetched.seen > mostCredentials)
            return failure(
                ErrorCode::TooLarge, QStringLiteral("%1: more than %2 credentials").arg(url.host()).arg(mostCredentials));
        WB_TRY(const int added, in([id = account.id, credentials = page.credentials](vault::Session &session) {
            return BadgeStore(session).keep(id, credentials);
        }));
        fetched.added += added;
        url = page.next;
    }
    return {};
}

Result<issuance::IssuanceCandidate> Badges::candidateOf(const ReceivedBadge &received)
{
    WB_TRY(const auto account, in([host = received.host](vault::Session &session) { return BadgeStore(session).account(host); }));
    auto candidate = issuance::examine(received.raw, account.host.name, m_trust, m_clock, m_languages);
    candidate.id = received.id;
    candidate.issuer = account.host.base.toString(QUrl::FullyEncoded);
    candidate.issuerDisplay.name = account.host.name;
    candidate.receivedAt = received.receivedAt;
    WB_TRY(candidate.alreadyHeld, in([digest = received.digest](vault::Session &session) -> Result<bool> {
        WB_TRY(const auto held, vault::CredentialStore(session).list());
        return std::ranges::any_of(held, [&digest](const auto &record) { return record.digest == digest; });
    }));
    return candidate;
}

Result<QList<issuance::IssuanceCandidate>> Badges::candidates()
{
    WB_TRY(const auto waiting, in([](vault::Session &session) { return BadgeStore(session).undecided(); }));
    QList<issuance::IssuanceCandidate> all;
    for (const auto &received : waiting) {
        WB_TRY(const auto candidate, candidateOf(received));
        all.append(candidate);
    }
    return all;
}

Result<vault::CredentialRecord> Badges::accept(const QString &candidateId, bool insist)
{
    WB_TRY(const auto received, in([candidateId](vault::Session &session) { return BadgeStore(session).received(candidateId); }));
    if (received.decision == refused)
        return failure(ErrorCode::NotFound, QStringLiteral("it was refused"));
    if (received.decision == accepted) { // a second time: what the first one stored
        return in([digest = received.digest](vault::Session &session) -> Result<vault::CredentialRecord> {
            WB_TRY(const auto held, vault::CredentialStore(session).list());
            for (const auto &record : held) {
                if (record.digest == digest)
                    return vault::CredentialStore(session).get(record.id);
            }
            return failure(ErrorCode::NotFound, QStringLiteral("it was accepted, and removed since"));
        });
    }
    WB_TRY(const auto candidate, candidateOf(received));
    if (candidate.report.verdict == trust::Verdict::Invalid && !insist)
        return failure(
            ErrorCode::BadSignature, QStringLiteral("the credential does not hold; it is kept only if the person insists"));
    return in([record = candidate.record, candidateId](vault::Session &session) -> Result<vault::CredentialRecord> {
        WB_TRY(auto transaction, storage::Transaction::begin(session.database));
        auto added = vault::CredentialStore(session).add(record);
        if (!added && added.error().code == ErrorCode::AlreadyExists)
            added = vault::CredentialStore(session).get(added.error().detail);
        if (!added)
            return added;
        WB_CHECK(BadgeStore(session).decide(candidateId, accepted));
        WB_CHECK(transaction.commit());
        return added;
    });
}

Result<void> Badges::refuse(const QString &candidateId)
{
    return in([candidateId](vault::Session &session) -> Result<void> {
        BadgeStore store(session);
        WB_TRY(const auto received, store.received(candidateId));
        if (received.decision == accepted)
            return failure(ErrorCode::AlreadyExists, QStringLiteral("it lies in the wallet already"));
        return store.decide(candidateId, refused);
    });
}

Result<bool> Badges::push(const QString &id, const QString &credentialId, std::stop_token stop)
{
    WB_TRY(auto account, in([id](vault::Session &session) { return BadgeStore(session).account(id); }));
    WB_TRY(const auto record,
        in([credentialId](vault::Session &session) { return vault::CredentialStore(session).get(credentialId); }));
    const auto bytes = record.raw.trimmed();
    if (!bytes.startsWith('{') && (bytes.count('.') != 2 || bytes.contains('~')))
        return failure(ErrorCode::UnsupportedFormat, QStringLiteral("hosts of badges take JSON or a compact token"));
    return asking(account, stop, [&](BadgeClient &client) { return client.upsert(bytes, stop); });
}

Result<QJsonObject> Badges::profile(const QString &id, std::stop_token stop)
{
    WB_TRY(auto account, in([id](vault::Session &session) { return BadgeStore(session).account(id); }));
    return asking(account, stop, [&](BadgeClient &client) { return client.profile(stop); });
}

Result<QJsonObject> Badges::setProfile(const QString &id, const QJsonObject &profile, std::stop_token stop)
{
    WB_TRY(auto account, in([id](vault::Session &session) { return BadgeStore(session).account(id); }));
    return asking(account, stop, [&](BadgeClient &client) { return client.putProfile(profile, stop); });
}

} // namespace wb::sync
