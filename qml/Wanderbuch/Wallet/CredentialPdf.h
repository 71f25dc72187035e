// A credential on one page of A4, to print or to send: its seal, what it says, what a check found and when, and the credential itself,
// in QR codes where it fits and always attached to the file, byte for byte.
#pragma once

#include "core/base/Result.h"
#include "qml/Wanderbuch/Wallet/CredentialPresentation.h"

#include <QDateTime>

namespace wb::ui {

struct PdfSheet
{
    QByteArray pdf;
    int codes = 0;       // QR codes on the page; 0: it was too large for any
    int neededCodes = 0; // how many there would have to be, where there are none
};

// `shown` as others are told of it (Holder::SomebodyElse), `checkedAt` the time its verdict is of. Made with the app's fonts, which have to
// be loaded. The same input gives the same bytes. Safe on any thread.
[[nodiscard]] Result<PdfSheet> credentialPdf(const CredentialPresentation &shown, const QDateTime &checkedAt);

} // namespace wb::ui
