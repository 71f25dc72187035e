// The one place where the app's objects are made and given to one another.
#pragma once

#include "core/base/Result.h"

#include <QString>
#include <QStringList>

#include <memory>

class QQmlEngine;
class QQuickWindow;

namespace wb::sync {
class SyncEngine;
}
namespace wb::ui {
class Services;
}

namespace wb::app {

class Composition
{
public:
    struct Paths
    {
        QString data;  // private and own things: vault, library, packs, settings
        QString share; // what the build made: the sample library and the publishers it trusts
    };
    // `data` or else WANDERBUCH_DATA or else the platform's place for application data.
    [[nodiscard]] static Paths defaultPaths(const QString &data = {});

    // Makes everything, and begins nothing. Errors: NotWritable, MalformedJson or MalformedDocument (the list of publishers).
    [[nodiscard]] static Result<std::unique_ptr<Composition>> create(const Paths &paths);
    ~Composition();

    // Reads what verifications rest on (contexts, trust bundles), and begins what runs by itself: the vault is opened with the
    // device's key if that is possible, the sample library is read if it is new. Once; a second call does nothing.
    void start();
    // The same as soon as the window has shown a frame, so that nothing competes with the first one; then leads the window to
    // `files`, given on the command line or by the desktop.
    void startAfterFirstFrame(QQuickWindow &window, const QStringList &files);

    // Leads the window to each of these files, folders and links.
    void open(QQuickWindow &window, const QStringList &given);

    [[nodiscard]] ui::Services &services();
    // Null before start().
    [[nodiscard]] sync::SyncEngine *sync();
    // Gives an engine what belongs to these services: languages, pictures from packs.
    void attach(QQmlEngine &engine);
    // Returns once what start() began has ended; for tests and the tour.
    void waitUntilSettled();

private:
    struct Parts;
    explicit Composition(std::unique_ptr<Parts> parts);
    void loadTrust();
    void startSync();
    void startDevices();
    void sendRecords();
    void knowOwner();
    std::unique_ptr<Parts> m_parts;
};

// What to tell a person when create() failed: what happened, then what to do.
[[nodiscard]] QString startProblem(const Error &error);

} // namespace wb::app
