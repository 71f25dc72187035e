#include "core/credentials/badges/BakedSvg.h"

#include "core/credentials/badges/SvgBounds.h"

#include <QStringDecoder>
#include <QXmlStreamReader>

namespace wb::credentials {

namespace {

using S = QLatin1StringView;

constexpr qsizetype mostBytes = 8 * 1024 * 1024;
constexpr int deepest = 256;
constexpr qsizetype longestEntity = 1024;
constexpr qsizetype mostEntityText = 4 * 1024 * 1024;

const QString prefix = QStringLiteral("openbadges");

struct Form {
    BadgeGeneration generation;
    S element;
    S written; // the namespace its specification gives
};
constexpr Form forms[] = { { BadgeGeneration::OpenBadges3, S("credential"), S("https://purl.imsglobal.org/ob/v3p0") },
    { BadgeGeneration::OpenBadges2, S("assertion"), S("http://openbadges.org") } };

// Namespaces are written in several ways by real bakers; the prefix both specifications use is taken as well.
bool isBadge(const QXmlStreamReader &xml, const Form &form)
{
    const QStringView uri = xml.namespaceUri();
    return xml.name() == form.element
        && (uri == form.written || xml.prefix() == prefix || uri.contains(S("openbadges.org")) || uri.contains(S("imsglobal.org")));
}

auto malformed(const QString &what)
{
    return failure(ErrorCode::MalformedDocument, QStringLiteral("the SVG cannot be read: ") + what);
}

class Finder {
public:
    explicit Finder(const QByteArray &svg)
        : m_svg(svg)
        , m_xml(svg)
    {
        m_xml.setEntityExpansionLimit(static_cast<int>(longestEntity));
    }

    // By generation, 3.0 first; empty where there is none.
    Result<QList<QByteArray>> run()
    {
        QList<QByteArray> found(std::size(forms));
        while (!m_xml.atEnd()) {
            const auto token = m_xml.readNext();
            WB_CHECK(checkToken(token));
            if (token != QXmlStreamReader::StartElement)
                continue;
            for (size_t i = 0; i < std::size(forms); ++i) {
                if (!isBadge(m_xml, forms[i]))
                    continue;
                WB_TRY(const QByteArray text, badgeText());
                if (!found.at(static_cast<qsizetype>(i)).isEmpty())
                    return malformed(QStringLiteral("it holds two badges"));
                found[static_cast<qsizetype>(i)] = text;
                break;
            }
        }
        if (m_xml.hasError())
            return malformed(m_xml.errorString().left(200));
        return found;
    }

private:
    Result<void> checkToken(QXmlStreamReader::TokenType token)
    {
        if (token == QXmlStreamReader::StartDocument) {
            const QStringView encoding = m_xml.documentEncoding();
            for (const S known : { S("utf-8"), S("us-ascii"), S("iso-8859-1") }) {
                if (encoding.isEmpty() || encoding.compare(known, Qt::CaseInsensitive) == 0)
                    return {};
            }
            return failure(ErrorCode::UnsupportedFormat, QStringLiteral("an SVG in the encoding %1").arg(encoding.left(40)));
        }
        if (token == QXmlStreamReader::DTD)
            return checkEntities();
        if (token == QXmlStreamReader::StartElement) {
            if (m_depth == 0 && m_xml.name() != S("svg"))
                return malformed(QStringLiteral("its root is no svg element"));
            if (++m_depth > deepest)
                return failure(ErrorCode::TooLarge, QStringLiteral("an SVG of more than 256 levels"));
        }
        if (token == QXmlStreamReader::EndElement)
            --m_depth;
        return {};
    }

    // Drawing programs declare short entities for namespaces; entities made of entities only serve to blow up readers.
    Result<void> checkEntities()
    {
        qsizetype longest = 0;
        for (const QXmlStreamEntityDeclaration &entity : m_xml.entityDeclarations()) {
            longest = std::max(longest, entity.value().size());
            if (entity.value().contains(QLatin1Char('&')) || entity.value().contains(QLatin1Char('%')))
                return failure(ErrorCode::TooLarge, QStringLiteral("an SVG with entities inside entities"));
        }
        if (longest > longestEntity || longest * m_svg.count('&') > mostEntityText)
            return failure(ErrorCode::TooLarge, QStringLiteral("an SVG whose entities grow beyond bounds"));
        return {};
    }

    // The reader stands at the start of the element; afterwards at its end.
    Result<QByteArray> badgeText()
    {
        const QByteArray verify = m_xml.attributes().value(S("verify")).trimmed().toUtf8();
        QString content;
        while (!m_xml.atEnd()) {
            const auto token = m_xml.readNext();
            if (token == QXmlStreamReader::EndElement)
                break;
            if (token == QXmlStreamReader::StartElement || token == QXmlStreamReader::EntityReference)
                return malformed(QStringLiteral("the badge in it is not text"));
            if (token == QXmlStreamReader::Characters)
                content += m_xml.text();
            if (content.size() > mostBytes || verify.size() > mostBytes)
                return failure(ErrorCode::TooLarge, QStringLiteral("a badge of more than 8 MiB in a picture"));
        }
        --m_depth;
        if (m_xml.hasError())
            return malformed(m_xml.errorString().left(200));
        const QByteArray text = content.trimmed().toUtf8();
        if (text.isEmpty() && verify.isEmpty())
            return malformed(QStringLiteral("the badge in it is empty"));
        return text.isEmpty() ? verify : text;
    }

    const QByteArray &m_svg;
    QXmlStreamReader m_xml;
    int m_depth = 0;
};

Result<QList<QByteArray>> badgesIn(const QByteArray &svg)
{
    WB_CHECK(checkSvgBounds(svg));
    return Finder(svg).run();
}

bool isUtf8(QByteArrayView bytes)
{
    QStringDecoder decoder(QStringDecoder::Utf8);
    const QString decoded = decoder(bytes);
    return !decoder.hasError() && !decoded.isNull();
}

// The element as it is written into the picture. A token goes into the attribute, JSON into character data.
QByteArray element(const Form &form, const QByteArray &badge, const QByteArray &declaration)
{
    const QByteArray name = prefix.toLatin1() + ':' + QByteArray(form.element.data(), form.element.size());
    if (!badge.startsWith('{'))
        return '<' + name + declaration + " verify=\"" + badge + "\"/>";
    QByteArray content = badge;
    content.replace("]]>", "]]]]><![CDATA[>");
    return '<' + name + declaration + "><![CDATA[" + content + "]]></" + name + '>';
}

} // namespace

bool isSvg(const QByteArray &bytes)
{
    QByteArrayView start = QByteArrayView(bytes).first(std::min<qsizetype>(bytes.size(), 64 * 1024));
    if (start.startsWith("\xef\xbb\xbf"))
        start = start.sliced(3);
    return start.trimmed().startsWith('<') && (start.contains("<svg") || start.contains(":svg"));
}

Result<QByteArray> badgeInSvg(const QByteArray &svg)
{
    WB_TRY(const QList<QByteArray> badges, badgesIn(svg));
    for (const QByteArray &badge : badges) {
        if (!badge.isEmpty())
            return badge;
    }
    return failure(ErrorCode::NotFound, QStringLiteral("there is no badge in this picture"));
}

Result<QByteArray> bakeIntoSvg(const QByteArray &svg, const QByteArray &badge, BadgeGeneration generation)
{
    WB_TRY(const QList<QByteArray> badges, badgesIn(svg));
    for (const QByteArray &other : badges) {
        if (!other.isEmpty())
            return failure(ErrorCode::AlreadyExists, QStringLiteral("the picture holds a badge already"));
    }
    if (!isUtf8(svg))
        return failure(ErrorCode::UnsupportedFormat, QStringLiteral("an SVG that is not written in UTF-8"));
    const auto root = rootTag(svg);
    if (!root)
        return malformed(QStringLiteral("its root is not found"));
    const Form &form = forms[generation == BadgeGeneration::OpenBadges3 ? 0 : 1];
    const QByteArray declaration = " xmlns:openbadges=\"" + QByteArray(form.written.data(), form.written.size()) + '"';
    const QByteArray written = element(form, badge, declaration);
    QByteArray result = svg;
    if (svg.at(root->end - 2) != '/')
        return result.insert(root->end, written);
    // <svg/> has no inside yet.
    const QByteArrayView tag = QByteArrayView(svg).sliced(root->begin + 1, root->end - root->begin - 3);
    qsizetype nameEnd = 0;
    while (nameEnd < tag.size() && !QByteArrayView(" \t\r\n").contains(tag.at(nameEnd)))
        ++nameEnd;
    return result.replace(root->end - 2, 2, '>' + written + "</" + tag.first(nameEnd).toByteArray() + '>');
}

} // namespace wb::credentials
