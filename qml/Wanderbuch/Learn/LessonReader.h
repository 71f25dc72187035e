// Reading one lesson: its blocks, where the reader is in it, and what that amounts to.
#pragma once

#include "qml/Wanderbuch/Learn/LessonBlocks.h"
#include "qml/Wanderbuch/Learn/StepSession.h"

namespace wb::ui {

class LessonReader : public wb::ui::StepSession // the full name is what qmltypes needs
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(wb::ui::LessonBlocks *blocks READ blocks CONSTANT)
    // Lessons before this one and what was read of it, of all lessons: 0 to 1.
    Q_PROPERTY(double progress READ progress NOTIFY progressChanged)
    // What an image:// address of this pack begins with; see PackImages.
    Q_PROPERTY(QString imageBase READ imageBase NOTIFY stepChanged)
    Q_PROPERTY(bool rightToLeft READ isRightToLeft NOTIFY stepChanged)
    // The block where the learner left off; -1 for the beginning.
    Q_PROPERTY(int resumeRow READ resumeRow NOTIFY opened)
    Q_PROPERTY(bool canPlayMedia READ canPlayMedia CONSTANT)

public:
    explicit LessonReader(QObject *parent = nullptr);
    ~LessonReader() override;

    QString title() const override { return m_title; }
    LessonBlocks *blocks() { return &m_blocks; }
    double progress() const;
    QString imageBase() const;
    bool isRightToLeft() const;
    int resumeRow() const { return m_resumeRow; }
    static bool canPlayMedia();

    // What is in view: the row of the uppermost block, how much of the lesson lies above the lower edge (0 to 1), and
    // whether its end is in view. An end that stays in view for a moment completes the lesson.
    Q_INVOKABLE void seen(int topRow, double fraction, bool atEnd);
    // The learner turns the page at the end: the lesson is done, however short the moment was.
    Q_INVOKABLE void complete();
    void save() override;

signals:
    // The blocks are there: the view goes to resumeRow.
    void opened();
    void progressChanged();

protected:
    void begin() override;
    void tick() override;

private:
    void show(const content::LessonDocument &document);
    void savePosition();

    LessonBlocks m_blocks;
    QString m_title;
    int m_resumeRow = -1;
    int m_topRow = -1;
    double m_fraction = 0;
    QString m_savedBlock;
    QTimer m_endTimer;
};

} // namespace wb::ui
