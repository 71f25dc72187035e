#include "core/credentials/badges/SvgBounds.h"

namespace wb::credentials {

namespace {

constexpr int mostAttributes = 1000;
constexpr int mostNamespaces = 1000;

bool startsAt(QByteArrayView text, qsizetype at, QByteArrayView word)
{
    return text.size() - at >= word.size() && text.sliced(at, word.size()) == word;
}

// One behind the '>' that ends the tag or declaration, where quotes hide others; -1 if there is none.
qsizetype endOfTag(QByteArrayView text, qsizetype at, bool hasSubset)
{
    char quote = '\0';
    int brackets = 0;
    for (; at < text.size(); ++at) {
        const char c = text.at(at);
        if (quote != '\0') {
            if (c == quote)
                quote = '\0';
        } else if (hasSubset && startsAt(text, at, "<!--")) {
            at = text.indexOf("-->", at + 4);
            if (at < 0)
                return -1;
            at += 2;
        } else if (c == '"' || c == '\'') {
            quote = c;
        } else if (hasSubset && c == '[') {
            ++brackets;
        } else if (hasSubset && c == ']') {
            --brackets;
        } else if (c == '>' && brackets <= 0) {
            return at + 1;
        }
    }
    return -1;
}

} // namespace

Result<void> checkSvgBounds(QByteArrayView svg)
{
    int attributes = 0;
    char before = '\0'; // the last character that is no space
    for (const char c : svg) {
        if (c == '<')
            attributes = 0;
        else if ((c == '"' || c == '\'') && before == '=' && ++attributes > mostAttributes)
            return failure(ErrorCode::TooLarge, QStringLiteral("an SVG tag of more than 1,000 attributes"));
        if (c != ' ' && c != '\t' && c != '\r' && c != '\n')
            before = c;
    }
    int namespaces = 0;
    for (qsizetype at = svg.indexOf("xmlns"); at >= 0; at = svg.indexOf("xmlns", at + 5)) {
        if (++namespaces > mostNamespaces)
            return failure(ErrorCode::TooLarge, QStringLiteral("an SVG of more than 1,000 namespaces"));
    }
    return {};
}

std::optional<RootTag> rootTag(QByteArrayView xml)
{
    qsizetype at = 0;
    while (true) {
        at = xml.indexOf('<', at);
        if (at < 0)
            return std::nullopt;
        qsizetype end = -1;
        if (startsAt(xml, at, "<?"))
            end = xml.indexOf("?>", at);
        else if (startsAt(xml, at, "<!--"))
            end = xml.indexOf("-->", at + 4);
        else if (startsAt(xml, at, "<!"))
            end = endOfTag(xml, at + 2, true);
        else if (end = endOfTag(xml, at, false); end > 0)
            return RootTag { at, end };
        if (end < 0)
            return std::nullopt;
        at = end;
    }
}

} // namespace wb::credentials
