// What the vault says about its owner, held ready on the interface thread: what was learnt, what is held, what is saved.
// Loaded when the vault opens, emptied when it locks, kept fresh while it is open.
#pragma once

#include "core/base/Result.h"
#include "core/catalogue/Stacking.h"

#include <QDate>
#include <QFuture>
#include <QObject>
#include <QQmlEngine>
#include <QSet>

#include <memory>

namespace wb::progress {
struct Event;
struct LearnerState;
struct ModuleState;
struct Place;
}
namespace wb::vault {
struct CredentialRecord;
class Vault;
}

namespace wb::ui {

class Learner : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the composition root")
    // The vault is open and everything below is loaded; while false everything is empty and nothing is kept.
    Q_PROPERTY(bool available READ available NOTIFY changed)

public:
    // Follows the vault from now on; it has to outlive the learner.
    explicit Learner(vault::Vault &vault, QObject *parent = nullptr);
    ~Learner() override;

    bool available() const;
    // The vault is open, and what it says is being read: changed() will follow.
    bool isLoading() const;

    // Modules recorded as completed.
    QSet<QString> finishedModules() const;
    // All modules, as the events tell: steps done, resume point, time spent.
    const progress::LearnerState &state() const;
    // One of them; an empty one if it was never opened.
    const progress::ModuleState &moduleState(const QString &moduleId) const;
    // What was done in a module, in order; of positions in a lesson only the last one.
    QList<progress::Event> events(const QString &moduleId) const;
    // Where a module was last worked on, with the edition that was read; empty if it never was.
    progress::Place lastRead(const QString &moduleId) const;
    // Seconds learnt on each of the local days from `first` on, idle time not counted.
    QList<qint64> secondsByDay(const QDate &first, int days) const;
    // The same as stacking and the skills picture want it: finished, held, current.
    const catalogue::LearnerProgress &progress() const;
    // Newest first.
    const QList<vault::CredentialRecord> &credentials() const;

    // Saved pathways and modules. While not available nothing is saved and setSaved does nothing.
    Q_INVOKABLE bool isSaved(const QString &id) const;
    Q_INVOKABLE void setSaved(const QString &id, bool saved);
    QSet<QString> saved() const;

    // What comes later stands later: an event whose time is not after the module's last one is given the millisecond after it.
    // Takes effect here at once and is written on the vault's worker; the future says when it is on the disk. Positions and
    // time spent emit no changed(): they come every few seconds.
    // Locked: fails with ErrorCode::Locked and changes nothing.
    QFuture<Result<void>> record(const progress::Event &event);

    // Reads everything again: after an import, a restore, a removal by somebody else.
    Q_INVOKABLE void reload();

signals:
    // Anything above changed, `available` too.
    void changed();
    // Something that somebody else may want to hear of is on the disk: a lesson or quiz was finished, a module judged. What was done
    // on the way (positions, time, single answers) goes along with it.
    void recorded();
    // Something could not be written or read; `code` as in wb::errorName. What was done since is not on the disk.
    void failed(const QString &code);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace wb::ui
