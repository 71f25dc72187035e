// Where what one does in a module goes besides this device: a port for pages that know nothing of sync, filled by the composition
// root.
#pragma once

#include <QObject>

namespace wb::ui {

class RecordsWay : public QObject {
    Q_OBJECT

public:
    struct State {
        bool known = false; // look() has been answered
        QString provider; // whose module it is, as it calls itself; empty: nobody's who could get anything
        qint64 providerId = 0; // of its page; 0: it has none
        bool allowed = false; // the learner said that this provider may have it
        bool connected = false; // and where it goes to is known
    };

    using QObject::QObject;
    // Asks about a module; changed() follows.
    virtual void look(const QString &moduleId) = 0;
    [[nodiscard]] virtual State state(const QString &moduleId) const = 0;

signals:
    void changed();
};

} // namespace wb::ui
