#include "core/proofs/EcdsaSdProofValue.h"

#include "core/base/Encoding.h"

#include <QCborArray>
#include <QCborMap>
#include <QCborValue>

namespace wb::proofs {

namespace {

constexpr qsizetype longestValue = 1024 * 1024;
constexpr qsizetype signatureSize = 64;
constexpr qsizetype multikeySize = 35;
constexpr qsizetype digestSize = 32;
constexpr QCborTag baseTag { 0x5d00 };
constexpr QCborTag derivedTag { 0x5d01 };

tl::unexpected<Error> malformed(const QString &why)
{
    return failure(ErrorCode::MalformedEncoding, QStringLiteral("the proof value cannot be read: ") + why);
}

QString encoded(QCborTag tag, const QCborArray &parts)
{
    return QLatin1Char('u') + toBase64Url(QCborValue(tag, parts).toCbor());
}

// The five parts of either value.
Result<QCborArray> partsOf(const QString &proofValue, QCborTag tag)
{
    if (proofValue.size() > longestValue)
        return failure(ErrorCode::TooLarge, QStringLiteral("a proof value of more than 1 MiB"));
    if (!proofValue.startsWith(QLatin1Char('u')))
        return malformed(QStringLiteral("not in base64url"));
    WB_TRY(const QByteArray bytes, fromBase64Url(QStringView(proofValue).sliced(1)));
    QCborParserError error;
    const QCborValue value = QCborValue::fromCbor(bytes, &error);
    if (error.error != QCborError::NoError || error.offset != bytes.size())
        return malformed(QStringLiteral("not one piece of CBOR"));
    if (!value.isTag() || value.tag() != tag || !value.taggedValue().isArray() || value.taggedValue().toArray().size() != 5)
        return malformed(QStringLiteral("not the five parts of a proof"));
    return value.taggedValue().toArray();
}

Result<QByteArray> bytesOf(const QCborValue &value, qsizetype size)
{
    // Some writers tag byte strings as typed arrays (RFC 8746).
    const QCborValue plain = value.isTag() && value.tag() == QCborTag { 64 } ? value.taggedValue() : value;
    if (!plain.isByteArray() || plain.toByteArray().size() != size)
        return malformed(QStringLiteral("a part has the wrong length"));
    return plain.toByteArray();
}

Result<QByteArrayList> signaturesOf(const QCborValue &value)
{
    if (!value.isArray())
        return malformed(QStringLiteral("no list of signatures"));
    QByteArrayList signatures;
    for (const QCborValue item : value.toArray()) {
        WB_TRY(const QByteArray signature, bytesOf(item, signatureSize));
        signatures.append(signature);
    }
    return signatures;
}

QCborArray toCbor(const QByteArrayList &list)
{
    QCborArray array;
    for (const QByteArray &item : list)
        array.append(item);
    return array;
}

} // namespace

bool isEcdsaSdBase(const QString &proofValue)
{
    return proofValue.startsWith(QLatin1StringView("u2V0A")); // d9 5d 00
}

QString toProofValue(const EcdsaSdBaseValue &value)
{
    return encoded(baseTag,
        { value.baseSignature, value.publicKey, value.hmacKey, toCbor(value.signatures),
            QCborArray::fromStringList(value.mandatoryPointers) });
}

QString toProofValue(const EcdsaSdDerivedValue &value)
{
    // Section 3.5.4: "c14n0" is sent as 0, "u..." as the bytes behind it. Keys in the order of their numbers.
    QMap<int, QByteArray> compressed;
    for (auto it = value.labels.begin(); it != value.labels.end(); ++it)
        compressed.insert(
            it.key().sliced(4).toInt(), fromBase64Url(QString::fromLatin1(it.value().sliced(1))).value_or(QByteArray()));
    QCborMap labels;
    for (auto it = compressed.begin(); it != compressed.end(); ++it)
        labels.insert(it.key(), QCborValue(it.value()));
    QCborArray indexes;
    for (const qsizetype index : value.mandatoryIndexes)
        indexes.append(qint64(index));
    return encoded(derivedTag, { value.baseSignature, value.publicKey, toCbor(value.signatures), labels, indexes });
}

Result<EcdsaSdBaseValue> readEcdsaSdBase(const QString &proofValue)
{
    WB_TRY(const QCborArray parts, partsOf(proofValue, baseTag));
    EcdsaSdBaseValue value;
    WB_TRY(value.baseSignature, bytesOf(parts.at(0), signatureSize));
    WB_TRY(value.publicKey, bytesOf(parts.at(1), multikeySize));
    WB_TRY(value.hmacKey, bytesOf(parts.at(2), digestSize));
    WB_TRY(value.signatures, signaturesOf(parts.at(3)));
    if (!parts.at(4).isArray())
        return malformed(QStringLiteral("no list of pointers"));
    for (const QCborValue pointer : parts.at(4).toArray()) {
        if (!pointer.isString())
            return malformed(QStringLiteral("a pointer is no text"));
        value.mandatoryPointers.append(pointer.toString());
    }
    return value;
}

Result<EcdsaSdDerivedValue> readEcdsaSdDerived(const QString &proofValue)
{
    WB_TRY(const QCborArray parts, partsOf(proofValue, derivedTag));
    EcdsaSdDerivedValue value;
    WB_TRY(value.baseSignature, bytesOf(parts.at(0), signatureSize));
    WB_TRY(value.publicKey, bytesOf(parts.at(1), multikeySize));
    WB_TRY(value.signatures, signaturesOf(parts.at(2)));
    if (!parts.at(3).isMap() || !parts.at(4).isArray())
        return malformed(QStringLiteral("no map of labels, or no list of indexes"));
    const QCborMap labels = parts.at(3).toMap();
    for (auto it = labels.begin(); it != labels.end(); ++it) {
        WB_TRY(const QByteArray label, bytesOf(it.value(), digestSize));
        if (!it.key().isInteger() || it.key().toInteger() < 0)
            return malformed(QStringLiteral("a label is no number"));
        value.labels.insert("c14n" + QByteArray::number(it.key().toInteger()), 'u' + toBase64Url(label).toLatin1());
    }
    for (const QCborValue index : parts.at(4).toArray()) {
        if (!index.isInteger() || index.toInteger() < 0
            || (!value.mandatoryIndexes.isEmpty() && index.toInteger() <= value.mandatoryIndexes.last()))
            return malformed(QStringLiteral("the indexes do not rise"));
        value.mandatoryIndexes.append(index.toInteger());
    }
    return value;
}

} // namespace wb::proofs
