// Runs the peer beside this header (peer.mjs). It is there only where somebody has run `npm ci` in its folder.
#pragma once

#include "core/base/Json.h"

#include <QFileInfo>
#include <QProcess>
#include <QStandardPaths>

namespace wb::test {

class DigitalBazaarPeer
{
public:
    // Why the peer cannot be asked; empty if it can.
    [[nodiscard]] static QString missing()
    {
        if (QStandardPaths::findExecutable(QStringLiteral("node")).isEmpty())
            return QStringLiteral("SKIPPED: Node is not on this machine");
        if (!QFileInfo::exists(folder() + QStringLiteral("/node_modules/@digitalbazaar/vc")))
            return QStringLiteral("SKIPPED: the packages of tests/peers/digitalbazaar-vc are not installed (npm ci)");
        return {};
    }
    // What it answers to `arguments` with `input` at its standard input; an object with "failed" if it does not.
    [[nodiscard]] static QJsonObject ask(const QStringList &arguments, const QByteArray &input)
    {
        QProcess node;
        node.start(QStringLiteral("node"), QStringList { folder() + QStringLiteral("/peer.mjs") } + arguments);
        node.write(input);
        node.closeWriteChannel();
        if (!node.waitForFinished(120'000) || node.exitCode() != 0)
            return { { QStringLiteral("failed"), QString::fromUtf8(node.readAllStandardError()) } };
        return parseJsonObject(node.readAllStandardOutput()).value_or(QJsonObject { { QStringLiteral("failed"), true } });
    }

private:
    static QString folder() { return QStringLiteral(WANDERBUCH_PEERS "/digitalbazaar-vc"); }
};

} // namespace wb::test
