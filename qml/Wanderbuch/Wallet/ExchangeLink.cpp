#include "qml/Wanderbuch/Wallet/ExchangeLink.h"

#include "sync/issuance/CredentialOffer.h"
#include "sync/links/LinkKind.h"

namespace wb::ui {

bool isExchangeLink(const QString &text)
{
    return sync::linkKind(text) == sync::LinkKind::PresentationRequest || issuance::looksLikeOffer(text);
}

bool ExchangeLinks::asks(const QString &text)
{
    return sync::linkKind(text) == sync::LinkKind::PresentationRequest;
}

} // namespace wb::ui
