#include "tests/core/trust/TestCredentials.h"

#include "core/base/Clock.h"
#include "core/base/Encoding.h"
#include "core/base/Json.h"
#include "core/crypto/Jwk.h"
#include "core/proofs/DataIntegrity.h"
#include "core/trust/DidResolver.h"

namespace wb::test {

namespace {

using S = QLatin1StringView;

QByteArray encoded(const QJsonObject &object)
{
    return toBase64Url(canonicalJson(object).value()).toLatin1();
}

} // namespace

QJsonObject credential20(const QString &issuer)
{
    return {{QStringLiteral("@context"), QJsonArray{S("https://www.w3.org/ns/credentials/v2")}},
            {QStringLiteral("id"), S("urn:uuid:58172aac-d8ba-11ed-83dd-0b3aef56cc33")},
            {QStringLiteral("type"), QJsonArray{S("VerifiableCredential"), S("CourseCredential")}},
            {QStringLiteral("name"), S("Circular design basics")},
            {QStringLiteral("issuer"), QJsonObject{{QStringLiteral("id"), issuer}, {QStringLiteral("name"), S("Example Academy")}}},
            {QStringLiteral("validFrom"), S("2026-01-01T00:00:00Z")},
            {QStringLiteral("credentialSubject"), QJsonObject{{QStringLiteral("id"), S("did:example:ana")}, {QStringLiteral("name"), S("Ana")}}}};
}

QJsonObject credential11(const QString &issuer)
{
    QJsonObject credential = credential20(issuer);
    credential.remove(S("validFrom"));
    credential.insert(QStringLiteral("@context"), QJsonArray{S("https://www.w3.org/2018/credentials/v1")});
    credential.insert(QStringLiteral("issuanceDate"), S("2026-01-01T00:00:00Z"));
    return credential;
}

QJsonObject changed(QJsonObject object, const char *member, const QJsonValue &value)
{
    object.insert(S(member), value);
    return object;
}

QByteArray withDataIntegrity(const QJsonObject &credential, const crypto::Ed25519KeyPair &key, const QString &purpose)
{
    const proofs::DataIntegrityOptions options{.verificationMethod = trust::didKeyMethod(key.publicKey()),
                                               .purpose = purpose,
                                               .created = fromRfc3339(u"2026-01-01T00:00:00Z")};
    return canonicalJson(proofs::signEddsaJcs2022(credential, key, options).value()).value();
}

QByteArray asJwt(const QJsonObject &claims, const TestSigner &signer, crypto::SignatureAlgorithm algorithm, const QJsonObject &header)
{
    QJsonObject whole{{QStringLiteral("alg"), crypto::joseName(algorithm)}};
    for (auto it = header.begin(); it != header.end(); ++it)
        whole.insert(it.key(), it.value());
    const QByteArray input = encoded(whole) + '.' + encoded(claims);
    return input + '.' + toBase64Url(signer.sign(algorithm, input)).toLatin1();
}

QJsonObject claims11(const QString &issuer)
{
    return {{QStringLiteral("iss"), issuer},
            {QStringLiteral("sub"), S("did:example:ana")},
            {QStringLiteral("nbf"), 1767225600},
            {QStringLiteral("vc"), credential11(issuer)}};
}

QByteArray asJades(const QJsonObject &credential, const TestSigner &signer, const QList<crypto::Certificate> &chain, const QString &signedAt)
{
    QJsonArray x5c;
    for (const crypto::Certificate &certificate : chain)
        x5c.append(QString::fromLatin1(certificate.der().toBase64()));
    const QByteArray header = encoded({{QStringLiteral("alg"), S("ES256")},
                                       {QStringLiteral("cty"), S("octet-stream")},
                                       {QStringLiteral("typ"), S("jose+json")},
                                       {QStringLiteral("sigT"), signedAt},
                                       {QStringLiteral("b64"), false},
                                       {QStringLiteral("crit"), QJsonArray{S("b64"), S("sigT")}},
                                       {QStringLiteral("x5t#S256"), toBase64Url(chain.first().sha256())},
                                       {QStringLiteral("x5c"), x5c}});
    const QByteArray payload = canonicalJson(credential).value();
    const QByteArray signature = signer.sign(crypto::SignatureAlgorithm::Es256, header + '.' + payload);
    const QJsonObject entry{{QStringLiteral("protected"), QString::fromLatin1(header)}, {QStringLiteral("signature"), toBase64Url(signature)}};
    return canonicalJson(QJsonObject{{QStringLiteral("payload"), QString::fromUtf8(payload)}, {QStringLiteral("signatures"), QJsonArray{entry}}})
        .value();
}

QString didJwk(const crypto::PublicKey &key)
{
    return S("did:jwk:") + toBase64Url(canonicalJson(crypto::toJwk(key)).value());
}

} // namespace wb::test
