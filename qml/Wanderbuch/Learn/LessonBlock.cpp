#include "qml/Wanderbuch/Learn/LessonBlock.h"

#include "core/base/Encoding.h"

namespace wb::ui {

namespace {

using namespace content;

QString toneOf(Callout::Kind kind)
{
    switch (kind) {
    case Callout::Kind::Note: return QStringLiteral("note");
    case Callout::Kind::Tip: return QStringLiteral("tip");
    case Callout::Kind::Important: return QStringLiteral("important");
    case Callout::Kind::Warning: return QStringLiteral("warning");
    case Callout::Kind::Caution: return QStringLiteral("caution");
    }
    return QStringLiteral("note");
}

struct Filler
{
    LessonBlock out;

    void operator()(const Heading &heading)
    {
        out.kind = QStringLiteral("heading");
        out.level = heading.level;
        out.text = heading.text;
    }
    void operator()(const Paragraph &paragraph)
    {
        out.kind = QStringLiteral("paragraph");
        out.text = paragraph.styled;
    }
    void operator()(const Image &image)
    {
        out.kind = QStringLiteral("image");
        out.path = image.path;
        out.imageKey = toBase64Url(image.path.toUtf8());
        out.alt = image.alt;
        out.text = image.caption;
    }
    void operator()(const Media &media)
    {
        out.kind = QStringLiteral("media");
        out.tone = media.kind == Media::Kind::Audio ? QStringLiteral("audio") : QStringLiteral("video");
        out.path = media.path;
        out.title = media.title;
    }
    void operator()(const Table &table)
    {
        out.kind = QStringLiteral("table");
        out.header = table.header;
        for (const QStringList &row : table.rows)
            out.rows.append(row);
        for (const Table::Alignment alignment : table.alignments)
            out.alignments.append(int(alignment));
    }
    void operator()(const Callout &callout)
    {
        out.kind = QStringLiteral("callout");
        out.tone = toneOf(callout.kind);
        out.title = callout.title;
        out.paragraphs = callout.paragraphs;
    }
    void operator()(const ItemList &list)
    {
        out.kind = QStringLiteral("list");
        for (const ListItem &item : list.items) {
            const QString marker = item.continued ? QString()
                : item.ordered                    ? QStringLiteral("%1.").arg(item.number)
                                                  : QStringLiteral("•");
            out.items.append(QVariant::fromValue(LessonListItem{item.depth, marker, item.styled}));
        }
    }
    void operator()(const Code &code)
    {
        out.kind = QStringLiteral("code");
        out.text = code.text;
    }
    void operator()(const Quote &quote)
    {
        out.kind = QStringLiteral("quote");
        out.paragraphs = quote.paragraphs;
    }
    void operator()(const Divider &) { out.kind = QStringLiteral("divider"); }
};

} // namespace

LessonBlock toLessonBlock(const Block &block)
{
    Filler filler;
    std::visit(filler, block.content);
    return filler.out;
}

} // namespace wb::ui
