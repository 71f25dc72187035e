// An entry is what the set of its changes says: in whatever order they come, and with those gone that are called redundant.
#include "core/changes/EntryState.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using namespace wb::changes;

namespace {

Change change(qint64 time, const char *device, Operation operation, const QJsonObject &fields = {})
{
    return { time, QStringLiteral("%1-%2").arg(time).arg(QLatin1StringView(device)), { time, 0 }, QLatin1StringView(device),
        QStringLiteral("thing"), QStringLiteral("x"), operation, fields };
}

QJsonObject fields(const QStringList &names, int value)
{
    QJsonObject object;
    for (const QString &name : names)
        object.insert(name, value);
    return object;
}

} // namespace

class TestChangesFold : public QObject {
    Q_OBJECT

    using Presence = EntryState::Presence;

private slots:
    void theLastWriterOfEachFieldWins()
    {
        const EntryState state = fold({ change(3, "b", Operation::Amend, { { QStringLiteral("title"), 3 } }),
            change(1, "a", Operation::Put, { { QStringLiteral("title"), 1 }, { QStringLiteral("note"), 1 } }),
            change(2, "c", Operation::Amend, { { QStringLiteral("title"), 2 }, { QStringLiteral("note"), 2 } }) });
        QCOMPARE(state.presence, Presence::Present);
        QCOMPARE(state.fields, QJsonObject({ { QStringLiteral("title"), 3 }, { QStringLiteral("note"), 2 } }));
    }

    void tiesGoByDevice()
    {
        for (const bool swapped : { false, true }) {
            QList<Change> both { change(1, "a", Operation::Put, fields({ QStringLiteral("f") }, 1)),
                change(1, "b", Operation::Put, fields({ QStringLiteral("f") }, 2)) };
            if (swapped)
                both.swapItemsAt(0, 1);
            QCOMPARE(fold(both).fields.value(QLatin1StringView("f")).toInt(), 2);
        }
    }

    void whatWasForgottenStaysSoUntilItIsPutAgain()
    {
        const Change put = change(1, "a", Operation::Put, fields({ QStringLiteral("f") }, 1));
        const Change purge = change(2, "a", Operation::Purge);
        const Change amend = change(3, "b", Operation::Amend, fields({ QStringLiteral("f") }, 3));
        const Change remove = change(4, "b", Operation::Remove);
        const Change again = change(5, "c", Operation::Put, fields({ QStringLiteral("f") }, 5));
        QCOMPARE(fold({ put, purge }).presence, Presence::Purged);
        QVERIFY(fold({ put, purge }).fields.isEmpty());
        QCOMPARE(fold({ put, purge, amend }).presence, Presence::Purged);
        QCOMPARE(fold({ put, purge, remove }).presence, Presence::Purged); // found by random histories
        QCOMPARE(fold({ put, remove }).presence, Presence::Removed);
        QCOMPARE(fold({ put, purge, amend, remove, again }).presence, Presence::Present);
        QCOMPARE(fold({ amend }).presence, Presence::Unknown);
    }

    // For 2,000 random sets: every order gives the same; so does the set without what is redundant, also after more has come.
    void orderAndRedundantChangesDoNotMatter()
    {
        QRandomGenerator random(20261126);
        const QStringList names { QStringLiteral("f"), QStringLiteral("g"), QStringLiteral("h") };
        int dropped = 0;
        for (int run = 0; run < 2000; ++run) {
            const auto some = [&](int count, int salt) {
                QList<Change> made;
                for (int i = 0; i < count; ++i) {
                    const auto operation = Operation(random.bounded(4));
                    const QStringList written = operation == Operation::Put ? names
                        : operation == Operation::Amend                     ? QStringList(names[random.bounded(3)])
                                                                            : QStringList();
                    Change one
                        = change(random.bounded(12), salt == 0 ? "a" : "b", operation, fields(written, int(random.bounded(1000))));
                    one.uuid += QString::number(salt * 100 + i);
                    one.position = salt * 100 + i;
                    made.append(one);
                }
                return made;
            };
            QList<Change> changes = some(int(random.bounded(1, 9)), 0);
            const EntryState state = fold(changes);
            std::shuffle(changes.begin(), changes.end(), random);
            const EntryState shuffled = fold(changes);
            QCOMPARE(shuffled.presence, state.presence);
            QCOMPARE(shuffled.fields, state.fields);
            QList<Change> kept = changes;
            for (const Change &gone : redundant(state)) {
                kept.removeIf([&](const Change &one) { return one.uuid == gone.uuid; });
                ++dropped;
            }
            const QList<Change> later = some(int(random.bounded(4)), 1);
            const EntryState whole = fold(changes + later);
            const EntryState pruned = fold(later + kept);
            QCOMPARE(pruned.presence, whole.presence);
            QCOMPARE(pruned.fields, whole.fields);
        }
        QVERIFY(dropped > 1000);
    }
};

QTEST_GUILESS_MAIN(TestChangesFold)
#include "tst_changes_fold.moc"
