// An issuer whose every answer a test decides: it behaves until one of its addresses is given another answer. For real issuers see
// tests/peers.
#pragma once

#include "core/base/Json.h"
#include "LoopbackServer.h"

#include <QHash>

namespace wb::test {

class FakeIssuer {
public:
    FakeIssuer()
        : m_server([this](const AskedOf &asked) { return answer(asked); })
    {
        m_origin = m_server.url(QString()).toString();
        if (m_origin.endsWith(QLatin1Char('/')))
            m_origin.chop(1);
    }

    // Where the issuer is; "/x" is its path.
    [[nodiscard]] QString issuer() const { return m_origin + QStringLiteral("/x"); }
    [[nodiscard]] QString origin() const { return m_origin; }

    // What stands at a path from now on: one answer after the other, then the last for ever. None: what an honest issuer says.
    void let(const QByteArray &path, const QList<Answer> &answers)
    {
        const QMutexLocker lock(&m_mutex);
        m_answers.insert(path, answers);
    }
    [[nodiscard]] qsizetype timesAsked(const QByteArray &path) const
    {
        const auto asked = m_server.asked();
        return std::ranges::count_if(asked, [&](const AskedOf &one) { return one.path() == path; });
    }
    [[nodiscard]] QJsonObject lastAsked(const QByteArray &path) const
    {
        QJsonObject last;
        for (const AskedOf &one : m_server.asked()) {
            if (one.path() == path)
                last = parseJsonObject(one.body).value_or(QJsonObject());
        }
        return last;
    }

    [[nodiscard]] QJsonObject metadata() const
    {
        const QString at = issuer();
        const QJsonObject configuration { { QStringLiteral("format"), QStringLiteral("dc+sd-jwt") },
            { QStringLiteral("vct"), QStringLiteral("v") },
            { QStringLiteral("cryptographic_binding_methods_supported"), QJsonArray { QStringLiteral("jwk") } },
            { QStringLiteral("proof_types_supported"),
                QJsonObject { { QStringLiteral("jwt"),
                    QJsonObject {
                        { QStringLiteral("proof_signing_alg_values_supported"), QJsonArray { QStringLiteral("EdDSA") } } } } } } };
        return { { QStringLiteral("credential_issuer"), at },
            { QStringLiteral("credential_endpoint"), at + QStringLiteral("/credential") },
            { QStringLiteral("nonce_endpoint"), at + QStringLiteral("/nonce") },
            { QStringLiteral("deferred_credential_endpoint"), at + QStringLiteral("/deferred") },
            { QStringLiteral("notification_endpoint"), at + QStringLiteral("/notification") },
            { QStringLiteral("credential_configurations_supported"), QJsonObject { { QStringLiteral("One"), configuration } } } };
    }
    [[nodiscard]] QJsonObject serverMetadata(const QString &name) const
    {
        return { { QStringLiteral("issuer"), name }, { QStringLiteral("token_endpoint"), issuer() + QStringLiteral("/token") },
            { QStringLiteral("grant_types_supported"),
                QJsonArray { QStringLiteral("urn:ietf:params:oauth:grant-type:pre-authorized_code") } } };
    }
    [[nodiscard]] QJsonObject offerObject(const QString &server = {}) const
    {
        QJsonObject grant { { QStringLiteral("pre-authorized_code"), QStringLiteral("secret-code") } };
        if (!server.isEmpty())
            grant.insert(QStringLiteral("authorization_server"), server);
        return { { QStringLiteral("credential_issuer"), issuer() },
            { QStringLiteral("credential_configuration_ids"), QJsonArray { QStringLiteral("One") } },
            { QStringLiteral("grants"),
                QJsonObject { { QStringLiteral("urn:ietf:params:oauth:grant-type:pre-authorized_code"), grant } } } };
    }
    [[nodiscard]] QString offer(const QString &server = {}) const { return QString::fromUtf8(*canonicalJson(offerObject(server))); }

    static Answer json(const QJsonObject &object, int status = 200) { return Answer::json(*canonicalJson(object), status); }

private:
    Answer answer(const AskedOf &asked)
    {
        const QMutexLocker lock(&m_mutex);
        if (auto &given = m_answers[asked.path()]; !given.isEmpty())
            return given.size() > 1 ? given.takeFirst() : given.first();
        const QByteArray path = asked.path();
        if (path == "/.well-known/openid-credential-issuer/x")
            return json(metadata());
        if (path == "/.well-known/oauth-authorization-server/x")
            return json(serverMetadata(issuer()));
        if (path == "/x/token")
            return json({ { QStringLiteral("access_token"), QStringLiteral("token") },
                { QStringLiteral("token_type"), QStringLiteral("Bearer") } });
        if (path == "/x/nonce")
            return json({ { QStringLiteral("c_nonce"), QStringLiteral("nonce") } });
        if (path == "/x/credential")
            return json(
                { { QStringLiteral("credentials"),
                      QJsonArray { QJsonObject { { QStringLiteral("credential"), QStringLiteral("not.a.credential~") } } } },
                    { QStringLiteral("notification_id"), QStringLiteral("n") } });
        if (path == "/x/notification")
            return Answer { .status = 204 };
        return Answer::json("{\"error\":\"not_found\"}", 404);
    }

    QMutex m_mutex;
    QHash<QByteArray, QList<Answer>> m_answers;
    LoopbackServer m_server;
    QString m_origin;
};

} // namespace wb::test
