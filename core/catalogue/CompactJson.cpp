#include "core/catalogue/CompactJson.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <array>
#include <cmath>

namespace wb::catalogue {

namespace {

// Inside a string, as it is: not a control character, a quote or a backslash, and ASCII.
constexpr auto plain = [] {
    std::array<bool, 128> table {};
    for (size_t c = 0x20; c < table.size(); ++c)
        table[c] = c != '"' && c != '\\';
    return table;
}();

QByteArray byQt(const QJsonValue &value)
{
    const QByteArray listed = QJsonDocument(QJsonArray { value }).toJson(QJsonDocument::Compact);
    return listed.sliced(1, listed.size() - 2);
}

void append(QByteArray &out, const QString &text)
{
    const auto *const from = text.utf16();
    const qsizetype size = text.size(), start = out.size();
    out.resize(start + 3 * size + 2);
    char *to = out.data() + start;
    *to++ = '"';
    for (qsizetype i = 0; i < size; ++i) {
        const char16_t unit = from[i];
        if (unit < plain.size() && plain[unit]) {
            *to++ = char(unit);
        } else if (unit < plain.size() || QChar::isSurrogate(unit)) {
            out.truncate(start);
            out += byQt(text);
            return;
        } else if (unit < 0x800) {
            *to++ = char(0xc0 | (unit >> 6));
            *to++ = char(0x80 | (unit & 0x3f));
        } else {
            *to++ = char(0xe0 | (unit >> 12));
            *to++ = char(0x80 | ((unit >> 6) & 0x3f));
            *to++ = char(0x80 | (unit & 0x3f));
        }
    }
    *to++ = '"';
    out.truncate(to - out.constData());
}

void append(QByteArray &out, double number, const QJsonValue &value)
{
    constexpr double few = 100'000; // from there on Qt may write an exponent
    if (std::abs(number) < few && number == std::trunc(number) && !(number == 0 && std::signbit(number)))
        out += QByteArray::number(int(number));
    else
        out += byQt(value);
}

void append(QByteArray &out, const QJsonValue &value);

void append(QByteArray &out, const QJsonObject &object)
{
    out += '{';
    for (auto at = object.begin(); at != object.end(); ++at) {
        if (at != object.begin())
            out += ',';
        append(out, at.key());
        out += ':';
        append(out, at.value());
    }
    out += '}';
}

void append(QByteArray &out, const QJsonArray &array)
{
    out += '[';
    for (auto at = array.begin(); at != array.end(); ++at) {
        if (at != array.begin())
            out += ',';
        append(out, *at);
    }
    out += ']';
}

void append(QByteArray &out, const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::String: return append(out, value.toString());
    case QJsonValue::Object: return append(out, value.toObject());
    case QJsonValue::Array: return append(out, value.toArray());
    case QJsonValue::Bool: out += value.toBool() ? "true" : "false"; return;
    case QJsonValue::Null: out += "null"; return;
    case QJsonValue::Double: return append(out, value.toDouble(), value);
    default: out += byQt(value); return;
    }
}

} // namespace

QByteArray compactJson(const QJsonObject &object)
{
    QByteArray out;
    out.reserve(2048);
    append(out, object);
    return out;
}

} // namespace wb::catalogue
