// What an issuer offers: OpenID4VCI 1.0 section 4.1, as it comes from a QR code, a link or pasted text. Drafts 13 and later wrote
// the same.
#pragma once

#include "core/base/Result.h"

#include <QJsonObject>
#include <QStringList>
#include <QUrl>

#include <optional>

namespace wb::issuance {

// The transaction code that the issuer sends by another way, e.g. by e-mail.
struct TxCode {
    bool numeric = true; // input_mode
    int length = 0; // in characters; 0 if not said
    QString description; // by the issuer, plain text, at most 300 characters; may be empty
};

struct CredentialOffer {
    QString issuer; // the Credential Issuer Identifier, an address
    QStringList configurationIds; // 1 to 100, none twice
    QString preAuthorizedCode; // a secret; empty if that grant is not offered
    std::optional<TxCode> txCode; // asked for beside the pre-authorized code
    bool authorizationCode = false; // that grant is offered, or none was named and the issuer's servers decide
    QString issuerState;
    QString authorizationServer; // which of the issuer's servers to ask; empty if not said

    [[nodiscard]] QJsonObject toJson() const; // reads back by readOffer()
};

// Errors: MalformedDocument, TooLarge, UnsupportedFormat (an offer of a draft before 13).
[[nodiscard]] Result<CredentialOffer> readOffer(const QJsonObject &object);

// Where an offer stands: in the text itself, or at an address that has to be asked.
struct OfferText {
    std::optional<CredentialOffer> offer;
    QUrl reference; // if there is no offer
};

// Reads `openid-credential-offer://`, `haip://`, `haip-vci://` and https links with credential_offer or credential_offer_uri, and
// an offer's JSON. At most 64 KiB. Errors: MalformedDocument (no offer: the detail says what is amiss), and those of readOffer().
[[nodiscard]] Result<OfferText> readOfferText(const QString &text);
// Whether a scanned or dropped text has the look of an offer, so that it can be told from a credential.
[[nodiscard]] bool looksLikeOffer(const QString &text);

} // namespace wb::issuance
