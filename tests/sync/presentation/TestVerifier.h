// A verifier of our own making, for tests that have to say every wrong thing a verifier can say.
#pragma once

#include "core/base/Encoding.h"
#include "core/base/Json.h"
#include "core/crypto/Jwk.h"
#include "tests/core/crypto/TestSigner.h"

#include <QUrl>

namespace wb::test {

inline QString text(const QJsonValue &json)
{
    return QString::fromUtf8(canonicalJson(json).value_or(QByteArray()));
}

inline QJsonObject object(const QByteArray &json)
{
    return parseJsonObject(json).value_or(QJsonObject());
}

// "openid4vp://?a=b&c=d", objects as JSON.
inline QString link(const QJsonObject &parameters, const QString &scheme = QStringLiteral("openid4vp"))
{
    QStringList items;
    for (auto one = parameters.begin(); one != parameters.end(); ++one) {
        const QString value = one->isString() ? one->toString() : text(*one);
        items.append(one.key() + QLatin1Char('=') + QString::fromLatin1(QUrl::toPercentEncoding(value)));
    }
    return scheme + QStringLiteral("://?") + items.join(QLatin1Char('&'));
}

class TestVerifier {
public:
    static constexpr const char *host = "verifier.example";

    TestVerifier()
    {
        authorityOptions.authority = true;
        authorityOptions.commonName = QStringLiteral("Test Authority");
        authorityOptions.organization = QStringLiteral("Authority of Tests");
        options.commonName = QString::fromLatin1(host);
        options.organization = QStringLiteral("Verifier Ltd");
        options.alternativeNames = "DNS:verifier.example,DNS:*.wild.example";
    }

    [[nodiscard]] crypto::Certificate root() const { return authority.certificate(authorityOptions); }
    [[nodiscard]] crypto::Certificate leaf() const
    {
        // Made once: an ECDSA signature is never the same twice, and the client_id holds a hash over it.
        if (!m_leaf)
            m_leaf = std::make_shared<crypto::Certificate>(signer.certificate(options, &authority, &authorityOptions));
        return *m_leaf;
    }
    [[nodiscard]] QJsonObject certificateHeader() const
    {
        return { { QStringLiteral("alg"), QStringLiteral("ES256") },
            { QStringLiteral("typ"), QStringLiteral("oauth-authz-req+jwt") },
            { QStringLiteral("x5c"), QJsonArray { QString::fromLatin1(leaf().der().toBase64()) } } };
    }
    // A compact token; nothing about it is checked.
    [[nodiscard]] QByteArray token(const QJsonObject &header, const QJsonObject &claims) const
    {
        const QByteArray input = part(header) + '.' + part(claims);
        return input + '.' + toBase64Url(signer.sign(crypto::SignatureAlgorithm::Es256, input)).toLatin1();
    }

    // A request that asks for a name, answered at https://verifier.example/post.
    [[nodiscard]] static QJsonObject request(const QString &clientId)
    {
        return { { QStringLiteral("client_id"), clientId }, { QStringLiteral("response_type"), QStringLiteral("vp_token") },
            { QStringLiteral("response_mode"), QStringLiteral("direct_post") },
            { QStringLiteral("response_uri"), QStringLiteral("https://verifier.example/post") },
            { QStringLiteral("nonce"), QStringLiteral("n-0S6_WzA2Mj") }, { QStringLiteral("state"), QStringLiteral("s1") },
            { QStringLiteral("aud"), QStringLiteral("https://self-issued.me/v2") },
            { QStringLiteral("dcql_query"),
                object(R"({"credentials":[{"id":"pid","format":"dc+sd-jwt","meta":{"vct_values":["https://c.example/id"]},
                    "claims":[{"path":["name"]}]}]})") } };
    }

    TestSigner signer = TestSigner::generate(crypto::KeyType::P256);
    TestSigner authority = TestSigner::generate(crypto::KeyType::P256);
    TestSigner::CertificateOptions options;
    TestSigner::CertificateOptions authorityOptions;

private:
    [[nodiscard]] static QByteArray part(const QJsonObject &json)
    {
        return toBase64Url(canonicalJson(json).value_or(QByteArray())).toLatin1();
    }

    mutable std::shared_ptr<crypto::Certificate> m_leaf;
};

} // namespace wb::test
