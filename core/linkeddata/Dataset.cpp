#include "core/linkeddata/Dataset.h"

#include <algorithm>
#include <cstring>
#include <utility>

namespace wb::linkeddata {

namespace {

constexpr size_t blockSize = 8192;
constexpr std::string_view xsdString = "http://www.w3.org/2001/XMLSchema#string";

// Canonical N-Quads (RDFC-1.0 section 5): the short escapes where there are, \uXXXX for other control characters, nothing else.
void appendEscaped(std::string &out, std::string_view text)
{
    size_t plain = 0;
    for (size_t i = 0; i < text.size(); ++i) {
        const auto c = static_cast<unsigned char>(text[i]);
        if (c >= 0x20 && c != '"' && c != '\\' && c != 0x7f)
            continue;
        out.append(text, plain, i - plain);
        plain = i + 1;
        switch (c) {
        case '"': out += "\\\""; break;
        case '\\': out += "\\\\"; break;
        case '\b': out += "\\b"; break;
        case '\t': out += "\\t"; break;
        case '\n': out += "\\n"; break;
        case '\f': out += "\\f"; break;
        case '\r': out += "\\r"; break;
        default:
            out += "\\u00";
            out += "0123456789ABCDEF"[c >> 4];
            out += "0123456789ABCDEF"[c & 15];
        }
    }
    out.append(text, plain);
}

} // namespace

Dataset::Dataset()
    : m_terms { std::string_view() }
{
}

Dataset::TermId Dataset::intern(std::string_view text)
{
    if (m_terms.size() * 2 > m_places.size())
        growPlaces();
    const size_t hash = std::hash<std::string_view>()(text);
    size_t at = hash & (m_places.size() - 1);
    for (; m_places[at].id != 0; at = (at + 1) & (m_places.size() - 1)) {
        if (m_places[at].hash == hash && m_terms[m_places[at].id] == text)
            return m_places[at].id;
    }
    if (text.size() > m_blockLeft) {
        const size_t size = std::max(blockSize, text.size());
        m_blocks.push_back(std::make_unique_for_overwrite<char[]>(size));
        m_blockAt = m_blocks.back().get();
        m_blockLeft = size;
    }
    std::memcpy(m_blockAt, text.data(), text.size());
    const std::string_view kept(m_blockAt, text.size());
    m_blockAt += text.size();
    m_blockLeft -= text.size();
    const auto id = TermId(m_terms.size());
    m_terms.push_back(kept);
    m_places[at] = { hash, id };
    return id;
}

void Dataset::growPlaces()
{
    constexpr size_t fewest = 64;
    const std::vector<Place> before = std::exchange(m_places, std::vector<Place>(std::max(fewest, m_places.size() * 2)));
    for (const Place &place : before) {
        if (place.id == 0)
            continue;
        size_t at = place.hash & (m_places.size() - 1);
        while (m_places[at].id != 0)
            at = (at + 1) & (m_places.size() - 1);
        m_places[at] = place;
    }
}

Dataset::TermId Dataset::iri(std::string_view value)
{
    m_scratch.assign(1, '<').append(value) += '>';
    return intern(m_scratch);
}

Dataset::TermId Dataset::blankNode(std::string_view label)
{
    m_scratch.assign("_:").append(label);
    return intern(m_scratch);
}

Dataset::TermId Dataset::literal(std::string_view lexical, std::string_view datatype, std::string_view language)
{
    m_scratch.assign(1, '"');
    appendEscaped(m_scratch, lexical);
    m_scratch += '"';
    if (!language.empty())
        m_scratch.append(1, '@').append(language);
    else if (!datatype.empty() && datatype != xsdString)
        m_scratch.append("^^<").append(datatype) += '>';
    return intern(m_scratch);
}

void Dataset::sort()
{
    std::sort(m_quads.begin(), m_quads.end());
    m_quads.erase(std::unique(m_quads.begin(), m_quads.end()), m_quads.end());
}

QList<QByteArray> Dataset::toLines(const QHash<QByteArray, QByteArray> &labels) const
{
    const auto append = [&](QByteArray &line, TermId id) {
        const std::string_view term = text(id);
        if (isBlankNode(id) && !labels.isEmpty()) {
            const auto label = labels.constFind(QByteArray::fromRawData(term.data() + 2, qsizetype(term.size()) - 2));
            if (label != labels.cend()) {
                line.append("_:").append(*label);
                return;
            }
        }
        line.append(term.data(), qsizetype(term.size()));
    };
    QList<QByteArray> lines;
    lines.reserve(qsizetype(m_quads.size()));
    for (const Quad &quad : m_quads) {
        QByteArray line;
        append(line, quad.subject);
        line += ' ';
        append(line, quad.predicate);
        line += ' ';
        append(line, quad.object);
        if (quad.graph != defaultGraph) {
            line += ' ';
            append(line, quad.graph);
        }
        line += " .\n";
        lines.append(line);
    }
    std::sort(lines.begin(), lines.end());
    lines.erase(std::unique(lines.begin(), lines.end()), lines.end());
    return lines;
}

Dataset Dataset::deskolemized(std::string_view prefix) const
{
    Dataset result;
    std::vector<TermId> mapped(m_terms.size(), 0);
    for (size_t i = 1; i < m_terms.size(); ++i) {
        const std::string_view term = m_terms[i];
        const bool skolem = term.starts_with('<') && term.substr(1).starts_with(prefix);
        mapped[i] =
            skolem ? result.blankNode(term.substr(1 + prefix.size(), term.size() - 2 - prefix.size())) : result.intern(term);
    }
    for (const Quad &quad : m_quads)
        result.add({ mapped[quad.subject], mapped[quad.predicate], mapped[quad.object], mapped[quad.graph] });
    result.sort();
    return result;
}

} // namespace wb::linkeddata
