#include "qml/Wanderbuch/Learn/PackWords.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

namespace wb::ui {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(PackWords)
};

} // namespace

Words packFailure(const Error &error)
{
    switch (error.code) {
    case ErrorCode::NotFound:
        return {Text::tr("This module is not on this device"),
                Text::tr("Its pack is missing. Open the pack file if you have it, or fetch it again in Explore.")};
    case ErrorCode::BadSignature:
        return {Text::tr("This pack was changed after it was signed"),
                Text::tr("Nothing of it is shown. Get it again from its publisher.")};
    case ErrorCode::DigestMismatch:
        return {Text::tr("A part of this pack is damaged"), Text::tr("It is not what its publisher signed. Get the pack again.")};
    case ErrorCode::NotReadable:
        return {Text::tr("The pack cannot be opened"), Text::tr("If it lies on a stick or a card, put it back in and try again.")};
    case ErrorCode::NotWritable:
        return {Text::tr("The pack could not be kept"), Text::tr("There may be no room left on this device. Make some room and try again.")};
    case ErrorCode::TooLarge:
        return {Text::tr("This part of the pack is too large to show"), Text::tr("Tell its publisher, who can split it.")};
    default:
        return {Text::tr("This is not a course pack that can be read"),
                Text::tr("The file may be damaged or of another kind. Get it again from its publisher.")};
    }
}

PublisherWords publisherWords(const PackShelf::Opened &pack)
{
    switch (pack.publisher) {
    case PackShelf::Publisher::Trusted:
        return {Text::tr("Published by %1").arg(pack.publisherName), Text::tr("Genuine: signed by the publisher and unchanged."),
                QStringLiteral("shield-check"), QStringLiteral("ok")};
    case PackShelf::Publisher::Unknown:
        return {Text::tr("Says it is by %1").arg(pack.publisherName),
                Text::tr("Signed and unchanged, but this publisher is not known on this device."),
                QStringLiteral("shield-question-mark"), QStringLiteral("plain")};
    case PackShelf::Publisher::NotSigned:
        return {Text::tr("Says it is by %1").arg(pack.publisherName), Text::tr("Not signed: nobody can tell who made it."),
                QStringLiteral("shield-alert"), QStringLiteral("warn")};
    case PackShelf::Publisher::Changed: break;
    }
    return {Text::tr("Changed after it was signed"), Text::tr("Nothing of it is shown. Get it again from its publisher."),
            QStringLiteral("shield-alert"), QStringLiteral("warn")};
}

QString durationWords(qint64 seconds)
{
    const int minutes = int(seconds / 60);
    if (minutes < 1)
        return Text::tr("less than a minute");
    if (minutes < 60)
        return Text::tr("%1 min").arg(minutes);
    if (minutes % 60 == 0)
        return Text::tr("%1 h").arg(minutes / 60);
    return Text::tr("%1 h %2 min").arg(minutes / 60).arg(minutes % 60);
}

QString dayWords(const QDateTime &time)
{
    return QLocale().toString(time.toLocalTime().date(), Text::tr("d MMMM yyyy", "date; adapt the order to your language"));
}

} // namespace wb::ui
