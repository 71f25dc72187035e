// The vault opens with the system's keychain. Run as itself, the program starts a session bus with a real keyring in an empty home
// and runs its tests inside of that.
#include "platforms/common/SystemKeychain.h"
#include "tests/support/FixedClock.h"
#include "tests/support/TestVault.h"

#include <QFutureWatcher>
#include <QProcess>
#include <QSignalSpy>
#include <QStandardPaths>

using namespace wb;
using vault::Vault;

namespace {

const char insideName[] = "WANDERBUCH_TEST_SESSION_BUS";

// A future that the application's loop has to run for.
template<typename T>
T wait(const QFuture<T> &future)
{
    QFutureWatcher<T> watcher;
    QSignalSpy finished(&watcher, &QFutureWatcherBase::finished);
    watcher.setFuture(future);
    return future.isFinished() || finished.wait(60'000) ? future.result() : T(failure(ErrorCode::Cancelled));
}

} // namespace

class TestKeychain : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        if (!qEnvironmentVariableIsSet(insideName))
            QSKIP("SKIPPED: needs dbus-run-session and gnome-keyring-daemon, which are not here");
        m_keychain = platforms::systemKeychain();
        if (!m_keychain)
            QSKIP("SKIPPED: built without QtKeychain");
    }

    void opensTheVaultUntilItIsTakenAway()
    {
        {
            auto vault = open();
            QVERIFY(wait(vault->create()));
            QVERIFY(wait(vault->setPassphrase(test::TestVault::secret("vier Wände und ein Dach"))));
            QVERIFY(wait(vault->setKeychain(true)));
            QVERIFY(vault->keys().keychain && vault->keys().passphrase && !vault->keys().device);
        }
        auto vault = open();
        QCOMPARE(vault->state(), Vault::State::Locked);
        const auto opened = wait(vault->unlockWithDevice());
        QVERIFY2(opened, opened ? "" : qPrintable(opened.error().detail));
        QVERIFY(wait(vault->setKeychain(false)));
        QVERIFY(wait(vault->lock()));
        QCOMPARE(wait(vault->unlockWithDevice()).error().code, ErrorCode::KeyNotFound);
        QVERIFY(wait(vault->unlock(test::TestVault::secret("vier Wände und ein Dach"))));
    }

    void aSecretThatIsNotThereIsSaidSo()
    {
        SerialWorker worker;
        const auto read = wait(worker.run([this] { return m_keychain->read(QStringLiteral("nobody")).map([](auto &&) {}); }));
        QCOMPARE(read.error().code, ErrorCode::KeyNotFound);
    }

private:
    std::unique_ptr<Vault> open()
    {
        return std::make_unique<Vault>(Vault::Config{m_folder.filePath(QStringLiteral("vault")), {}, &m_clock, m_keychain.get(), 1});
    }

    QTemporaryDir m_folder;
    test::FixedClock m_clock;
    std::unique_ptr<vault::KeychainPort> m_keychain;
};

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const bool able = !QStandardPaths::findExecutable(QStringLiteral("dbus-run-session")).isEmpty()
        && !QStandardPaths::findExecutable(QStringLiteral("gnome-keyring-daemon")).isEmpty();
    if (able && !qEnvironmentVariableIsSet(insideName)) {
        QTemporaryDir home;
        QProcess session;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QString::fromLatin1(insideName), QStringLiteral("1"));
        for (const char *name : {"HOME", "XDG_RUNTIME_DIR"})
            environment.insert(QString::fromLatin1(name), home.path());
        session.setProcessEnvironment(environment);
        session.setProcessChannelMode(QProcess::ForwardedChannels);
        session.start(QStringLiteral("dbus-run-session"),
            {QStringLiteral("--"), QStringLiteral("sh"), QStringLiteral("-c"),
                QStringLiteral("printf test | gnome-keyring-daemon --unlock --components=secrets >/dev/null && exec \"$0\""),
                QCoreApplication::applicationFilePath()});
        return session.waitForFinished(100'000) ? session.exitCode() : 1;
    }
    TestKeychain test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_keychain.moc"
