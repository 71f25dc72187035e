// One process at a time works with a data folder. One that is started later, because the desktop opened a link or a file, hands
// that to the one that runs and ends.
//
//   begin(what)   true: nobody else is there, go on; false: handed over, end
//   listen()      from now on received() tells what later ones bring
#pragma once

#include "sync/handover/HandoverMessage.h"
#include "sync/handover/HandoverPlace.h"

#include <QLockFile>
#include <QObject>

#include <chrono>
#include <memory>

class QLocalServer;
class QLocalSocket;

namespace wb::sync {

class Handover : public QObject {
    Q_OBJECT

public:
    // `patience`: how long the other process may take to answer, and one that brings something to say what.
    explicit Handover(QString dataFolder, std::chrono::milliseconds patience = std::chrono::seconds(5), QObject *parent = nullptr);
    ~Handover() override; // the next one may begin

    // Blocks while the other process is asked. Errors: InUse (it runs, and does not answer), TooLarge; NotWritable, UnsafePath
    // (there is no place to meet at: nobody knows whether another one runs).
    [[nodiscard]] Result<bool> begin(const HandedOver &what);
    // After a begin() that answered true. NotWritable.
    [[nodiscard]] Result<void> listen();

signals:
    void received(const wb::sync::HandedOver &what);

private:
    [[nodiscard]] Result<void> send(const QByteArray &line, int milliseconds) const;
    void meet();
    void read(QLocalSocket &socket);

    QString m_folder;
    std::chrono::milliseconds m_patience;
    HandoverPlace m_place;
    std::unique_ptr<QLockFile> m_lock;
    std::unique_ptr<QLocalServer> m_server;
};

} // namespace wb::sync
