// The schemes that lead into the program (OpenID4VCI 1.0, OpenID4VP 1.0, the High Assurance Interoperability Profile and its
// drafts, and our own), and which kind of link a text is. The desktop entry names the same ones; a test compares.
#pragma once

#include <QLatin1StringView>
#include <QString>

#include <array>

namespace wb::sync {

enum class LinkKind {
    None,
    CredentialOffer, // of an issuer
    PresentationRequest, // of a verifier
    Provider // "wanderbuch:provider?url=…&did=…"
};

struct LinkScheme {
    QLatin1StringView name; // lower case
    LinkKind kind;
    bool registered; // the system is told that we open it; else it is only known, so that it can be refused by name
};

// A scheme that stands here twice is used for both: its parameters tell.
inline constexpr std::array linkSchemes {
    LinkScheme { QLatin1StringView("openid-credential-offer"), LinkKind::CredentialOffer, true },
    LinkScheme { QLatin1StringView("haip-vci"), LinkKind::CredentialOffer, true },
    LinkScheme { QLatin1StringView("haip"), LinkKind::CredentialOffer, true },
    LinkScheme { QLatin1StringView("haip"), LinkKind::PresentationRequest, true },
    LinkScheme { QLatin1StringView("openid4vp"), LinkKind::PresentationRequest, true },
    LinkScheme { QLatin1StringView("haip-vp"), LinkKind::PresentationRequest, true },
    LinkScheme { QLatin1StringView("eudi-openid4vp"), LinkKind::PresentationRequest, true },
    LinkScheme { QLatin1StringView("mdoc-openid4vp"), LinkKind::PresentationRequest, false },
    LinkScheme { QLatin1StringView("wanderbuch"), LinkKind::Provider, true },
};

// Longer texts are no links of ours.
inline constexpr qsizetype longestLink = 64 * 1024;

// Whether links of that kind may have this scheme, in any case of letters; https is not asked about here.
[[nodiscard]] bool isSchemeOf(LinkKind kind, const QString &scheme);
// What a text is, by its scheme; an http or https address by its parameters. White space around it is passed over. Whether it can
// be used is for whoever reads it.
[[nodiscard]] LinkKind linkKind(const QString &text);

} // namespace wb::sync
