// One issuance under way: what was offered by whom, what the person chose, and the tokens got so far. A value that the vault keeps.
#pragma once

#include "sync/issuance/AuthorizationRequest.h"
#include "sync/issuance/TokenRequest.h"

namespace wb::issuance {

struct IssuanceState {
    QString id; // a UUID
    CredentialOffer offer;
    IssuerMetadata issuer;
    AuthorizationServer server;
    bool localNetwork = false; // the person allowed an issuer on their own network
    QStringList chosen; // configurations
    int copies = 1; // of each, bound to keys of their own
    PendingAuthorization pending;
    QString clientId; // empty where the token was got anonymously
    AccessToken token;
    QStringList done; // what has been answered: configurations, or configuration and identifier
    QString dpopSecret; // base64url; empty without DPoP

    [[nodiscard]] QJsonObject toJson() const; // holds secrets
    // StorageCorrupt if it is not what toJson() wrote.
    [[nodiscard]] static Result<IssuanceState> fromJson(const QJsonObject &json);
};

} // namespace wb::issuance
