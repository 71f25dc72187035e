// How things stand with what comes and goes by itself, as far as pages that know nothing of sync have to know it: a port that the
// composition root fills.
#pragma once

#include <QObject>
#include <QQmlEngine>

namespace wb::ui {

class SyncStatus : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the composition root")
    Q_PROPERTY(Mood mood READ mood NOTIFY changed)
    // How things stand has been read. Before that nobody should be told anything: a moment later it would be another thing.
    Q_PROPERTY(bool known READ isKnown NOTIFY changed)
    // A small sign for the mood, by its name among the icons.
    Q_PROPERTY(QString icon READ icon NOTIFY changed)
    // One short line for the edge of a page.
    Q_PROPERTY(QString words READ words NOTIFY changed)

public:
    enum Mood {
        Quiet, // nothing runs, nothing is wrong
        Busy, // something comes or goes
        Waiting, // something is held up and goes on by itself
        Trouble, // something did not come; it is tried again
        NeedsYou, // somebody has to decide
    };
    Q_ENUM(Mood)

    using QObject::QObject;
    [[nodiscard]] virtual Mood mood() const = 0;
    [[nodiscard]] virtual bool isKnown() const = 0;
    [[nodiscard]] virtual bool isOnline() const = 0;
    [[nodiscard]] QString icon() const;
    [[nodiscard]] virtual QString words() const = 0;
    // Something new is there for a duty, by its key ("deferred", "badges"): it is looked after soon. Does nothing where there is none.
    virtual void soon(const QString &) {}

signals:
    void changed();
    // A duty was looked after, or is right now: pages that show what it brings look again.
    void attended(const QString &key);
};

} // namespace wb::ui
