// Work runs in order, off the caller's thread, urgent work first, cancelled work never.
#include "core/base/SerialWorker.h"

#include <QSemaphore>
#include <QTest>
#include <QThread>

using namespace wb;

class TestSerialWorker : public QObject
{
    Q_OBJECT

private slots:
    void runsInOrderOnOneOtherThread()
    {
        SerialWorker worker;
        QList<int> order;
        QSet<QThread *> threads;
        QFuture<int> last;
        for (int i = 0; i < 50; ++i)
            last = worker.run([&, i] {
                order.append(i);
                threads.insert(QThread::currentThread());
                return i;
            });
        QCOMPARE(last.result(), 49);
        QVERIFY(std::is_sorted(order.cbegin(), order.cend()));
        QCOMPARE(threads.size(), 1);
        QVERIFY(!threads.contains(QThread::currentThread()));
    }

    void urgentFirstAndCancelledNever()
    {
        SerialWorker worker;
        QSemaphore gate;
        QStringList order;
        worker.run([&] { gate.acquire(); });
        worker.run([&] { order << QStringLiteral("import"); });
        worker.run([&] { order << QStringLiteral("search"); }, 1);
        worker.run([&] { order << QStringLiteral("stale search"); }, 1).cancel();
        gate.release();
        worker.waitForDone();
        QCOMPARE(order, (QStringList{QStringLiteral("search"), QStringLiteral("import")}));
    }
};

QTEST_GUILESS_MAIN(TestSerialWorker)
#include "tst_base_serialworker.moc"
