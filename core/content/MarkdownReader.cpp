#include "core/content/MarkdownReader.h"

#include "core/content/StyledText.h"

namespace wb::content {

namespace {

QString fromAttribute(const MD_ATTRIBUTE &attribute)
{
    QString out;
    if (!attribute.text)
        return out;
    for (int i = 0; attribute.substr_offsets[i] < attribute.size; ++i) {
        const MD_OFFSET from = attribute.substr_offsets[i];
        const QString part = QString::fromUtf8(attribute.text + from, attribute.substr_offsets[i + 1] - from);
        out += attribute.substr_types[i] == MD_TEXT_ENTITY ? entityText(part) : part;
    }
    return out;
}

const char *spanTag(MD_SPANTYPE type)
{
    switch (type) {
    case MD_SPAN_EM: return "i";
    case MD_SPAN_STRONG: return "b";
    case MD_SPAN_CODE: return "code";
    default: return nullptr;
    }
}

} // namespace

MarkdownReader::MarkdownReader(QString path, LessonLimits limits) : m_path(std::move(path)), m_limits(limits) {}

Result<void> MarkdownReader::read(QByteArrayView utf8)
{
    MD_PARSER parser{};
    parser.flags = MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH | MD_FLAG_NOHTML;
    parser.enter_block = [](MD_BLOCKTYPE type, void *detail, void *self) {
        return static_cast<MarkdownReader *>(self)->enterBlock(type, detail);
    };
    parser.leave_block = [](MD_BLOCKTYPE type, void *, void *self) { return static_cast<MarkdownReader *>(self)->leaveBlock(type); };
    parser.enter_span = [](MD_SPANTYPE type, void *detail, void *self) {
        return static_cast<MarkdownReader *>(self)->enterSpan(type, detail);
    };
    parser.leave_span = [](MD_SPANTYPE type, void *, void *self) { return static_cast<MarkdownReader *>(self)->leaveSpan(type); };
    parser.text = [](MD_TEXTTYPE type, const MD_CHAR *text, MD_SIZE size, void *self) {
        return static_cast<MarkdownReader *>(self)->text(type, QString::fromUtf8(text, size));
    };
    m_clock.start();
    const int result = md_parse(utf8.data(), MD_SIZE(utf8.size()), &parser, this);
    if (!m_stopped.isEmpty())
        return failure(ErrorCode::TooLarge, m_stopped);
    if (result != 0)
        return failure(ErrorCode::Internal, QStringLiteral("the Markdown parser gave up"));
    return {};
}

int MarkdownReader::stop(const QString &cause)
{
    m_stopped = cause;
    return 1;
}

int MarkdownReader::checkLimits()
{
    if (++m_events % 256 == 0 && m_clock.elapsed() > m_limits.milliseconds)
        return stop(QStringLiteral("the lesson takes more than %1 ms to read").arg(m_limits.milliseconds));
    if (m_depth > m_limits.depth)
        return stop(QStringLiteral("lists and quotes nested deeper than %1").arg(m_limits.depth));
    if (blocks.size() + m_list.items.size() + m_quoted.size() > m_limits.blocks)
        return stop(QStringLiteral("more than %1 blocks").arg(m_limits.blocks));
    if (m_cells > m_limits.cells)
        return stop(QStringLiteral("more than %1 table cells").arg(m_limits.cells));
    return 0;
}

void MarkdownReader::problem(const QString &sentence)
{
    if (problems.size() < 200 && !problems.contains(sentence))
        problems.append(sentence);
}

int MarkdownReader::enterBlock(MD_BLOCKTYPE type, void *detail)
{
    flushText();
    switch (type) {
    case MD_BLOCK_QUOTE: openContainer(false); break;
    case MD_BLOCK_UL: openContainer(true); m_levels.append({false, 1}); break;
    case MD_BLOCK_OL:
        openContainer(true);
        m_levels.append({true, int(qMin(static_cast<MD_BLOCK_OL_DETAIL *>(detail)->start, 999999999U))});
        break;
    case MD_BLOCK_LI: beginItem(detail); break;
    case MD_BLOCK_HR:
        if (m_depth == 0)
            addBlock(Divider());
        break;
    case MD_BLOCK_H:
        m_inHeading = true;
        m_headingLevel = int(static_cast<MD_BLOCK_H_DETAIL *>(detail)->level);
        break;
    case MD_BLOCK_CODE:
        m_inCode = true;
        m_language = fromAttribute(static_cast<MD_BLOCK_CODE_DETAIL *>(detail)->lang).left(40);
        break;
    case MD_BLOCK_TABLE: m_table = {}; break;
    case MD_BLOCK_THEAD: m_inHead = true; break;
    case MD_BLOCK_TBODY: m_inHead = false; break;
    case MD_BLOCK_TR: m_row.clear(); break;
    case MD_BLOCK_TH:
    case MD_BLOCK_TD:
        m_inCell = true;
        ++m_cells;
        if (m_inHead) {
            const MD_ALIGN align = static_cast<MD_BLOCK_TD_DETAIL *>(detail)->align;
            m_table.alignments.append(align == MD_ALIGN_CENTER  ? Table::Alignment::Center
                                      : align == MD_ALIGN_RIGHT ? Table::Alignment::End
                                                                : Table::Alignment::Start);
        }
        break;
    default: break;
    }
    return checkLimits();
}

int MarkdownReader::leaveBlock(MD_BLOCKTYPE type)
{
    switch (type) {
    case MD_BLOCK_QUOTE:
    case MD_BLOCK_UL:
    case MD_BLOCK_OL:
        flushText();
        if (type != MD_BLOCK_QUOTE)
            m_levels.removeLast();
        closeContainer();
        break;
    case MD_BLOCK_H: {
        const QString words = m_plain.simplified();
        if (m_depth == 0 && !words.isEmpty())
            addBlock(Heading{m_headingLevel, words, {}});
        else if (!words.isEmpty())
            placeText(QStringLiteral("<b>%1</b>").arg(escapedText(words)));
        m_inHeading = false;
        m_styled.clear();
        m_plain.clear();
        break;
    }
    case MD_BLOCK_CODE:
        if (m_depth == 0)
            addBlock(Code{m_language, m_plain});
        else
            placeText(QStringLiteral("<code>%1</code>").arg(escapedText(m_plain.trimmed()).replace(u'\n', QLatin1String("<br>"))));
        m_inCode = false;
        m_plain.clear();
        break;
    case MD_BLOCK_TH:
    case MD_BLOCK_TD:
        m_row.append(m_styled.trimmed());
        m_styled.clear();
        m_plain.clear();
        m_inCell = false;
        break;
    case MD_BLOCK_TR:
        if (m_inHead)
            m_table.header = m_row;
        else
            m_table.rows.append(m_row);
        break;
    case MD_BLOCK_TABLE: addBlock(m_table); break;
    default: flushText(); break;
    }
    return checkLimits();
}

int MarkdownReader::enterSpan(MD_SPANTYPE type, void *detail)
{
    if (type == MD_SPAN_IMG) {
        if (m_imageDepth++ == 0) {
            const auto *image = static_cast<MD_SPAN_IMG_DETAIL *>(detail);
            m_source = fromAttribute(image->src);
            m_caption = fromAttribute(image->title).left(500);
            m_alt.clear();
        }
    } else if (m_imageDepth == 0 && !m_inHeading) {
        if (const char *tag = spanTag(type)) {
            m_styled += u'<' + QLatin1String(tag) + u'>';
        } else if (type == MD_SPAN_A) {
            const QString href = fromAttribute(static_cast<MD_SPAN_A_DETAIL *>(detail)->href);
            const QString link = safeLink(href);
            if (link.isEmpty())
                problem(QStringLiteral("link to \"%1\" is shown as text: only https links are followed").arg(href.left(200)));
            else
                m_styled += QStringLiteral("<a href=\"%1\">").arg(link.toHtmlEscaped());
            m_linkEnds.append(link.isEmpty() ? QString() : QStringLiteral("</a>"));
        }
        ++m_openSpans;
    }
    return checkLimits();
}

int MarkdownReader::leaveSpan(MD_SPANTYPE type)
{
    if (type == MD_SPAN_IMG) {
        if (--m_imageDepth == 0)
            addPicture();
    } else if (m_imageDepth == 0 && !m_inHeading) {
        --m_openSpans;
        if (const char *tag = spanTag(type))
            m_styled += QLatin1String("</") + QLatin1String(tag) + u'>';
        else if (type == MD_SPAN_A)
            m_styled += m_linkEnds.takeLast();
    }
    return checkLimits();
}

int MarkdownReader::text(MD_TEXTTYPE type, const QString &text)
{
    QString words = text;
    if (type == MD_TEXT_ENTITY)
        words = entityText(text);
    else if (type == MD_TEXT_NULLCHAR)
        words = QChar(QChar::ReplacementCharacter);
    else if (type == MD_TEXT_BR || type == MD_TEXT_SOFTBR)
        words = m_inCode ? QStringLiteral("\n") : QStringLiteral(" ");
    if (m_imageDepth > 0) {
        m_alt += words;
        return checkLimits();
    }
    m_plain += words;
    if (!m_inCode) {
        const bool isBreak = type == MD_TEXT_BR || type == MD_TEXT_SOFTBR;
        if (isBreak && m_openSpans == 0 && m_firstBreak < 0)
            m_firstBreak = m_styled.size();
        m_styled += type == MD_TEXT_BR ? QStringLiteral("<br>") : escapedText(words);
    }
    return checkLimits();
}

} // namespace wb::content
