// Spans of time and long names as people write them, in the language of the app; dates and sizes come from Core.
#pragma once

#include "qml/Wanderbuch/Core/LanguageName.h"
#include "qml/Wanderbuch/Core/LocalText.h"

#include <QString>

namespace wb::ui {

// An ISO 8601 duration: "PT45H" -> "45 hours", "P2M" -> "2 months". Anything else comes back as it is.
[[nodiscard]] QString humanDuration(const QString &iso8601);
// A name too long to be read (a DID, an address) without its middle: "did:jwk:eyJjcnYiOiJFZDI1…U2YzU3RWsifQ".
[[nodiscard]] QString shortName(const QString &name);
// "seconds", "3 days", "200 years", "longer than anybody waits"
[[nodiscard]] QString humanSpan(double seconds);

} // namespace wb::ui
