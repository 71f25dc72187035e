#include "core/trust/DidDocument.h"

#include "core/base/Encoding.h"
#include "core/base/Json.h"
#include "core/crypto/Jwk.h"
#include "core/crypto/Multikey.h"

#include <QUrl>

#include <array>

namespace wb::trust {

namespace {

using S = QLatin1StringView;

constexpr JsonLimits documentLimits { .bytes = 1024 * 1024, .depth = 16 };
constexpr qsizetype mostMethods = 500;
constexpr std::array<S, 2> relationships { S("assertionMethod"), S("authentication") };

QString absolute(const QString &id, const QString &base)
{
    return id.startsWith(QLatin1Char('#')) ? base + id : id;
}

Result<crypto::PublicKey> fromBase58Key(const QString &text)
{
    WB_TRY(const QByteArray bytes, fromBase58(text));
    if (bytes.size() != 32)
        return failure(ErrorCode::MalformedKey, QStringLiteral("publicKeyBase58 is no Ed25519 key"));
    return crypto::PublicKey { crypto::KeyType::Ed25519, bytes };
}

} // namespace

Result<DidDocument> DidDocument::read(QByteArrayView json)
{
    WB_TRY(const QJsonObject object, parseJsonObject(json, documentLimits));
    DidDocument document;
    document.m_id = object.value(S("id")).toString();
    if (document.m_id.isEmpty())
        return failure(ErrorCode::MalformedDocument, QStringLiteral("the document has no id"));

    const auto take = [&document](const QJsonObject &method) -> Result<QString> {
        const QString id = absolute(method.value(S("id")).toString(), document.m_id);
        const QString controller = method.value(S("controller")).toString();
        if (id.isEmpty())
            return failure(ErrorCode::MalformedDocument, QStringLiteral("a verification method has no id"));
        const auto known = document.m_methods.constFind(id);
        if (known != document.m_methods.constEnd() && known->object != method)
            return failure(ErrorCode::MalformedDocument, QStringLiteral("two different verification methods of one name"));
        if (document.m_methods.size() >= mostMethods)
            return failure(ErrorCode::TooLarge, QStringLiteral("more than 500 verification methods"));
        document.m_methods.insert(id, { controller.isEmpty() ? document.m_id : controller, method });
        return id;
    };
    for (const S member : { S("verificationMethod"), S("publicKey") }) {
        for (const QJsonValue method : asArray(object.value(member))) {
            if (method.isObject())
                WB_CHECK(take(method.toObject()));
        }
    }
    for (const S relationship : relationships) {
        QStringList methods;
        for (const QJsonValue entry : asArray(object.value(relationship))) {
            if (methods.size() >= mostMethods)
                return failure(ErrorCode::TooLarge, QStringLiteral("more than 500 verification methods"));
            if (entry.isObject()) {
                WB_TRY(const QString id, take(entry.toObject()));
                methods.append(id);
            } else if (entry.isString()) {
                methods.append(absolute(entry.toString(), document.m_id));
            }
        }
        methods.removeDuplicates();
        document.m_relationships.insert(relationship, methods);
    }
    return document;
}

bool DidDocument::allows(const QString &method, const QString &purpose) const
{
    return m_relationships.value(purpose).contains(method);
}

Result<crypto::PublicKey> DidDocument::key(const QString &method) const
{
    const auto found = m_methods.constFind(method);
    if (found == m_methods.constEnd())
        return failure(ErrorCode::KeyNotFound, QStringLiteral("no key of that name"));
    const QJsonObject &object = found->object;
    if (object.contains(S("revoked")))
        return failure(ErrorCode::InvalidArgument, QStringLiteral("its owner has taken the key back"));
    QList<Result<crypto::PublicKey>> keys;
    if (object.contains(S("publicKeyMultibase")))
        keys.append(crypto::fromMultikey(object.value(S("publicKeyMultibase")).toString()));
    if (object.contains(S("publicKeyJwk")))
        keys.append(crypto::fromJwk(object.value(S("publicKeyJwk")).toObject()));
    if (object.contains(S("publicKeyBase58")))
        keys.append(fromBase58Key(object.value(S("publicKeyBase58")).toString()));
    if (keys.isEmpty())
        return failure(ErrorCode::MalformedKey, QStringLiteral("the verification method holds no key"));
    for (const auto &key : keys) {
        if (!key)
            return tl::unexpected(key.error());
        if (*key != *keys.first())
            return failure(ErrorCode::MalformedKey, QStringLiteral("the verification method holds two different keys"));
    }
    return keys.first();
}

QString didWebUrl(const QString &did)
{
    if (!did.startsWith(S("did:web:")) || did.contains(QLatin1Char('/')) || did.contains(QLatin1Char('?'))
        || did.contains(QLatin1Char('#')))
        return {};
    const QStringList parts = did.mid(8).split(QLatin1Char(':'));
    QString host = parts.first();
    host.replace(S("%3A"), S(":"), Qt::CaseInsensitive);
    QString path;
    for (const QString &part : parts.mid(1)) {
        if (part.isEmpty() || part == S(".") || part == S(".."))
            return {};
        path += QLatin1Char('/') + part;
    }
    if (path.isEmpty())
        path = QStringLiteral("/.well-known");
    const QUrl url(QStringLiteral("https://%1%2/did.json").arg(host, path), QUrl::StrictMode);
    // A host that brings a path, a user or a query with it would not be the host that people read.
    const bool sound = url.isValid() && !url.host().isEmpty() && url.userInfo().isEmpty() && !url.hasQuery() && !url.hasFragment()
        && !host.contains(QLatin1Char('%')) && !host.contains(QLatin1Char('@'));
    return sound ? url.toString(QUrl::FullyEncoded) : QString();
}

} // namespace wb::trust
