// Runs the issuer beside this header (issuer.mjs) as long as this object lives. It is there only where somebody has run `npm ci` in
// its folder.
#pragma once

#include "core/base/Json.h"

#include <QEventLoop>
#include <QFileInfo>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QProcess>
#include <QStandardPaths>
#include <QUrl>

namespace wb::test {

class OpenId4vcIssuer {
public:
    // Why it cannot be asked; empty if it can.
    [[nodiscard]] static QString missing()
    {
        if (QStandardPaths::findExecutable(QStringLiteral("node")).isEmpty())
            return QStringLiteral("SKIPPED: Node is not on this machine");
        if (!QFileInfo::exists(folder() + QStringLiteral("/node_modules/@openid4vc/openid4vci")))
            return QStringLiteral("SKIPPED: the packages of tests/peers/openid4vc-issuer are not installed (npm ci)");
        return {};
    }

    // Started once it has said its address; otherwise url() is empty and said() tells why.
    OpenId4vcIssuer()
    {
        m_node.setProcessChannelMode(QProcess::SeparateChannels);
        m_node.start(QStringLiteral("node"), { folder() + QStringLiteral("/issuer.mjs") });
        while (m_node.state() != QProcess::NotRunning && !m_node.canReadLine()) {
            if (!m_node.waitForReadyRead(60'000))
                break;
        }
        if (m_node.canReadLine())
            m_url = QUrl(QString::fromUtf8(m_node.readLine()).trimmed());
    }
    ~OpenId4vcIssuer()
    {
        m_node.closeWriteChannel(); // ends it
        if (!m_node.waitForFinished(5'000))
            m_node.kill();
        m_node.waitForFinished();
    }

    [[nodiscard]] QUrl url() const { return m_url; }
    [[nodiscard]] QString said() { return QString::fromUtf8(m_node.readAllStandardError()); }

    // A link as a QR code would hold it.
    [[nodiscard]] QString offer(const QJsonObject &wish = {})
    {
        return ask("/control/offer", wish).value(QLatin1StringView("offer")).toString();
    }
    void set(const QJsonObject &changes) { ask("/control/set", changes); }
    void reset() { ask("/control/reset", {}); }
    // What wallets did, of one kind.
    [[nodiscard]] QList<QJsonObject> did(const QString &what)
    {
        QList<QJsonObject> all;
        for (const QJsonValue entry : ask("/control/log", {}).value(QLatin1StringView("log")).toArray()) {
            if (entry[QLatin1StringView("what")].toString() == what)
                all.append(entry.toObject());
        }
        return all;
    }

private:
    static QString folder() { return QStringLiteral(WANDERBUCH_PEERS "/openid4vc-issuer"); }

    QJsonObject ask(const char *path, const QJsonObject &body)
    {
        QNetworkAccessManager manager;
        QNetworkRequest request(QUrl(m_url.toString() + QString::fromLatin1(path)));
        request.setHeader(QNetworkRequest::ContentTypeHeader, QByteArrayLiteral("application/json"));
        QNetworkReply *reply = manager.post(request, canonicalJson(body).value_or(QByteArray()));
        QEventLoop loop;
        QObject::connect(reply, &QNetworkReply::finished, &loop, &QEventLoop::quit);
        if (!reply->isFinished())
            loop.exec();
        return parseJsonObject(reply->readAll()).value_or(QJsonObject());
    }

    QProcess m_node;
    QUrl m_url;
};

} // namespace wb::test
