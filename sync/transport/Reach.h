// Which addresses a request may go to. Addresses named by documents of strangers reach less than those a person gave.
#pragma once

#include "core/base/Result.h"

#include <QHostAddress>
#include <QUrl>

namespace wb::sync {

struct Reach {
    bool privateAddresses = false; // loopback, link-local, private and carrier-grade ranges (RFC 6890)
    bool plainHttp = false; // without TLS

    // For what strangers' documents name: https, public addresses.
    [[nodiscard]] static Reach strangers() { return {}; }
    // For a provider the person added by this address: as far as that address itself goes, and what a server on the same
    // footing names in turn. A provider on the local network may so name neighbours; a public one may not.
    [[nodiscard]] static Reach ofProvider(const QUrl &added);
};

// False for every range that is not for the public internet, mapped and translated (6to4, NAT64, IPv4-mapped) ones included.
[[nodiscard]] bool isPublicAddress(const QHostAddress &address);
// By its look alone: "localhost", ".local" and ".internal" names, names without a dot, and literal addresses that are not public.
[[nodiscard]] bool isPrivateHost(const QString &host);

// Scheme, host and user part of an address before anything is resolved. AddressRefused, InvalidArgument (not an address of the
// web).
[[nodiscard]] Result<void> checkReach(const QUrl &url, const Reach &reach);

} // namespace wb::sync
