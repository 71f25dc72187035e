#include "qml/Wanderbuch/Providers/ProviderWords.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>

namespace wb::ui::providers {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ProviderWords)
};

constexpr qint64 minute = 60, hour = 60 * minute;

QString duration(qint64 seconds)
{
    if (seconds < minute)
        return Words::tr("%n second(s)", nullptr, int(qMax<qint64>(1, seconds)));
    if (seconds < 2 * hour)
        return Words::tr("%n minute(s)", nullptr, int((seconds + minute / 2) / minute));
    return Words::tr("%n hour(s)", nullptr, int(qMin<qint64>(100000, (seconds + hour / 2) / hour)));
}

} // namespace

QString ago(const QDateTime &time, const QDateTime &now)
{
    if (!time.isValid())
        return {};
    const qint64 seconds = time.secsTo(now);
    if (seconds < -minute || seconds >= 24 * hour)
        return humanDate(time);
    if (seconds < minute)
        return Words::tr("just now");
    return seconds < hour ? Words::tr("%n minute(s) ago", nullptr, int(seconds / minute))
                          : Words::tr("%n hour(s) ago", nullptr, int(seconds / hour));
}

QString until(const QDateTime &time, const QDateTime &now)
{
    const qint64 seconds = time.isValid() ? now.secsTo(time) : 0;
    return seconds <= 0 ? Words::tr("soon") : Words::tr("in %1").arg(duration(seconds));
}

QString timeLeft(qint64 seconds)
{
    return seconds < 0 ? QString() : Words::tr("about %1 left").arg(duration(seconds));
}

QString howFar(const sync::DownloadState &download)
{
    QStringList parts { Words::tr("%1 of %2").arg(humanSize(download.done), humanSize(download.all)) };
    if (download.bytesPerSecond > 0)
        parts.append(Words::tr("%1 a second").arg(humanSize(qint64(download.bytesPerSecond))));
    if (download.secondsLeft >= 0)
        parts.append(timeLeft(download.secondsLeft));
    return parts.join(QStringLiteral(" · "));
}

QString holds(int modules, int pathways)
{
    if (modules + pathways == 0)
        return Words::tr("Nothing yet");
    QStringList parts { Words::tr("%n module(s)", nullptr, modules) };
    if (pathways > 0)
        parts.append(Words::tr("%n pathway(s)", nullptr, pathways));
    return parts.join(QStringLiteral(" · "));
}

QString heldUp(sync::WaitsFor waitsFor)
{
    switch (waitsFor) {
    case sync::WaitsFor::Nothing: return {};
    case sync::WaitsFor::Network: return Words::tr("Waits for a network");
    case sync::WaitsFor::UnmeteredNetwork: return Words::tr("Waits for a network that costs nothing");
    case sync::WaitsFor::Power: return Words::tr("Waits until the battery is charged");
    case sync::WaitsFor::Storage: return Words::tr("Waits for room on this device");
    case sync::WaitsFor::Person: return Words::tr("Waits for you to decide");
    }
    return {};
}

QString kindOf(sync::Place place)
{
    switch (place) {
    case sync::Place::Web: return Words::tr("On the web");
    case sync::Place::LocalNetwork: return Words::tr("In this network");
    case sync::Place::Folder: return Words::tr("A folder");
    }
    return {};
}

QString address(const QString &address)
{
    if (address.startsWith(QLatin1Char('/')) || address.contains(QLatin1Char('\\')))
        return address.section(
            QRegularExpression(QStringLiteral("[/\\\\]")), -1, -1, QString::SectionSkipEmpty); // a folder, by its name
    QString shown = address;
    if (shown.startsWith(QLatin1StringView("https://")))
        shown.remove(0, 8);
    if (shown.size() > 1 && shown.endsWith(QLatin1Char('/')))
        shown.chop(1);
    return shown;
}

Standing standing(const sync::ProviderState &state, const QDateTime &now)
{
    using sync::Activity;
    if (state.changedKey)
        return { state.isPaused ? Words::tr("Stopped: it signs with a key you do not trust")
                                : Words::tr("It signs with a new key: you decide"),
            QStringLiteral("seal"), QStringLiteral("key-round") };
    switch (state.activity) {
    case Activity::Checking: return { Words::tr("Asking what is new"), QStringLiteral("blue"), QStringLiteral("refresh-cw") };
    case Activity::Fetching:
        if (state.all > 0 && state.arrived == state.all && state.place != sync::Place::Folder) // the network may go
            return { Words::tr("All here; in the library: %1 of %2 parts").arg(state.done).arg(state.all), QStringLiteral("blue"),
                QStringLiteral("refresh-cw") };
        return { state.all > 0 ? Words::tr("Fetching: %1 of %2 parts").arg(state.done).arg(state.all) : Words::tr("Fetching"),
            QStringLiteral("blue"), QStringLiteral("refresh-cw") };
    case Activity::Waiting: return { Words::tr("Waits for its turn"), QStringLiteral("plain"), QStringLiteral("hourglass") };
    case Activity::Idle: break;
    }
    if (state.isPaused)
        return { Words::tr("Paused"), QStringLiteral("plain"), QStringLiteral("pause") };
    if (state.waitsFor != sync::WaitsFor::Nothing)
        return { heldUp(state.waitsFor), QStringLiteral("plain"), QStringLiteral("hourglass") };
    if (state.error)
        return { visitProblem(*state.error, state.place).title, QStringLiteral("warn"), QStringLiteral("triangle-alert") };
    if (!state.lastContact.isValid())
        return { Words::tr("Not visited yet"), QStringLiteral("plain"), QStringLiteral("clock") };
    return { Words::tr("Up to date · %1").arg(ago(state.lastContact, now)), QStringLiteral("ok"), QStringLiteral("circle-check") };
}

} // namespace wb::ui::providers
