// The 51 GIFT files of the GIFT grammar project are read as their authors expect: every question, text, weight and feedback.
#include "core/content/Gift.h"
#include "tests/support/TestData.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonObject>
#include <QtTest>

using namespace wb;
using namespace wb::assessment;

namespace {

QString formatName(Text::Format format)
{
    switch (format) {
    case Text::Format::Html: return QStringLiteral("html");
    case Text::Format::Markdown: return QStringLiteral("markdown");
    case Text::Format::Plain: return QStringLiteral("plain");
    case Text::Format::Moodle: break;
    }
    return QStringLiteral("moodle");
}

QString shown(const Text &text)
{
    return text.isEmpty() ? QString() : formatName(text.format) + u':' + text.text;
}

QString number(double value)
{
    return QString::number(value, 'g', 10);
}

// Ours, one line a fact.
struct Facts {
    QStringList lines;
    void choices(const QList<Choice> &list)
    {
        for (const Choice &choice : list)
            lines += QStringLiteral("choice %1 | %2 | %3").arg(number(choice.weight), shown(choice.text), shown(choice.feedback));
    }
    void operator()(const SingleChoice &item) { lines += QStringLiteral("MC"), choices(item.choices); }
    void operator()(const MultipleChoice &item) { lines += QStringLiteral("MC"), choices(item.choices); }
    void operator()(const TrueFalse &item)
    {
        lines += QStringLiteral("TF %1 | %2 | %3").arg(item.answer).arg(shown(item.whenWrong), shown(item.whenRight));
    }
    void operator()(const ShortAnswer &item)
    {
        lines += QStringLiteral("Short");
        for (const AcceptedText &accepted : item.accepted)
            lines += QStringLiteral("accepted %1 | %2 | %3").arg(number(accepted.weight), accepted.pattern, shown(accepted.feedback));
    }
    void operator()(const Numeric &item)
    {
        lines += QStringLiteral("Numerical");
        for (const AcceptedNumber &a : item.accepted) {
            const QString range = a.any ? QStringLiteral("*") : number(a.low) + QStringLiteral("..") + number(a.high);
            lines += QStringLiteral("number %1 | %2 | %3").arg(number(a.weight), range, shown(a.feedback));
        }
    }
    void operator()(const Matching &item)
    {
        lines += QStringLiteral("Matching");
        for (const Pair &pair : item.pairs)
            lines += QStringLiteral("pair %1 -> %2").arg(shown(pair.left), pair.right);
    }
    void operator()(const OpenReflection &) { lines += QStringLiteral("Essay"); }
    void operator()(const Information &) { lines += QStringLiteral("Description"); }
};

QStringList factsOf(const Item &item)
{
    Facts facts;
    facts.lines += QStringLiteral("title ") + item.title;
    facts.lines += QStringLiteral("stem ") + shown(item.stem);
    facts.lines += QStringLiteral("embedded %1").arg(item.embedded);
    facts.lines += QStringLiteral("general ") + shown(item.generalFeedback);
    facts.lines += QStringLiteral("tags ") + item.tags.join(u',');
    std::visit(facts, item.interaction);
    return facts.lines;
}

// Theirs.
QString shown(const QJsonValue &value)
{
    const QJsonObject object = value.toObject();
    const QString text = object.value(QLatin1String("text")).toString();
    return text.isEmpty() ? QString() : object.value(QLatin1String("format")).toString() + u':' + text;
}

QString rangeOf(const QJsonObject &range)
{
    const QString type = range.value(QLatin1String("type")).toString();
    const double value = range.value(QLatin1String("number")).toDouble();
    const double tolerance = range.value(QLatin1String("range")).toDouble();
    if (type == QLatin1String("high-low"))
        return number(range.value(QLatin1String("numberLow")).toDouble()) + QStringLiteral("..") + number(range.value(QLatin1String("numberHigh")).toDouble());
    return type.isEmpty() ? QStringLiteral("*") : number(value - tolerance) + QStringLiteral("..") + number(value + tolerance);
}

QStringList expectedFacts(const QJsonObject &question)
{
    const auto member = [&question](const char *name) { return question.value(QLatin1String(name)); };
    const QString type = member("type").toString();
    QStringList lines;
    lines += QStringLiteral("title ") + member("title").toString();
    QString stem = shown(member("stem"));
    // The grammar puts a space between the gap and the full stop after it; Moodle and we do not.
    static const QRegularExpression gap(QStringLiteral("_____ (?=[.,;:!?)])"));
    if (member("hasEmbeddedAnswers").toBool())
        stem.replace(gap, QStringLiteral("_____"));
    lines += QStringLiteral("stem ") + stem;
    lines += QStringLiteral("embedded %1").arg(member("hasEmbeddedAnswers").toBool());
    lines += QStringLiteral("general ") + shown(member("globalFeedback"));
    QStringList tags;
    for (const auto &tag : member("tags").toArray())
        tags += tag.toString();
    lines += QStringLiteral("tags ") + tags.join(u',');
    if (type == QLatin1String("TF")) {
        // The grammar names the two feedbacks by their order; the first one is for the wrong answer (Moodle, GIFT format).
        lines += QStringLiteral("TF %1 | %2 | %3").arg(member("isTrue").toBool()).arg(shown(member("trueFeedback")), shown(member("falseFeedback")));
        return lines;
    }
    lines += type;
    for (const auto &value : member("matchPairs").toArray()) {
        const QJsonObject pair = value.toObject();
        lines += QStringLiteral("pair %1 -> %2").arg(shown(pair.value(QLatin1String("subquestion"))), pair.value(QLatin1String("subanswer")).toString());
    }
    if (member("choices").isObject()) {
        lines += QStringLiteral("number 1 | %1 | ").arg(rangeOf(member("choices").toObject()));
        return lines;
    }
    for (const auto &value : member("choices").toArray()) {
        const QJsonObject choice = value.toObject();
        const QJsonValue percent = choice.value(QLatin1String("weight"));
        const bool right = choice.value(QLatin1String("isCorrect")).toBool();
        const QString weight = number(percent.isDouble() ? percent.toDouble() / 100 : right ? 1 : 0);
        const QJsonValue text = choice.value(QLatin1String("text"));
        const QString feedback = shown(choice.value(QLatin1String("feedback")));
        if (type == QLatin1String("Numerical"))
            lines += QStringLiteral("number %1 | %2 | %3").arg(weight, rangeOf(text.toObject()), feedback);
        else if (type == QLatin1String("Short"))
            lines += QStringLiteral("accepted %1 | %2 | %3").arg(weight, text.toObject().value(QLatin1String("text")).toString(), feedback);
        else
            lines += QStringLiteral("choice %1 | %2 | %3").arg(weight, shown(text), feedback);
    }
    return lines;
}

} // namespace

class TestGiftSuite : public QObject
{
    Q_OBJECT
private slots:
    void everyFileIsReadAsExpected_data()
    {
        WB_REQUIRE_TESTDATA("course-content/gift");
        QTest::addColumn<QString>("path");
        QDir folder(test::testData(QStringLiteral("course-content/gift")));
        const QStringList names = folder.entryList({QStringLiteral("*.gift")}, QDir::Files);
        QCOMPARE(names.size(), 51);
        for (const QString &name : names)
            QTest::newRow(qPrintable(name)) << folder.filePath(name);
    }
    void everyFileIsReadAsExpected()
    {
        QFETCH(QString, path);
        const auto document = content::parseGift(test::readFile(path));
        QVERIFY(document);
        for (const auto &problem : document->problems)
            QVERIFY2(problem.severity == content::GiftProblem::Severity::Warning, qPrintable(problem.message));

        const QJsonArray expected = test::readJson(QString(path).replace(QLatin1String(".gift"), QLatin1String(".json"))).toArray();
        qsizetype next = 0;
        for (const auto &value : expected) {
            const QJsonObject question = value.toObject();
            // A category is no question of its own here: it is a member of the questions after it.
            if (question.value(QLatin1String("type")) == QLatin1String("Category"))
                continue;
            QVERIFY2(next < document->items.size(), "a question is missing");
            const Item &item = document->items[next++];
            QCOMPARE(factsOf(item).join(u'\n'), expectedFacts(question).join(u'\n'));
            const QJsonValue id = question.value(QLatin1String("id"));
            if (id.isString())
                QCOMPARE(item.id, id.toString());
        }
        QCOMPARE(document->items.size(), next);
    }
};

QTEST_APPLESS_MAIN(TestGiftSuite)
#include "tst_content_giftsuite.moc"
