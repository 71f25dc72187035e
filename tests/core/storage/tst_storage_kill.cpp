// A real process is killed in the middle of its work, again and again: no acknowledged write is lost, nothing can be read.
#include "tests/core/storage/Ledger.h"

#include <QDir>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

using namespace wb;
using namespace wb::storage;
using wb::test::Ledger;

class KillTest : public QObject {
    Q_OBJECT

private slots:
    void aHundredKillsLoseNothing()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("vault.db"));
        QRandomGenerator random(20260722);
        qint64 acknowledged = -1;
        for (int round = 0; round < 100; ++round) {
            // Killed when so many bytes of its report have been read, wherever it is by then.
            const qint64 bytes = random.bounded(1, 40);
            const QByteArray report = runAndKill(path, static_cast<quint32>(round), bytes);
            const QList<QByteArray> lines = report.split('\n');
            if (lines.size() > 1) // the last piece has no line end, and may be cut
                acknowledged = lines.at(lines.size() - 2).toLongLong();
            QVERIFY2(!contains(folder.path(), Ledger::marker), qPrintable(QStringLiteral("round %1").arg(round)));
            auto database = Database::openEncrypted(path, Ledger::key(), { .create = false });
            QVERIFY2(database,
                qPrintable(QStringLiteral("round %1: %2").arg(round).arg(database ? QString() : database.error().detail)));
            const auto found = Ledger::check(**database);
            QVERIFY2(found, qPrintable(QStringLiteral("round %1: %2").arg(round).arg(found ? QString() : found.error().detail)));
            QVERIFY2(*found == acknowledged || *found == acknowledged + 1,
                qPrintable(QStringLiteral("round %1: %2, acknowledged %3").arg(round).arg(*found).arg(acknowledged)));
            acknowledged = *found;
        }
        QVERIFY(acknowledged > 200);
    }

private:
    static QByteArray runAndKill(const QString &path, quint32 seed, qint64 bytes)
    {
        QProcess writer;
        writer.start(QStringLiteral(WANDERBUCH_STORAGE_WRITER), { path, QString::number(seed) });
        QByteArray report;
        while (report.size() < bytes && writer.waitForReadyRead(30000))
            report += writer.readAllStandardOutput();
        writer.kill();
        writer.waitForFinished();
        if (writer.exitStatus() != QProcess::CrashExit)
            QTest::qFail(writer.readAllStandardError().constData(), __FILE__, __LINE__);
        return report + writer.readAllStandardOutput();
    }

    static bool contains(const QString &folder, QByteArrayView marker)
    {
        const QFileInfoList files = QDir(folder).entryInfoList(QDir::Files);
        return std::any_of(
            files.begin(), files.end(), [&](const QFileInfo &file) { return test::fileBytes(file.filePath()).contains(marker); });
    }
};

QTEST_GUILESS_MAIN(KillTest)
#include "tst_storage_kill.moc"
