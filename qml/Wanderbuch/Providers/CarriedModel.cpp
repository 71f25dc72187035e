#include "qml/Wanderbuch/Providers/CarriedModel.h"

#include "core/trust/KnownIssuers.h"
#include "qml/Wanderbuch/Core/Language.h"
#include "qml/Wanderbuch/Core/WhenDone.h"
#include "qml/Wanderbuch/Providers/EngineFollower.h"
#include "qml/Wanderbuch/Providers/ProviderWords.h"
#include "sync/engine/SyncEngine.h"

#include <QDir>

#include <algorithm>

namespace wb::ui {

using sync::CarriedProvider;

CarriedModel::CarriedModel(QObject *parent)
    : QObject(parent)
{
    onLanguageChange(this, [this] { emit changed(); });
}

void CarriedModel::setServices(Services *services)
{
    if (m_services == services || !services)
        return;
    m_services = services;
    emit servicesChanged();
    whenEngineIsThere(services, this, [this](sync::SyncEngine &engine) {
        m_engine = &engine;
        if (m_phase == Looking)
            ask();
    });
}

void CarriedModel::look(const QUrl &folder)
{
    m_folder = folder.toLocalFile();
    m_news = {};
    m_trusted.clear();
    go(Looking);
    if (m_engine)
        ask();
}

void CarriedModel::ask()
{
    whenDone(m_engine->look(m_folder), this, [this, asked = ++m_asked](const Result<sync::CarriedNews> &news) {
        if (asked != m_asked)
            return;
        if (!news) {
            fail(news.error(), Choosing);
            return;
        }
        m_news = *news;
        go(Looked);
    });
}

void CarriedModel::choose(int index, bool chosen)
{
    if (index < 0 || index >= m_news.providers.size())
        return;
    const QString &did = m_news.providers[index].did;
    m_trusted.removeAll(did);
    if (chosen)
        m_trusted.append(did);
    emit changed();
}

bool CarriedModel::canTake() const
{
    return m_phase == Looked && std::ranges::any_of(m_news.providers, [this](const CarriedProvider &one) {
        return one.hasNews() && (one.knownAs != 0 || m_trusted.contains(one.did));
    });
}

void CarriedModel::take()
{
    if (!canTake() || !m_engine)
        return;
    go(Taking);
    whenDone(m_engine->take(m_folder, m_trusted), this, [this, asked = ++m_asked](const Result<sync::CarriedNews> &news) {
        if (asked != m_asked)
            return;
        if (!news) {
            fail(news.error(), Looked);
            return;
        }
        m_news = *news;
        go(Taken);
    });
}

void CarriedModel::reset()
{
    ++m_asked;
    m_folder.clear();
    m_news = {};
    m_trusted.clear();
    go(Choosing);
}

void CarriedModel::go(Phase phase)
{
    m_phase = phase;
    m_problemTitle.clear();
    m_problem.clear();
    emit changed();
}

void CarriedModel::fail(const Error &error, Phase phase)
{
    const auto problem = providers::folderProblem(error);
    m_phase = phase;
    m_problemTitle = problem.title;
    m_problem = problem.text;
    emit changed();
}

QString CarriedModel::folder() const
{
    return QDir::toNativeSeparators(m_folder);
}

QString CarriedModel::headline() const
{
    if (m_phase != Looked && m_phase != Taken && m_phase != Taking)
        return {};
    if (m_phase == Taken)
        return tr("Taken in. It is all in the library now.");
    if (m_news.withNews == 0)
        return m_news.providers.isEmpty() ? tr("No provider's folder is on it") : tr("Nothing new on it: you have all of this");
    QStringList parts;
    if (m_news.newModules > 0)
        parts.append(tr("%n module(s)", "", m_news.newModules));
    if (m_news.updates > 0)
        parts.append(tr("%n update(s)", "", m_news.updates));
    if (m_news.trustOf.isValid())
        parts.append(tr("trust data of %1").arg(humanDate(m_news.trustOf)));
    const QString from = tr("News from %n provider(s)", "", m_news.withNews);
    return parts.isEmpty() ? from : tr("%1: %2").arg(from, parts.join(QStringLiteral(", ")));
}

QString CarriedModel::outgoing() const
{
    QStringList parts;
    qint64 own = 0;
    for (const auto &one : m_news.providers)
        own += one.writtenItems;
    if (own > 0)
        parts.append(tr("%n record(s) of yours are on it now, sealed: bring it to the provider, or to somebody who goes online.", "", int(own)));
    if (m_news.collected > 0)
        parts.append(tr("%n sealed file(s) of others go along with this device.", "", m_news.collected));
    if (m_news.outgoing > 0)
        parts.append(tr("%n sealed file(s) on it wait for somebody who goes online.", "", m_news.outgoing));
    return parts.join(QLatin1Char(' '));
}

QString CarriedModel::detailOf(const CarriedProvider &one) const
{
    if (one.error)
        return providers::folderProblem(*one.error).title;
    QStringList parts;
    if (one.newModules > 0)
        parts.append(tr("%n module(s)", "", one.newModules));
    if (one.updates > 0)
        parts.append(tr("%n update(s)", "", one.updates));
    if (one.removed > 0)
        parts.append(tr("%n taken away", "", one.removed));
    if (one.packs > 0)
        parts.append(tr("%n course pack(s) on it", "", one.packs));
    if (one.trustOf.isValid())
        parts.append(tr("trust data of %1").arg(humanDate(one.trustOf)));
    if (!one.hasNews())
        parts.prepend(tr("Nothing new"));
    else if (parts.isEmpty())
        parts.append(tr("A newer list"));
    return parts.join(QStringLiteral(" · "));
}

QVariantList CarriedModel::providers() const
{
    QVariantList list;
    for (qsizetype i = 0; i < m_news.providers.size(); ++i) {
        const CarriedProvider &one = m_news.providers[i];
        const bool isTaken = m_phase == Taken && !one.error && one.knownAs != 0;
        list.append(QVariantMap { { QStringLiteral("index"), int(i) }, { QStringLiteral("name"), one.name },
            { QStringLiteral("detail"), detailOf(one) }, { QStringLiteral("fingerprint"), one.fingerprint },
            { QStringLiteral("shownFingerprint"),
                trust::groupedFingerprint(one.fingerprint).replace(QLatin1Char(' '), QChar::Nbsp) },
            // Not added yet: whether to trust it is to be said.
            { QStringLiteral("fresh"), one.knownAs == 0 && one.hasNews() },
            { QStringLiteral("chosen"), m_trusted.contains(one.did) }, { QStringLiteral("taken"), isTaken },
            { QStringLiteral("tone"),
                one.error     ? QStringLiteral("warn")
                    : isTaken ? QStringLiteral("ok")
                              : QStringLiteral("plain") },
            { QStringLiteral("problem"), one.error ? providers::folderProblem(*one.error).text : QString() } });
    }
    return list;
}

} // namespace wb::ui
