// Runs the peer beside this header (peer.mjs). It is there only where somebody has run `npm ci` in its folder.
#pragma once

#include "core/base/Json.h"
#include "sync/transport/HttpClient.h"

#include <QFileInfo>
#include <QProcess>
#include <QStandardPaths>

namespace wb::test {

class VerifierPeer {
public:
    // Why the peer cannot be asked; empty if it can.
    [[nodiscard]] static QString missing()
    {
        if (QStandardPaths::findExecutable(QStringLiteral("node")).isEmpty())
            return QStringLiteral("SKIPPED: Node is not on this machine");
        if (!QFileInfo::exists(folder() + QStringLiteral("/node_modules/@openid4vc/openid4vp")))
            return QStringLiteral("SKIPPED: the packages of tests/peers/openid4vp-verifier are not installed (npm ci)");
        return {};
    }

    ~VerifierPeer()
    {
        m_process.closeWriteChannel(); // it ends with its input
        if (!m_process.waitForFinished(5000))
            m_process.kill();
    }

    // Starts it and reads its address.
    [[nodiscard]] bool start(const QString &contexts)
    {
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process.start(QStringLiteral("node"), { folder() + QStringLiteral("/peer.mjs"), contexts });
        while (!m_process.canReadLine()) {
            if (!m_process.waitForReadyRead(120'000))
                return false;
        }
        m_origin = QUrl(QString::fromUtf8(m_process.readLine().trimmed()));
        return m_origin.isValid();
    }

    [[nodiscard]] QJsonObject get(const QString &path) { return ask({ .url = m_origin.resolved(QUrl(path)) }); }
    [[nodiscard]] QJsonObject post(const QString &path, const QJsonObject &body)
    {
        return ask(sync::postJson(m_origin.resolved(QUrl(path)), body));
    }

private:
    [[nodiscard]] static QString folder() { return QStringLiteral(WANDERBUCH_PEERS "/openid4vp-verifier"); }
    [[nodiscard]] QJsonObject ask(sync::HttpRequest request)
    {
        request.reach = { true, true };
        const auto response = m_http.send(request);
        return response ? parseJsonObject(response->body).value_or(QJsonObject()) : QJsonObject();
    }

    QProcess m_process;
    QUrl m_origin;
    sync::HttpClient m_http;
};

} // namespace wb::test
