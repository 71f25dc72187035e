// A lesson read from Markdown (CommonMark 0.30 with tables and alerts). Runs nothing: raw HTML is text, pictures come
// from the pack only, links are https only.
#pragma once

#include "core/base/Result.h"
#include "core/content/Block.h"

#include <QByteArrayView>

namespace wb::content {

struct LessonLimits {
    qsizetype bytes = 512 * 1024; // some 80,000 words
    qsizetype blocks = 10000;
    qsizetype cells = 20000; // of all tables
    int depth = 24;          // of lists and quotes in each other
    int milliseconds = 3000;
};

struct LessonDocument {
    QString title; // the first heading of level 1; empty if there is none
    QList<Block> blocks;
    // What was left out or changed, a sentence each, for the author.
    QStringList problems;
    int words = 0;
    int readingSeconds = 0; // at 180 words a minute, 12 seconds a picture

    // Where the block of this id stands; -1 if it is not there any more.
    [[nodiscard]] qsizetype indexOf(const QString &blockId) const;
    // The paths of all pictures, sound and film, in order, each once.
    [[nodiscard]] QStringList resources() const;
};

// `path` is the lesson's place in its pack, against which "./" and "../" are resolved; other hrefs start at the root.
// Fails with TooLarge (size, nesting, time) and MalformedEncoding (not UTF-8).
[[nodiscard]] Result<LessonDocument> parseLesson(QByteArrayView utf8, const QString &path, LessonLimits limits = {});

} // namespace wb::content
