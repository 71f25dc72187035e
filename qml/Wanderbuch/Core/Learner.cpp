#include "qml/Wanderbuch/Core/Learner.h"
#include "qml/Wanderbuch/Core/WhenDone.h"

#include "core/progress/EventStore.h"
#include "core/progress/LearnerState.h"
#include "core/vault/CredentialStore.h"
#include "core/vault/SavedItems.h"
#include "core/vault/Vault.h"

namespace wb::ui {

using progress::Event;
using progress::EventKind;

namespace {

struct Loaded {
    QList<Event> events;
    QList<vault::CredentialRecord> credentials;
    QSet<QString> saved;
};

Result<Loaded> load(vault::Session &session)
{
    Loaded loaded;
    WB_TRY(loaded.events, progress::EventStore(session.database, session.changes).all());
    WB_TRY(loaded.credentials, vault::CredentialStore(session).list());
    WB_TRY(loaded.saved, vault::SavedItems(session).all());
    return loaded;
}

// Adds an event and drops the positions in the same lesson that it makes old, so that reading for months stays small. The
// first event stays whatever it is: it says when the module was begun.
void addTo(QList<Event> &events, const Event &event)
{
    if (event.kind == EventKind::Position) {
        for (qsizetype i = events.size() - 1; i > 0; --i) {
            if (events[i].kind == EventKind::Position && events[i].place.href == event.place.href)
                events.removeAt(i);
        }
    }
    events.append(event);
}

} // namespace

class Learner::Private {
public:
    explicit Private(vault::Vault &given)
        : vault(given)
    {
    }

    void apply(Loaded loaded)
    {
        clear();
        available = true;
        std::sort(loaded.events.begin(), loaded.events.end(), progress::earlier);
        for (const Event &event : loaded.events)
            addTo(events[event.place.module], event);
        for (auto module = events.cbegin(); module != events.cend(); ++module)
            fold(module.key());
        credentials = loaded.credentials;
        saved = loaded.saved;
        sumUp();
    }

    void clear()
    {
        available = false;
        events.clear();
        state = {};
        credentials.clear();
        saved.clear();
        progress = {};
    }

    void fold(const QString &moduleId)
    {
        state.seconds -= state.modules.value(moduleId).seconds;
        state.modules[moduleId] = progress::foldEvents(events.value(moduleId)).modules.value(moduleId);
        state.seconds += state.modules[moduleId].seconds;
    }

    void sumUp()
    {
        progress = {};
        QDateTime latest;
        for (const progress::ModuleState &module : std::as_const(state.modules)) {
            if (module.completed.isValid()) {
                progress.finished.insert(module.module);
            } else if (!latest.isValid() || module.lastActive > latest) {
                latest = module.lastActive;
                progress.current = module.module;
            }
        }
        for (const vault::CredentialRecord &record : std::as_const(credentials)) {
            if (record.moduleId.isEmpty())
                continue;
            const bool own = record.kind == vault::CredentialKind::SelfAsserted;
            // What others say of the learner counts for more than what the learner says.
            const auto known = progress.held.constFind(record.moduleId);
            if (known == progress.held.constEnd() || (known->selfAsserted && !own))
                progress.held.insert(record.moduleId, { record.id, record.title, record.issued, own });
        }
        if (progress.held.contains(progress.current))
            progress.current.clear();
    }

    vault::Vault &vault;
    bool available = false;
    bool loading = false;
    int generation = 0;
    QHash<QString, QList<Event>> events; // by module
    progress::LearnerState state;
    QList<vault::CredentialRecord> credentials;
    QSet<QString> saved;
    catalogue::LearnerProgress progress;
};

Learner::Learner(vault::Vault &vault, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(vault))
{
    connect(&vault, &vault::Vault::stateChanged, this, &Learner::reload);
    reload();
}

Learner::~Learner() = default;

bool Learner::available() const
{
    return d->available;
}

bool Learner::isLoading() const
{
    return d->loading;
}

QSet<QString> Learner::finishedModules() const
{
    return d->progress.finished;
}

const progress::LearnerState &Learner::state() const
{
    return d->state;
}

const progress::ModuleState &Learner::moduleState(const QString &moduleId) const
{
    static const progress::ModuleState none;
    const auto found = d->state.modules.constFind(moduleId);
    return found == d->state.modules.constEnd() ? none : *found;
}

QList<Event> Learner::events(const QString &moduleId) const
{
    return d->events.value(moduleId);
}

progress::Place Learner::lastRead(const QString &moduleId) const
{
    const auto found = d->events.constFind(moduleId);
    return found == d->events.constEnd() || found->isEmpty() ? progress::Place() : found->last().place;
}

QList<qint64> Learner::secondsByDay(const QDate &first, int days) const
{
    QList<qint64> seconds(days, 0);
    for (const QList<Event> &events : std::as_const(d->events)) {
        for (const Event &event : events) {
            const qint64 day = first.daysTo(event.time.toLocalTime().date());
            if (event.kind == EventKind::TimeSpent && day >= 0 && day < days)
                seconds[day] += qBound(qint64(0), event.payload.value(QLatin1String("seconds")).toInteger(), qint64(24 * 3600));
        }
    }
    return seconds;
}

const catalogue::LearnerProgress &Learner::progress() const
{
    return d->progress;
}

const QList<vault::CredentialRecord> &Learner::credentials() const
{
    return d->credentials;
}

bool Learner::isSaved(const QString &id) const
{
    return d->saved.contains(id);
}

QSet<QString> Learner::saved() const
{
    return d->saved;
}

void Learner::setSaved(const QString &id, bool saved)
{
    if (!d->available || isSaved(id) == saved)
        return;
    if (saved)
        d->saved.insert(id);
    else
        d->saved.remove(id);
    emit changed();
    whenDone(d->vault.run([id, saved](vault::Session &session) { return vault::SavedItems(session).set(id, saved); }), this,
        [this](const Result<void> &written) {
            if (!written)
                emit failed(errorName(written.error().code));
        });
    if (d->loading)
        reload(); // what is being read was queued before this write
}

QFuture<Result<void>> Learner::record(const Event &given)
{
    if (!d->available)
        return QtFuture::makeReadyFuture(Result<void>(failure(ErrorCode::Locked)));
    QList<Event> &known = d->events[given.place.module];
    Event event = given;
    // Order is by time: two things done within a millisecond, or after the clock was set back, still follow one another.
    if (!known.isEmpty() && event.time <= known.constLast().time)
        event.time = known.constLast().time.addMSecs(1);
    addTo(known, event);
    d->fold(event.place.module);
    if (event.kind != EventKind::Position && event.kind != EventKind::TimeSpent) {
        d->sumUp();
        emit changed();
    }
    auto written = d->vault.run([event](vault::Session &session) -> Result<void> {
        WB_CHECK(progress::EventStore(session.database, session.changes).append(event));
        return {};
    });
    const bool ends = event.kind != EventKind::Position && event.kind != EventKind::TimeSpent && event.kind != EventKind::Opened
        && event.kind != EventKind::Answered;
    whenDone(written, this, [this, ends](const Result<void> &done) {
        if (!done)
            emit failed(errorName(done.error().code));
        else if (ends)
            emit recorded();
    });
    if (d->loading)
        reload(); // as in setSaved()
    return written;
}

void Learner::reload()
{
    const int generation = ++d->generation;
    d->loading = d->vault.state() == vault::Vault::State::Unlocked;
    if (!d->loading) {
        const bool was = d->available;
        d->clear();
        if (was)
            emit changed();
        return;
    }
    whenDone(d->vault.run(load), this, [this, generation](Result<Loaded> loaded) {
        if (generation != d->generation)
            return;
        d->loading = false;
        if (!loaded) {
            emit changed(); // not loading any more
            emit failed(errorName(loaded.error().code));
            return;
        }
        d->apply(std::move(*loaded));
        emit changed();
    });
}

} // namespace wb::ui
