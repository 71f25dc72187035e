#include "qml/Wanderbuch/Wallet/ImportWords.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace wb::ui {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ImportWords)
};

} // namespace

QString importProblem(const Error &error)
{
    switch (error.code) {
    case ErrorCode::TooLarge: return Words::tr("It is larger than 16 MB. Credentials are far smaller: look whether it is the right file.");
    case ErrorCode::NotReadable: return Words::tr("The file could not be opened. Look whether it is still there and whether you may read it.");
    case ErrorCode::MalformedJson:
        return Words::tr("It is no readable credential: the text breaks off or was changed on the way. Ask for the file itself, not a copy of its text.");
    case ErrorCode::UnsupportedFormat:
        return Words::tr("This kind of file cannot be read yet. Ask for the credential as a .jsonld, .json or .jwt file.");
    case ErrorCode::NotFound:
        return Words::tr("There is neither a QR code nor a badge in this picture that could be read. Take it again from closer, straight and in good light.");
    case ErrorCode::DigestMismatch:
        return Words::tr("The codes do not fit together: one was misread or belongs to another credential. Read all of them again.");
    case ErrorCode::Locked: return Words::tr("The wallet is locked. Unlock it, then add the file again.");
    case ErrorCode::NotWritable:
    case ErrorCode::StorageFailed: return Words::tr("It could not be written. Look whether the disk is full, then add it again.");
    default: return Words::tr("There is no credential in it. Look for a .jsonld, .json or .jwt file from the issuer.");
    }
}

bool isCredentialOfAnotherKind(const QByteArray &bytes)
{
    static constexpr std::array<QByteArrayView, 5> marks{"openbadges", "openbadgecredential", "europass", "data.europa.eu/snb", "EuropassCredential"};
    const bool mayBe = bytes.startsWith("\x89PNG") || bytes.trimmed().startsWith('<');
    const QByteArrayView head = QByteArrayView(bytes).first(std::min<qsizetype>(bytes.size(), 64 * 1024));
    return mayBe && std::ranges::any_of(marks, [&](QByteArrayView mark) { return head.indexOf(mark) >= 0; });
}

} // namespace wb::ui
