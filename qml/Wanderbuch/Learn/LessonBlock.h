// One block of a lesson as QML sees it: what kind it is, and the fields that kind fills.
#pragma once

#include "core/content/Block.h"

#include <QQmlEngine>
#include <QVariantList>

namespace wb::ui {

// An item of a list inside a lesson.
struct LessonListItem
{
    Q_GADGET
    QML_VALUE_TYPE(lessonListItem)
    Q_PROPERTY(int depth MEMBER depth)
    Q_PROPERTY(QString marker MEMBER marker) // "•", "2." or empty where an item goes on
    Q_PROPERTY(QString styled MEMBER styled)

public:
    int depth = 0;
    QString marker;
    QString styled;
};

struct LessonBlock
{
    Q_GADGET
    QML_VALUE_TYPE(lessonBlock)
    // heading, paragraph, image, media, table, callout, list, code, quote, divider
    Q_PROPERTY(QString kind MEMBER kind)
    Q_PROPERTY(int level MEMBER level)              // heading
    Q_PROPERTY(QString text MEMBER text)            // heading and code: plain; paragraph: styled; image: its caption, plain
    Q_PROPERTY(QString tone MEMBER tone)            // callout: note, tip, important, warning, caution; media: audio, video
    Q_PROPERTY(QString title MEMBER title)          // callout, media; plain
    Q_PROPERTY(QString path MEMBER path)            // image, media: in the pack; empty if it cannot be shown
    Q_PROPERTY(QString imageKey MEMBER imageKey)    // image: how PackImages names the path
    Q_PROPERTY(QString alt MEMBER alt)              // image
    Q_PROPERTY(QStringList paragraphs MEMBER paragraphs) // callout, quote; styled
    Q_PROPERTY(QStringList header MEMBER header)    // table; styled
    Q_PROPERTY(QVariantList rows MEMBER rows)       // table: lists of styled cells
    Q_PROPERTY(QVariantList alignments MEMBER alignments) // table: 0 start, 1 centre, 2 end
    Q_PROPERTY(QVariantList items MEMBER items)     // list: LessonListItem

public:
    QString kind;
    int level = 0;
    QString text;
    QString tone;
    QString title;
    QString path;
    QString imageKey;
    QString alt;
    QStringList paragraphs;
    QStringList header;
    QVariantList rows;
    QVariantList alignments;
    QVariantList items;
};

[[nodiscard]] LessonBlock toLessonBlock(const content::Block &block);

} // namespace wb::ui
