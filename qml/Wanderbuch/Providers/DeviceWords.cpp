#include "qml/Wanderbuch/Providers/DeviceWords.h"

#include <QCoreApplication>
#include <QDir>
#include <QSysInfo>
#include <QUrl>

namespace wb::ui::devices {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(DeviceWords)
};

using sync::PlaceAddress;

bool isFolder(const PlaceAddress &place)
{
    return place.kind == PlaceAddress::Kind::Folder;
}

} // namespace

QString proposedName()
{
    const QString name = QSysInfo::machineHostName().section(QLatin1Char('.'), 0, 0).left(sync::DeviceCard::longestName);
    return name.isEmpty() || name == QLatin1String("localhost") ? Words::tr("This device") : name;
}

QString placeName(const PlaceAddress &place)
{
    if (!isFolder(place))
        return providers::address(place.location);
    return QDir::toNativeSeparators(place.location);
}

QString placeKind(const PlaceAddress &place)
{
    return isFolder(place) ? Words::tr("A folder") : Words::tr("A server with WebDAV");
}

QString placeIcon(const PlaceAddress &place)
{
    return isFolder(place) ? QStringLiteral("folder-open") : QStringLiteral("cloud");
}

PlaceAddress serverPlace(const QString &address, const QString &user, const QString &password)
{
    QString text = address.trimmed();
    if (!text.contains(QLatin1String("://")))
        text.prepend(QLatin1String("https://"));
    return { PlaceAddress::Kind::WebDav, text, user.trimmed(), password }; // "ftp://…" is no folder either
}

PlaceAddress folderPlace(const QString &path)
{
    return { PlaceAddress::Kind::Folder, QDir(QDir::fromNativeSeparators(path)).absolutePath(), {}, {} };
}

QString lastSeen(const sync::DeviceStanding &device, const QDateTime &now)
{
    if (device.cutOff)
        return Words::tr("Cut off on %1").arg(humanDate(*device.cutOff));
    if (device.isThis)
        return Words::tr("This device");
    return device.lastSeen.isValid() ? Words::tr("Last heard of: %1").arg(providers::ago(device.lastSeen, now))
                                     : Words::tr("Not heard of yet");
}

QString concernOf(const sync::DeviceStanding &device)
{
    if (device.forked && !device.cutOff)
        return Words::tr("An old copy of it went on by itself. Sync on that device: it goes on as a device of its own.");
    if (device.missing > 0 && !device.cutOff)
        return Words::tr("%n packet(s) of it are still on their way, or the place holds them back.", nullptr, int(device.missing));
    return {};
}

QString whatWasDone(const sync::SyncReport &report)
{
    const QString came = Words::tr("%n change(s) came", nullptr, int(report.changes));
    if (report.sent == 0)
        return report.changes > 0 ? came : Words::tr("Nothing new, neither here nor there");
    return report.changes > 0 ? Words::tr("%1, and what changed here went").arg(came) : Words::tr("What changed here went");
}

QStringList concernsOf(const sync::SyncReport &report)
{
    QStringList lines;
    if (report.becameNew)
        lines << Words::tr(
            "This wallet was restored from a copy. It goes on as a device of its own; if the former one is lost, cut it off.");
    if (report.ahead > 0)
        lines << Words::tr(
            "%n packet(s) are dated more than a day ahead. Set the clock right, here or on the device they come from.", nullptr,
            report.ahead);
    if (report.lost > 0)
        lines << Words::tr("The place had lost %n packet(s) of this device. All of it was written again.", nullptr, report.lost);
    if (report.vanished > 0)
        lines << Words::tr(
            "%n packet(s) of other devices are gone from the place. What was in them is here.", nullptr, report.vanished);
    if (report.missing > 0)
        lines << Words::tr(
            "%n packet(s) are missing: still on their way, or the place holds them back.", nullptr, int(report.missing));
    if (report.unreadable > 0)
        lines << Words::tr("%n file(s) at the place cannot be read: damaged, or not yours.", nullptr, report.unreadable);
    if (report.refused > 0)
        lines << Words::tr("%n file(s) were refused: no device of yours made them.", nullptr, report.refused);
    return lines;
}

Problem placeProblem(const Error &error)
{
    switch (error.code) {
    case ErrorCode::NotFound:
        return { Words::tr("The place is not there"),
            Words::tr("Plug in the stick, or check folder and address, then try again.") };
    case ErrorCode::NotReadable:
        return { Words::tr("The folder cannot be read"),
            Words::tr("Check that the drive is still there and that you may read it.") };
    case ErrorCode::NotWritable:
        return { Words::tr("Nothing can be written there"),
            Words::tr("The place is full, or you may only read it. Free some space or take another one.") };
    case ErrorCode::NotAuthorized:
        return { Words::tr("The server does not let this device in"),
            Words::tr("Check user and password. Many servers want a password that was made for one app.") };
    case ErrorCode::InvalidArgument:
        return { Words::tr("This is not an address"), Words::tr("It begins with https:// and leads to a folder for WebDAV.") };
    case ErrorCode::AddressRefused:
        return { Words::tr("The password would go in the open"),
            Words::tr("This address is not encrypted. Take one that begins with https://.") };
    case ErrorCode::Unreachable:
        return { Words::tr("Nobody answered"),
            Words::tr("There is no network here, or the server is not there. Nothing is lost; try later.") };
    case ErrorCode::TimedOut:
    case ErrorCode::ConnectionLost:
        return { Words::tr("The connection was cut off"),
            Words::tr("What came and went until then stays. It goes on from there.") };
    case ErrorCode::CertificateRefused:
        return { Words::tr("The connection is not safe"),
            Words::tr(
                "The certificate of the server is out of date, belongs to another address, or nobody vouches for it. Check the "
                "date of this device, then ask whoever runs the server.") };
    case ErrorCode::RedirectRefused:
        return { Words::tr("The server sends elsewhere"), Words::tr("Ask whoever runs it for the right address.") };
    case ErrorCode::UnexpectedAnswer:
        return { Words::tr("There is no WebDAV"),
            Words::tr(
                "The address leads to something else. In Nextcloud the right one stands under Files, Settings, WebDAV. In a hotel "
                "or café, log in to the network first.") };
    case ErrorCode::RequestRefused:
        return { Words::tr("The server refused"), Words::tr("Check the address: it has to be a folder that you may write to.") };
    case ErrorCode::ServerFailed: return { Words::tr("The server has a fault"), Words::tr("Nothing is lost; try later.") };
    case ErrorCode::ServerBusy:
        return { Words::tr("The server is busy"), Words::tr("It asked to wait a while. Nothing is lost; try later.") };
    case ErrorCode::AlreadyExists: return { Words::tr("This device is in a group already"), Words::tr("Leave that one first.") };
    case ErrorCode::KeyNotFound: return { Words::tr("This device is in no group"), Words::tr("Set it up, or join with a code.") };
    case ErrorCode::Locked: return { Words::tr("The wallet is locked"), Words::tr("Unlock it, then try again.") };
    case ErrorCode::Cancelled: return { Words::tr("Stopped"), Words::tr("What came and went until then stays.") };
    case ErrorCode::SchemaTooNew:
        return { Words::tr("Written by a newer Wanderbuch"), Words::tr("Update the app on this device, then try again.") };
    default:
        return { Words::tr("It did not work"),
            Words::tr("Something unexpected happened (%1). Nothing is lost. Try again.").arg(QString(errorName(error.code))) };
    }
}

Problem codeProblem(const Error &error)
{
    switch (error.code) {
    case ErrorCode::MalformedDocument:
    case ErrorCode::MalformedEncoding:
    case ErrorCode::MalformedJson:
        return { Words::tr("This is not the code of a device"),
            Words::tr("On the other device, open \"Add a device\" and copy the whole code. It begins with \"wanderbuch-pair:\".") };
    case ErrorCode::NotFound:
        return { Words::tr("The place is not there"),
            Words::tr("The folder of the other device is not at this path here. Choose it yourself, or plug in the stick.") };
    default: return placeProblem(error);
    }
}

Problem backupProblem(const Error &error)
{
    switch (error.code) {
    case ErrorCode::WrongPassphrase:
        return { Words::tr("The passphrase does not fit"), Words::tr("Capital letters and spaces count. Try again.") };
    case ErrorCode::Throttled:
        return { Words::tr("Too many attempts"),
            Words::tr("Wait %n second(s), then try again.", nullptr, std::max(1, error.detail.toInt())) };
    case ErrorCode::Cancelled:
        return { Words::tr("Stopped"), Words::tr("Nothing new is kept there. The backup before stands as it was.") };
    case ErrorCode::DecryptionFailed:
    case ErrorCode::DigestMismatch:
    case ErrorCode::MalformedDocument:
        return { Words::tr("The backup did not hold"),
            Words::tr(
                "What was read back differs from what was written, so it was thrown away. The backup before stands. Try again, "
                "or take another place.") };
    default: return placeProblem(error);
    }
}

Problem restoreProblem(const Error &error)
{
    switch (error.code) {
    case ErrorCode::NotFound:
        return { Words::tr("No backup is there"), Words::tr("Check folder and address. Its name ends in .wbbackup.") };
    case ErrorCode::WrongPassphrase:
        return { Words::tr("The passphrase opens none of them"), Words::tr("Capital letters and spaces count. Try again.") };
    case ErrorCode::Cancelled: return { Words::tr("Stopped"), Words::tr("Nothing was changed here.") };
    case ErrorCode::DecryptionFailed:
    case ErrorCode::MalformedDocument:
    case ErrorCode::StorageCorrupt:
        return { Words::tr("The backup is damaged"),
            Words::tr("It was changed or cut off after it was written. Take another copy of it. Nothing was changed here.") };
    case ErrorCode::InUse:
        return { Words::tr("The wallet is in use"), Words::tr("Another Wanderbuch has it open. Close that, then try again.") };
    default: return placeProblem(error);
    }
}

} // namespace wb::ui::devices
