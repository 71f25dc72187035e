#include "platforms/cli/Commands.h"
#include "platforms/cli/DevicesAccess.h"

namespace wb::cli {

namespace {

QString stateName(sync::GroupStanding::State state)
{
    switch (state) {
    case sync::GroupStanding::State::Alone: return QStringLiteral("alone");
    case sync::GroupStanding::State::Joining: return QStringLiteral("joining");
    case sync::GroupStanding::State::Member: return QStringLiteral("member");
    case sync::GroupStanding::State::CutOff: return QStringLiteral("cut-off");
    }
    return {};
}

class DevicesList final : public Command {
public:
    QString name() const override { return QStringLiteral("devices list"); }
    QString arguments() const override { return {}; }
    QString summary() const override { return QStringLiteral("your devices, when each was last heard of, and where they meet"); }

    int run(Context &context) const override
    {
        auto opened = openGroup(context);
        if (!opened)
            return failVault(context, opened.error());
        const auto standing = opened->group->standing();
        if (!standing)
            return failDevices(context, standing.error());
        QStringList lines;
        QJsonArray devices;
        for (const auto &device : standing->devices) {
            const QString seen = device.lastSeen.isValid() ? toRfc3339(device.lastSeen) : QString();
            lines << QStringLiteral("%1  %2%3%4  last heard of: %5")
                         .arg(device.card.id, device.card.name, device.isThis ? QStringLiteral(" (this one)") : QString(),
                             device.cutOff ? QStringLiteral(" (cut off)") : QString(),
                             seen.isEmpty() ? QStringLiteral("never") : seen);
            devices.append(QJsonObject { { QStringLiteral("id"), device.card.id }, { QStringLiteral("name"), device.card.name },
                { QStringLiteral("this"), device.isThis },
                { QStringLiteral("cutOff"), device.cutOff ? QJsonValue(toRfc3339(*device.cutOff)) : QJsonValue() },
                { QStringLiteral("lastSeen"), seen.isEmpty() ? QJsonValue() : QJsonValue(seen) },
                { QStringLiteral("missing"), device.missing }, { QStringLiteral("forked"), device.forked } });
        }
        if (standing->state == sync::GroupStanding::State::Alone)
            lines << QStringLiteral("this device is in no group");
        context.print(lines.join(QLatin1Char('\n')),
            { { QStringLiteral("state"), stateName(standing->state) }, { QStringLiteral("place"), standing->place.location },
                { QStringLiteral("lastSync"),
                    standing->lastSync.isValid() ? QJsonValue(toRfc3339(standing->lastSync)) : QJsonValue() },
                { QStringLiteral("devices"), devices } });
        return Done;
    }
};

} // namespace

CommandPointer makeDevicesList()
{
    return std::make_unique<DevicesList>();
}

} // namespace wb::cli
