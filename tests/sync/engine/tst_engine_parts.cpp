// The engine's small parts: when something is due, what holds it up, how long it takes; addresses; the folder of what waits.
#include "sync/engine/OutgoingFolder.h"
#include "sync/engine/Schedule.h"
#include "sync/engine/TransferRate.h"
#include "sync/providers/CatalogueTree.h"
#include "sync/providers/ProviderAddress.h"
#include "tests/support/FixedClock.h"

#include <QSet>
#include <QTemporaryDir>
#include <QTest>

using namespace wb;
using namespace wb::sync;

class TestEngineParts : public QObject {
    Q_OBJECT

private slots:
    void visitsAreSpreadAndFailuresWaitLongerAndLonger()
    {
        const QDateTime now = test::FixedClock().nowUtc();
        const ScheduleSettings settings;
        QCOMPARE(now.secsTo(dueAfterSuccess(now, 0.5)), settings.intervalSeconds);
        QCOMPARE(now.secsTo(dueAfterSuccess(now, 0)), qint64(double(settings.intervalSeconds) * 0.8));
        QCOMPARE(now.secsTo(dueAfterFailure(now, 1, 0, 1)), 60);
        QCOMPARE(now.secsTo(dueAfterFailure(now, 1, 0, 0)), 30);
        QCOMPARE(now.secsTo(dueAfterFailure(now, 4, 0, 1)), 480);
        QCOMPARE(now.secsTo(dueAfterFailure(now, 1000, 0, 1)), settings.longestRetrySeconds);
        QCOMPARE(now.secsTo(dueAfterFailure(now, 1, 3600, 1)), 3600); // the server asked for it
        QVERIFY(isDue({}, now) && isDue(now, now) && !isDue(now.addSecs(60), now));
        QVERIFY(isDue(now.addYears(1), now)); // the clock was wrong when that was written
    }

    void whatHoldsSomethingUp_data()
    {
        QTest::addColumn<Network>("network");
        QTest::addColumn<bool>("batteryLow");
        QTest::addColumn<qint64>("freeBytes");
        QTest::addColumn<bool>("asked");
        QTest::addColumn<WaitsFor>("expected");
        const qint64 room = qint64(1) << 30;
        QTest::newRow("good") << Network::Unmetered << false << room << false << WaitsFor::Nothing;
        QTest::newRow("offline") << Network::None << false << room << true << WaitsFor::Network;
        QTest::newRow("metered") << Network::Metered << false << room << false << WaitsFor::UnmeteredNetwork;
        QTest::newRow("metered-asked") << Network::Metered << false << room << true << WaitsFor::Nothing;
        QTest::newRow("battery") << Network::Unmetered << true << room << false << WaitsFor::Power;
        QTest::newRow("battery-asked") << Network::Unmetered << true << room << true << WaitsFor::Nothing;
        QTest::newRow("full") << Network::Unmetered << false << qint64(1000) << true << WaitsFor::Storage;
        QTest::newRow("unknown-room") << Network::Unmetered << false << qint64(-1) << false << WaitsFor::Nothing;
    }
    void whatHoldsSomethingUp()
    {
        QFETCH(Network, network);
        QFETCH(bool, batteryLow);
        QFETCH(qint64, freeBytes);
        QFETCH(bool, asked);
        QFETCH(WaitsFor, expected);
        QCOMPARE(heldUpBy({ .network = true, .bytes = 1000, .asked = asked }, { network, batteryLow, freeBytes }), expected);
    }

    void aStickNeedsNoNetwork() { QCOMPARE(heldUpBy({ .network = false }, { Network::None, false, -1 }), WaitsFor::Nothing); }

    void rateAndTimeLeft()
    {
        TransferRate rate;
        QCOMPARE(rate.secondsLeft(1000), -1);
        for (int second = 0; second <= 20; ++second)
            rate.add(second * 1000, second * 100); // steady
        QCOMPARE(rate.bytesPerSecond(), 100);
        QCOMPARE(rate.secondsLeft(2550), 6);
        rate.add(21000, 0); // began anew
        QCOMPARE(rate.bytesPerSecond(), 0);
    }

    void addressesAsPeopleGiveThem_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        QTest::newRow("bare") << "school.example"
                              << "https://school.example/";
        QTest::newRow("path") << "school.example/courses"
                              << "https://school.example/courses/";
        QTest::newRow("descriptor") << " https://school.example/a/provider.json "
                                    << "https://school.example/a/";
        QTest::newRow("private") << "192.168.1.5:8080/w"
                                 << "http://192.168.1.5:8080/w/";
        QTest::newRow("local-name") << "laptop.local"
                                    << "http://laptop.local/";
        QTest::newRow("plain-http") << "http://school.example/"
                                    << "http://school.example/";
        QTest::newRow("link") << "wanderbuch:provider?url=https%3A%2F%2Fschool.example%2Fx"
                              << "https://school.example/x/";
        QTest::newRow("fragment") << "https://school.example/#top"
                                  << "https://school.example/";
    }
    void addressesAsPeopleGiveThem()
    {
        QFETCH(QString, text);
        QFETCH(QString, expected);
        const auto address = readProviderAddress(text);
        QVERIFY2(address.has_value(), address ? "" : qPrintable(address.error().detail));
        QCOMPARE(address->text(), expected);
        const auto again = readProviderAddress(providerLink(*address));
        QVERIFY(again);
        QCOMPARE(again->text(), expected);
    }

    void addressesThatAreNone_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text :
            { "", "   ", "javascript:alert(1)", "https://", "https://user:secret@school.example/", "ftp://school.example/",
                "wanderbuch:provider", "wanderbuch:provider?url=wanderbuch:provider", "https://school.example/?token=1" })
            QTest::addRow("%s", text) << QString::fromLatin1(text);
    }
    void addressesThatAreNone()
    {
        QFETCH(QString, text);
        const auto address = readProviderAddress(text);
        QVERIFY2(!address, address ? qPrintable(address->text()) : "");
    }

    void oneItemMoreTouchesOneFile()
    {
        QList<CatalogueEntry> entries;
        const auto entry = [](int i) {
            const QString id = QStringLiteral("urn:module:%1").arg(i);
            return CatalogueEntry { id, QJsonObject { { QStringLiteral("id"), id } } };
        };
        const auto filesOf = [](const QList<CatalogueEntry> &all) {
            QSet<QString> files;
            const CatalogueTree tree(all);
            for (const auto &part : tree.parts()) {
                for (const auto &file : part) {
                    QStringList ids;
                    for (const QJsonObject &one : file)
                        ids.append(one.value(QLatin1StringView("id")).toString());
                    files.insert(ids.join(QLatin1Char(' ')));
                }
            }
            return files;
        };
        for (int i = 0; i < 3600; ++i)
            entries.append(entry(i));
        auto before = filesOf(entries);
        qsizetype items = 0;
        for (const QString &file : std::as_const(before)) {
            const qsizetype in = file.split(QLatin1Char(' ')).size();
            QVERIFY(in >= 1 && in <= CatalogueTree::mostPerFile);
            items += in;
        }
        QCOMPARE(items, 3600);
        int divided = 0;
        for (int i = 3600; i < 3700; ++i) {
            entries.append(entry(i));
            const auto after = filesOf(entries);
            QVERIFY((after - before).size() <= 2 && (before - after).size() == 1);
            divided += int((after - before).size()) - 1;
            before = after;
        }
        QVERIFY(divided > 0);
        QVERIFY(CatalogueTree(entries).parts().size() > 1);
        QCOMPARE(CatalogueTree(entries.mid(0, 100)).parts().size(), 1);
        QVERIFY(CatalogueTree({}).parts().isEmpty());
        // As many editions of one module as there are stay in one file.
        QList<CatalogueEntry> editions(200, entry(1));
        QCOMPARE(CatalogueTree(editions).parts().first().size(), 1);
    }

    void whatWaitsIsDroppedOnceAndPickedUp()
    {
        QTemporaryDir device, stick;
        OutgoingFolder own(device.path()), carried(stick.path());
        QVERIFY(own.waiting()->isEmpty());
        QVERIFY(own.drop(QStringLiteral("0190.wbwork"), "sealed"));
        QVERIFY(own.drop(QStringLiteral("0190.wbwork"), "sealed")); // again: as good
        QCOMPARE(own.drop(QStringLiteral("0190.wbwork"), "other").error().code, ErrorCode::AlreadyExists);
        for (const char *name : { "", ".", "..", "../x", "a/b", ".hidden", "a.", "a b" })
            QCOMPARE(own.drop(QString::fromLatin1(name), "x").error().code, ErrorCode::InvalidArgument);
        QVERIFY(own.drop(QStringLiteral("0191.xapi"), "more"));
        QCOMPARE(own.waiting()->size(), 2);
        QCOMPARE(*carried.collect(own), 2);
        QCOMPARE(*carried.collect(own), 0);
        QCOMPARE(*carried.read(QStringLiteral("0191.xapi")), QByteArray("more"));
        QVERIFY(own.remove(QStringLiteral("0190.wbwork")) && own.remove(QStringLiteral("0190.wbwork")));
        QCOMPARE(own.waiting()->size(), 1);
        QCOMPARE(carried.waiting()->size(), 2);
        QCOMPARE(own.read(QStringLiteral("0190.wbwork")).error().code, ErrorCode::NotFound);
    }
};

QTEST_APPLESS_MAIN(TestEngineParts)
#include "tst_engine_parts.moc"
