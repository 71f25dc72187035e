// A holder hands credentials to somebody: a Verifiable Presentation (VC Data Model 2.0 section 4.13) that the holder's own key signs.
#pragma once

#include "core/base/Result.h"
#include "core/crypto/Ed25519KeyPair.h"

#include <QDateTime>
#include <QList>

namespace wb::credentials {

inline constexpr qsizetype mostPresented = 16; // credentials in one presentation

struct PresentationOptions {
    QString uuid;      // of the presentation, wb::newUuid()
    QDateTime created;
    // What the one who asked said, where somebody did: without them a presentation can be shown again by whoever got it.
    QString challenge;
    QString domain;
};

// Whether a credential can stand in a presentation: signed by Data Integrity it stands there as it is, as a JWT or SD-JWT in an
// envelope (section 4.13.1). UnsupportedFormat otherwise: JAdES has no form there, what is not signed proves nothing.
[[nodiscard]] Result<void> canBePresented(const QByteArray &credential);

// 1 to mostPresented credentials in their order, signed with eddsa-jcs-2022 for authentication; the holder is the key's did:key. Errors:
// InvalidArgument (number, uuid, time, challenge or domain above 1,000 characters), and those of canBePresented().
[[nodiscard]] Result<QByteArray> buildPresentation(const QList<QByteArray> &credentials, const crypto::Ed25519KeyPair &holder,
    const PresentationOptions &options);

} // namespace wb::credentials
