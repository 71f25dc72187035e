#include "qml/Wanderbuch/Learn/LearnShelf.h"

#include "core/packs/Pack.h"
#include "core/vault/CredentialStore.h"
#include "qml/Wanderbuch/Core/Learner.h"
#include "qml/Wanderbuch/Core/WhenDone.h"
#include "qml/Wanderbuch/Learn/PackWords.h"

#include <QLocale>

namespace wb::ui {

LearnShelf::LearnShelf(QObject *parent)
    : RowModel(parent)
{
}

void LearnShelf::componentComplete()
{
    connect(&m_services->learner(), &Learner::changed, this, &LearnShelf::refresh);
    connect(&m_services->packs(), &PackShelf::changed, this, &LearnShelf::refresh);
    refresh();
}

void LearnShelf::refresh()
{
    const int generation = ++m_generation;
    const Learner &learner = m_services->learner();
    if (learner.isLoading())
        return;
    if (!learner.available()) {
        m_status = Locked;
        setRows({});
        return;
    }
    QList<QFuture<Result<PackShelf::OpenedPack>>> opening;
    for (const progress::ModuleState &module : learner.state().modules)
        opening.append(m_services->packs().open(module.module, {}, learner.lastRead(module.module)));
    if (opening.isEmpty()) {
        show({});
        return;
    }
    whenDone(QtFuture::whenAll(opening.begin(), opening.end()), this,
        [this, generation](const QList<QFuture<Result<PackShelf::OpenedPack>>> &answers) {
            if (generation != m_generation)
                return;
            QList<PackShelf::OpenedPack> packs;
            for (const auto &answer : answers) {
                if (const auto pack = answer.result())
                    packs.append(*pack);
            }
            show(packs);
        });
}

void LearnShelf::show(const QList<PackShelf::OpenedPack> &packs)
{
    QList<Row> rows;
    for (const PackShelf::OpenedPack &pack : packs) {
        rows.append(rowFor(courseOf(pack->pack->manifest())));
        rows.last().language = pack->language;
    }
    std::sort(rows.begin(), rows.end(),
        [](const Row &a, const Row &b) { return a.finished != b.finished ? b.finished : a.when > b.when; });
    m_status = Ready;
    setRows(rows);
}

LearnShelf::Row LearnShelf::rowFor(const Course &course) const
{
    const Learner &learner = m_services->learner();
    const progress::ModuleState &state = learner.moduleState(course.moduleId);
    const progress::ModuleOutline outline = course.outline();
    Row row;
    row.moduleId = course.moduleId;
    row.title = course.title;
    row.finished = state.isFinished(outline);
    row.when = row.finished && state.completed.isValid() ? state.completed : state.lastActive;
    const CourseStep next = course.steps.value(std::max(0, course.indexOf(state.resume(outline).href)));
    row.nextHref = next.href;
    row.nextQuiz = next.quiz;
    row.fraction = state.fraction(outline);
    if (!row.finished) {
        row.detail = next.quiz ? tr("Next: %1").arg(next.title)
                               : tr("Next: lesson %1, %2").arg(course.lessonNumber(course.indexOf(next.href))).arg(next.title);
        if (const int seconds = course.secondsLeft(state); seconds > 0)
            row.note = tr("%1 left").arg(durationWords(seconds));
        return row;
    }
    const auto held = learner.progress().held.constFind(course.moduleId);
    if (held == learner.progress().held.constEnd()) {
        row.detail = tr("Finished on %1").arg(dayWords(row.when));
        return row;
    }
    if (held->title != row.title)
        row.detail = held->title;
    row.note = held->selfAsserted ? tr("%1 · signed by you").arg(dayWords(held->awarded)) : dayWords(held->awarded);
    for (const vault::CredentialRecord &record : learner.credentials()) {
        if (record.id == held->credentialId)
            row.digest = record.digest;
    }
    return row;
}

void LearnShelf::setRows(const QList<Row> &rows)
{
    exchange(m_rows, rows, [](const Row &row) { return std::pair(row.moduleId, row.finished); });
    emit changed();
}

void LearnShelf::add(const QUrl &file)
{
    whenDone(m_services->packs().add(file.toLocalFile()), this, [this](const Result<PackShelf::OpenedPack> &pack) {
        if (pack) {
            emit added((*pack)->moduleId, (*pack)->language);
        } else {
            const Words words = packFailure(pack.error());
            emit failed(words.title, words.text);
        }
    });
}

QVariantList LearnShelf::week() const
{
    const QDate today = m_services ? m_services->clock().nowUtc().toLocalTime().date() : QDate();
    if (!today.isValid())
        return {};
    const QLocale locale;
    const int back = (today.dayOfWeek() - int(locale.firstDayOfWeek()) + 7) % 7;
    const QDate first = today.addDays(-back);
    const QList<qint64> seconds = m_services->learner().secondsByDay(first, 7);
    QVariantList days;
    for (int i = 0; i < 7; ++i) {
        days.append(
            QVariantMap { { QStringLiteral("name"), locale.standaloneDayName(first.addDays(i).dayOfWeek(), QLocale::NarrowFormat) },
                { QStringLiteral("seconds"), seconds[i] }, { QStringLiteral("today"), i == back } });
    }
    return days;
}

QString LearnShelf::weekText() const
{
    qint64 sum = 0;
    const QVariantList days = week();
    for (const QVariant &day : days)
        sum += day.toMap().value(QStringLiteral("seconds")).toLongLong();
    return sum >= 60 ? tr("%1 of learning").arg(durationWords(sum)) : tr("Nothing yet. Fifteen minutes are a good start.");
}

int LearnShelf::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant LearnShelf::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows[index.row()];
    switch (role) {
    case ModuleIdRole: return row.moduleId;
    case LanguageRole: return row.language;
    case TitleRole: return row.title;
    case DetailRole: return row.detail;
    case NoteRole: return row.note;
    case FractionRole: return row.fraction;
    case FinishedRole: return row.finished;
    case SectionRole: return row.finished ? QStringLiteral("finished") : QStringLiteral("progress");
    case NextHrefRole: return row.nextHref;
    case NextQuizRole: return row.nextQuiz;
    case DigestRole: return row.digest;
    default: return {};
    }
}

QHash<int, QByteArray> LearnShelf::roleNames() const
{
    return { { ModuleIdRole, "moduleId" }, { LanguageRole, "language" }, { TitleRole, "title" }, { DetailRole, "detail" },
        { NoteRole, "note" }, { FractionRole, "fraction" }, { FinishedRole, "finished" }, { SectionRole, "section" },
        { NextHrefRole, "nextHref" }, { NextQuizRole, "nextQuiz" }, { DigestRole, "digest" } };
}

} // namespace wb::ui
