// Credentials as people are handed them: two issuers, five forms, 2 to 80 KB, the same in every run but for the chance in ECDSA.
#pragma once

#include "core/base/Json.h"
#include "core/credentials/badges/BakedBadge.h"
#include "core/proofs/DataIntegrity.h"
#include "core/proofs/JwsSigning.h"
#include "core/proofs/SdJwtIssuer.h"
#include "core/trust/DidResolver.h"
#include "tests/benchmarks/support/Expect.h"
#include "tests/benchmarks/vault/Workload.h"

#include <QJsonArray>

namespace wb::bench {

class Issued {
public:
    explicit Issued(const linkeddata::ContextTable &contexts)
        : m_contexts(contexts)
    {
    }

    // Of ten: four Open Badges with eddsa-rdfc-2022, one of them baked into a picture; two with ecdsa-rdfc-2019; two tokens; two
    // SD-JWT.
    [[nodiscard]] QByteArray credential(int number) const
    {
        const QJsonObject badge = unsecured(number);
        switch (number % 10) {
        case 0: return expect(credentials::bake(picture, withProof(badge, QLatin1StringView("eddsa-rdfc-2022"), m_ed25519)));
        case 1:
        case 2: return withProof(badge, QLatin1StringView("ecdsa-rdfc-2019"), m_p256);
        case 3:
        case 4: return token(badge);
        case 5:
        case 6: return selective(badge);
        default: return withProof(badge, QLatin1StringView("eddsa-rdfc-2022"), m_ed25519);
        }
    }

private:
    static constexpr char picture[] = R"(<svg xmlns="http://www.w3.org/2000/svg"><circle r="9"/></svg>)";

    // Every other one has a picture in it.
    static QJsonObject unsecured(int number)
    {
        QRandomGenerator random(static_cast<quint32>(number) * 2654435761U + 1);
        QJsonObject badge = expect(parseJsonObject(R"({
            "@context": ["https://www.w3.org/ns/credentials/v2", "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"],
            "type": ["VerifiableCredential", "OpenBadgeCredential"], "validFrom": "2025-03-01T00:00:00Z",
            "issuer": {"type": ["Profile"]},
            "credentialSubject": {"id": "did:example:learner", "type": ["AchievementSubject"],
                "achievement": {"id": "urn:example:achievement", "type": ["Achievement"]}}})"));
        QJsonObject subject = badge.value(QLatin1StringView("credentialSubject")).toObject();
        QJsonObject achievement = subject.value(QLatin1StringView("achievement")).toObject();
        badge.insert(QStringLiteral("id"), QStringLiteral("urn:example:credential:%1").arg(number));
        achievement.insert(QStringLiteral("name"), text(random, 5));
        achievement.insert(QStringLiteral("description"), text(random, 40));
        achievement.insert(QStringLiteral("criteria"), QJsonObject { { QStringLiteral("narrative"), text(random, 60) } });
        if (number % 2 == 0) {
            QByteArray bytes(random.bounded(1000, 58000) / 4 * 4, Qt::Uninitialized);
            random.fillRange(reinterpret_cast<quint32 *>(bytes.data()), bytes.size() / 4);
            achievement.insert(QStringLiteral("image"),
                QJsonObject { { QStringLiteral("id"), QLatin1StringView("data:image/png;base64," + bytes.toBase64()) },
                    { QStringLiteral("type"), QStringLiteral("Image") } });
        }
        subject.insert(QStringLiteral("achievement"), achievement);
        badge.insert(QStringLiteral("credentialSubject"), subject);
        return badge;
    }

    static QJsonObject issuedBy(QJsonObject badge, const proofs::Signer &issuer)
    {
        QJsonObject profile = badge.value(QLatin1StringView("issuer")).toObject();
        profile.insert(QStringLiteral("id"), trust::didKey(issuer.publicKey()));
        profile.insert(QStringLiteral("name"), QStringLiteral("School of Craft"));
        badge.insert(QStringLiteral("issuer"), profile);
        return badge;
    }

    [[nodiscard]] QByteArray withProof(const QJsonObject &badge, QLatin1StringView suite, const proofs::Signer &issuer) const
    {
        const proofs::DataIntegrityOptions options { .verificationMethod = trust::didKeyMethod(issuer.publicKey()),
            .created = QDateTime::fromSecsSinceEpoch(1'740'800'000, Qt::UTC) };
        const auto secured = expect(proofs::signDataIntegrity(issuedBy(badge, issuer), suite, issuer, options, &m_contexts));
        return expect(canonicalJson(secured));
    }

    [[nodiscard]] QByteArray token(const QJsonObject &badge) const
    {
        const QJsonObject header { { QStringLiteral("typ"), QStringLiteral("vc+jwt") },
            { QStringLiteral("kid"), trust::didKeyMethod(m_ed25519.publicKey()) } };
        return expect(proofs::signCompactJws(header, issuedBy(badge, m_ed25519), m_ed25519));
    }

    [[nodiscard]] QByteArray selective(const QJsonObject &badge) const
    {
        const QJsonObject claims { { QStringLiteral("iss"), trust::didKey(m_ed25519.publicKey()) },
            { QStringLiteral("vct"), QStringLiteral("https://school.example/achievement") },
            { QStringLiteral("iat"), 1'740'800'000 }, { QStringLiteral("name"), QStringLiteral("Ada Löwe") },
            { QStringLiteral("email"), QStringLiteral("ada@example.org") },
            { QStringLiteral("achievement"),
                badge.value(QLatin1StringView("credentialSubject")).toObject().value(QLatin1StringView("achievement")) } };
        const proofs::SdJwtIssueOptions options { .keyId = trust::didKeyMethod(m_ed25519.publicKey()),
            .hidden = { { QStringLiteral("name") }, { QStringLiteral("email") }, { QStringLiteral("achievement") } } };
        return proofs::compactSdJwt(expect(proofs::issueSdJwt(claims, m_ed25519, options)));
    }

    const linkeddata::ContextTable &m_contexts;
    crypto::Ed25519KeyPair m_ed25519 =
        expect(crypto::Ed25519KeyPair::fromSeed(crypto::SecretBytes::copyOf(QByteArray(32, '\x11'))));
    crypto::EcdsaKeyPair m_p256 =
        expect(crypto::EcdsaKeyPair::fromSecret(crypto::KeyType::P256, crypto::SecretBytes::copyOf(QByteArray(32, '\x12'))));
};

} // namespace wb::bench
