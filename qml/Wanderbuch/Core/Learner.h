// What the vault says about its owner, held ready on the interface thread: what was learnt, what is held, what is saved.
// Loaded when the vault opens, emptied when it locks, kept fresh while it is open.
#pragma once

#include "core/base/Result.h"
#include "core/catalogue/Stacking.h"

#include <QFuture>
#include <QObject>
#include <QQmlEngine>
#include <QSet>

#include <memory>

namespace wb {
class Clock;
}
namespace wb::progress {
struct LearningEvent;
struct LearnerState;
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
    Learner(vault::Vault &vault, const Clock &clock, QObject *parent = nullptr);
    ~Learner() override;

    bool available() const;

    // Modules whose every step is done, or that a credential stands for.
    QSet<QString> finishedModules() const;
    // All modules, as the events tell: steps done, resume point, time spent.
    const progress::LearnerState &state() const;
    // The same as stacking and the skills picture want it: finished, held, current.
    const catalogue::LearnerProgress &progress() const;
    // Newest first.
    const QList<vault::CredentialRecord> &credentials() const;

    // Saved pathways and modules. While not available nothing is saved and setSaved does nothing.
    Q_INVOKABLE bool isSaved(const QString &id) const;
    Q_INVOKABLE void setSaved(const QString &id, bool saved);
    QSet<QString> saved() const;

    // Takes effect here at once and is written on the vault's worker; the future says when it is on the disk.
    // Locked: fails with ErrorCode::Locked and changes nothing.
    QFuture<Result<void>> record(const progress::LearningEvent &event);

    // Reads everything again: after an import, a restore, a removal by somebody else.
    Q_INVOKABLE void reload();

signals:
    // Anything above changed, `available` too.
    void changed();
    // Something could not be written; what was done since is not on the disk.
    void writeFailed(wb::Error error);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace wb::ui
