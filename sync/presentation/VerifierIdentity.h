// Who asks, and how far that was proved.
#pragma once

#include "sync/presentation/ClientId.h"

#include <QJsonObject>
#include <QStringList>
#include <QUrl>

namespace wb::sync {

// What stands behind the name that people are shown.
enum class IdentityProof {
    Address, // nothing but the address that the answer goes to
    Did, // the key of a DID
    Certificate, // a certificate that an authority vouches for
    Attestation, // a statement by somebody who is trusted here
    Registration, // known here before
};

struct VerifierIdentity {
    ClientId client;
    IdentityProof proof = IdentityProof::Address;
    QString name; // as far as it is proved: a host, a DID, the organisation of a certificate, the subject of an attestation
    QString vouchedBy; // who says so: the authority of the certificate, the attestation's issuer; empty where nobody does
    QString claimedName; // what it calls itself (client_name): proved by nothing
    QStringList allowedTargets; // exact addresses that an answer may go to; empty: see mayAnswerTo()
    QJsonObject metadata; // client_metadata, or that of the registration

    // Whether an answer may be sent there (section 5.9.3): with a redirect_uri to that address alone, with x509_san_dns to that
    // host, with a list of addresses to one of them, otherwise to any.
    [[nodiscard]] bool mayAnswerTo(const QUrl &target) const;
};

// A verifier that is known before it asks. Its key and metadata come from here, never from the request.
struct RegisteredVerifier {
    QString clientId;
    QString name;
    QJsonObject jwks; // for signed requests; without keys only unsigned ones are taken
    QStringList redirectUris; // that an answer may go to
    QJsonObject metadata;
};

} // namespace wb::sync
