// A credential that came and waits for the person's word: what it is, whose, whether it holds, and what would be stored.
#pragma once

#include "core/credentials/Credential.h"
#include "core/trust/TrustStore.h"
#include "core/trust/VerificationReport.h"
#include "core/vault/CredentialStore.h"
#include "sync/issuance/DisplayText.h"

namespace wb::issuance {

struct IssuanceCandidate {
    QString id;
    QString issuer; // who handed it out: the Credential Issuer Identifier; `report` says who signed it
    DisplayText issuerDisplay;
    QString configuration;
    DisplayText display; // as the issuer announced it
    QDateTime receivedAt;

    credentials::Credential credential; // empty where it could not be read
    trust::VerificationReport report;
    vault::CredentialRecord record; // what would be stored, bytes included
    QString keyId; // the JWK thumbprint of the key that it is bound to; empty if it is bound to none
    bool boundToUs = false; // that key is in this vault
    bool alreadyHeld = false; // the same bytes lie in the wallet
};

// Reads and verifies, without the network; everything that follows from the bytes alone.
[[nodiscard]] IssuanceCandidate examine(const QByteArray &raw, const QString &fallbackTitle, const trust::TrustStore &trust,
    const Clock &clock, const QStringList &languages = {});

} // namespace wb::issuance
