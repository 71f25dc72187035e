// Dates, spans and sizes as people write them, in the language of the app.
#pragma once

#include "qml/Wanderbuch/Core/LanguageName.h"

#include <QDateTime>
#include <QString>

namespace wb::ui {

// "3 May 2026", in local time; empty if invalid.
[[nodiscard]] QString humanDate(const QDateTime &time);
// The same with a short month, for lists: "12 Jan 2026".
[[nodiscard]] QString shortDate(const QDateTime &time);
// An ISO 8601 duration: "PT45H" -> "45 hours", "P2M" -> "2 months". Anything else comes back as it is.
[[nodiscard]] QString humanDuration(const QString &iso8601);
// "12 KB"
[[nodiscard]] QString humanSize(qint64 bytes);
// A name too long to be read (a DID, an address) without its middle: "did:jwk:eyJjcnYiOiJFZDI1…U2YzU3RWsifQ".
[[nodiscard]] QString shortName(const QString &name);
// "seconds", "3 days", "200 years", "longer than anybody waits"
[[nodiscard]] QString humanSpan(double seconds);

} // namespace wb::ui
