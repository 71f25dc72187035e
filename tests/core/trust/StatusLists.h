// Status lists made for a test: packed, put into a credential or a token, and signed.
#pragma once

#include "core/crypto/Ed25519KeyPair.h"

#include <QJsonObject>
#include <QMap>

namespace wb::test {

// GZIP (RFC 1952) and ZLIB (RFC 1950).
QByteArray gzipped(const QByteArray &bytes);
QByteArray zlibbed(const QByteArray &bytes);

// `entries` entries of `width` bits, zero but for `values`, the first in the highest bits (W3C) or the lowest (IETF).
QByteArray packedHighestFirst(int entries, const QMap<int, unsigned> &values, int width = 1);
QByteArray packedLowestFirst(int entries, const QMap<int, unsigned> &values, int width = 1);

// "u" and base64url of the GZIP.
QString bitstring(const QByteArray &bytes);

// A BitstringStatusListCredential by `issuer` with that list and purpose, unsigned.
QJsonObject listCredential(
    const QString &issuer, const QString &encodedList, const QString &purpose = QStringLiteral("revocation"));
// A credentialStatus entry for it.
QJsonObject statusEntry(const QString &list, const QJsonValue &index, const QString &purpose = QStringLiteral("revocation"),
    const QString &type = QStringLiteral("BitstringStatusListEntry"));

} // namespace wb::test
