// Course packs that are not on this device, and bringing them here: a port for pages that know nothing of sync, filled by the
// composition root.
#pragma once

#include <QObject>

namespace wb::ui {

class PackFetcher : public QObject {
    Q_OBJECT

public:
    enum class Stage {
        Unknown, // look() has not been answered
        NotOffered,
        Offered,
        Waiting, // for its turn, a network, room: `words` say which
        Running,
        Failed,
    };
    struct State {
        Stage stage = Stage::Unknown;
        qint64 bytes = 0; // of the whole pack
        double progress = 0; // 0 to 1, while it runs
        QString words; // what it waits for, how far it is, or what went wrong and what to do
    };

    using QObject::QObject;
    // Asks which packs of a module are offered; changed() follows.
    virtual void look(const QString &moduleId) = 0;
    [[nodiscard]] virtual State state(const QString &moduleId, const QString &language) const = 0;
    // Begins, or begins again after it failed or was stopped. The library says when it is here.
    virtual void fetch(const QString &moduleId, const QString &language) = 0;
    virtual void stop(const QString &moduleId, const QString &language) = 0;

signals:
    void changed(const QString &moduleId);
};

} // namespace wb::ui
