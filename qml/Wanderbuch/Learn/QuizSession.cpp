#include "qml/Wanderbuch/Learn/QuizSession.h"

#include "core/base/Ids.h"
#include "core/content/Gift.h"
#include "core/content/StyledText.h"
#include "core/packs/Pack.h"
#include "qml/Wanderbuch/Core/Learner.h"
#include "qml/Wanderbuch/Core/WhenDone.h"
#include "qml/Wanderbuch/Learn/QuizAttempt.h"

#include <QLocale>

namespace wb::ui {

using namespace assessment;

namespace {

bool isReflection(const Item &item)
{
    return std::holds_alternative<OpenReflection>(item.interaction);
}

// "7", "7.5": points are halves and thirds, never more than two decimals worth.
QString pointsWords(double points)
{
    QString text = QLocale().toString(points, 'f', 2);
    const QString point = QLocale().decimalPoint();
    while (text.contains(point) && (text.endsWith(u'0') || text.endsWith(point)))
        text.chop(1);
    return text;
}

} // namespace

QuizSession::QuizSession(QObject *parent)
    : StepSession(true, parent)
{
    connect(&m_question, &QuizQuestion::responseChanged, this, [this] { touched(); });
}

QuizSession::~QuizSession()
{
    keepDraft();
}

void QuizSession::begin()
{
    const int generation = m_generation;
    const auto reading = m_worker.run([pack = m_pack->pack, href = href()]() -> Result<QList<Item>> {
        WB_TRY(const QByteArray bytes, pack->resource(href));
        WB_TRY(content::GiftDocument document, content::parseGift(bytes));
        if (document.items.isEmpty())
            return failure(ErrorCode::MalformedDocument, QStringLiteral("a quiz without questions"));
        return document.items;
    });
    whenDone(reading, this, [this, generation](const Result<QList<Item>> &items) {
        if (generation != m_generation)
            return;
        if (items)
            start(*items);
        else
            fail(items.error());
    });
}

void QuizSession::start(const QList<Item> &items)
{
    m_items = items;
    m_given.clear();
    const QuizAttempt last = lastAttempt(m_services->learner().events(m_moduleId), href());
    m_attempt = last.id.isEmpty() ? newUuid() : last.id;
    m_finished = last.finished;
    int first = -1; // that is not answered
    for (int i = 0; i < m_items.size(); ++i) {
        const auto response = last.responses.constFind(m_items[i].id);
        if (response != last.responses.constEnd())
            m_given.insert(m_items[i].id, { *response, !isReflection(m_items[i]) });
        else if (first < 0 && !last.finished)
            first = i;
    }
    setReady();
    m_atResult = m_finished;
    showQuestion(std::max(0, first));
}

void QuizSession::showQuestion(int index)
{
    m_index = index;
    const Item &item = m_items[index];
    const Given given = m_given.value(item.id);
    m_savedReflection =
        isReflection(item) && std::holds_alternative<QString>(given.response) ? std::get<QString>(given.response) : QString();
    m_question.show(item, m_attempt, given.response, given.checked || m_finished);
    emit moved();
}

void QuizSession::check()
{
    if (m_finished || m_question.checked() || !m_question.answered())
        return;
    m_question.check();
    m_given.insert(m_question.item().id, { m_question.response(), true });
    keepAnswer(m_question.item(), m_question.response());
    emit moved();
    emit marked();
}

void QuizSession::next()
{
    keepDraft();
    if (m_index + 1 < count())
        showQuestion(m_index + 1);
    else
        finish();
}

void QuizSession::back()
{
    keepDraft();
    if (m_index > 0)
        showQuestion(m_index - 1);
}

void QuizSession::goTo(int index)
{
    if (index < 0 || index >= count())
        return;
    keepDraft();
    m_atResult = false;
    showQuestion(index);
}

void QuizSession::restart()
{
    m_attempt = newUuid();
    m_given.clear();
    m_finished = false;
    m_atResult = false;
    showQuestion(0);
}

void QuizSession::finish()
{
    if (!m_finished) {
        m_finished = true;
        record(progress::quizFinishedEvent(place(), m_attempt, total(), clock()));
        noteCompletion();
    }
    m_atResult = true;
    emit moved();
}

// What is on the screen and not marked: kept here while the quiz is open; a reflection also in the vault.
void QuizSession::keepDraft()
{
    if (m_items.isEmpty() || m_finished || m_question.checked())
        return;
    const Item &item = m_question.item();
    m_given.insert(item.id, { m_question.response(), false });
    if (keeps() && isReflection(item) && m_question.text() != m_savedReflection) {
        m_savedReflection = m_question.text();
        keepAnswer(item, m_question.response());
    }
}

void QuizSession::keepAnswer(const Item &item, const Response &response)
{
    if (const auto marked = score(item, response))
        record(progress::answeredEvent(place(), m_attempt, item, response, *marked, clock()));
}

void QuizSession::save()
{
    keepDraft();
    StepSession::save();
}

void QuizSession::tick()
{
    keepDraft();
    StepSession::tick();
}

QList<Score> QuizSession::scores() const
{
    QList<Score> scores;
    for (const Item &item : m_items) {
        const Given given = m_given.value(item.id);
        scores.append(score(item, given.checked || isReflection(item) ? given.response : Response()).value_or(Score()));
    }
    return scores;
}

double QuizSession::progress() const
{
    const auto answered = std::count_if(m_items.begin(), m_items.end(), [this](const Item &item) {
        const auto given = m_given.constFind(item.id);
        return given != m_given.constEnd() && (given->checked || !std::holds_alternative<std::monostate>(given->response));
    });
    return m_atResult ? 1 : m_items.isEmpty() ? 0 : double(answered) / count();
}

double QuizSession::fraction() const
{
    return total().fraction();
}

QString QuizSession::resultTitle() const
{
    const Total sum = total();
    if (sum.maxPoints == 0)
        return tr("Your thoughts are kept");
    if (sum.fraction() >= 0.999)
        return tr("All of it right");
    return sum.fraction() >= progress::passFraction - 1e-9 ? tr("Most of it right") : tr("Not there yet");
}

QString QuizSession::resultText() const
{
    const Total sum = total();
    if (sum.maxPoints == 0)
        return {};
    const QString points = tr("%1 of %2 points.").arg(pointsWords(sum.points), pointsWords(sum.maxPoints));
    if (sum.fraction() >= progress::passFraction - 1e-9)
        return points + u' ' + tr("That is enough to finish the module.");
    return points + u' '
        + tr("%1 percent finish the module. Look at the questions below, then try again.")
              .arg(qRound(progress::passFraction * 100));
}

QVariantList QuizSession::review() const
{
    QVariantList rows;
    const QList<Score> marks = scores();
    for (int i = 0; i < marks.size(); ++i) {
        if (marks[i].mark != Mark::Wrong && marks[i].mark != Mark::Partly)
            continue;
        const bool skipped = !m_given.value(m_items[i].id).checked;
        const bool partly = marks[i].mark == Mark::Partly;
        rows.append(QVariantMap { { QStringLiteral("index"), i },
            { QStringLiteral("title"), m_items[i].title.isEmpty() ? content::toPlainText(m_items[i].stem) : m_items[i].title },
            { QStringLiteral("verdict"),
                skipped      ? tr("Not answered")
                    : partly ? tr("Partly right")
                             : tr("Not right") },
            { QStringLiteral("icon"),
                skipped      ? QStringLiteral("circle")
                    : partly ? QStringLiteral("circle-alert")
                             : QStringLiteral("circle-x") } });
    }
    return rows;
}

QVariantList QuizSession::reflections() const
{
    QVariantList texts;
    for (const Item &item : m_items) {
        const Given given = m_given.value(item.id);
        const auto *text = std::get_if<QString>(&given.response);
        if (isReflection(item) && text && !text->trimmed().isEmpty())
            texts.append(
                QVariantMap { { QStringLiteral("title"), content::toPlainText(item.stem) }, { QStringLiteral("text"), *text } });
    }
    return texts;
}

} // namespace wb::ui
