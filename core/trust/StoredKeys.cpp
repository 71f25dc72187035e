#include "core/trust/StoredKeys.h"

#include "core/crypto/Jwk.h"

#include <QJsonArray>
#include <QUrl>

namespace wb::trust {

namespace {

using S = QLatin1StringView;

tl::unexpected<Error> notHeld(const QString &name)
{
    return failure(ErrorCode::KeyNotFound, QStringLiteral("the key is not held here: ") + name.left(200));
}

bool isWebName(const QString &name)
{
    return name.startsWith(S("https://"));
}

} // namespace

QString issuerMetadataUrl(const QString &issuer)
{
    QUrl url(issuer, QUrl::StrictMode);
    if (!isWebName(issuer) || !url.isValid() || url.hasQuery() || url.hasFragment())
        return {};
    const QString path = url.path() == S("/") ? QString() : url.path();
    url.setPath(S("/.well-known/jwt-vc-issuer") + path);
    return comparableUrl(url.toString(QUrl::FullyEncoded));
}

Result<proofs::ResolvedKey> StoredKeys::resolve(const QString &verificationMethod, const QString &purpose) const
{
    auto named = m_named.resolve(verificationMethod, purpose);
    if (named || named.error().code != ErrorCode::KeyNotFound || !m_archive)
        return named;
    const QString subject = verificationMethod.section(QLatin1Char('#'), 0, 0);
    if (subject != didOf(verificationMethod) && !isWebName(subject)) // DID URLs with a path or query name something else than a key
        return named;
    if (const HeldDocument *held = m_archive->document(subject))
        return fromDocument(*held, verificationMethod, purpose);
    if (isWebName(subject) && purpose == S("assertionMethod"))
        return fromMetadata(subject, verificationMethod.section(QLatin1Char('#'), 1));
    return named;
}

Result<proofs::ResolvedKey> StoredKeys::fromDocument(const HeldDocument &held, const QString &method, const QString &purpose) const
{
    const DidDocument &document = held.document;
    const QString day = held.fetched.toUTC().date().toString(Qt::ISODate);
    QString name = method;
    if (!method.contains(QLatin1Char('#'))) {
        const QStringList methods = document.methodsFor(purpose);
        if (methods.size() != 1)
            return failure(ErrorCode::KeyNotFound,
                QStringLiteral("%1 has %2 keys for this, and none is named").arg(method.left(200)).arg(methods.size()));
        name = methods.first();
    }
    const QString controller = document.controllerOf(name);
    if (controller.isEmpty())
        return failure(ErrorCode::KeyNotFound,
            QStringLiteral("the document of %1 held here (%2) has no key of that name").arg(document.id().left(200), day));
    const HeldDocument *authority = controller == document.id() ? &held : m_archive->document(controller);
    if (authority == nullptr)
        return notHeld(controller);
    if (!authority->document.allows(name, purpose))
        return failure(
            ErrorCode::InvalidArgument, QStringLiteral("%1 does not use this key for %2").arg(controller.left(200), purpose));
    WB_TRY(const crypto::PublicKey key, document.key(name));
    return proofs::ResolvedKey { key, controller, std::min(held.fetched, authority->fetched) };
}

Result<proofs::ResolvedKey> StoredKeys::fromMetadata(const QString &issuer, const QString &keyId) const
{
    const HeldKeys *metadata = m_archive->keys(issuerMetadataUrl(issuer));
    if (metadata == nullptr)
        return notHeld(issuer);
    if (metadata->object.value(S("issuer")).toString() != issuer)
        return failure(ErrorCode::MalformedKey, QStringLiteral("the metadata held here is that of another issuer"));
    QJsonObject set = metadata->object.value(S("jwks")).toObject();
    QDateTime asOf = metadata->fetched;
    if (metadata->object.contains(S("jwks_uri"))) {
        const HeldKeys *keys = m_archive->keys(metadata->object.value(S("jwks_uri")).toString());
        if (keys == nullptr || metadata->object.contains(S("jwks")))
            return notHeld(issuer);
        set = keys->object;
        asOf = std::min(asOf, keys->fetched);
    }
    QJsonObject chosen;
    int matches = 0;
    const QJsonArray keys = set.value(S("keys")).toArray();
    if (keys.size() > 100)
        return failure(ErrorCode::TooLarge, QStringLiteral("more than 100 keys"));
    for (const QJsonValue key : keys) {
        if (keyId.isEmpty() || key.toObject().value(S("kid")).toString() == keyId) {
            chosen = key.toObject();
            ++matches;
        }
    }
    if (matches != 1)
        return failure(ErrorCode::KeyNotFound, QStringLiteral("%1 keys of %2 have that name").arg(matches).arg(issuer.left(200)));
    if (const QJsonValue use = chosen.value(S("use")); !use.isUndefined() && use.toString() != S("sig"))
        return failure(ErrorCode::InvalidArgument, QStringLiteral("the key is not for signing"));
    WB_TRY(const crypto::PublicKey key, crypto::fromJwk(chosen));
    return proofs::ResolvedKey { key, issuer, asOf };
}

} // namespace wb::trust
