#include "sync/issuance/IssuerMetadata.h"

#include "core/base/Json.h"
#include "sync/issuance/WellKnown.h"

namespace wb::issuance {

namespace {

using S = QLatin1StringView;

constexpr S configurationsName("credential_configurations_supported");
constexpr qsizetype mostNames = 100;
constexpr int largestBatch = 100;

tl::unexpected<Error> malformed(const QString &why)
{
    return failure(ErrorCode::MalformedDocument, why);
}

QStringList strings(const QJsonValue &value)
{
    QStringList texts;
    for (const QJsonValue item : value.toArray()) {
        if (item.isString() && texts.size() < mostNames)
            texts.append(item.toString());
    }
    return texts;
}

Result<QUrl> endpoint(const QJsonObject &document, S name)
{
    return endpointIn(document, name, QStringLiteral("the issuer's"));
}

CredentialConfiguration readConfiguration(const QString &id, const QJsonObject &object)
{
    CredentialConfiguration configuration;
    configuration.id = id;
    configuration.format = object.value(S("format")).toString();
    configuration.scope = object.value(S("scope")).toString();
    configuration.bindingMethods = strings(object.value(S("cryptographic_binding_methods_supported")));
    const QJsonValue proofTypes = object.value(S("proof_types_supported"));
    configuration.proofTypesNamed = proofTypes.isObject();
    const QJsonValue jwt = proofTypes.toObject().value(S("jwt"));
    configuration.jwtProof = jwt.isObject();
    configuration.proofAlgorithms = strings(jwt.toObject().value(S("proof_signing_alg_values_supported")));
    configuration.keyAttestation = jwt.toObject().contains(S("key_attestations_required"));
    configuration.definition = object.value(S("credential_definition")).toObject();
    configuration.vct = object.value(S("vct")).toString();
    const QJsonObject metadata = object.value(S("credential_metadata")).toObject();
    configuration.display = (metadata.contains(S("display")) ? metadata : object).value(S("display")).toArray();
    configuration.claims = (metadata.contains(S("claims")) ? metadata : object).value(S("claims")).toArray();
    return configuration;
}

std::optional<MessageEncryption> readEncryption(const QJsonValue &value)
{
    if (!value.isObject())
        return std::nullopt;
    const QJsonObject object = value.toObject();
    return MessageEncryption { object.value(S("jwks")).toObject().value(S("keys")).toArray(),
        strings(object.value(S("alg_values_supported"))), strings(object.value(S("enc_values_supported"))),
        object.value(S("encryption_required")).toBool() };
}

bool isOfDraft13(const QJsonObject &configuration)
{
    return configuration.value(S("format")).toString() == S("vc+sd-jwt") || configuration.contains(S("display"))
        || configuration.contains(S("claims"))
        || configuration.value(S("credential_definition")).toObject().contains(S("credentialSubject"));
}

Result<void> readConfigurations(const QJsonObject &document, const QStringList &wanted, IssuerMetadata &metadata)
{
    const QJsonObject all = document.value(configurationsName).toObject();
    QJsonObject kept;
    bool draft = metadata.nonceEndpoint.isEmpty();
    bool marked = false;
    for (const QString &id : wanted) {
        const QJsonObject object = all.value(id).toObject();
        if (object.value(S("format")).toString().isEmpty())
            return failure(ErrorCode::NotFound, QStringLiteral("the issuer knows no credential ") + id.left(mostNames));
        metadata.configurations.insert(id, readConfiguration(id, object));
        kept.insert(id, object);
        marked = marked || isOfDraft13(object);
    }
    metadata.looksLikeDraft13 = draft && marked;
    metadata.document = document;
    metadata.document.insert(configurationsName, kept);
    return {};
}

} // namespace

QList<QUrl> issuerMetadataAddresses(const QString &issuer)
{
    const QString name = QStringLiteral("openid-credential-issuer");
    QList<QUrl> addresses { wellKnownInserted(QUrl(issuer), name) };
    if (const QUrl appended = wellKnownAppended(QUrl(issuer), name); appended != addresses.first())
        addresses.append(appended);
    return addresses;
}

Result<IssuerMetadata> readIssuerMetadata(const QJsonObject &document, const QString &issuer, const QStringList &wanted)
{
    IssuerMetadata metadata;
    metadata.issuer = document.value(S("credential_issuer")).toString();
    if (metadata.issuer != issuer) // character by character (section 12.2.4)
        return failure(ErrorCode::UnexpectedAnswer, QStringLiteral("%1 speaks for another issuer").arg(QUrl(issuer).host()));
    metadata.authorizationServers = strings(document.value(S("authorization_servers")));
    if (metadata.authorizationServers.isEmpty())
        metadata.authorizationServers = { issuer };
    WB_TRY(metadata.credentialEndpoint, endpoint(document, S("credential_endpoint")));
    if (metadata.credentialEndpoint.isEmpty())
        return malformed(QStringLiteral("the issuer does not say where credentials are asked for"));
    WB_TRY(metadata.nonceEndpoint, endpoint(document, S("nonce_endpoint")));
    WB_TRY(metadata.deferredEndpoint, endpoint(document, S("deferred_credential_endpoint")));
    WB_TRY(metadata.notificationEndpoint, endpoint(document, S("notification_endpoint")));
    metadata.requestEncryption = readEncryption(document.value(S("credential_request_encryption")));
    metadata.responseEncryption = readEncryption(document.value(S("credential_response_encryption")));
    const int batch = document.value(S("batch_credential_issuance")).toObject().value(S("batch_size")).toInt(1);
    metadata.batchSize = qBound(1, batch, largestBatch);
    metadata.display = document.value(S("display")).toArray();
    WB_CHECK(readConfigurations(document, wanted, metadata));
    return metadata;
}

} // namespace wb::issuance
