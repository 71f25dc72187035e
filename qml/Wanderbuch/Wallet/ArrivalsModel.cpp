#include "qml/Wanderbuch/Wallet/ArrivalsModel.h"

#include "qml/Wanderbuch/Core/Language.h"
#include "qml/Wanderbuch/Core/Learner.h"
#include "qml/Wanderbuch/Core/WhenDone.h"
#include "qml/Wanderbuch/Wallet/ExchangeWords.h"
#include "qml/Wanderbuch/Wallet/HumanText.h"
#include "qml/Wanderbuch/Wallet/Judgement.h"
#include "sync/badges/BadgeStore.h"
#include "sync/issuance/IssuanceStore.h"

#include <QLocale>

namespace wb::ui {

namespace {

struct Undecided {
    int issued = 0, badges = 0;
};

// "at 14:20" today, else a day.
QString pointInTime(const QDateTime &when, const QDateTime &now)
{
    const QDateTime local = when.toLocalTime();
    return local.date() == now.toLocalTime().date() ? QLocale().toString(local.time(), QLocale::ShortFormat) : shortDate(when);
}

} // namespace

ArrivalsModel::ArrivalsModel(QObject *parent)
    : QObject(parent)
{
    onLanguageChange(this, [this] { refresh(); });
}

ArrivalsModel::~ArrivalsModel() = default;

void ArrivalsModel::setServices(Services *services)
{
    if (m_services == services || !services)
        return;
    m_services = services;
    issuance::IssuanceSettings settings;
    settings.languages = readingLanguages();
    m_issuance = std::make_unique<issuance::Issuance>(services->vault(), services->clock(), settings);
    connect(&services->vault(), &vault::Vault::stateChanged, this, &ArrivalsModel::refresh);
    if (services->sync())
        connect(services->sync(), &SyncStatus::attended, this, [this](const QString &duty) {
            if (duty == QLatin1String("deferred") || duty == QLatin1String("badges"))
                refresh();
        });
    emit changed();
    refresh();
}

QString ArrivalsModel::promisedTitle() const
{
    return tr("%n credential(s) promised for later", nullptr, int(m_promised.size()));
}

void ArrivalsModel::refresh()
{
    if (!m_services)
        return;
    const int looked = ++m_looked;
    if (m_services->vault().state() != vault::Vault::State::Unlocked) {
        m_promised.clear();
        m_undecided = m_badges = 0;
        emit changed();
        return;
    }
    auto count = [](vault::Session &session) -> Result<Undecided> {
        WB_CHECK(storage::migrate(session.database, sync::badgesMigrations()));
        WB_TRY(const auto issued, issuance::IssuanceStore(session).undecided());
        WB_TRY(const auto badges, sync::BadgeStore(session).undecided());
        return Undecided { int(issued.size()), int(badges.size()) };
    };
    whenDone(m_services->vault().run(count), this, [this, looked](const Result<Undecided> &counted) {
        if (looked != m_looked || !counted)
            return;
        m_undecided = counted->issued;
        m_badges = counted->badges;
        emit changed();
    });
    whenDone(m_issuance->deferred(), this, [this, looked](const Result<QList<issuance::DeferredSummary>> &promised) {
        if (looked == m_looked && promised)
            take(*promised);
    });
}

void ArrivalsModel::take(const QList<issuance::DeferredSummary> &promised)
{
    m_promised.clear();
    for (const auto &one : promised) {
        const QString issuer = one.issuerDisplay.name.isEmpty() ? QUrl(one.issuer).host() : one.issuerDisplay.name;
        const QDateTime now = m_services->clock().nowUtc();
        m_promised << QVariantMap { { QStringLiteral("id"), one.id },
            { QStringLiteral("title"), one.display.name.isEmpty() ? tr("A credential") : one.display.name },
            { QStringLiteral("issuer"), issuer },
            { QStringLiteral("when"),
                one.nextAt <= now ? tr("Promised by %1; asked again soon").arg(issuer)
                                  : tr("Promised by %1; asked again: %2").arg(issuer, pointInTime(one.nextAt, now)) } };
    }
    if (m_promised.isEmpty())
        m_note.clear();
    emit changed();
}

void ArrivalsModel::askNow()
{
    if (!m_issuance || m_asking)
        return;
    m_asking = true;
    m_note.clear();
    emit changed();
    whenDone(m_issuance->continueDeferred(true), this, [this](const Result<issuance::ReceiveSummary> &summary) {
        m_asking = false;
        const auto failed = !summary    ? std::optional(summary.error())
            : summary->failed.isEmpty() ? std::nullopt
                                        : std::optional(summary->failed.first().second);
        if (failed)
            m_note = exchangeProblem(*failed, ExchangeSide::Issuer).text;
        else if (summary->received == 0)
            m_note = tr("Not there yet. Wanderbuch asks again by itself.");
        emit changed();
        refresh();
    });
}

void ArrivalsModel::giveUp(const QString &id)
{
    if (m_issuance)
        whenDone(m_issuance->giveUp(id), this, [this](const Result<void> &) { refresh(); });
}

} // namespace wb::ui
