#include "platforms/common/SystemKeychain.h"

#include <QCoreApplication>
#include <QDBusConnection>
#include <QDBusConnectionInterface>
#include <QFile>
#include <QSemaphore>
#include <qt6keychain/keychain.h>

#include <functional>

namespace wb::platforms {

namespace {

constexpr int patienceMilliseconds = 120'000; // somebody may be typing the keychain's own passphrase
const QString service = QStringLiteral("Wanderbuch");

// Shared with the application's thread, which may answer after the worker has given up.
struct Answer
{
    QSemaphore there;
    bool given = false; // touched by the application's thread only
    QKeychain::Error error = QKeychain::OtherError;
    QString text;
    crypto::SecretBytes secret;
};

// QtKeychain queues its jobs in an object of the thread that asked first, and worker threads come and go: so the
// application's thread asks, always.
Result<std::shared_ptr<Answer>> ask(const QString &name, const std::function<QKeychain::Job *()> &make)
{
    auto answer = std::make_shared<Answer>();
    const auto start = [answer, name, make] {
        // Nobody runs the loop any more once the application quits: the worker must not wait for it.
        QObject::connect(QCoreApplication::instance(), &QCoreApplication::aboutToQuit, [answer] {
            if (answer->given)
                return;
            answer->error = QKeychain::AccessDeniedByUser;
            answer->there.release();
        });
        QKeychain::Job *job = make();
        job->setInsecureFallback(false); // rather no keychain than a plain file
        job->setKey(name);
        QObject::connect(job, &QKeychain::Job::finished, [answer](QKeychain::Job *done) {
            answer->given = true;
            answer->error = done->error();
            answer->text = done->errorString();
            if (const auto *read = qobject_cast<QKeychain::ReadPasswordJob *>(done))
                answer->secret = crypto::SecretBytes::fromBytes(read->binaryData());
            answer->there.release();
        });
        job->start();
    };
    QMetaObject::invokeMethod(QCoreApplication::instance(), start, Qt::QueuedConnection);
    if (!answer->there.tryAcquire(1, patienceMilliseconds))
        return failure(ErrorCode::Cancelled, QStringLiteral("the keychain did not answer"));
    switch (answer->error) {
    case QKeychain::NoError: return answer;
    case QKeychain::EntryNotFound:
    case QKeychain::NoBackendAvailable: return failure(ErrorCode::KeyNotFound, answer->text);
    case QKeychain::AccessDeniedByUser:
    case QKeychain::AccessDenied: return failure(ErrorCode::Cancelled, answer->text);
    default: return failure(ErrorCode::NotReadable, answer->text);
    }
}

class SystemKeychain final : public vault::KeychainPort
{
public:
    Result<void> store(const QString &name, const crypto::SecretBytes &secret) override
    {
        const auto held = std::make_shared<crypto::SecretBytes>(secret.clone());
        WB_CHECK(ask(name, [held] {
            auto *job = new QKeychain::WritePasswordJob(service); // deletes itself when it is done
            job->setBinaryData(held->view().toByteArray());
            return job;
        }));
        return {};
    }

    Result<crypto::SecretBytes> read(const QString &name) override
    {
        WB_TRY(const auto answer, ask(name, [] { return new QKeychain::ReadPasswordJob(service); }));
        return std::move(answer->secret);
    }

    Result<void> remove(const QString &name) override
    {
        const auto removed = ask(name, [] { return new QKeychain::DeletePasswordJob(service); });
        if (!removed && removed.error().code != ErrorCode::KeyNotFound)
            return tl::unexpected<Error>(removed.error());
        return {};
    }
};

// Looked for first: where there is none, libdbus would try to launch one, and the start wait for that.
bool sessionHasBus()
{
    return qEnvironmentVariableIsSet("DBUS_SESSION_BUS_ADDRESS") || QFile::exists(qEnvironmentVariable("XDG_RUNTIME_DIR") + QStringLiteral("/bus"));
}

bool keychainAnswers()
{
    if (!sessionHasBus())
        return false;
    const QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return false;
    QStringList names = bus.interface()->registeredServiceNames().value();
    names += bus.interface()->activatableServiceNames().value();
    return names.contains(QStringLiteral("org.freedesktop.secrets")) || names.contains(QStringLiteral("org.kde.kwalletd5"))
        || names.contains(QStringLiteral("org.kde.kwalletd6"));
}

} // namespace

std::unique_ptr<vault::KeychainPort> systemKeychain()
{
    return keychainAnswers() ? std::make_unique<SystemKeychain>() : nullptr;
}

} // namespace wb::platforms
