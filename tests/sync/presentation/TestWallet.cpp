#include "tests/sync/presentation/TestWallet.h"

namespace wb::test {

TestWallet::TestWallet()
{
    m_vault = folder.open();
    (void)m_vault->create().result();
    contexts = platforms::bundledContexts().value();
    store.setContexts(contexts);
    holder = TestVault::in(*m_vault, [](vault::Session &session) -> Result<crypto::PublicKey> {
        WB_TRY(const auto key, vault::HolderKeys(session).learner(crypto::KeyType::Ed25519));
        return key.publicKey();
    }).value();
    holderP256 = TestVault::in(*m_vault, [](vault::Session &session) -> Result<crypto::PublicKey> {
        WB_TRY(const auto key, vault::HolderKeys(session).fresh(crypto::KeyType::P256));
        return key.publicKey();
    }).value();
}

QString TestWallet::add(const QByteArray &raw, const QString &title)
{
    vault::CredentialRecord record;
    record.title = title;
    record.issuerName = QStringLiteral("Issuer of Tests");
    record.raw = raw;
    return TestVault::in(*m_vault, [record](vault::Session &session) { return vault::CredentialStore(session).add(record); })
        .value()
        .id;
}

QByteArray TestWallet::sdJwt(const std::optional<crypto::PublicKey> &boundTo, const QString &vct) const
{
    proofs::SdJwtIssueOptions options;
    options.keyId = trust::didKeyMethod(issuer.publicKey());
    options.holder = boundTo;
    options.hidden = { { QStringLiteral("name") }, { QStringLiteral("email") },
        { QStringLiteral("address"), QStringLiteral("street") }, { QStringLiteral("nationalities"), 0 },
        { QStringLiteral("nationalities"), 1 } };
    const QJsonObject claims { { QStringLiteral("iss"), trust::didKey(issuer.publicKey()) }, { QStringLiteral("vct"), vct },
        { QStringLiteral("iat"), 1'700'000'000 }, { QStringLiteral("name"), QStringLiteral("Ada Löwe") },
        { QStringLiteral("email"), QStringLiteral("ada@example.org") },
        { QStringLiteral("address"),
            QJsonObject {
                { QStringLiteral("street"), QStringLiteral("Way 1") }, { QStringLiteral("country"), QStringLiteral("DE") } } },
        { QStringLiteral("nationalities"), QJsonArray { QStringLiteral("DE"), QStringLiteral("PL") } } };
    return proofs::compactSdJwt(proofs::issueSdJwt(claims, issuer, options).value());
}

QByteArray TestWallet::jwt(const QString &subject) const
{
    const QJsonObject claims { { QStringLiteral("iss"), trust::didKey(issuer.publicKey()) }, { QStringLiteral("sub"), subject },
        { QStringLiteral("nbf"), 1'700'000'000 },
        { QStringLiteral("jti"), QStringLiteral("urn:uuid:4f9a2b40-0000-4000-8000-000000000001") },
        { QStringLiteral("vc"),
            object(R"({"@context":["https://www.w3.org/2018/credentials/v1"],"type":["VerifiableCredential","IDCredential"],
                "credentialSubject":{"given_name":"Ada","family_name":"Löwe"}})") } };
    return proofs::signCompactJws(
        { { QStringLiteral("typ"), QStringLiteral("JWT") }, { QStringLiteral("kid"), trust::didKeyMethod(issuer.publicKey()) } },
        claims, issuer)
        .value();
}

QJsonObject TestWallet::badge(const QString &issuerDid, const QString &subject) const
{
    QJsonObject credential = object(
        R"({"@context":["https://www.w3.org/ns/credentials/v2","https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"],
        "id":"urn:uuid:4f9a2b40-0000-4000-8000-000000000002","type":["VerifiableCredential","OpenBadgeCredential"],"name":"Materials with a second life",
        "validFrom":"2026-01-01T00:00:00Z","credentialSubject":{"type":["AchievementSubject"],"achievement":{
            "id":"https://badges.example/1","type":["Achievement"],"name":"Materials","description":"Reuse of materials",
            "criteria":{"narrative":"Shown at the desk"}}}})");
    credential.insert(QStringLiteral("issuer"),
        QJsonObject { { QStringLiteral("id"), issuerDid }, { QStringLiteral("type"), QJsonArray { QStringLiteral("Profile") } } });
    QJsonObject subjectObject = credential.value(QStringLiteral("credentialSubject")).toObject();
    if (!subject.isEmpty())
        subjectObject.insert(QStringLiteral("id"), subject);
    credential.insert(QStringLiteral("credentialSubject"), subjectObject);
    return credential;
}

QByteArray TestWallet::ldp(const QString &subject, QLatin1StringView suite) const
{
    proofs::DataIntegrityOptions options { trust::didKeyMethod(issuer.publicKey()) };
    options.created = folder.clock.nowUtc();
    return text(
        proofs::signDataIntegrity(badge(trust::didKey(issuer.publicKey()), subject), suite, issuer, options, &contexts).value())
        .toUtf8();
}

QByteArray TestWallet::selectiveLdp(const QString &subject) const
{
    const auto key = crypto::EcdsaKeyPair::generate(crypto::KeyType::P256).value();
    proofs::DataIntegrityOptions options { trust::didKeyMethod(key.publicKey()) };
    options.created = folder.clock.nowUtc();
    const auto secrets = proofs::EcdsaSdSecrets::generate().value();
    return text(proofs::signEcdsaSd(badge(trust::didKey(key.publicKey()), subject), key, options,
                    { QStringLiteral("/issuer"), QStringLiteral("/validFrom") }, contexts, secrets)
                    .value())
        .toUtf8();
}

} // namespace wb::test
