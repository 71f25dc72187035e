#include "qml/Wanderbuch/Learn/LessonReader.h"

#include "core/packs/Pack.h"
#include "qml/Wanderbuch/Core/WhenDone.h"
#include "qml/Wanderbuch/Learn/PackImages.h"

#include <QLocale>

namespace wb::ui {

using progress::EventKind;

namespace {
constexpr int endMilliseconds = 1200; // passing over the end on the way elsewhere is not reading it
} // namespace

LessonReader::LessonReader(QObject *parent)
    : StepSession(false, parent)
{
    m_endTimer.setSingleShot(true);
    m_endTimer.setInterval(endMilliseconds);
    connect(&m_endTimer, &QTimer::timeout, this, &LessonReader::complete);
}

LessonReader::~LessonReader()
{
    savePosition();
}

void LessonReader::begin()
{
    const int generation = m_generation;
    const auto reading = m_worker.run([pack = m_pack->pack, href = href()]() -> Result<content::LessonDocument> {
        WB_TRY(const QByteArray bytes, pack->resource(href));
        const packs::Resource *resource = pack->manifest().find(href);
        return content::parseLesson(bytes, resource ? resource->path : href);
    });
    whenDone(reading, this, [this, generation](const Result<content::LessonDocument> &document) {
        if (generation != m_generation)
            return;
        if (document)
            show(*document);
        else
            fail(document.error());
    });
}

void LessonReader::show(const content::LessonDocument &document)
{
    m_endTimer.stop();
    m_title = document.title.isEmpty() ? StepSession::title() : document.title;
    m_topRow = -1;
    m_fraction = 0;
    m_blocks.show(document);
    const progress::ResumePoint &place = state().lastPlace;
    const bool reread = state().lessons.value(href()).completed.isValid();
    m_savedBlock = place.href == href() && !reread ? place.blockId : QString();
    m_resumeRow = m_savedBlock.isEmpty() ? -1 : m_blocks.rowOf(m_savedBlock);
    setReady();
    emit opened();
    emit progressChanged();
}

double LessonReader::progress() const
{
    return lessonCount() > 0 && lessonNumber() > 0 ? (lessonNumber() - 1 + m_fraction) / lessonCount() : 0;
}

QString LessonReader::imageBase() const
{
    return PackImages::base(m_moduleId, language());
}

bool LessonReader::isRightToLeft() const
{
    return QLocale(language()).textDirection() == Qt::RightToLeft;
}

bool LessonReader::canPlayMedia()
{
#ifdef WANDERBUCH_MULTIMEDIA
    return true;
#else
    return false;
#endif
}

void LessonReader::seen(int topRow, double fraction, bool atEnd)
{
    if (status() != Ready)
        return;
    touched();
    m_topRow = topRow;
    const double bounded = std::clamp(fraction, 0.0, 1.0);
    if (bounded > m_fraction) {
        m_fraction = bounded;
        emit progressChanged();
    }
    if (!atEnd)
        m_endTimer.stop();
    else if (!m_endTimer.isActive())
        m_endTimer.start();
}

void LessonReader::complete()
{
    if (status() != Ready || !keeps() || state().lessons.value(href()).completed.isValid())
        return;
    record(progress::makeEvent(EventKind::LessonCompleted, place(), clock()));
    noteCompletion();
}

void LessonReader::save()
{
    savePosition();
    StepSession::save();
}

void LessonReader::tick()
{
    savePosition();
    StepSession::tick();
}

void LessonReader::savePosition()
{
    if (status() != Ready || m_topRow < 0)
        return;
    const QString block = m_topRow == 0 ? QString() : m_blocks.idAt(m_topRow);
    if (block == m_savedBlock)
        return;
    m_savedBlock = block;
    record(progress::makeEvent(EventKind::Position, place(block), clock()));
}

} // namespace wb::ui
