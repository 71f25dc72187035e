// OpenID Federation 1.0 entity statements (section 3): what a federation says about one of its members, as a signed token.
#pragma once

#include "core/proofs/Jws.h"

#include <QDateTime>

namespace wb::trust {

struct EntityStatement {
    QString issuer;
    QString subject;
    QString name; // metadata, federation_entity, organization_name; else institution_additional_information, legal_name
    QString homepage;
    QDateTime issued;
    QDateTime expires;
    QJsonObject keys; // the JWK Set of the subject
    proofs::Jws jws;

    // Whether the entity speaks about itself: its configuration, which names the keys it signs with.
    [[nodiscard]] bool isConfiguration() const { return issuer == subject; }
};

// At most 256 KiB. Errors: TooLarge, MalformedJson, MalformedEncoding, MalformedDocument (another `typ` than entity-statement+jwt;
// iss, sub, iat or exp missing). The signature is not checked here.
[[nodiscard]] Result<EntityStatement> readEntityStatement(QByteArrayView token);

// With the keys of the one who made it, chosen by `kid`. Errors: KeyNotFound, BadSignature, UnsupportedAlgorithm, and those of
// keyFromJwkSet.
[[nodiscard]] Result<void> verifyEntityStatement(const EntityStatement &statement, const QJsonObject &keysOfIssuer);

} // namespace wb::trust
