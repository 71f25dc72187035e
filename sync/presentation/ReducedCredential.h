// A credential cut down to what is to be shown, and what whoever gets it can read in it.
#pragma once

#include "core/credentials/dcql/DcqlMatch.h"

namespace wb::sync {

struct ReducedCredential {
    QByteArray token; // an SD-JWT without key binding, or a VC as JWT
    QJsonObject document; // an ldp_vc
    QJsonObject visible; // all that can be read in it
    bool selective = false; // whether anything could be left out
};

// An SD-JWT keeps the disclosures that the asked claims need and no other; a credential with one base proof by ecdsa-sd-2023
// becomes a derived one with the mandatory statements and the asked ones; every other is shown whole. Errors: those of
// chooseClaims() and deriveDisclosure().
[[nodiscard]] Result<ReducedCredential> reduceCredential(
    const credentials::HeldCredential &held, const credentials::CredentialMatch &match, const linkeddata::ContextTable &contexts);

// One line of what would be shown.
struct ShownClaim {
    QJsonArray path;
    QString name; // the path in words: "address › street_address"
    QString value; // as text, at most 1,000 characters; pictures and files only by their size
    bool asked = false; // otherwise it comes along because it cannot be left out
};

// Every claim that can be read, those that were asked for first. Signatures and contexts are no claims. At most 1,000; the last
// line then says that there is more.
[[nodiscard]] QList<ShownClaim> shownClaims(const ReducedCredential &reduced, const QList<credentials::SelectedClaim> &asked);

// Without characters that turn or hide the text around them: strangers write what people are shown before they agree.
[[nodiscard]] QString plainText(QString text);
// A value as text.
[[nodiscard]] QString claimText(const QJsonValue &value);
[[nodiscard]] QString claimName(const QJsonArray &path);

} // namespace wb::sync
