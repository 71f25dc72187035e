#include "core/vault/ShareHistory.h"

#include "core/base/Ids.h"
#include "core/base/Json.h"
#include "core/storage/Transaction.h"

#include <array>

namespace wb::vault {

namespace {

using S = QLatin1StringView;

const QString entity = QStringLiteral("share");

constexpr std::array forms{S("shown"), S("original"), S("pdf"), S("badge"), S("presentation"), S("disclosure")};

ShareForm formOf(const QString &name)
{
    const auto found = std::find(forms.begin(), forms.end(), name);
    return found == forms.end() ? ShareForm::Original : ShareForm(found - forms.begin());
}

constexpr std::array outcomes{S("done"), S("pending"), S("refused"), S("failed")};

ShareOutcome outcomeOf(const QString &name)
{
    const auto found = std::find(outcomes.begin(), outcomes.end(), name);
    return found == outcomes.end() ? ShareOutcome::Done : ShareOutcome(found - outcomes.begin());
}

} // namespace

QLatin1StringView outcomeName(ShareOutcome outcome)
{
    return outcomes[std::size_t(outcome)];
}

Result<Share> ShareHistory::add(Share share)
{
    if (share.recipient.size() > longestRecipient || share.content.size() > mostClaims)
        return failure(ErrorCode::InvalidArgument, QStringLiteral("more text than an entry holds"));
    auto &database = m_session.database;
    share.id = newUuid();
    if (!share.at.isValid())
        share.at = m_session.clock.nowUtc();
    WB_TRY(auto transaction, storage::Transaction::begin(database));
    {
        WB_TRY(auto held, database.prepare(QStringLiteral("SELECT 1 FROM credentials WHERE id = ? AND removed_at IS NULL")));
        WB_TRY(const bool there, held.bindAll(share.credentialId).step());
        if (!there)
            return failure(ErrorCode::NotFound, share.credentialId);
    }
    const QString form(forms[std::size_t(share.form)]);
    const auto content = QJsonArray::fromStringList(share.content);
    WB_TRY(const QByteArray json, canonicalJson(content));
    WB_TRY(auto insert,
        database.prepare(QStringLiteral("INSERT INTO shares (id, credential_id, shared_at, recipient, form, content, outcome) VALUES (?, ?, ?, ?, ?, ?, ?)")));
    WB_CHECK(insert.bindAll(share.id, share.credentialId, share.at.toMSecsSinceEpoch(), share.recipient, form, QString::fromUtf8(json), QString(outcomeName(share.outcome))).run());
    WB_CHECK(m_session.changes.record(entity, share.id, changes::Operation::Put,
        {{QStringLiteral("credential"), share.credentialId}, {QStringLiteral("at"), toRfc3339(share.at)}, {QStringLiteral("recipient"), share.recipient},
            {QStringLiteral("form"), form}, {QStringLiteral("content"), content}, {QStringLiteral("outcome"), QString(outcomeName(share.outcome))}}));
    WB_CHECK(transaction.commit());
    return share;
}

Result<QList<Share>> ShareHistory::of(const QString &credentialId) const
{
    WB_TRY(auto select,
        m_session.database.prepare(QStringLiteral("SELECT id, credential_id, shared_at, form, recipient, content, outcome FROM shares"
                                                  " WHERE credential_id = ? ORDER BY shared_at DESC, rowid DESC")));
    select.bindAll(credentialId);
    return select.collect([&]() -> Result<Share> {
        Share share;
        share.id = select.text(0);
        share.credentialId = select.text(1);
        share.at = QDateTime::fromMSecsSinceEpoch(select.integer(2), Qt::UTC);
        share.form = formOf(select.text(3));
        share.recipient = select.text(4);
        WB_TRY(const QJsonValue content, parseJson(select.bytesView(5)));
        for (const QJsonValue claim : content.toArray())
            share.content.append(claim.toString());
        share.outcome = outcomeOf(select.text(6));
        return share;
    });
}

Result<void> ShareHistory::setRecipient(const QString &id, const QString &recipient)
{
    if (recipient.size() > longestRecipient)
        return failure(ErrorCode::InvalidArgument, QStringLiteral("more text than an entry holds"));
    auto &database = m_session.database;
    WB_TRY(auto transaction, storage::Transaction::begin(database));
    WB_TRY(auto update, database.prepare(QStringLiteral("UPDATE shares SET recipient = ? WHERE id = ?")));
    WB_CHECK(update.bindAll(recipient, id).run());
    if (database.changes() == 0)
        return failure(ErrorCode::NotFound, id);
    WB_CHECK(m_session.changes.record(entity, id, changes::Operation::Amend, {{QStringLiteral("recipient"), recipient}}));
    return transaction.commit();
}

Result<void> ShareHistory::setOutcome(const QString &id, ShareOutcome outcome)
{
    auto &database = m_session.database;
    WB_TRY(auto transaction, storage::Transaction::begin(database));
    WB_TRY(auto update, database.prepare(QStringLiteral("UPDATE shares SET outcome = ? WHERE id = ?")));
    const QString name(outcomeName(outcome));
    WB_CHECK(update.bindAll(name, id).run());
    if (database.changes() == 0)
        return failure(ErrorCode::NotFound, id);
    WB_CHECK(m_session.changes.record(entity, id, changes::Operation::Amend, {{QStringLiteral("outcome"), name}}));
    return transaction.commit();
}

Result<void> ShareHistory::remove(const QString &id)
{
    auto &database = m_session.database;
    WB_TRY(auto transaction, storage::Transaction::begin(database));
    WB_TRY(auto clean, database.prepare(QStringLiteral("DELETE FROM shares WHERE id = ?")));
    WB_CHECK(clean.bindAll(id).run());
    if (database.changes() == 0)
        return failure(ErrorCode::NotFound, id);
    WB_CHECK(m_session.changes.record(entity, id, changes::Operation::Purge));
    return transaction.commit();
}

} // namespace wb::vault
