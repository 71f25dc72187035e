// IRIs as JSON-LD looks at them: their form (RFC 3987) and resolution against a base (RFC 3986, section 5.2).
#pragma once

#include <string>
#include <string_view>

namespace wb::linkeddata {

// "scheme:", whatever follows: what JSON-LD calls the form of an IRI.
[[nodiscard]] bool hasScheme(std::string_view text);
// Holds what N-Quads forbids between angle brackets.
[[nodiscard]] bool hasForbidden(std::string_view text);
// Has a scheme, one fragment at most and nothing forbidden.
[[nodiscard]] bool isWellFormedIri(std::string_view text);
[[nodiscard]] inline bool isBlankNodeLabel(std::string_view text)
{
    return text.starts_with("_:");
}
// BCP 47, section 2.2.9: the form of a language tag.
[[nodiscard]] bool isLanguageTag(std::string_view text);
[[nodiscard]] std::string lowerCase(std::string_view ascii);
// "@" and letters: kept for keywords to come, so ignored.
[[nodiscard]] bool looksLikeKeyword(std::string_view text);

// `base` has to have a scheme; otherwise the reference comes back as it is.
[[nodiscard]] std::string resolveIri(std::string_view base, std::string_view reference);

} // namespace wb::linkeddata
