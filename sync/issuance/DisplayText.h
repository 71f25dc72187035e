// How an issuer wants itself and its credentials to be shown: texts only. A logo's address is told, never fetched.
#pragma once

#include <QJsonArray>
#include <QString>
#include <QStringList>

namespace wb::issuance {

struct DisplayText {
    QString name;
    QString description;
    QString logoAddress; // where a picture would be; nobody asks there unless the person wants it
    QString logoText; // what the picture shows
};

// The entry of a `display` array in the first of `languages` that is there; otherwise English, otherwise the first. Texts are cut
// to a sensible length and to one line.
[[nodiscard]] DisplayText displayText(const QJsonArray &display, const QStringList &languages = {});

} // namespace wb::issuance
