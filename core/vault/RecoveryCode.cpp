#include "core/vault/RecoveryCode.h"

#include "core/crypto/Digest.h"
#include "core/crypto/Random.h"

namespace wb::vault {

namespace {

constexpr char alphabet[] = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
constexpr int secretCharacters = 28;
constexpr int checkCharacters = 4;
constexpr int groupSize = 4;

QByteArray check(QByteArrayView characters)
{
    const QByteArray digest = crypto::sha256(characters);
    QByteArray text;
    for (int i = 0; i < checkCharacters; ++i)
        text += alphabet[static_cast<quint8>(digest[i]) % 32];
    return text;
}

} // namespace

QString newRecoveryCode()
{
    QByteArray characters;
    for (const char byte : crypto::randomBytes(secretCharacters))
        characters += alphabet[static_cast<quint8>(byte) % 32];
    characters += check(characters);
    QString code;
    for (qsizetype i = 0; i < characters.size(); i += groupSize)
        code += (i ? QStringLiteral("-") : QString()) + QString::fromLatin1(characters.sliced(i, groupSize));
    crypto::wipe(characters);
    return code;
}

Result<crypto::SecretBytes> readRecoveryCode(const QString &code)
{
    QByteArray characters;
    for (const QChar typed : code.toUpper()) {
        char c = typed.toLatin1();
        if (typed.isSpace() || c == '-')
            continue;
        if (c == 'O')
            c = '0';
        if (c == 'I' || c == 'L')
            c = '1';
        if (c == '\0' || !QByteArrayView(alphabet).contains(c))
            return failure(ErrorCode::MalformedEncoding, QStringLiteral("a character that no recovery code has"));
        characters += c;
        if (characters.size() > secretCharacters + checkCharacters)
            break;
    }
    if (characters.size() != secretCharacters + checkCharacters)
        return failure(ErrorCode::MalformedEncoding, QStringLiteral("a recovery code has %1 characters").arg(secretCharacters + checkCharacters));
    if (check(characters.first(secretCharacters)) != characters.sliced(secretCharacters))
        return failure(ErrorCode::MalformedEncoding, QStringLiteral("the check characters do not fit"));
    characters.truncate(secretCharacters);
    return crypto::SecretBytes::fromBytes(std::move(characters));
}

} // namespace wb::vault
