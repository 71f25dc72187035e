// Private to core/trust: what one status list says about one credential.
#pragma once

#include "core/credentials/Credential.h"
#include "core/proofs/ProofResult.h"
#include "core/trust/TrustStore.h"

namespace wb::trust {

struct StatusAnswer {
    proofs::Outcome outcome = proofs::Outcome::Unknown;
    QString reason; // plain English, without the list's address
    QDateTime asOf = {};
};

struct StatusQuestion {
    const credentials::Credential &credential;
    const QList<proofs::ProofResult> &proofs; // of the credential
    const credentials::StatusReference &reference;
    const HeldStatus &list;
    const TrustStore &store;
    const QDateTime &now;
};

[[nodiscard]] StatusAnswer cannotTell(const QString &why);

// W3C Bitstring Status List 1.0 and Status List 2021: the list is a credential of its own.
[[nodiscard]] StatusAnswer askStatusListCredential(const StatusQuestion &question);
// IETF Token Status List, JWT form (sections 5.1 and 8.3).
[[nodiscard]] StatusAnswer askTokenStatusList(const StatusQuestion &question);
// The 1EdTech revocation list (Open Badges 3.0) and the RevocationList of Open Badges 2.0: documents without a signature of their
// own, so they count only where somebody trusted fetched them from the issuer's address.
[[nodiscard]] StatusAnswer askRevocationList(const StatusQuestion &question);

// What a purpose's value means: nothing for 0; "revoked" and "suspended" fail; "message" and "refresh" are told and pass.
[[nodiscard]] StatusAnswer meaningOf(const QString &purpose, unsigned value, const QJsonObject &entry);

} // namespace wb::trust
