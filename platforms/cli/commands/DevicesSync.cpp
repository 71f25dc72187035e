#include "platforms/cli/Commands.h"
#include "platforms/cli/DevicesAccess.h"

namespace wb::cli {

namespace {

QJsonObject toJson(const sync::SyncReport &report)
{
    return { { QStringLiteral("joining"), report.joining }, { QStringLiteral("joined"), report.joined },
        { QStringLiteral("cutOff"), report.cutOff }, { QStringLiteral("becameNew"), report.becameNew },
        { QStringLiteral("guestAsks"), report.guestAsks }, { QStringLiteral("received"), report.received },
        { QStringLiteral("changes"), report.changes }, { QStringLiteral("sent"), report.sent },
        { QStringLiteral("sentBytes"), report.sentBytes }, { QStringLiteral("removed"), report.removed },
        { QStringLiteral("waiting"), report.waiting }, { QStringLiteral("ahead"), report.ahead },
        { QStringLiteral("unreadable"), report.unreadable }, { QStringLiteral("refused"), report.refused },
        { QStringLiteral("lost"), report.lost }, { QStringLiteral("vanished"), report.vanished },
        { QStringLiteral("missing"), report.missing } };
}

// What the person should know besides the numbers.
QStringList warnings(const sync::SyncReport &report)
{
    QStringList lines;
    if (report.becameNew)
        lines << QStringLiteral("this vault was restored: it goes on as a device of its own; cut the former one off if it is lost");
    if (report.ahead > 0)
        lines << QStringLiteral(
            "%1 batches are dated more than a day ahead: set the clocks right, here or on the device that wrote them")
                     .arg(report.ahead);
    if (report.lost > 0)
        lines << QStringLiteral("the place had lost or damaged %1 batches of this device: all was written again").arg(report.lost);
    if (report.vanished > 0)
        lines << QStringLiteral("%1 batches of other devices are gone from the place; what they held is here").arg(report.vanished);
    if (report.missing > 0)
        lines << QStringLiteral("%1 batches are missing: on their way, or held back by the place").arg(report.missing);
    if (report.unreadable > 0)
        lines << QStringLiteral("%1 files at the place cannot be read: damaged, or not of this group").arg(report.unreadable);
    if (report.refused > 0)
        lines << QStringLiteral("%1 files were refused: not by a device of the group").arg(report.refused);
    return lines;
}

class DevicesSync final : public Command {
public:
    QString name() const override { return QStringLiteral("devices sync"); }
    QString arguments() const override { return {}; }
    QString summary() const override
    {
        return QStringLiteral("take in what the other devices changed, and leave what changed here");
    }

    int run(Context &context) const override
    {
        auto opened = openGroup(context);
        if (!opened)
            return failVault(context, opened.error());
        const auto report = opened->group->sync();
        if (!report)
            return failDevices(context, report.error());
        QJsonObject json = toJson(*report);
        QString text = report->joining ? QStringLiteral("asked to join; the other device has not let this one in yet")
            : report->cutOff           ? QStringLiteral("this device was cut off by another one; nothing was sent")
                                       : QStringLiteral("%1 batches with %2 changes received, %3 sent")
                                   .arg(report->received)
                                   .arg(report->changes)
                                   .arg(report->sent);
        if (report->guestAsks) {
            const auto standing = opened->group->standing();
            if (standing) {
                text +=
                    QStringLiteral("\n\"%1\" asks to join; its fingerprint must be %2. If it shows that: devices pair --confirm %2")
                        .arg(standing->guestName, standing->fingerprint);
                json.insert(QStringLiteral("guest"),
                    QJsonObject { { QStringLiteral("name"), standing->guestName },
                        { QStringLiteral("fingerprint"), standing->fingerprint } });
            }
        }
        context.print(text, json);
        for (const QString &line : warnings(*report))
            context.warn(line);
        return report->cutOff ? Failed : Done;
    }
};

} // namespace

CommandPointer makeDevicesSync()
{
    return std::make_unique<DevicesSync>();
}

} // namespace wb::cli
