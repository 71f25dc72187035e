// Reading JSON that strangers wrote, and the canonical form that signatures are made over.
#pragma once

#include "core/base/Result.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QJsonValue>

namespace wb {

struct JsonLimits {
    qsizetype bytes = 16 * 1024 * 1024;
    int depth = 64;
};

// Parses I-JSON (RFC 7493): UTF-8, no duplicate names (two readers would see two documents), no lone surrogates,
// no control characters in strings, nothing after the value; and no string that begins with a byte order mark, which readers drop.
// Errors: MalformedJson with the byte offset, TooLarge.
[[nodiscard]] Result<QJsonValue> parseJson(QByteArrayView utf8, JsonLimits limits = {});
// The same for documents that have to be an object.
[[nodiscard]] Result<QJsonObject> parseJsonObject(QByteArrayView utf8, JsonLimits limits = {});

// JSON Canonicalization Scheme, RFC 8785: names sorted by UTF-16 code units, ECMAScript numbers, minimal escapes.
// Fails on NaN, infinities and lone surrogates, which JSON from parseJson cannot hold.
[[nodiscard]] Result<QByteArray> canonicalJson(const QJsonValue &value);
// A number as ECMAScript writes it (ECMA-262 Number::toString), which RFC 8785 section 3.2.2.3 asks for.
[[nodiscard]] QByteArray canonicalNumber(double number);

// A member that may hold one value or an array of values, as JSON-LD and schema.org do: always as a list; absent is empty.
[[nodiscard]] QJsonArray asArray(const QJsonValue &value);
// The text of a language map ({"de": "…", "en": "…"}), a plain string or an array of either, in the first of `languages`
// that is there; otherwise English, otherwise any. Empty if there is no text.
[[nodiscard]] QString localizedText(const QJsonValue &value, const QStringList &languages = {});

} // namespace wb
