#include "qml/Wanderbuch/Wallet/BadgeHostsModel.h"

#include "qml/Wanderbuch/Core/Language.h"
#include "qml/Wanderbuch/Core/Learner.h"
#include "qml/Wanderbuch/Core/TrustKeeper.h"
#include "qml/Wanderbuch/Core/WhenDone.h"
#include "qml/Wanderbuch/Wallet/CandidateRow.h"
#include "qml/Wanderbuch/Wallet/ExchangeWords.h"
#include "qml/Wanderbuch/Wallet/HumanText.h"

#include <algorithm>

namespace wb::ui {

namespace {

// Why a host could not be asked the last time, as it is kept: the code, a blank, the detail.
bool wantsLogin(const QString &lastError)
{
    return lastError.section(QLatin1Char(' '), 0, 0) == errorName(ErrorCode::NotAuthorized);
}

} // namespace

BadgeHostsModel::BadgeHostsModel(QObject *parent)
    : QObject(parent)
{
    onLanguageChange(this, [this] { refresh(); });
}

BadgeHostsModel::~BadgeHostsModel() = default;

void BadgeHostsModel::setServices(Services *services)
{
    if (m_services == services || !services)
        return;
    m_services = services;
    m_desk = std::make_unique<BadgeDesk>(*services);
    connect(&services->vault(), &vault::Vault::stateChanged, this, &BadgeHostsModel::refresh);
    connect(&services->trustKeeper(), &TrustKeeper::changed, this, &BadgeHostsModel::refresh);
    if (services->sync())
        connect(services->sync(), &SyncStatus::attended, this, [this](const QString &duty) {
            if (duty == QLatin1String("badges"))
                refresh();
        });
    emit changed();
    refresh();
}

int BadgeHostsModel::verified() const
{
    return int(std::ranges::count_if(
        m_candidates, [](const QVariant &row) { return row.toMap().value(QStringLiteral("verified")).toBool(); }));
}

QString BadgeHostsModel::nameOf(const QString &host) const
{
    const auto is = [&](const QVariant &row) { return row.toMap().value(QStringLiteral("id")).toString() == host; };
    const auto at = std::ranges::find_if(m_hosts, is);
    return at == m_hosts.end() ? QString() : at->toMap().value(QStringLiteral("name")).toString();
}

Result<BadgeHostsModel::Seen> BadgeHostsModel::look(sync::Badges &badges)
{
    WB_TRY(const auto accounts, badges.accounts());
    WB_TRY(const auto candidates, badges.candidates());
    return Seen { accounts, candidates };
}

void BadgeHostsModel::refresh()
{
    if (!m_desk)
        return;
    whenDone(m_desk->run([](sync::Badges &badges, std::stop_token) { return look(badges); }), this,
        [this](const Result<Seen> &seen) { take(seen.value_or(Seen {})); });
}

// One thing at a time; then what the vault holds is read again.
template <typename Work, typename Then> void BadgeHostsModel::work(Work work, Then then)
{
    if (!m_desk || m_busy)
        return;
    m_busy = true;
    emit changed();
    whenDone(m_desk->run(std::move(work)), this, [this, then = std::move(then)](const auto &answer) {
        m_busy = false;
        if (!answer && answer.error().code != ErrorCode::Cancelled)
            emit said(exchangeProblem(answer.error(), ExchangeSide::Host).text);
        if (answer)
            then(answer);
        emit changed();
        refresh();
    });
}

void BadgeHostsModel::take(const Seen &seen)
{
    const QDateTime now = m_services->clock().nowUtc();
    m_hosts.clear();
    for (const auto &account : seen.accounts) {
        const bool login = wantsLogin(account.lastError);
        m_hosts << QVariantMap { { QStringLiteral("id"), account.id }, { QStringLiteral("name"), account.host.name },
            { QStringLiteral("address"), account.host.base.toString() }, { QStringLiteral("host"), account.host.base.host() },
            { QStringLiteral("fetched"),
                account.fetchedUntil.isValid() ? tr("Last fetched on %1").arg(humanDate(account.fetchedUntil))
                                               : tr("Not fetched yet") },
            { QStringLiteral("needsLogin"), login },
            { QStringLiteral("problem"),
                account.lastError.isEmpty() ? QString()
                    : login                 ? tr("It wants you to log in again.")
                                            : tr("It could not be asked the last time. It is tried again by itself.") },
            { QStringLiteral("home"), account.reach.privateAddresses },
            { QStringLiteral("takes"), account.token.scopes.contains(sync::badgescope::upsertCredentials) } };
    }
    m_candidates.clear();
    for (const auto &candidate : seen.candidates) {
        QVariantMap row = candidateRow(candidate, now);
        row.insert(QStringLiteral("from"), candidate.issuerDisplay.name);
        m_candidates << row;
    }
    m_ready = true;
    emit changed();
}

void BadgeHostsModel::fetch(const QString &host)
{
    work([host](sync::Badges &badges, std::stop_token stop) { return badges.fetch(host, false, stop); },
        [this, host](const Result<sync::BadgesFetched> &fetched) {
            if (fetched->added == 0)
                emit said(tr("Nothing new at %1.").arg(nameOf(host)));
        });
}

void BadgeHostsModel::cancel()
{
    if (m_desk)
        m_desk->cancel();
}

void BadgeHostsModel::disconnectHost(const QString &host)
{
    work([host](sync::Badges &badges, std::stop_token) { return badges.disconnect(host); }, [](const Result<void> &) {});
}

void BadgeHostsModel::accept(const QString &candidate)
{
    // The person has seen the verdict and pressed a button that names it: that is insisting.
    work([candidate](sync::Badges &badges, std::stop_token) { return badges.accept(candidate, true); },
        [this](const Result<vault::CredentialRecord> &record) {
            m_services->learner().reload();
            emit accepted(record->id);
        });
}

void BadgeHostsModel::refuse(const QString &candidate)
{
    work([candidate](sync::Badges &badges, std::stop_token) { return badges.refuse(candidate); }, [](const Result<void> &) {});
}

void BadgeHostsModel::acceptVerified()
{
    QStringList ids;
    for (const QVariant &row : std::as_const(m_candidates)) {
        if (row.toMap().value(QStringLiteral("verified")).toBool())
            ids << row.toMap().value(QStringLiteral("id")).toString();
    }
    work(
        [ids](sync::Badges &badges, std::stop_token) -> Result<int> {
            for (const QString &id : ids)
                WB_CHECK(badges.accept(id)); // not insisting: what holds no longer by now stays
            return int(ids.size());
        },
        [this](const Result<int> &kept) {
            m_services->learner().reload();
            emit said(tr("%n badge(s) kept.", nullptr, *kept));
        });
}

void BadgeHostsModel::push(const QString &host, const QString &credential)
{
    work([host, credential](sync::Badges &badges, std::stop_token stop) { return badges.push(host, credential, stop); },
        [this, host](const Result<bool> &isNew) {
            const QString name = nameOf(host);
            emit said(*isNew ? tr("It lies at %1 now.").arg(name) : tr("It lay at %1 already, and was renewed.").arg(name));
            emit put(host, name);
        });
}

} // namespace wb::ui
