// What a credential issuer says of itself: OpenID4VCI 1.0 section 12.2, and what draft 13 (its section 11.2) wrote in its place.
#pragma once

#include "core/base/Result.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QMap>
#include <QStringList>
#include <QUrl>

#include <optional>

namespace wb::issuance {

// One entry of credential_configurations_supported.
struct CredentialConfiguration {
    QString id;
    QString format; // "ldp_vc", "jwt_vc_json", "dc+sd-jwt", "vc+sd-jwt" ...
    QString scope;
    QStringList bindingMethods; // "jwk", "did:key" ...; empty: not bound to a key
    bool proofTypesNamed = false; // proof_types_supported is there
    bool jwtProof = false; // the proof type `jwt` is in it
    QStringList proofAlgorithms; // of that; empty if not said
    bool keyAttestation = false; // a statement about the key by its maker is asked for: we have none
    QJsonObject definition; // credential_definition
    QString vct;
    QJsonArray display;
    QJsonArray claims; // what will stand in it, with names for people
};

struct MessageEncryption {
    QJsonArray keys; // to encrypt requests to; empty for answers
    QStringList algorithms; // alg
    QStringList ciphers; // enc
    bool required = false;
};

struct IssuerMetadata {
    QString issuer;
    QStringList authorizationServers; // the issuer itself where it names none
    QUrl credentialEndpoint;
    QUrl nonceEndpoint; // empty where there is none, as with all that follow
    QUrl deferredEndpoint;
    QUrl notificationEndpoint;
    std::optional<MessageEncryption> requestEncryption;
    std::optional<MessageEncryption> responseEncryption;
    int batchSize = 1; // how many keys a request may bring
    QJsonArray display;
    QMap<QString, CredentialConfiguration> configurations; // those that were wanted
    // It speaks a draft up to 13: no nonce endpoint, display texts beside the format in place of inside credential_metadata, or
    // formats that have another name today.
    bool looksLikeDraft13 = false;

    QJsonObject document; // as it came, without configurations that were not wanted; reads back
};

// Where the metadata may lie: inserted before the path (1.0 section 12.2.2), then appended to it (draft 13).
[[nodiscard]] QList<QUrl> issuerMetadataAddresses(const QString &issuer);

// `wanted`: ids of an offer; all of them have to be there. Errors: MalformedDocument, UnexpectedAnswer (the document is another
// issuer's: nothing in it may be used), NotFound (a wanted configuration is not there).
[[nodiscard]] Result<IssuerMetadata> readIssuerMetadata(
    const QJsonObject &document, const QString &issuer, const QStringList &wanted);

} // namespace wb::issuance
