#include "sync/devices/PlaceAddress.h"

#include "sync/devices/FolderPlace.h"
#include "sync/devices/WebDavPlace.h"

#include <QDir>

namespace wb::sync {

namespace {

using S = QLatin1StringView;
constexpr qsizetype longestText = 2000;

} // namespace

PlaceAddress placeAddress(const QString &text, const QString &user, const QString &password)
{
    const QString location = text.trimmed();
    if (location.startsWith(S("https://"), Qt::CaseInsensitive) || location.startsWith(S("http://"), Qt::CaseInsensitive))
        return { PlaceAddress::Kind::WebDav, location, user, password };
    return { PlaceAddress::Kind::Folder, location.isEmpty() ? location : QDir(location).absolutePath(), {}, {} };
}

QJsonObject toJson(const PlaceAddress &address, bool withPassword)
{
    QJsonObject json { { S("kind"), address.kind == PlaceAddress::Kind::WebDav ? S("webdav") : S("folder") },
        { S("location"), address.location } };
    if (!address.user.isEmpty())
        json.insert(S("user"), address.user);
    if (withPassword && !address.password.isEmpty())
        json.insert(S("password"), address.password);
    return json;
}

Result<PlaceAddress> placeAddressFromJson(const QJsonObject &json)
{
    const auto text = [&json](const char *name) { return json.value(S(name)).toString(); };
    const QString kind = text("kind");
    for (const char *name : { "location", "user", "password" }) {
        if (text(name).size() > longestText)
            return failure(ErrorCode::TooLarge, QStringLiteral("an address that is too long"));
    }
    if (text("location").isEmpty() || (kind != S("webdav") && kind != S("folder")))
        return failure(ErrorCode::MalformedDocument, QStringLiteral("no place for devices to meet"));
    return PlaceAddress { kind == S("webdav") ? PlaceAddress::Kind::WebDav : PlaceAddress::Kind::Folder, text("location"),
        text("user"), text("password") };
}

Result<std::unique_ptr<BatchPlace>> openPlace(const PlaceAddress &address, const HttpSettings &settings)
{
    if (address.location.isEmpty())
        return failure(ErrorCode::InvalidArgument, QStringLiteral("no place for devices to meet"));
    if (address.kind == PlaceAddress::Kind::Folder)
        return std::make_unique<FolderPlace>(address.location);
    WB_TRY(auto place, WebDavPlace::open(address, settings));
    return place;
}

} // namespace wb::sync
