// The answer to a PROPFIND (RFC 4918 section 9.1, a multistatus of section 13), read strictly and within bounds. Pure.
#pragma once

#include "sync/devices/BatchPlace.h"

#include <QUrl>

namespace wb::sync {

struct DavListing {
    static constexpr int mostEntries = 100'000;

    QList<PlaceFile> files; // directly in the collection, by their last segment; collections are left out
    bool isCollection = false; // the address that was asked is one
};

// `collection`: the address that was asked; members of others are left out, whatever scheme and host a server behind a proxy gives
// them. UnexpectedAnswer (not a multistatus, or a broken one), TooLarge.
[[nodiscard]] Result<DavListing> readDavListing(const QByteArray &xml, const QUrl &collection);

} // namespace wb::sync
