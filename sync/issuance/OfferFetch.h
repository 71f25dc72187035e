// What an offer leads to: the offer itself where only its address was given, the issuer's metadata, its authorization server's.
#pragma once

#include "sync/issuance/AuthorizationServer.h"
#include "sync/issuance/Connection.h"
#include "sync/issuance/CredentialOffer.h"
#include "sync/issuance/IssuerMetadata.h"

namespace wb::issuance {

class OfferFetch {
public:
    explicit OfferFetch(Connection &connection)
        : m_connection(connection)
    {
    }

    [[nodiscard]] Result<CredentialOffer> offer(const QUrl &reference); // at most 64 KiB
    [[nodiscard]] Result<IssuerMetadata> issuer(const CredentialOffer &offer); // at most 2 MiB
    // The one the offer names, which has to be one of the issuer's (else UnexpectedAnswer); without a name the first that has the
    // offered grant. Errors: UnsupportedFormat (none has it), and those of asking.
    [[nodiscard]] Result<AuthorizationServer> server(const CredentialOffer &offer, const IssuerMetadata &issuer);

private:
    Connection &m_connection;
};

} // namespace wb::issuance
