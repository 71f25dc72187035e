#include "core/content/LessonDocument.h"

#include "core/content/MarkdownReader.h"
#include "core/content/StyledText.h"
#include "core/crypto/Digest.h"

#include <QHash>
#include <QRegularExpression>
#include <QSet>
#include <QStringDecoder>

namespace wb::content {

namespace {

constexpr int wordsPerMinute = 180;
constexpr int secondsPerPicture = 12;

// Everything a block says, for its id and its words; styled texts keep their marks.
struct Said {
    QString operator()(const Heading &b) const { return QStringLiteral("h%1 %2").arg(b.level).arg(b.text); }
    QString operator()(const Paragraph &b) const { return QStringLiteral("p ") + b.styled; }
    QString operator()(const Image &b) const { return QStringLiteral("i ") + b.path + u' ' + b.alt; }
    QString operator()(const Media &b) const { return QStringLiteral("m ") + b.path + u' ' + b.title; }
    QString operator()(const Callout &b) const { return QStringLiteral("c ") + b.title + u' ' + b.paragraphs.join(u' '); }
    QString operator()(const Code &b) const { return QStringLiteral("k ") + b.text; }
    QString operator()(const Quote &b) const { return QStringLiteral("q ") + b.paragraphs.join(u' '); }
    QString operator()(const Divider &) const { return QStringLiteral("d "); }
    QString operator()(const Table &b) const
    {
        QString out = QStringLiteral("t ") + b.header.join(u' ');
        for (const QStringList &row : b.rows)
            out += u' ' + row.join(u' ');
        return out;
    }
    QString operator()(const ItemList &b) const
    {
        QString out = QStringLiteral("l");
        for (const ListItem &item : b.items)
            out += u' ' + item.styled;
        return out;
    }
};

int countWords(const QString &text)
{
    int words = 0;
    bool inWord = false;
    for (const QChar c : text) {
        const bool letter = c.isLetterOrNumber() || c.isSurrogate();
        const bool joins = inWord && (c == u'\'' || c == u'’' || c == u'-' || c == u'.' || c == u',');
        words += letter && !inWord ? 1 : 0;
        inWord = letter || joins;
    }
    return words;
}

void giveAnchors(QList<Block> &blocks)
{
    static const QRegularExpression others(QStringLiteral("[^\\p{L}\\p{N}]+"));
    QSet<QString> taken;
    QHash<QString, int> counts;
    for (Block &block : blocks) {
        auto *heading = std::get_if<Heading>(&block.content);
        if (!heading)
            continue;
        QString base = heading->text.toLower().replace(others, QStringLiteral("-")).left(80);
        while (base.startsWith(u'-'))
            base.remove(0, 1);
        while (base.endsWith(u'-'))
            base.chop(1);
        if (base.isEmpty())
            base = QStringLiteral("section");
        QString anchor = base;
        while (taken.contains(anchor))
            anchor = base + u'-' + QString::number(++counts[base] + 1);
        taken.insert(anchor);
        heading->anchor = anchor;
    }
}

void giveIds(QList<Block> &blocks)
{
    QHash<QString, int> counts;
    for (Block &block : blocks) {
        const QByteArray digest = crypto::blake2b256(std::visit(Said(), block.content).toUtf8());
        const QString base = QString::fromLatin1(digest.toHex().first(12));
        const int before = counts[base]++;
        block.id = before == 0 ? base : base + u'-' + QString::number(before + 1);
    }
}

} // namespace

qsizetype LessonDocument::indexOf(const QString &blockId) const
{
    for (qsizetype i = 0; i < blocks.size(); ++i) {
        if (blocks[i].id == blockId)
            return i;
    }
    return -1;
}

QStringList LessonDocument::resources() const
{
    QStringList paths;
    const auto add = [&paths](const QString &path) {
        if (!path.isEmpty() && !paths.contains(path))
            paths.append(path);
    };
    for (const Block &block : blocks) {
        if (const auto *image = std::get_if<Image>(&block.content))
            add(image->path);
        else if (const auto *media = std::get_if<Media>(&block.content))
            add(media->path);
    }
    return paths;
}

Result<LessonDocument> parseLesson(QByteArrayView utf8, const QString &path, LessonLimits limits)
{
    if (utf8.size() > limits.bytes)
        return failure(ErrorCode::TooLarge, QStringLiteral("a lesson of %1 bytes, at most %2").arg(utf8.size()).arg(limits.bytes));
    QStringDecoder decoder(QStringDecoder::Utf8);
    [[maybe_unused]] const QString decoded = decoder.decode(utf8);
    if (decoder.hasError())
        return failure(ErrorCode::MalformedEncoding, QStringLiteral("the lesson is not UTF-8 text"));
    if (utf8.startsWith("\xEF\xBB\xBF"))
        utf8 = utf8.sliced(3);

    MarkdownReader reader(path, limits);
    WB_CHECK(reader.read(utf8));
    LessonDocument lesson;
    lesson.blocks = std::move(reader.blocks);
    lesson.problems = std::move(reader.problems);
    giveAnchors(lesson.blocks);
    giveIds(lesson.blocks);
    int pictures = 0;
    for (const Block &block : lesson.blocks) {
        const auto *heading = std::get_if<Heading>(&block.content);
        if (heading && heading->level == 1 && lesson.title.isEmpty())
            lesson.title = heading->text;
        const bool picture = std::holds_alternative<Image>(block.content) || std::holds_alternative<Media>(block.content);
        pictures += picture ? 1 : 0;
        if (!picture)
            lesson.words += countWords(withoutTags(std::visit(Said(), block.content).section(u' ', 1)));
    }
    lesson.readingSeconds = lesson.words * 60 / wordsPerMinute + pictures * secondsPerPicture;
    return lesson;
}

} // namespace wb::content
