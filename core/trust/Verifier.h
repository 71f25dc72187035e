// Checks a credential or presentation as it lies in a file, with what is held on this machine and nothing else.
#pragma once

#include "core/base/Clock.h"
#include "core/credentials/Credential.h"
#include "core/credentials/CredentialDocument.h"
#include "core/proofs/SdJwtKeyBinding.h"
#include "core/trust/TrustStore.h"
#include "core/trust/VerificationReport.h"

namespace wb::trust {

class Verifier {
public:
    // Clock and store have to outlive the verifier. The clock's time is the one validity is judged at. `occasion` is what the
    // holder of an SD-JWT or of a presentation (nonce: its challenge, audience: its domain) was asked for; without it a
    // presentation made for somebody else passes, and the reason says that nobody asked.
    Verifier(const Clock &clock, const TrustStore &store, const proofs::KeyBindingExpectation &occasion = {});

    // Always a report. What cannot be read as a credential is Invalid with readError set; a format that is known and not supported
    // yet is Undecided with readError set. Pure but for the clock; safe on any thread.
    [[nodiscard]] VerificationReport verify(const QByteArray &bytes) const;
    // The same for a credential that has been read already from `document`.
    [[nodiscard]] VerificationReport verify(
        const credentials::CredentialDocument &document, const credentials::Credential &credential) const;

private:
    enum class Place { Alone, Presentation, Carried }; // Carried: in a learner record, or as an endorsement
    [[nodiscard]] VerificationReport verifyIn(Place place, const QByteArray &bytes) const;
    [[nodiscard]] VerificationReport verifyDocument(
        Place place, const credentials::CredentialDocument &document, const credentials::Credential &credential) const;
    void addEnclosed(const credentials::Credential &presentation, VerificationReport &report) const;
    void addCarried(const credentials::Credential &credential, VerificationReport &report) const;

    const Clock &m_clock;
    const TrustStore &m_store;
    proofs::KeyBindingExpectation m_occasion;
};

} // namespace wb::trust
