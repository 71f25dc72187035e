// Where a person's devices meet, as the person gave it.
#pragma once

#include "sync/devices/BatchPlace.h"
#include "sync/transport/HttpClient.h"

#include <QJsonObject>

#include <memory>

namespace wb::sync {

struct PlaceAddress {
    enum class Kind { Folder, WebDav };

    Kind kind = Kind::Folder;
    QString location; // a path, or the address of a WebDAV collection
    QString user;
    QString password; // kept in the vault
};

// "https://…" and "http://…" are WebDAV, everything else a folder.
[[nodiscard]] PlaceAddress placeAddress(const QString &text, const QString &user = {}, const QString &password = {});
[[nodiscard]] QJsonObject toJson(const PlaceAddress &address, bool withPassword);
// MalformedDocument.
[[nodiscard]] Result<PlaceAddress> placeAddressFromJson(const QJsonObject &json);

// InvalidArgument (no address), AddressRefused (a password over plain http to a public address). Belongs to the thread that asks.
[[nodiscard]] Result<std::unique_ptr<BatchPlace>> openPlace(const PlaceAddress &address, const HttpSettings &settings = {});

} // namespace wb::sync
