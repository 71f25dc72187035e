// The other half of MarkdownReader: where gathered text, pictures and tables go.
#include "core/content/MarkdownReader.h"

#include "core/content/StyledText.h"
#include "core/packs/ResourcePath.h"

#include <QRegularExpression>

namespace wb::content {

namespace {

std::optional<Callout::Kind> calloutKind(QStringView name)
{
    const std::pair<QLatin1String, Callout::Kind> kinds[] = {{QLatin1String("NOTE"), Callout::Kind::Note},
                                                             {QLatin1String("TIP"), Callout::Kind::Tip},
                                                             {QLatin1String("IMPORTANT"), Callout::Kind::Important},
                                                             {QLatin1String("WARNING"), Callout::Kind::Warning},
                                                             {QLatin1String("CAUTION"), Callout::Kind::Caution}};
    for (const auto &[text, kind] : kinds) {
        if (name.compare(text, Qt::CaseInsensitive) == 0)
            return kind;
    }
    return std::nullopt;
}

} // namespace

void MarkdownReader::openContainer(bool isList)
{
    if (m_depth++ == 0)
        m_outerIsList = isList;
}

void MarkdownReader::closeContainer()
{
    if (--m_depth > 0)
        return;
    if (m_outerIsList)
        flushList();
    else
        finishQuote();
}

void MarkdownReader::beginItem(void *)
{
    Level &level = m_levels.last();
    m_item = {};
    m_item.depth = int(m_levels.size()) - 1;
    m_item.ordered = level.ordered;
    m_item.number = level.ordered ? level.next++ : 0;
    m_itemOpen = false;
}

// Text that has been gathered becomes a paragraph of whatever is open.
void MarkdownReader::flushText()
{
    if (m_inHeading || m_inCode || m_inCell)
        return;
    const QString styled = m_styled.trimmed();
    if (!styled.isEmpty())
        placeText(styled);
    m_styled.clear();
    m_plain.clear();
    m_firstBreak = -1;
}

void MarkdownReader::placeText(const QString &styled)
{
    if (m_depth == 0) {
        addBlock(Paragraph{styled});
    } else if (!m_outerIsList) {
        placeQuoted(styled);
    } else if (m_itemOpen && !m_list.items.isEmpty()) {
        m_list.items.last().styled += QStringLiteral("<br>") + styled;
    } else {
        m_item.styled = styled;
        m_list.items.append(m_item);
        m_itemOpen = true;
    }
}

void MarkdownReader::placeQuoted(const QString &styled)
{
    QString body = styled;
    if (!m_levels.isEmpty() && !m_itemOpen) {
        body.prepend(m_item.ordered ? QStringLiteral("%1. ").arg(m_item.number) : QStringLiteral("• "));
        m_itemOpen = true;
    }
    if (!m_quoteStarted && m_depth == 1) {
        static const QRegularExpression mark(QStringLiteral("^\\[!([A-Za-z]{3,10})\\]"));
        const auto match = mark.match(styled);
        const auto kind = match.hasMatch() ? calloutKind(match.capturedView(1)) : std::nullopt;
        if (kind) {
            const qsizetype end = m_firstBreak < 0 ? styled.size() : qMin(m_firstBreak, styled.size());
            const qsizetype from = match.capturedLength();
            m_callout = Callout{*kind, withoutTags(styled.mid(from, end - from)).trimmed(), {}};
            body = styled.mid(end);
            if (body.startsWith(QLatin1String("<br>")))
                body = body.mid(4);
            body = body.trimmed();
        }
    }
    m_quoteStarted = true;
    if (!body.isEmpty())
        m_quoted.append(body);
}

void MarkdownReader::finishQuote()
{
    if (m_callout) {
        m_callout->paragraphs = m_quoted;
        blocks.append(Block{{}, *m_callout});
    } else if (!m_quoted.isEmpty()) {
        blocks.append(Block{{}, Quote{m_quoted}});
    }
    m_callout.reset();
    m_quoted.clear();
    m_quoteStarted = false;
    for (auto &content : m_after)
        blocks.append(Block{{}, std::move(content)});
    m_after.clear();
}

void MarkdownReader::flushList()
{
    if (!m_list.items.isEmpty())
        blocks.append(Block{{}, m_list});
    m_list = {};
}

// A block that cannot stand inside a list or a quote cuts the list in two, or follows the quote.
void MarkdownReader::addBlock(decltype(Block::content) content)
{
    if (m_depth > 0 && !m_outerIsList) {
        m_after.append(std::move(content));
        return;
    }
    if (m_depth > 0) {
        flushList();
        m_item.continued = m_itemOpen;
        m_itemOpen = false;
    }
    blocks.append(Block{{}, std::move(content)});
}

void MarkdownReader::addPicture()
{
    const QString alt = m_alt.simplified();
    if (m_inCell || m_inHeading) {
        problem(QStringLiteral("picture \"%1\" inside a table or heading is shown as its text").arg(m_source.left(200)));
        m_styled += escapedText(alt);
        m_plain += alt;
        return;
    }
    if (m_openSpans == 0) {
        flushText();
    } else {
        problem(QStringLiteral("picture \"%1\" inside a link or emphasis is shown before it").arg(m_source.left(200)));
    }
    QString refusal;
    QString path;
    static const QRegularExpression scheme(QStringLiteral("^([A-Za-z][A-Za-z0-9+.-]*:|//|\\\\\\\\)"));
    if (scheme.match(m_source.trimmed()).hasMatch()) {
        refusal = QStringLiteral("remote");
        problem(QStringLiteral("picture \"%1\" is not shown: lessons load nothing from the network").arg(m_source.left(200)));
    } else if (const auto resolved = packs::resolveHref(m_source, m_path)) {
        path = *resolved;
    } else {
        refusal = QStringLiteral("outside");
        problem(QStringLiteral("picture is not shown: %1").arg(resolved.error().detail));
    }
    const QString type = packs::mediaTypeOf(path.isEmpty() ? m_source : path);
    if (type.startsWith(QLatin1String("audio/")) || type.startsWith(QLatin1String("video/"))) {
        const auto kind = type.startsWith(QLatin1String("audio/")) ? Media::Kind::Audio : Media::Kind::Video;
        addBlock(Media{kind, path, alt.isEmpty() ? m_caption : alt, refusal});
        return;
    }
    if (refusal.isEmpty() && !type.startsWith(QLatin1String("image/"))) {
        refusal = QStringLiteral("unknown");
        problem(QStringLiteral("\"%1\" is neither picture, sound nor film").arg(path));
        path.clear();
    }
    addBlock(Image{path, alt, m_caption.simplified(), refusal});
}

} // namespace wb::content
