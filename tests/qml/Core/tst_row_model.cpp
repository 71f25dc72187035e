// A list that takes a new state of itself tells views enough to follow, and moves no row that stays at its beginning or end.
#include "qml/Wanderbuch/Core/RowModel.h"

#include <QAbstractItemModelTester>
#include <QTest>

#include <random>

using wb::ui::RowModel;

namespace {

struct Row
{
    int key = 0;
    QString words;
    friend bool operator==(const Row &, const Row &) = default;
};

class Rows : public RowModel
{
public:
    void show(const QList<Row> &next) { exchange(m_rows, next, &Row::key); }
    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : int(m_rows.size()); }
    QVariant data(const QModelIndex &index, int role) const override
    {
        return role == Qt::DisplayRole ? QVariant(m_rows.at(index.row()).words) : QVariant();
    }

private:
    QList<Row> m_rows;
};

// What a view shows that knows the model's signals alone.
class View : public QObject
{
public:
    explicit View(const Rows &model)
    {
        connect(&model, &Rows::rowsRemoved, this, [this](const QModelIndex &, int first, int last) {
            words.remove(first, last - first + 1);
            removed += last - first + 1;
        });
        connect(&model, &Rows::rowsInserted, this, [this, &model](const QModelIndex &, int first, int last) {
            for (int row = first; row <= last; ++row)
                words.insert(row, model.index(row).data().toString());
        });
        connect(&model, &Rows::dataChanged, this, [this, &model](const QModelIndex &from, const QModelIndex &to) {
            for (int row = from.row(); row <= to.row(); ++row)
                words[row] = model.index(row).data().toString();
        });
        connect(&model, &Rows::modelReset, this, [] { QFAIL("a list that is exchanged does not begin anew"); });
    }
    QStringList words;
    int removed = 0;
};

} // namespace

class TestRowModel : public QObject
{
    Q_OBJECT

private slots:
    void viewsCanFollow()
    {
        Rows model;
        const QAbstractItemModelTester rules(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        const View view(model);
        std::mt19937 random { 20261127 };
        for (int round = 0; round < 500; ++round) {
            QList<Row> next;
            QStringList words;
            for (int key = 0; key < 8; ++key) {
                if (random() % 3 == 0)
                    continue;
                next.append({ key, QString::number(random() % 5) });
                words.append(next.constLast().words);
            }
            model.show(next);
            QCOMPARE(view.words, words);
        }
    }

    void onlyWhatIsInTheMiddleGoes()
    {
        Rows model;
        View view(model);
        model.show({ { 1, {} }, { 2, {} }, { 3, {} }, { 4, {} } });
        const QPersistentModelIndex first = model.index(0), last = model.index(3);
        model.show({ { 1, {} }, { 5, {} }, { 6, {} }, { 3, {} }, { 4, {} } });
        QCOMPARE(view.removed, 1);
        QCOMPARE(first.row(), 0);
        QCOMPARE(last.row(), 4);
        model.show({});
        QCOMPARE(view.removed, 6);
    }
};

QTEST_GUILESS_MAIN(TestRowModel)
#include "tst_row_model.moc"
