#include "platforms/cli/ErrorText.h"

namespace wb::cli {

namespace {

ErrorText plain(ErrorCode code)
{
    const auto text = [](const char *what, const char *whatToDo) {
        return ErrorText{QString::fromUtf8(what), QString::fromUtf8(whatToDo)};
    };
    switch (code) {
    case ErrorCode::Internal: return text("something went wrong inside Wanderbuch", "please report it with this line");
    case ErrorCode::InvalidArgument: return text("a value is out of range", "check the arguments against --help");
    case ErrorCode::Cancelled: return text("stopped", "run it again to start over");
    case ErrorCode::NotFound: return text("not found", "check the name");
    case ErrorCode::AlreadyExists: return text("is there already", "nothing needs to be done, or choose another name");
    case ErrorCode::NotReadable: return text("cannot be read", "check that it exists and that you may read it");
    case ErrorCode::NotWritable: return text("cannot be written", "check the rights and the free space of the folder");
    case ErrorCode::TooLarge: return text("is larger than is safe to read", "ask whoever made it for a smaller one");
    case ErrorCode::MalformedJson: return text("is not valid JSON", "ask whoever made it for an unbroken copy");
    case ErrorCode::MalformedEncoding: return text("holds text that cannot be decoded", "ask whoever made it for an unbroken copy");
    case ErrorCode::MalformedDocument: return text("is not what its format asks for", "mend what is named, or ask whoever made it");
    case ErrorCode::UnsupportedFormat: return text("is in a format that is not supported", "ask for another format");
    case ErrorCode::UnsupportedAlgorithm:
        return text("uses a kind of key or signature that is not supported", "ask for Ed25519, P-256, P-384 or RSA");
    case ErrorCode::MalformedKey: return text("holds no usable key", "make one with: wanderbuch-cli key new -o KEYFILE");
    case ErrorCode::BadSignature:
        return text("has a signature that is wrong: it was changed or signed by somebody else",
            "get it again from whoever made it and do not use this copy");
    case ErrorCode::DecryptionFailed:
        return text("cannot be decrypted: it was changed or belongs to another key", "try another copy");
    case ErrorCode::WrongPassphrase: return text("the passphrase is wrong", "try again; after three wrong ones there is a wait");
    case ErrorCode::Throttled: return text("too many wrong passphrases", "wait and try again");
    case ErrorCode::Locked: return text("the vault is locked", "give its passphrase with --passphrase-file or when asked");
    case ErrorCode::InUse:
        return text("is in use by another program", "close the Wanderbuch that uses this folder and run it again");
    case ErrorCode::StorageCorrupt: return text("is damaged on disk", "restore a backup: wanderbuch-cli vault restore FILE");
    case ErrorCode::StorageFailed: return text("the database refused", "check the free space of the disk and run it again");
    case ErrorCode::SchemaTooNew: return text("was written by a newer Wanderbuch", "install the newest version");
    case ErrorCode::UnsafePath: return text("holds a path that leads out of its folder", "do not use it; tell whoever made it");
    case ErrorCode::MalformedArchive: return text("is not an unbroken ZIP archive", "get it again from whoever made it");
    case ErrorCode::DigestMismatch:
        return text("holds bytes that differ from what was signed", "get it again from whoever made it");
    case ErrorCode::NotSigned: return text("is not signed", "ask whoever made it for a signed copy");
    case ErrorCode::KeyNotFound: return text("the key for it is not here", "check which key or passphrase it was made with");
    case ErrorCode::Unreachable:
        return text("cannot be reached", "check the address and the network, then run it again: it goes on where it stopped");
    case ErrorCode::TimedOut:
        return text("did not answer in time", "run it again later: it goes on where it stopped");
    case ErrorCode::ConnectionLost:
        return text("was cut off", "run it again: it goes on where it stopped");
    case ErrorCode::CertificateRefused:
        return text("shows a certificate that cannot be trusted", "do not send anything there; tell whoever runs it");
    case ErrorCode::AddressRefused:
        return text("is an address that may not be fetched (not https, or inside a private network)", "add the provider yourself if you know it");
    case ErrorCode::RedirectRefused:
        return text("sends on to another place", "check the address, or ask whoever runs it for the right one");
    case ErrorCode::UnexpectedAnswer:
        return text("did not answer what was asked for", "if a network asks you to log in, do that first; then run it again");
    case ErrorCode::RequestRefused:
        return text("was refused by the server", "check what was sent, or ask whoever runs the server");
    case ErrorCode::NotAuthorized:
        return text("asks you to log in, or says no", "log in again");
    case ErrorCode::ServerFailed:
        return text("failed on its side", "run it again later");
    case ErrorCode::ServerBusy:
        return text("asks to wait", "run it again later");
    case ErrorCode::KeyChanged:
        return text("is signed with another key than the one you trusted", "ask the provider whether it changed its key, then trust or remove it");
    }
    return text("something went wrong", "please report it");
}

// Details that repeat the name, or are a bare path, say nothing new.
QString extra(const Error &error, const QString &subject)
{
    return error.detail.isEmpty() || error.detail == subject ? QString() : QStringLiteral(" (%1)").arg(error.detail);
}

} // namespace

ErrorText errorText(const Error &error, const QString &subject)
{
    ErrorText text = plain(error.code);
    if (error.code == ErrorCode::Throttled && !error.detail.isEmpty())
        text.whatToDo = QStringLiteral("wait %1 seconds and try again").arg(error.detail);
    else if (subject.isEmpty() && !error.detail.isEmpty())
        text.what = error.detail + QStringLiteral(": ") + text.what;
    else if (!subject.isEmpty())
        text.what = subject + QStringLiteral(": ") + text.what + extra(error, subject);
    return text;
}

} // namespace wb::cli
