// Turns md4c's events into blocks. Private to content.
#pragma once

#include "core/content/LessonDocument.h"

#include <QElapsedTimer>

#include <md4c.h>

#include <optional>

namespace wb::content {

class MarkdownReader
{
public:
    MarkdownReader(QString path, LessonLimits limits);
    [[nodiscard]] Result<void> read(QByteArrayView utf8);

    QList<Block> blocks; // without ids
    QStringList problems;

private:
    struct Level { // of a list
        bool ordered = false;
        int next = 1;
    };

    int enterBlock(MD_BLOCKTYPE type, void *detail);
    int leaveBlock(MD_BLOCKTYPE type);
    int enterSpan(MD_SPANTYPE type, void *detail);
    int leaveSpan(MD_SPANTYPE type);
    int text(MD_TEXTTYPE type, const QString &text);

    void openContainer(bool isList);
    void closeContainer();
    void beginItem(void *detail);
    void flushText();
    void placeText(const QString &styled);
    void placeQuoted(const QString &styled);
    void addBlock(decltype(Block::content) content);
    void addPicture();
    void flushList();
    void finishQuote();
    void problem(const QString &sentence);
    int stop(const QString &cause);
    int checkLimits();

    QString m_path;
    LessonLimits m_limits;
    QElapsedTimer m_clock;
    int m_events = 0;
    QString m_stopped; // why, if it was

    // The text being gathered.
    QString m_styled;
    QString m_plain;
    int m_openSpans = 0;
    qsizetype m_firstBreak = -1; // in m_styled, outside every span
    QStringList m_linkEnds;
    bool m_inHeading = false;
    bool m_inCode = false;
    bool m_inCell = false;
    int m_headingLevel = 0;
    QString m_language;

    int m_imageDepth = 0;
    QString m_alt;
    QString m_source;
    QString m_caption;

    int m_depth = 0;
    bool m_outerIsList = false; // of the containers the text stands in, the outermost decides the block
    QList<Level> m_levels;
    ItemList m_list;
    bool m_itemOpen = false; // the marker is written
    ListItem m_item;
    QStringList m_quoted;
    std::optional<Callout> m_callout;
    bool m_quoteStarted = false;
    QList<decltype(Block::content)> m_after; // pictures and tables inside a quote follow it

    Table m_table;
    QStringList m_row;
    bool m_inHead = false;
    qsizetype m_cells = 0;
};

} // namespace wb::content
