#include "qml/Wanderbuch/Wallet/ExchangeLink.h"

#include "sync/issuance/CredentialOffer.h"
#include "sync/links/LinkKind.h"
#include "sync/presentation/ClientId.h"
#include "sync/presentation/RequestLink.h"

namespace wb::ui {

namespace {

bool isMalformed(const Error &error)
{
    return error.code == ErrorCode::MalformedJson || error.code == ErrorCode::MalformedEncoding
        || error.code == ErrorCode::MalformedDocument;
}

// What is not supported is whole, and has words of its own.
template <typename T> bool isUnreadable(const Result<T> &read)
{
    return !read && read.error().code != ErrorCode::UnsupportedFormat;
}

} // namespace

bool isExchangeLink(const QString &text)
{
    return sync::linkKind(text) == sync::LinkKind::PresentationRequest || issuance::looksLikeOffer(text);
}

bool isDamagedLink(const QString &text, const Error &error)
{
    if (!ExchangeLinks::asks(text))
        return isUnreadable(issuance::readOfferText(text));
    const auto link = sync::readRequestLink(text);
    if (!link || isUnreadable(sync::readClientId(link->clientId)))
        return isUnreadable(link) || link.has_value();
    return link->requestUri.isEmpty() && isMalformed(error); // then all of the request stands in the link
}

bool ExchangeLinks::asks(const QString &text)
{
    return sync::linkKind(text) == sync::LinkKind::PresentationRequest;
}

} // namespace wb::ui
