// Every course of the sample library builds into a signed pack, and every lesson and quiz in it reads back whole.
#include "core/assessment/Score.h"
#include "core/content/Gift.h"
#include "core/content/LessonDocument.h"
#include "core/packs/PackBuilder.h"
#include "core/packs/ResourcePath.h"
#include "tests/support/TestData.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QtTest>

using namespace wb;
using namespace wb::assessment;
using namespace wb::content;

namespace {

// The response that earns most.
struct Best {
    static int heaviest(const QList<Choice> &choices)
    {
        int best = 0;
        for (int i = 0; i < choices.size(); ++i)
            best = choices[i].weight > choices[best].weight ? i : best;
        return best;
    }
    Response operator()(const SingleChoice &item) const { return Chosen{{heaviest(item.choices)}}; }
    Response operator()(const MultipleChoice &item) const
    {
        Chosen chosen;
        for (int i = 0; i < item.choices.size(); ++i) {
            if (item.choices[i].weight > 0)
                chosen.choices.append(i);
        }
        return chosen;
    }
    Response operator()(const TrueFalse &item) const { return item.answer; }
    Response operator()(const ShortAnswer &item) const { return QString(item.accepted.first().pattern).remove(u'*'); }
    Response operator()(const Numeric &item) const
    {
        return QString::number((item.accepted.first().low + item.accepted.first().high) / 2, 'g', 12);
    }
    Response operator()(const Matching &item) const
    {
        Matched matched;
        for (const Pair &pair : item.pairs)
            matched.options.append(int(matchingOptions(item).indexOf(pair.right)));
        return matched;
    }
    Response operator()(const OpenReflection &) const { return QStringLiteral("a thought"); }
    Response operator()(const Information &) const { return {}; }
};

void checkLesson(const packs::Pack &pack, const packs::Resource &resource)
{
    const auto bytes = pack.resource(resource.href);
    QVERIFY(bytes);
    const auto lesson = parseLesson(*bytes, resource.path);
    QVERIFY(lesson);
    QVERIFY2(lesson->problems.isEmpty(), qPrintable(resource.path + QStringLiteral(": ") + lesson->problems.join(u'\n')));
    QCOMPARE(lesson->title, resource.title);
    QVERIFY2(lesson->words > 400, qPrintable(QStringLiteral("%1: %2 words").arg(resource.path).arg(lesson->words)));
    for (const QString &path : lesson->resources())
        QVERIFY2(pack.manifest().find(packs::hrefOf(path)), qPrintable(resource.path + QStringLiteral(" shows ") + path));
    int callouts = 0;
    for (const Block &block : lesson->blocks) {
        callouts += std::holds_alternative<Callout>(block.content) ? 1 : 0;
        if (const auto *image = std::get_if<Image>(&block.content))
            QVERIFY2(!image->alt.isEmpty(), qPrintable(resource.path + QStringLiteral(": no words for ") + image->path));
    }
    QVERIFY2(callouts > 0, qPrintable(resource.path + QStringLiteral(" has no call-out")));
}

void checkQuiz(const packs::Pack &pack, const packs::Resource &resource)
{
    const auto bytes = pack.resource(resource.href);
    QVERIFY(bytes);
    const auto quiz = parseGift(*bytes);
    QVERIFY(quiz);
    for (const GiftProblem &problem : quiz->problems)
        QFAIL(qPrintable(QStringLiteral("%1:%2: %3").arg(resource.path).arg(problem.line).arg(problem.message)));
    QVERIFY(quiz->items.size() >= 8);
    QSet<size_t> kinds;
    for (const Item &item : quiz->items) {
        kinds.insert(item.interaction.index());
        const auto full = score(item, std::visit(Best(), item.interaction));
        QVERIFY(full);
        QVERIFY2(full->points == full->maxPoints, qPrintable(QStringLiteral("%1: no answer earns all").arg(item.title)));
        const auto nothing = score(item, Response());
        QVERIFY(nothing->points == 0);
    }
    QVERIFY2(kinds.size() >= 7, qPrintable(QStringLiteral("%1 kinds of question").arg(kinds.size())));
}

} // namespace

class TestLibrary : public QObject
{
    Q_OBJECT
private slots:
    void everyCourseBuildsAndReadsBack_data()
    {
        QTest::addColumn<QString>("folder");
        const QDir library(QStringLiteral(WANDERBUCH_LIBRARY));
        int courses = 0;
        for (const QString &course : library.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
            const QDir languages(library.filePath(course));
            for (const QString &language : languages.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
                const QDir folder(languages.filePath(language));
                if (!folder.exists(QStringLiteral("pack.json")) || !folder.exists(QStringLiteral("quiz.gift")))
                    continue;
                QTest::newRow(qPrintable(course + u'/' + language)) << folder.path();
                ++courses;
            }
        }
        if (courses == 0)
            QSKIP("SKIPPED: no course in assets/library/packs");
    }
    void everyCourseBuildsAndReadsBack()
    {
        QFETCH(QString, folder);
        QTemporaryDir out;
        const auto built = packs::PackBuilder::build(folder, out.filePath(QStringLiteral("course.wbpack")), crypto::Ed25519KeyPair::generate());
        QVERIFY2(built, built ? "" : qPrintable(built.error().detail));
        const auto pack = packs::Pack::open(out.filePath(QStringLiteral("course.wbpack")));
        QVERIFY(pack);
        QCOMPARE(pack->publisher().outcome, proofs::Outcome::Pass);
        QVERIFY(pack->unlisted().isEmpty());
        QVERIFY(pack->verifyAll()->isGood());
        QVERIFY(pack->manifest().cover());
        QVERIFY(pack->manifest().learning().outcomes.size() >= 3);
        QVERIFY(!pack->manifest().learning().skills.isEmpty());
        int lessons = 0;
        for (const packs::Resource &resource : pack->manifest().readingOrder()) {
            if (resource.type == QLatin1String("text/markdown")) {
                ++lessons;
                checkLesson(*pack, resource);
            } else {
                QCOMPARE(resource.type, QStringLiteral("text/x-gift"));
                checkQuiz(*pack, resource);
            }
            if (QTest::currentTestFailed())
                return;
        }
        QVERIFY(lessons >= 5);
    }
};

QTEST_APPLESS_MAIN(TestLibrary)
#include "tst_content_library.moc"
