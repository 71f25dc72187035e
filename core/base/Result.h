// Errors are values. Everything that can fail returns Result<T>; nothing of ours throws across a module's border.
#pragma once

#include <QString>
#include <tl/expected.hpp>

namespace wb {

// Stable codes: their names (see errorName) stand in logs, in --json output and in tests, so they never change meaning.
// Text for people is made in view models and in the command line, from the code; `detail` is for the log and must
// never hold a secret.
enum class ErrorCode {
    Internal,           // a promise of our own code was broken
    InvalidArgument,    // the caller's value is out of range
    Cancelled,
    NotFound,
    AlreadyExists,
    NotReadable,        // the file system refused to read
    NotWritable,        // the file system refused to write (full disk, rights)
    TooLarge,           // a limit on size, count or depth was passed
    MalformedJson,      // not JSON, or JSON that I-JSON (RFC 7493) forbids: duplicate names, lone surrogates
    MalformedEncoding,  // base64url, base58, multibase, hex, UTF-8
    MalformedDocument,  // well-formed, but not what its format says
    UnsupportedFormat,  // recognised, not supported here
    UnsupportedAlgorithm,
    MalformedKey,
    BadSignature,
    DecryptionFailed,   // wrong key, or the bytes were changed
    WrongPassphrase,
    Throttled,          // too many attempts; detail holds the seconds to wait
    Locked,             // the vault is locked
    InUse,              // another process holds the vault
    StorageCorrupt,     // a page, a table or a file does not hold what was written
    StorageFailed,      // SQLite refused: detail holds its message
    SchemaTooNew,       // written by a newer Wanderbuch
    UnsafePath,         // an archive entry that leaves its folder, a link, a duplicate
    MalformedArchive,
    DigestMismatch,     // bytes differ from the digest that was signed
    NotSigned,
    KeyNotFound,        // the key of an issuer or publisher is not held here
    // What the network can do to us. `detail` names the host, and what a server said where it said something.
    Unreachable,        // no network, no such host, or nobody answers there
    TimedOut,           // an answer did not come, or stopped coming
    ConnectionLost,     // cut off in the middle: what came is kept where it can be gone on with
    CertificateRefused, // TLS: not trusted, for another host, or out of date
    AddressRefused,     // plain http, a private address or a scheme that a document by a stranger may not name
    RedirectRefused,    // sent on to another host, to plain http, or round in circles
    UnexpectedAnswer,   // not what was asked for: a log-in page in place of JSON, bytes of another file, a broken protocol
    RequestRefused,     // the server does not accept what was sent (4xx)
    NotAuthorized,      // the server wants somebody to log in, or says no (401, 403)
    ServerFailed,       // the server failed (5xx); trying later may help
    ServerBusy,         // asked to wait (429, 503); detail: the seconds to wait
    KeyChanged,         // a provider signs with another key than the one that was pinned
};

// The code's stable name, e.g. "malformed-json".
QLatin1StringView errorName(ErrorCode code);

struct Error {
    ErrorCode code = ErrorCode::Internal;
    QString detail;
    friend bool operator==(const Error &, const Error &) = default;
};

template<typename T>
using Result = tl::expected<T, Error>;

[[nodiscard]] inline tl::unexpected<Error> failure(ErrorCode code, QString detail = {})
{
    return tl::unexpected<Error>(Error{code, std::move(detail)});
}

} // namespace wb

#define WB_CONCAT_(a, b) a##b
#define WB_CONCAT(a, b) WB_CONCAT_(a, b)
// WB_TRY(auto value, fallible()): value, or return the error.
#define WB_TRY(declaration, expression)                                                                                          \
    auto WB_CONCAT(wbTry, __LINE__) = (expression);                                                                                \
    if (!WB_CONCAT(wbTry, __LINE__))                                                                                               \
        return tl::unexpected<wb::Error>(std::move(WB_CONCAT(wbTry, __LINE__)).error());                                           \
    declaration = std::move(*WB_CONCAT(wbTry, __LINE__))
// WB_CHECK(fallible()): go on, or return the error. For Result<void>.
#define WB_CHECK(expression)                                                                                                       \
    if (auto wbCheck = (expression); !wbCheck)                                                                                     \
    return tl::unexpected<wb::Error>(std::move(wbCheck).error())
