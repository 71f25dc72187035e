#include "qml/Wanderbuch/Providers/ProviderModel.h"

#include "core/trust/KnownIssuers.h"
#include "qml/Wanderbuch/Core/Language.h"
#include "qml/Wanderbuch/Core/WhenDone.h"
#include "qml/Wanderbuch/Providers/EngineFollower.h"
#include "qml/Wanderbuch/Providers/ProviderWords.h"
#include "sync/engine/SyncEngine.h"

#include <chrono>

namespace wb::ui {

using namespace std::chrono_literals;
using sync::Activity;

ProviderModel::ProviderModel(QObject *parent)
    : QObject(parent)
{
    onLanguageChange(this, [this] { emit changed(); });
    m_minute.setInterval(60s);
    connect(&m_minute, &QTimer::timeout, this, &ProviderModel::changed);
    m_minute.start();
}

void ProviderModel::setServices(Services *services)
{
    if (m_services == services || !services)
        return;
    m_services = services;
    emit servicesChanged();
    whenEngineIsThere(services, this, [this](sync::SyncEngine &engine) { follow(engine); });
}

void ProviderModel::setProviderId(int id)
{
    if (m_id == id)
        return;
    m_id = id;
    m_problemTitle.clear();
    m_problem.clear();
    emit asked();
    reload();
}

void ProviderModel::follow(sync::SyncEngine &engine)
{
    m_engine = &engine;
    connect(&engine, &sync::SyncEngine::providersChanged, this, &ProviderModel::reload);
    connect(&engine, &sync::SyncEngine::providerChanged, this, [this](qint64 id) {
        if (id == m_id)
            reload();
    });
    reload();
}

void ProviderModel::reload()
{
    if (!m_engine)
        return;
    const QString before = name();
    const bool wasThere = m_state.has_value();
    m_state = m_engine->provider(m_id);
    emit changed();
    if (wasThere && !m_state)
        emit gone(before);
}

QString ProviderModel::name() const
{
    return state().name;
}

QString ProviderModel::place() const
{
    return m_state ? providers::kindOf(m_state->place) + QStringLiteral(" · ") + providers::address(m_state->address) : QString();
}

QString ProviderModel::fingerprint() const
{
    return state().fingerprint;
}

QString ProviderModel::shownFingerprint() const
{
    return trust::groupedFingerprint(state().fingerprint);
}

QString ProviderModel::did() const
{
    return fingerprint().isEmpty() ? QString() : state().did;
}

QString ProviderModel::standing() const
{
    return m_state ? providers::standing(*m_state, m_services->clock().nowUtc()).text : QString();
}

QString ProviderModel::standingDetail() const
{
    if (!m_state || isBusy())
        return {};
    if (m_state->changedKey)
        return isPaused()
            ? tr("Nothing is taken from it. You can change your mind at any time.")
            : tr("It may have renewed its key, or somebody pretends to be it. Nothing is taken from it until you decide.");
    if (isPaused())
        return tr("It is not asked for news until you go on. What is here stays.");
    if (m_state->waitsFor != sync::WaitsFor::Nothing)
        return tr("It goes on by itself. Check now to go on at once, on the network there is.");
    if (!m_state->error)
        return tr("Asked again %1.").arg(providers::until(m_state->nextDue, m_services->clock().nowUtc()));
    const QString next = m_state->nextDue.isValid()
        ? QLatin1Char(' ') + tr("Next try %1.").arg(providers::until(m_state->nextDue, m_services->clock().nowUtc()))
        : QString();
    return providers::visitProblem(*m_state->error, m_state->place).text + next;
}

QString ProviderModel::tone() const
{
    return m_state ? providers::standing(*m_state, m_services->clock().nowUtc()).tone : QStringLiteral("plain");
}

QString ProviderModel::iconName() const
{
    return m_state ? providers::standing(*m_state, m_services->clock().nowUtc()).icon : QString();
}

double ProviderModel::progress() const
{
    const auto now = state();
    return now.activity == Activity::Fetching && now.all > 0 ? double(now.done) / now.all : -1;
}

bool ProviderModel::isBusy() const
{
    return state().activity != Activity::Idle;
}

bool ProviderModel::isPaused() const
{
    return state().isPaused;
}

bool ProviderModel::isTroubled() const
{
    return m_state && m_state->error && !isBusy() && !isPaused() && !m_state->changedKey;
}

QVariantList ProviderModel::facts() const
{
    if (!m_state)
        return {};
    QVariantList facts;
    const auto add = [&facts](const char *icon, const QString &name, const QString &value) {
        facts.append(QVariantMap { { QStringLiteral("icon"), QLatin1StringView(icon) }, { QStringLiteral("name"), name },
            { QStringLiteral("value"), value } });
    };
    const auto &now = *m_state;
    const QDateTime time = m_services->clock().nowUtc();
    if (now.place == sync::Place::Folder)
        add("folder-open", tr("Folder"), now.address);
    if (tone() != QLatin1StringView("ok")) // there it is said above
        add("clock", tr("Last contact"), now.lastContact.isValid() ? providers::ago(now.lastContact, time) : tr("None yet"));
    add("book-open", tr("In the library"),
        providers::holds(now.modules, now.pathways) + (now.isPartial ? QStringLiteral(" · ") + tr("more to come") : QString()));
    if (now.lastChange.isValid()) {
        QStringList came { providers::ago(now.lastChange, time) };
        if (now.added > 0)
            came.append(tr("%n new", "", now.added));
        if (now.changed > 0)
            came.append(tr("%n changed", "", now.changed));
        if (now.removed > 0)
            came.append(tr("%n taken away", "", now.removed));
        add("download", tr("Came last"), came.join(QStringLiteral(" · ")));
    }
    add("upload", tr("Waits to go"), now.waitingToGo > 0 ? tr("%n record(s) of yours", "", now.waitingToGo) : tr("Nothing"));
    if (now.trustOf.isValid())
        add("shield-check", tr("Trust data"), tr("of %1").arg(humanDate(now.trustOf)));
    if (now.leftOut > 0)
        add("circle-alert", tr("Left out"), tr("%n entry(s) that cannot be read", "", now.leftOut));
    return facts;
}

bool ProviderModel::isKeyChanged() const
{
    return m_state && m_state->changedKey;
}

QString ProviderModel::newFingerprint() const
{
    return isKeyChanged() ? m_state->changedKey->fingerprint : QString();
}

QString ProviderModel::shownNewFingerprint() const
{
    return trust::groupedFingerprint(newFingerprint());
}

QString ProviderModel::newDid() const
{
    return isKeyChanged() ? m_state->changedKey->did : QString();
}

QString ProviderModel::keySeen() const
{
    return isKeyChanged() ? humanDate(m_state->changedKey->seen) : QString();
}

void ProviderModel::check()
{
    if (m_engine)
        m_engine->syncNow(m_id);
}

void ProviderModel::stop()
{
    if (m_engine)
        m_engine->cancel(m_id);
}

void ProviderModel::pause()
{
    if (m_engine)
        listen(m_engine->pause(m_id));
}

void ProviderModel::resume()
{
    if (m_engine)
        listen(m_engine->resume(m_id));
}

void ProviderModel::remove()
{
    if (m_engine)
        listen(m_engine->remove(m_id));
}

void ProviderModel::acceptKey()
{
    if (!m_engine || !isKeyChanged())
        return;
    const bool wasPaused = isPaused();
    decideKey(m_engine->acceptChangedKey(m_id, newFingerprint()));
    if (wasPaused) // by refusing it before
        listen(m_engine->resume(m_id));
}

void ProviderModel::refuseKey()
{
    pause();
}

void ProviderModel::listen(const QFuture<Result<void>> &answer)
{
    say({}, {});
    whenDone(answer, this, [this](const Result<void> &done) {
        if (done || done.error().code == ErrorCode::NotFound) // gone: what was asked for is as good as done
            return;
        const auto problem = providers::visitProblem(done.error(), state().place);
        say(problem.title, problem.text);
    });
}

void ProviderModel::decideKey(const QFuture<Result<void>> &answer)
{
    say({}, {});
    whenDone(answer, this, [this](const Result<void> &done) {
        if (done)
            return;
        if (done.error().code == ErrorCode::NotFound) {
            say(tr("It is another key by now"), tr("Look at the new one, then decide again."));
        } else if (done.error().code == ErrorCode::AlreadyExists) {
            say(tr("This key belongs to another provider"),
                tr("A provider of your list signs with it already. Remove one of the two."));
        } else {
            const auto problem = providers::visitProblem(done.error(), state().place);
            say(problem.title, problem.text);
        }
    });
}

void ProviderModel::say(const QString &title, const QString &text)
{
    m_problemTitle = title;
    m_problem = text;
    emit changed();
}

} // namespace wb::ui
