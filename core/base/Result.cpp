#include "core/base/Result.h"

namespace wb {

QLatin1StringView errorName(ErrorCode code)
{
    switch (code) {
    case ErrorCode::Internal: return QLatin1StringView("internal");
    case ErrorCode::InvalidArgument: return QLatin1StringView("invalid-argument");
    case ErrorCode::Cancelled: return QLatin1StringView("cancelled");
    case ErrorCode::NotFound: return QLatin1StringView("not-found");
    case ErrorCode::AlreadyExists: return QLatin1StringView("already-exists");
    case ErrorCode::NotReadable: return QLatin1StringView("not-readable");
    case ErrorCode::NotWritable: return QLatin1StringView("not-writable");
    case ErrorCode::TooLarge: return QLatin1StringView("too-large");
    case ErrorCode::MalformedJson: return QLatin1StringView("malformed-json");
    case ErrorCode::MalformedEncoding: return QLatin1StringView("malformed-encoding");
    case ErrorCode::MalformedDocument: return QLatin1StringView("malformed-document");
    case ErrorCode::UnsupportedFormat: return QLatin1StringView("unsupported-format");
    case ErrorCode::UnsupportedAlgorithm: return QLatin1StringView("unsupported-algorithm");
    case ErrorCode::MalformedKey: return QLatin1StringView("malformed-key");
    case ErrorCode::BadSignature: return QLatin1StringView("bad-signature");
    case ErrorCode::DecryptionFailed: return QLatin1StringView("decryption-failed");
    case ErrorCode::WrongPassphrase: return QLatin1StringView("wrong-passphrase");
    case ErrorCode::Throttled: return QLatin1StringView("throttled");
    case ErrorCode::Locked: return QLatin1StringView("locked");
    case ErrorCode::InUse: return QLatin1StringView("in-use");
    case ErrorCode::StorageCorrupt: return QLatin1StringView("storage-corrupt");
    case ErrorCode::StorageFailed: return QLatin1StringView("storage-failed");
    case ErrorCode::SchemaTooNew: return QLatin1StringView("schema-too-new");
    case ErrorCode::UnsafePath: return QLatin1StringView("unsafe-path");
    case ErrorCode::MalformedArchive: return QLatin1StringView("malformed-archive");
    case ErrorCode::DigestMismatch: return QLatin1StringView("digest-mismatch");
    case ErrorCode::NotSigned: return QLatin1StringView("not-signed");
    case ErrorCode::KeyNotFound: return QLatin1StringView("key-not-found");
    case ErrorCode::Unreachable: return QLatin1StringView("unreachable");
    case ErrorCode::TimedOut: return QLatin1StringView("timed-out");
    case ErrorCode::ConnectionLost: return QLatin1StringView("connection-lost");
    case ErrorCode::CertificateRefused: return QLatin1StringView("certificate-refused");
    case ErrorCode::AddressRefused: return QLatin1StringView("address-refused");
    case ErrorCode::RedirectRefused: return QLatin1StringView("redirect-refused");
    case ErrorCode::UnexpectedAnswer: return QLatin1StringView("unexpected-answer");
    case ErrorCode::RequestRefused: return QLatin1StringView("request-refused");
    case ErrorCode::NotAuthorized: return QLatin1StringView("not-authorized");
    case ErrorCode::ServerFailed: return QLatin1StringView("server-failed");
    case ErrorCode::ServerBusy: return QLatin1StringView("server-busy");
    case ErrorCode::KeyChanged: return QLatin1StringView("key-changed");
    }
    return QLatin1StringView("internal");
}

} // namespace wb
