// A peer of tests/peers that runs as a server: started with Node, ends with the test. Its first line is a JSON object that says
// where it listens.
#pragma once

#include "core/base/Json.h"

#include <QFileInfo>
#include <QProcess>
#include <QStandardPaths>

namespace wb::test {

class NodePeer {
public:
    // Why the peer cannot be started; empty if it can. `package` is one it depends on, `programs` what it runs besides.
    [[nodiscard]] static QString missing(const QString &folder, const QString &package, const QStringList &programs = {})
    {
        for (const auto &program : QStringList { QStringLiteral("node") } + programs) {
            if (QStandardPaths::findExecutable(program).isEmpty())
                return QStringLiteral("SKIPPED: %1 is not on this machine").arg(program);
        }
        if (!QFileInfo::exists(folder + QStringLiteral("/node_modules/") + package))
            return QStringLiteral("SKIPPED: the packages of %1 are not installed (npm ci)").arg(QFileInfo(folder).fileName());
        return {};
    }

    ~NodePeer()
    {
        m_process.closeWriteChannel(); // the peer ends when its input does
        if (!m_process.waitForFinished(20'000))
            m_process.kill();
        m_process.waitForFinished();
    }
    // Empty if it does not come up.
    [[nodiscard]] QJsonObject start(const QString &folder, const QStringList &arguments = {})
    {
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process.start(QStringLiteral("node"), QStringList { folder + QStringLiteral("/peer.mjs") } + arguments);
        while (!m_process.canReadLine()) {
            if (!m_process.waitForReadyRead(60'000))
                return {};
        }
        return parseJsonObject(m_process.readLine().trimmed()).value_or(QJsonObject());
    }

private:
    QProcess m_process;
};

} // namespace wb::test
