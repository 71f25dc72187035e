#include "sync/presentation/PresentationLog.h"

#include "core/base/Encoding.h"
#include "core/crypto/Digest.h"
#include "core/storage/Transaction.h"

#include <array>

namespace wb::sync {

namespace {

using S = QLatin1StringView;

constexpr std::array outcomes { S("pending"), S("sent"), S("refused"), S("failed"), S("declined") };

QString nameOf(PresentationOutcome outcome)
{
    return outcomes[std::size_t(outcome)];
}

PresentationOutcome outcomeOf(const QString &name)
{
    const auto found = std::find(outcomes.begin(), outcomes.end(), name);
    return found == outcomes.end() ? PresentationOutcome::Pending : PresentationOutcome(found - outcomes.begin());
}

vault::ShareOutcome shareOutcome(PresentationOutcome outcome)
{
    switch (outcome) {
    case PresentationOutcome::Sent: return vault::ShareOutcome::Done;
    case PresentationOutcome::Refused: return vault::ShareOutcome::Refused;
    case PresentationOutcome::Failed:
    case PresentationOutcome::Declined: return vault::ShareOutcome::Failed;
    case PresentationOutcome::Pending: break;
    }
    return vault::ShareOutcome::Pending;
}

QString digestOf(const PresentationRequest &request)
{
    const QString text =
        request.verifier.client.full + QChar(0) + request.nonce + QChar(0) + request.target.toString(QUrl::FullyEncoded);
    return toHex(crypto::sha256(text.toUtf8()));
}

vault::ShareForm formOf(const PresentedCredential &presented)
{
    if (presented.format == credentials::QueryFormat::SdJwtVc)
        return vault::ShareForm::Disclosure;
    return presented.bound ? vault::ShareForm::Presentation : vault::ShareForm::Original;
}

} // namespace

QString recipientText(const PresentationRequest &request)
{
    const QString host = request.target.host();
    const QString &name = request.verifier.name;
    const QString text = name.isEmpty() || name == host ? host : QStringLiteral("%1 (%2)").arg(name.left(300), host);
    return text.left(vault::ShareHistory::longestRecipient);
}

Result<PresentationLog> PresentationLog::open(vault::Session &session)
{
    WB_CHECK(storage::migrate(
        session.database, { QStringLiteral("presentation"), { QStringLiteral(":/wanderbuch/presentation/001_requests.sql") } }));
    return PresentationLog(session);
}

Result<void> PresentationLog::checkFresh(const PresentationRequest &request) const
{
    WB_TRY(auto select, m_session.database.prepare(QStringLiteral("SELECT outcome FROM presentation_requests WHERE digest = ?")));
    WB_TRY(const bool known, select.bindAll(digestOf(request)).step());
    if (known && outcomeOf(select.text(0)) != PresentationOutcome::Failed)
        return failure(ErrorCode::AlreadyExists, QStringLiteral("this request was answered before"));
    return {};
}

Result<void> PresentationLog::write(const PresentationRequest &request, PresentationOutcome outcome)
{
    WB_TRY(auto insert,
        m_session.database.prepare(
            QStringLiteral("INSERT OR REPLACE INTO presentation_requests (digest, answered_at, verifier, name, outcome)"
                           " VALUES (?, ?, ?, ?, ?)")));
    return insert
        .bindAll(digestOf(request), m_session.clock.nowUtc().toMSecsSinceEpoch(), request.verifier.client.full,
            recipientText(request), nameOf(outcome))
        .run();
}

Result<QStringList> PresentationLog::begin(const PresentationRequest &request, const QList<PresentedCredential> &presented)
{
    WB_TRY(auto transaction, storage::Transaction::begin(m_session.database));
    WB_CHECK(checkFresh(request));
    WB_CHECK(write(request, PresentationOutcome::Pending));
    QStringList shares;
    for (const PresentedCredential &one : presented) {
        const vault::Share share { {}, one.credentialId, {}, formOf(one), recipientText(request),
            one.selective ? one.claims : QStringList(), vault::ShareOutcome::Pending };
        WB_TRY(const vault::Share added, vault::ShareHistory(m_session).add(share));
        shares.append(added.id);
    }
    WB_CHECK(transaction.commit());
    return shares;
}

Result<void> PresentationLog::finish(const PresentationRequest &request, const QStringList &shares, PresentationOutcome outcome)
{
    WB_TRY(auto transaction, storage::Transaction::begin(m_session.database));
    WB_CHECK(write(request, outcome));
    for (const QString &id : shares)
        WB_CHECK(vault::ShareHistory(m_session).setOutcome(id, shareOutcome(outcome)));
    return transaction.commit();
}

Result<void> PresentationLog::decline(const PresentationRequest &request)
{
    WB_TRY(auto transaction, storage::Transaction::begin(m_session.database));
    WB_CHECK(checkFresh(request));
    WB_CHECK(write(request, PresentationOutcome::Declined));
    return transaction.commit();
}

Result<QList<PresentationEntry>> PresentationLog::entries() const
{
    WB_TRY(auto select,
        m_session.database.prepare(QStringLiteral("SELECT answered_at, verifier, name, outcome FROM presentation_requests"
                                                  " ORDER BY answered_at DESC, digest LIMIT 500")));
    return select.collect([&] {
        return PresentationEntry { QDateTime::fromMSecsSinceEpoch(select.integer(0), Qt::UTC), select.text(1), select.text(2),
            outcomeOf(select.text(3)) };
    });
}

} // namespace wb::sync
