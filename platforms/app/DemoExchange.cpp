#include "platforms/app/DemoExchange.h"

#include "core/base/Ids.h"
#include "core/base/Json.h"
#include "platforms/app/Composition.h"
#include "platforms/app/DemoLearner.h"
#include "qml/Wanderbuch/Core/Services.h"
#include "sync/badges/BadgeStore.h"
#include "sync/issuance/IssuanceStore.h"

#include <QCoreApplication>
#include <QUrl>

namespace wb::app {

namespace {

const QString issuer = QStringLiteral("https://issuer.academy.example");

// Waits with the window awake.
template <typename Work> auto inVault(Composition &composition, Work work)
{
    auto future = composition.services().vault().run(std::move(work));
    while (!future.isFinished())
        QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
    return future.result();
}

// A stop of the tour that needs nothing more.
Result<QVariantMap> nothingElse(const Result<void> &done)
{
    return done.map([] { return QVariantMap(); });
}

QJsonObject configuration(const char *name)
{
    return { { QStringLiteral("format"), QStringLiteral("ldp_vc") },
        { QStringLiteral("credential_definition"),
            QJsonObject { { QStringLiteral("type"), QJsonArray { QStringLiteral("VerifiableCredential") } } } },
        { QStringLiteral("credential_metadata"),
            QJsonObject { { QStringLiteral("display"),
                QJsonArray { QJsonObject { { QStringLiteral("name"), QLatin1StringView(name) } } } } } } };
}

Result<issuance::IssuanceState> underWay()
{
    const QStringList ids { QStringLiteral("one"), QStringLiteral("later") };
    const QJsonObject document { { QStringLiteral("credential_issuer"), issuer },
        { QStringLiteral("credential_endpoint"), issuer + QStringLiteral("/credential") },
        { QStringLiteral("deferred_credential_endpoint"), issuer + QStringLiteral("/deferred") },
        { QStringLiteral("display"),
            QJsonArray { QJsonObject { { QStringLiteral("name"), QStringLiteral("Academy of Applied Arts") } } } },
        { QStringLiteral("credential_configurations_supported"),
            QJsonObject {
                { ids[0], configuration("Course certificate") }, { ids[1], configuration("Studio year, final assessment") } } } };
    issuance::IssuanceState state;
    state.id = newUuid();
    state.offer.issuer = issuer;
    state.offer.configurationIds = ids;
    state.offer.preAuthorizedCode = QStringLiteral("demo");
    WB_TRY(state.issuer, issuance::readIssuerMetadata(document, issuer, ids));
    WB_TRY(state.server,
        issuance::readAuthorizationServer(
            { { QStringLiteral("issuer"), issuer }, { QStringLiteral("token_endpoint"), issuer + QStringLiteral("/token") } },
            issuer));
    state.chosen = ids;
    return state;
}

} // namespace

DemoExchange::DemoExchange(Composition &composition)
    : m_composition(composition)
{
}

QString DemoExchange::request()
{
    const QString address = QString::fromLatin1(QUrl::toPercentEncoding(QStringLiteral("https://studio.example/answers")));
    const QByteArray query =
        R"({"credentials":[{"id":"badge","format":"ldp_vc","require_cryptographic_holder_binding":false,"meta":{"type_values":[["https://www.w3.org/2018/credentials#VerifiableCredential"]]},)"
        R"("claims":[{"path":["credentialSubject","achievement","name"]}]}]})";
    return QStringLiteral("openid4vp://"
                          "?client_id=redirect_uri%3A%1&response_uri=%1&response_type=vp_token&response_mode=direct_post&nonce=n-"
                          "0S6_WzA2Mj&state=demo&dcql_query=%2")
        .arg(address, QString::fromLatin1(query.toPercentEncoding()));
}

QString DemoExchange::damagedOffer()
{
    return QStringLiteral("openid-credential-offer://?credential_offer=%7B%22credential_issuer");
}

Result<QVariantMap> DemoExchange::arrive()
{
    issuance::CredentialAnswer came, later;
    WB_TRY(const QByteArray first,
        demoCredential(m_composition, QStringLiteral("Academy of Applied Arts"), "designing-with-not-for", 3));
    WB_TRY(const QByteArray second,
        demoCredential(m_composition, QStringLiteral("Academy of Applied Arts"), "contracts-and-rights", 2));
    came.credentials = { first, second };
    later.transactionId = QStringLiteral("demo");
    later.intervalSeconds = 3 * 24 * 3600;
    WB_TRY(const auto state, underWay());
    return nothingElse(inVault(m_composition, [state, came, later](vault::Session &session) -> Result<void> {
        issuance::IssuanceStore store(session);
        WB_CHECK(store.save(state));
        WB_CHECK(store.keep(state.id, state.chosen[0], came));
        WB_CHECK(store.keep(state.id, state.chosen[1], later));
        return {};
    }));
}

Result<QVariantMap> DemoExchange::decide()
{
    return nothingElse(inVault(m_composition, [](vault::Session &session) -> Result<void> {
        issuance::IssuanceStore store(session);
        WB_TRY(const auto waiting, store.undecided());
        for (const auto &one : waiting)
            WB_CHECK(store.decide(one.id, issuance::Decision::Refused));
        WB_TRY(const auto promised, store.deferred());
        for (const auto &one : promised)
            WB_CHECK(store.dropDeferred(one.id));
        return {};
    }));
}

Result<QVariantMap> DemoExchange::connect()
{
    const QDateTime now = m_composition.services().clock().nowUtc();
    const auto account = [&now](const char *name, const char *base) {
        sync::BadgeAccount one;
        one.host.name = QLatin1StringView(name);
        one.host.base = QUrl(QLatin1StringView(base));
        one.token.scopes = { sync::badgescope::readCredentials, sync::badgescope::upsertCredentials };
        one.fetchedUntil = now.addDays(-1);
        one.fetchedAllAt = now.addDays(-9);
        return one;
    };
    auto academy = account("Badges of the Academy", "https://badges.academy.example/ims/ob/v3p0/");
    auto guild = account("Illustrators' Guild", "https://guild.example/ims/ob/v3p0/");
    guild.lastError = QString(errorName(ErrorCode::NotAuthorized)) + QStringLiteral(" guild.example");
    WB_TRY(const QByteArray first, demoCredential(m_composition, QStringLiteral("Academy of Applied Arts"), "measuring-impact", 8));
    WB_TRY(const QByteArray second,
        demoCredential(m_composition, QStringLiteral("Academy of Applied Arts"), "circular-design-basics", 6));
    return nothingElse(inVault(m_composition, [=](vault::Session &session) -> Result<void> {
        sync::BadgeStore store(session);
        WB_TRY(const QString id, store.put(academy));
        WB_CHECK(store.put(guild));
        WB_CHECK(store.keep(id, { first, second }));
        return {};
    }));
}

Result<QVariantMap> DemoExchange::leave()
{
    return nothingElse(inVault(m_composition, [](vault::Session &session) -> Result<void> {
        sync::BadgeStore store(session);
        WB_TRY(const auto accounts, store.accounts());
        for (const auto &one : accounts)
            WB_CHECK(store.remove(one.id));
        return {};
    }));
}

} // namespace wb::app
