// Reading N-Quads (W3C Recommendation, RDF 1.1 N-Quads, section 4).
#include "core/linkeddata/Dataset.h"
#include "core/linkeddata/Iri.h"

#include <QChar>
#include <QStringDecoder>

namespace wb::linkeddata {

namespace {

constexpr int mostLines = 1'000'000;

bool isLabelCharacter(unsigned char c)
{
    return c >= 0x80 || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '_' || c == '-'
        || c == '.' || c == ':';
}

void appendUtf8(std::string &out, char32_t point)
{
    if (point < 0x80) {
        out += char(point);
    } else if (point < 0x800) {
        out += char(0xc0 | (point >> 6));
        out += char(0x80 | (point & 0x3f));
    } else if (point < 0x10000) {
        out += char(0xe0 | (point >> 12));
        out += char(0x80 | ((point >> 6) & 0x3f));
        out += char(0x80 | (point & 0x3f));
    } else {
        out += char(0xf0 | (point >> 18));
        out += char(0x80 | ((point >> 12) & 0x3f));
        out += char(0x80 | ((point >> 6) & 0x3f));
        out += char(0x80 | (point & 0x3f));
    }
}

// One line of the grammar. Each function answers whether it could read what it is named after.
class LineReader {
public:
    LineReader(std::string_view line, Dataset &dataset)
        : m_line(line)
        , m_dataset(dataset)
    {
    }

    // An empty line or a comment is a line without a quad.
    bool statement()
    {
        space();
        if (atEnd())
            return true;
        Dataset::Quad quad;
        if (!resource(quad.subject) || !iri(quad.predicate) || !object(quad.object))
            return false;
        if (peek() != '.' && !resource(quad.graph))
            return false;
        if (peek() != '.')
            return false;
        ++m_at;
        space();
        if (!atEnd())
            return false;
        m_dataset.add(quad);
        return true;
    }

private:
    [[nodiscard]] char peek() const { return m_at < m_line.size() ? m_line[m_at] : '\0'; }
    [[nodiscard]] bool atEnd() const { return m_at >= m_line.size() || m_line[m_at] == '#'; }
    void space()
    {
        while (peek() == ' ' || peek() == '\t')
            ++m_at;
    }

    bool resource(Dataset::TermId &id) { return peek() == '_' ? blankNode(id) : iri(id); }
    bool object(Dataset::TermId &id) { return peek() == '"' ? literal(id) : resource(id); }

    bool iri(Dataset::TermId &id)
    {
        if (!readIri())
            return false;
        id = m_dataset.iri(m_text);
        space();
        return true;
    }

    bool readIri()
    {
        if (peek() != '<')
            return false;
        m_text.clear();
        for (++m_at; m_at < m_line.size() && m_line[m_at] != '>';) {
            const char c = m_line[m_at];
            if (c == '\\') {
                if (!codePoint(m_text))
                    return false;
                continue;
            }
            m_text += c;
            ++m_at;
        }
        if (peek() != '>' || !hasScheme(m_text) || hasForbidden(m_text)) // section 4: relative IRIs are no IRIs here
            return false;
        ++m_at;
        return true;
    }

    bool blankNode(Dataset::TermId &id)
    {
        if (!m_line.substr(m_at).starts_with("_:"))
            return false;
        size_t end = m_at + 2;
        while (end < m_line.size() && isLabelCharacter(static_cast<unsigned char>(m_line[end])))
            ++end;
        while (end > m_at + 2 && m_line[end - 1] == '.') // a label does not end in a full stop
            --end;
        const std::string_view label = m_line.substr(m_at + 2, end - m_at - 2);
        if (label.empty() || label.front() == '-' || label.front() == '.')
            return false;
        id = m_dataset.blankNode(label);
        m_at = end;
        space();
        return true;
    }

    bool literal(Dataset::TermId &id)
    {
        std::string lexical;
        for (++m_at; peek() != '"';) {
            if (m_at >= m_line.size())
                return false;
            if (peek() != '\\')
                lexical += m_line[m_at++];
            else if (!escape(lexical))
                return false;
        }
        ++m_at;
        std::string_view datatype;
        std::string_view language;
        if (peek() == '@') {
            const size_t start = ++m_at;
            while (std::isalnum(static_cast<unsigned char>(peek())) || (peek() == '-' && m_at > start))
                ++m_at;
            language = m_line.substr(start, m_at - start);
            if (language.empty() || language.ends_with('-'))
                return false;
        } else if (m_line.substr(m_at).starts_with("^^")) {
            m_at += 2;
            if (!readIri())
                return false;
            datatype = m_text;
        }
        id = m_dataset.literal(lexical, datatype, language);
        space();
        return true;
    }

    bool escape(std::string &out)
    {
        const char c = m_at + 1 < m_line.size() ? m_line[m_at + 1] : '\0';
        static constexpr std::string_view names = "tbnrf\"'\\";
        static constexpr std::string_view meanings = "\t\b\n\r\f\"'\\";
        const size_t which = c ? names.find(c) : std::string_view::npos;
        if (which == std::string_view::npos)
            return codePoint(out);
        out += meanings[which];
        m_at += 2;
        return true;
    }

    bool codePoint(std::string &out)
    {
        const char c = m_at + 1 < m_line.size() ? m_line[m_at + 1] : '\0';
        const size_t digits = c == 'u' ? 4 : c == 'U' ? 8 : 0;
        if (digits == 0 || m_line.size() - m_at < digits + 2)
            return false;
        bool hex = false;
        const char32_t point = QByteArray(m_line.data() + m_at + 2, qsizetype(digits)).toUInt(&hex, 16);
        if (!hex || point > 0x10ffff || QChar::isSurrogate(point))
            return false;
        appendUtf8(out, point);
        m_at += digits + 2;
        return true;
    }

    std::string_view m_line;
    Dataset &m_dataset;
    size_t m_at = 0;
    std::string m_text;
};

} // namespace

Result<Dataset> Dataset::fromNQuads(QByteArrayView text)
{
    QStringDecoder utf8(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    if (const QString decoded = utf8(text); utf8.hasError())
        return failure(ErrorCode::MalformedEncoding, QStringLiteral("N-Quads that are not UTF-8"));
    Dataset dataset;
    std::string_view rest(text.data(), size_t(text.size()));
    for (int number = 1; !rest.empty(); ++number) {
        if (number > mostLines)
            return failure(ErrorCode::TooLarge, QStringLiteral("more than %1 lines of N-Quads").arg(mostLines));
        const size_t end = rest.find_first_of("\n\r");
        if (!LineReader(rest.substr(0, end), dataset).statement())
            return failure(ErrorCode::MalformedDocument, QStringLiteral("no N-Quad in line %1").arg(number));
        rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
    }
    dataset.sort();
    return dataset;
}

} // namespace wb::linkeddata
