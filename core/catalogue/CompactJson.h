// JSON without blanks, as the library keeps documents and as their digests are made.
#pragma once

#include <QByteArray>
#include <QJsonObject>

namespace wb::catalogue {

// Byte for byte what QJsonDocument::toJson(Compact) says, in a third of the time: an import writes each document anew.
[[nodiscard]] QByteArray compactJson(const QJsonObject &object);

} // namespace wb::catalogue
