#include "core/trust/TrustBundle.h"

#include "core/base/Clock.h"
#include "core/base/Encoding.h"
#include "core/base/Json.h"
#include "core/proofs/DataIntegrity.h"
#include "core/trust/DidResolver.h"

#include <QStringDecoder>

namespace wb::trust {

namespace {

using S = QLatin1StringView;

constexpr int version = 1;
constexpr qsizetype longestUrl = 4096;

// Text stays readable; anything else is base64.
bool isText(const QByteArray &content)
{
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString text = decoder(content);
    return !decoder.hasError() && !text.contains(QChar(0)) && text.toUtf8() == content;
}

Result<TrustItem> itemFrom(const QJsonObject &object, const QDateTime &created)
{
    const auto malformed = [](const QString &why) { return failure(ErrorCode::MalformedDocument, why); };
    const auto kind = trustKind(object.value(S("kind")).toString());
    if (!kind)
        return malformed(QStringLiteral("an item of a kind that is not known: ") + object.value(S("kind")).toString().left(40));
    TrustItem item;
    item.kind = *kind;
    item.url = object.value(S("url")).toString();
    item.name = object.value(S("name")).toString().left(200);
    item.fetched = fromRfc3339(object.value(S("fetched")).toString());
    if (item.url.isEmpty() || item.url.size() > longestUrl || !item.fetched.isValid())
        return malformed(QStringLiteral("an item without an address or a date"));
    if (item.fetched > created)
        return malformed(QStringLiteral("an item that is newer than the bundle: ") + item.url.left(200));
    const QJsonValue text = object.value(S("text"));
    if (text.isString() == object.contains(S("base64")))
        return malformed(QStringLiteral("an item without content: ") + item.url.left(200));
    if (text.isString()) {
        item.content = text.toString().toUtf8();
        return item;
    }
    WB_TRY(item.content, fromBase64(object.value(S("base64")).toString()));
    return item;
}

} // namespace

Result<TrustBundle> TrustBundle::read(const QByteArray &bytes, const proofs::KeyResolver &resolver)
{
    WB_TRY(const QJsonObject document, parseJsonObject(bytes, { .bytes = mostBytes, .depth = 8 }));
    if (document.value(S("type")).toString() != S("TrustBundle"))
        return failure(ErrorCode::MalformedDocument, QStringLiteral("this is no trust bundle"));
    if (const int written = document.value(S("version")).toInt(); written != version)
        return failure(
            written > version ? ErrorCode::SchemaTooNew : ErrorCode::MalformedDocument, QStringLiteral("version %1").arg(written));
    TrustBundle bundle;
    bundle.m_created = fromRfc3339(document.value(S("created")).toString());
    if (!bundle.m_created.isValid())
        return failure(ErrorCode::MalformedDocument, QStringLiteral("the bundle has no date"));

    if (!document.contains(S("proof"))) {
        bundle.m_signerProblem = QStringLiteral("it is not signed");
    } else {
        const proofs::ProofResult proof = proofs::verifyDataIntegrity(document, resolver);
        if (proof.outcome == proofs::Outcome::Fail)
            return failure(ErrorCode::BadSignature, proof.reason);
        if (proof.outcome == proofs::Outcome::Pass && proof.controller != document.value(S("issuer")).toString())
            return failure(ErrorCode::BadSignature, QStringLiteral("signed by another than its issuer"));
        if (proof.outcome == proofs::Outcome::Pass)
            bundle.m_signer = proof.controller;
        else
            bundle.m_signerProblem = proof.reason;
    }
    const QJsonArray items = document.value(S("items")).toArray();
    if (items.size() > mostItems)
        return failure(ErrorCode::TooLarge, QStringLiteral("more than 10,000 items"));
    for (const QJsonValue value : items) {
        WB_TRY(TrustItem item, itemFrom(value.toObject(), bundle.m_created));
        bundle.m_items.append(std::move(item));
    }
    return bundle;
}

Result<QByteArray> TrustBundle::build(const QList<TrustItem> &items, const crypto::Ed25519KeyPair &key, const QDateTime &created)
{
    if (items.size() > mostItems)
        return failure(ErrorCode::TooLarge, QStringLiteral("more than 10,000 items"));
    // Written in seconds, like the proof's own time.
    const QDateTime made = QDateTime::fromSecsSinceEpoch(created.toSecsSinceEpoch() + (created.time().msec() > 0 ? 1 : 0), Qt::UTC);
    QJsonArray list;
    for (const TrustItem &item : items) {
        if (item.url.isEmpty() || !item.fetched.isValid() || item.fetched > made)
            return failure(
                ErrorCode::InvalidArgument, QStringLiteral("no address, no date, or fetched in the future: ") + item.url);
        QJsonObject object { { S("kind"), kindName(item.kind) }, { S("url"), item.url },
            { S("fetched"), toRfc3339(item.fetched) } };
        if (!item.name.isEmpty())
            object.insert(S("name"), item.name);
        if (isText(item.content))
            object.insert(S("text"), QString::fromUtf8(item.content));
        else
            object.insert(S("base64"), QString::fromLatin1(item.content.toBase64()));
        list.append(object);
    }
    const QJsonObject document { { S("type"), S("TrustBundle") }, { S("version"), version },
        { S("issuer"), didKey(key.publicKey()) }, { S("created"), toRfc3339(made) }, { S("items"), list } };
    WB_TRY(const QJsonObject signedDocument,
        proofs::signEddsaJcs2022(document, key, { .verificationMethod = didKeyMethod(key.publicKey()), .created = made }));
    WB_TRY(const QByteArray bytes, canonicalJson(signedDocument));
    if (bytes.size() > mostBytes)
        return failure(ErrorCode::TooLarge, QStringLiteral("a bundle of more than 64 MiB"));
    return bytes;
}

} // namespace wb::trust
