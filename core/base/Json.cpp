#include "core/base/Json.h"

#include <QJsonDocument>
#include <QSet>
#include <QStringList>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <deque>
#include <vector>

namespace wb {

namespace {

// Walks JSON text for what QJsonDocument accepts silently: duplicate names, lone surrogates, depth over the limit, control characters
// in strings (RFC 8259 section 7), and a byte order mark at the head of a string, which Qt drops: it would make two names one.
// Runs only on text that QJsonDocument has accepted, so it need not judge the rest of the grammar.
class StrictScan
{
public:
    StrictScan(QByteArrayView text, int maxDepth) : m_text(text), m_maxDepth(maxDepth) {}

    // An error message, or empty.
    QString run()
    {
        bool expectName = false;
        for (m_at = 0; m_at < m_text.size(); ++m_at) {
            switch (m_text[m_at]) {
            case '{':
            case '[':
                if (qsizetype(m_open.size()) >= m_maxDepth)
                    return QStringLiteral("nested deeper than %1").arg(m_maxDepth);
                expectName = m_text[m_at] == '{';
                m_open.push_back({expectName, m_names.size(), {}});
                break;
            case '}':
            case ']':
                m_names.resize(m_open.back().firstName);
                m_open.pop_back();
                expectName = false;
                break;
            case ',': expectName = !m_open.empty() && m_open.back().isObject; break;
            case '"': {
                QByteArrayView string;
                if (!readString(string))
                    return QStringLiteral("lone surrogate or control character before byte %1").arg(m_at);
                if (string.startsWith("\xEF\xBB\xBF"))
                    return QStringLiteral("a string begins with a byte order mark before byte %1").arg(m_at);
                if (expectName && !addName(string))
                    return QStringLiteral("duplicate name before byte %1").arg(m_at);
                expectName = false;
                break;
            }
            default: break;
            }
        }
        return {};
    }

private:
    struct Open {
        bool isObject;
        size_t firstName; // its names stand in m_names from here on
        QSet<QByteArrayView> many; // the same once they are too many to look through
    };

    // False if the open object has the name already.
    bool addName(QByteArrayView name)
    {
        constexpr size_t few = 16;
        Open &object = m_open.back();
        const auto first = m_names.begin() + qsizetype(object.firstName);
        const size_t count = m_names.size() - object.firstName;
        if (count == few)
            object.many = QSet<QByteArrayView>(first, m_names.end());
        if (count >= few ? object.many.contains(name) : std::find(first, m_names.end(), name) != m_names.end())
            return false;
        if (count >= few)
            object.many.insert(name);
        m_names.push_back(name);
        return true;
    }

    // Reads the string that starts at m_at (a quote) into its UTF-8 form, which lives as long as this; leaves m_at on the closing quote.
    bool readString(QByteArrayView &out)
    {
        const qsizetype start = ++m_at;
        while (isPlain(m_text[m_at]))
            ++m_at;
        if (m_text[m_at] == '\\') {
            m_unescaped.push_back(m_text.sliced(start, m_at - start).toByteArray());
            const bool isRead = readEscaped(m_unescaped.back());
            out = m_unescaped.back();
            return isRead;
        }
        out = m_text.sliced(start, m_at - start);
        return m_text[m_at] == '"';
    }

    // The same from the first backslash on.
    bool readEscaped(QByteArray &out)
    {
        char32_t high = 0;
        for (; m_text[m_at] != '"'; ++m_at) {
            if (m_text[m_at] != '\\') {
                if (high || isControl(m_text[m_at]))
                    return false;
                out += m_text[m_at];
                continue;
            }
            const char escape = m_text[++m_at];
            if (escape != 'u') {
                if (high)
                    return false;
                out += unescape(escape);
                continue;
            }
            const char32_t unit = QByteArray(m_text.data() + m_at + 1, 4).toUInt(nullptr, 16);
            m_at += 4;
            if (QChar::isLowSurrogate(unit) != (high != 0))
                return false;
            if (QChar::isHighSurrogate(unit)) {
                high = unit;
                continue;
            }
            const char32_t point = high ? QChar::surrogateToUcs4(char16_t(high), char16_t(unit)) : unit;
            out += QStringView(QChar::fromUcs4(point)).toUtf8(); // fromUcs4 of QString would drop a byte order mark
            high = 0;
        }
        return high == 0;
    }

    // Inside a string: neither its end nor anything that needs a closer look.
    static bool isPlain(char c)
    {
        static constexpr auto plain = [] {
            std::array<bool, 256> table{};
            for (size_t byte = 0x20; byte < table.size(); ++byte)
                table[byte] = byte != '"' && byte != '\\';
            return table;
        }();
        return plain[static_cast<unsigned char>(c)];
    }

    static bool isControl(char c) { return static_cast<unsigned char>(c) < 0x20; }

    static char unescape(char c)
    {
        switch (c) {
        case 'b': return '\b';
        case 'f': return '\f';
        case 'n': return '\n';
        case 'r': return '\r';
        case 't': return '\t';
        default: return c;
        }
    }

    QByteArrayView m_text;
    int m_maxDepth;
    qsizetype m_at = 0;
    std::vector<Open> m_open;
    std::vector<QByteArrayView> m_names;
    std::deque<QByteArray> m_unescaped; // what the text holds in another form
};

bool appendString(QByteArray &out, const QString &text)
{
    out += '"';
    qsizetype plain = 0;
    const auto flush = [&](qsizetype end) { out += QStringView(text).sliced(plain, end - plain).toUtf8(); };
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char16_t c = text[i].unicode();
        if (QChar::isSurrogate(c)) {
            if (!QChar::isHighSurrogate(c) || i + 1 >= text.size() || !text[i + 1].isLowSurrogate())
                return false;
            ++i;
            continue;
        }
        if (c >= 0x20 && c != '"' && c != '\\')
            continue;
        flush(i);
        plain = i + 1;
        switch (c) {
        case '"': out += "\\\""; break;
        case '\\': out += "\\\\"; break;
        case '\b': out += "\\b"; break;
        case '\f': out += "\\f"; break;
        case '\n': out += "\\n"; break;
        case '\r': out += "\\r"; break;
        case '\t': out += "\\t"; break;
        default: out += "\\u00" + QByteArray(1, "01"[c >> 4]) + QByteArray(1, "0123456789abcdef"[c & 15]); break;
        }
    }
    flush(text.size());
    out += '"';
    return true;
}

bool appendCanonical(QByteArray &out, const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::Null: out += "null"; return true;
    case QJsonValue::Bool: out += value.toBool() ? "true" : "false"; return true;
    case QJsonValue::Double:
        if (!std::isfinite(value.toDouble()))
            return false;
        out += canonicalNumber(value.toDouble());
        return true;
    case QJsonValue::String: return appendString(out, value.toString());
    case QJsonValue::Array: {
        out += '[';
        bool first = true;
        const QJsonArray array = value.toArray(); // constant: otherwise Qt copies it
        for (const auto &item : array) {
            if (!first)
                out += ',';
            first = false;
            if (!appendCanonical(out, item))
                return false;
        }
        out += ']';
        return true;
    }
    case QJsonValue::Object: {
        const QJsonObject object = value.toObject();
        // Gone through, not looked up: Qt's search by name misses members where some names lie above U+FFFF and others between
        // U+E000 and U+FFFF, because it sorts them in two orders.
        std::vector<std::pair<QString, QJsonValue>> members;
        for (auto it = object.begin(); it != object.end(); ++it)
            members.emplace_back(it.key(), it.value());
        // QString compares UTF-16 code units, as RFC 8785 section 3.2.3 asks.
        std::sort(members.begin(), members.end(), [](const auto &left, const auto &right) { return left.first < right.first; });
        out += '{';
        bool first = true;
        for (const auto &[name, member] : members) {
            if (!first)
                out += ',';
            first = false;
            if (!appendString(out, name))
                return false;
            out += ':';
            if (!appendCanonical(out, member))
                return false;
        }
        out += '}';
        return true;
    }
    case QJsonValue::Undefined: return false;
    }
    return false;
}

} // namespace

Result<QJsonValue> parseJson(QByteArrayView utf8, JsonLimits limits)
{
    if (utf8.size() > limits.bytes)
        return failure(ErrorCode::TooLarge, QStringLiteral("JSON of %1 bytes, at most %2").arg(utf8.size()).arg(limits.bytes));
    if (utf8.startsWith("\xEF\xBB\xBF")) // RFC 8259 section 8.1: a byte order mark may be ignored
        utf8 = utf8.sliced(3);
    // QJsonDocument takes objects and arrays only, so any value is read as the one item of an array.
    QByteArray wrapped;
    wrapped.reserve(utf8.size() + 2);
    wrapped.append('[').append(utf8).append(']');
    QJsonParseError error;
    const auto document = QJsonDocument::fromJson(wrapped, &error);
    if (error.error == QJsonParseError::DeepNesting)
        return failure(ErrorCode::TooLarge, error.errorString());
    if (error.error != QJsonParseError::NoError || document.array().size() != 1)
        return failure(ErrorCode::MalformedJson, QStringLiteral("%1 at byte %2").arg(error.errorString()).arg(error.offset - 1));
    const QString problem = StrictScan(utf8, limits.depth).run();
    if (problem.startsWith(QLatin1String("nested")))
        return failure(ErrorCode::TooLarge, problem);
    if (!problem.isEmpty())
        return failure(ErrorCode::MalformedJson, problem);
    return document.array().at(0);
}

Result<QJsonObject> parseJsonObject(QByteArrayView utf8, JsonLimits limits)
{
    WB_TRY(const QJsonValue value, parseJson(utf8, limits));
    if (!value.isObject())
        return failure(ErrorCode::MalformedDocument, QStringLiteral("not a JSON object"));
    return value.toObject();
}

Result<QByteArray> canonicalJson(const QJsonValue &value)
{
    QByteArray out;
    if (!appendCanonical(out, value))
        return failure(ErrorCode::MalformedJson, QStringLiteral("a value that JSON cannot hold"));
    return out;
}

QByteArray canonicalNumber(double number)
{
    if (number == 0)
        return "0"; // -0 too
    std::array<char, 32> buffer;
    // Shortest digits that read back the same, as d.ddde±xx; then laid out by the rules of ECMA-262.
    const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), std::abs(number), std::chars_format::scientific).ptr;
    const QByteArrayView text(buffer.data(), end);
    const qsizetype e = text.indexOf('e');
    const int exponent = text.sliced(e + 1).toInt();
    QByteArray digits = text.first(e).toByteArray().replace(".", "");
    const int count = int(digits.size());
    const int point = exponent + 1; // where the decimal point stands, counted from the first digit
    QByteArray out;
    if (count <= point && point <= 21)
        out = digits + QByteArray(point - count, '0');
    else if (0 < point && point <= 21)
        out = digits.first(point) + '.' + digits.sliced(point);
    else if (-6 < point && point <= 0)
        out = "0." + QByteArray(-point, '0') + digits;
    else
        out = digits.first(1) + (count > 1 ? '.' + digits.sliced(1) : QByteArray()) + 'e' + (exponent < 0 ? '-' : '+')
            + QByteArray::number(std::abs(exponent));
    return number < 0 ? '-' + out : out;
}

QJsonArray asArray(const QJsonValue &value)
{
    if (value.isArray())
        return value.toArray();
    if (value.isUndefined() || value.isNull())
        return {};
    return {value};
}

QString localizedText(const QJsonValue &value, const QStringList &languages)
{
    if (value.isString())
        return value.toString();
    if (value.isArray()) {
        for (const auto &item : value.toArray()) {
            if (QString text = localizedText(item, languages); !text.isEmpty())
                return text;
        }
        return {};
    }
    const QJsonObject map = value.toObject();
    for (const QString &language : languages + QStringList{QStringLiteral("en")}) {
        if (const auto text = map.value(language); !text.isUndefined())
            return localizedText(text, languages);
    }
    return map.isEmpty() ? QString() : localizedText(map.begin().value(), languages);
}

} // namespace wb
