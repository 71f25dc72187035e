#include "core/content/Gift.h"

#include "core/content/GiftAnswers.h"
#include "core/content/GiftText.h"

#include <QHash>
#include <QRegularExpression>
#include <QSet>
#include <QStringDecoder>

namespace wb::content {

using namespace gift;
using assessment::Item;
using assessment::Text;

namespace {

// Lines that belong together, comments blanked out so that lines still count.
struct Block {
    int line = 0;
    QStringList lines;
    QString id;
    QStringList tags;
};

void readComment(const QString &comment, Block &block)
{
    static const QRegularExpression mark(QStringLiteral(R"(\[(id|tag):([^\]]{1,200})\])"));
    for (auto it = mark.globalMatch(comment.left(2000)); it.hasNext();) {
        const auto match = it.next();
        if (match.capturedView(1) == u"id")
            block.id = match.captured(2).trimmed();
        else
            block.tags.append(match.captured(2).trimmed());
    }
}

class GiftReader
{
public:
    explicit GiftReader(GiftLimits limits) : m_limits(limits) {}

    Result<void> read(const QString &text)
    {
        Block block;
        int number = 0;
        for (const QStringView line : QStringTokenizer(text, u'\n')) {
            ++number;
            const QStringView trimmed = line.trimmed();
            if (trimmed.isEmpty()) {
                WB_CHECK(finish(block));
                block = {};
                continue;
            }
            if (block.line == 0)
                block.line = number;
            if (trimmed.startsWith(u"//")) {
                readComment(trimmed.toString(), block);
                block.lines.append(QString());
            } else if (trimmed.startsWith(u"$CATEGORY:")) {
                m_category = trimmed.sliced(10).trimmed().toString();
                block.lines.append(QString());
            } else {
                block.lines.append(line.toString());
            }
        }
        return finish(block);
    }

    GiftDocument document;

private:
    Result<void> finish(const Block &block)
    {
        const QString text = block.lines.join(u'\n');
        if (text.trimmed().isEmpty())
            return {};
        if (document.items.size() + document.problems.size() >= m_limits.questions)
            return failure(ErrorCode::TooLarge, QStringLiteral("more than %1 questions").arg(m_limits.questions));
        qsizetype start = 0; // after comments
        while (text[start].isSpace())
            ++start;
        const int line = block.line + int(QStringView(text).first(start).count(u'\n'));
        auto item = readQuestion(text, line);
        if (!item) {
            document.problems.append({GiftProblem::Severity::Error, line, item.error().detail});
            return {};
        }
        item->line = line;
        item->tags = block.tags;
        item->category = m_category;
        item->id = uniqueId(block.id.isEmpty() ? item->title : block.id);
        document.items.append(*item);
        return {};
    }

    Result<Item> readQuestion(QStringView text, int line)
    {
        Item item;
        text = text.trimmed();
        if (text.startsWith(u"::")) {
            const qsizetype end = findUnescapedWord(text, u"::", 2);
            if (end < 0)
                return failure(ErrorCode::MalformedDocument, QStringLiteral("the title begins with :: but does not end with ::"));
            item.title = readText(text.sliced(2, end - 2), Text::Format::Plain).text;
            text = text.sliced(end + 2);
        }
        const Text::Format format = takeFormat(text, Text::Format::Moodle);
        const qsizetype open = findUnescaped(text, u"{");
        const qsizetype close = findUnescaped(text, u"}");
        if (open < 0 && close < 0) {
            item.stem = readText(text, format);
            item.interaction = assessment::Information();
            return item;
        }
        if (open < 0 || close < open || findUnescaped(text, u"{", open + 1) >= 0 || findUnescaped(text, u"}", close + 1) >= 0)
            return failure(ErrorCode::MalformedDocument,
                           QStringLiteral("the braces { } do not pair up: one pair a question, no blank line between them, \\{ \\} in text"));
        WB_TRY(Answers answers, readAnswers(text.sliced(open + 1, close - open - 1), format, m_limits));
        const QStringView after = text.sliced(close + 1).trimmed();
        item.embedded = !after.isEmpty();
        item.stem = item.embedded ? readText(joined(text.first(open), after), format) : readText(text.first(open), format);
        if (item.stem.isEmpty())
            return failure(ErrorCode::MalformedDocument, QStringLiteral("a question without its text before the brace {"));
        item.interaction = answers.interaction;
        item.generalFeedback = answers.generalFeedback;
        for (const QString &warning : answers.warnings)
            document.problems.append({GiftProblem::Severity::Warning, line, warning});
        return item;
    }

    static QString joined(QStringView before, QStringView after)
    {
        static const QString punctuation = QStringLiteral(".,;:!?)");
        QString sentence = before.trimmed().toString();
        if (!sentence.isEmpty())
            sentence += u' ';
        sentence += QLatin1String("_____");
        if (!punctuation.contains(after.front()))
            sentence += u' ';
        return sentence + after.toString();
    }

    // A name that stays when other questions come or go: the author's id, else the title, else the position.
    QString uniqueId(const QString &name)
    {
        static const QRegularExpression others(QStringLiteral("[^\\p{L}\\p{N}]+"));
        QString base = name.toLower().replace(others, QStringLiteral("-")).left(80);
        if (base.isEmpty() || base == QLatin1String("-"))
            base = QStringLiteral("q%1").arg(document.items.size() + 1);
        QString id = base;
        for (int &n = m_repeats[base]; m_ids.contains(id);)
            id = base + u'-' + QString::number(++n + 1);
        m_ids.insert(id);
        return id;
    }

    GiftLimits m_limits;
    QString m_category;
    QSet<QString> m_ids;
    QHash<QString, int> m_repeats;
};

} // namespace

bool GiftDocument::hasErrors() const
{
    return std::any_of(problems.begin(), problems.end(), [](const GiftProblem &p) { return p.severity == GiftProblem::Severity::Error; });
}

Result<GiftDocument> parseGift(QByteArrayView utf8, GiftLimits limits)
{
    if (utf8.size() > limits.bytes)
        return failure(ErrorCode::TooLarge, QStringLiteral("a quiz of %1 bytes, at most %2").arg(utf8.size()).arg(limits.bytes));
    QStringDecoder decoder(QStringDecoder::Utf8);
    QString text = decoder.decode(utf8);
    if (decoder.hasError())
        return failure(ErrorCode::MalformedEncoding, QStringLiteral("the quiz is not UTF-8 text"));
    text.replace(QLatin1String("\r\n"), QLatin1String("\n")).replace(u'\r', u'\n');
    GiftReader reader(limits);
    WB_CHECK(reader.read(text));
    return reader.document;
}

} // namespace wb::content
