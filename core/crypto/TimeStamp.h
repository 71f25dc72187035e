// Time stamps (RFC 3161, RFC 5816): an authority's word that something was there at a time.
#pragma once

#include "core/crypto/Certificate.h"

#include <QByteArrayView>

namespace wb::crypto {

struct TimeStamp {
    QDateTime time; // UTC; what the authority says
    Certificate authority; // who signed it
    QList<Certificate> others; // sent along, not yet trusted; at most 16
};

// Reads a token (DER, at most 256 KiB) and checks everything that needs no root: it is over `message`, its one signature fits, it
// names the certificate that made it (ESS signing certificate), and that certificate is for time stamping alone, strong enough, and
// valid at the time it states. Whether anybody trusts the authority is for the caller to judge.
// Errors: MalformedDocument, TooLarge, DigestMismatch (over something else), BadSignature, KeyNotFound (the certificate is not
// inside), UnsupportedAlgorithm (a hash other than SHA-256, SHA-384 and SHA-512).
[[nodiscard]] Result<TimeStamp> verifyTimeStamp(const QByteArray &token, QByteArrayView message);

} // namespace wb::crypto
