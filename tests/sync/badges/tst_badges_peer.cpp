// End to end with a host of badges whose door is oidc-provider (tests/peers/openbadges-api): found, registered at, logged in
// through a browser, read page by page, written to.
#include "BadgesWorld.h"

#include "core/credentials/CredentialDocument.h"
#include "tests/support/NodePeer.h"
#include "tests/support/TestData.h"

#include <valijson/adapters/qtjson_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validation_results.hpp>
#include <valijson/validator.hpp>

#include <thread>

using namespace wb;
using namespace wb::sync;
using namespace wb::test;

namespace {

const Reach local { true, true };

// What the schema that 1EdTech publishes finds wrong; empty if nothing. It wants every proof in a list, which the data model does
// not ask for: a single one is shown to it in a list.
QByteArray schemaProblem(QJsonObject credential)
{
    if (const auto proof = credential.value(QLatin1String("proof")); proof.isObject())
        credential.insert(QStringLiteral("proof"), QJsonArray { proof });
    auto json = readJson(testData(QStringLiteral("openbadges3-schemas/ob_v3p0_achievementcredential_schema.json"))).toObject();
    json.remove(QStringLiteral("$id"));
    json.remove(QStringLiteral("$schema"));
    valijson::Schema schema;
    valijson::SchemaParser parser(valijson::SchemaParser::kDraft7);
    const QJsonValue value(json);
    parser.populateSchema(valijson::adapters::QtJsonAdapter(value), schema);
    valijson::Validator validator(valijson::Validator::kStrongTypes);
    const QJsonValue document(credential);
    valijson::ValidationResults results;
    if (validator.validate(schema, valijson::adapters::QtJsonAdapter(document), &results))
        return {};
    QByteArray text;
    valijson::ValidationResults::Error error;
    while (results.popError(error)) {
        for (const auto &part : error.context)
            text += part.c_str();
        text += QByteArray(": ") + error.description.c_str() + '\n';
    }
    return text;
}

} // namespace

class TestBadgesPeer : public QObject {
    Q_OBJECT

    NodePeer m_peer;
    QUrl m_base, m_control;

    QByteArray control(const QString &what, const QByteArray &body = {})
    {
        HttpClient http;
        HttpRequest request {
            .url = m_control.resolved(QUrl(what)), .method = body.isEmpty() ? "GET" : "POST", .body = body, .reach = local
        };
        const auto response = http.send(request);
        return response ? response->body : QByteArray();
    }
    // What the person does: opens the page, logs in and agrees.
    Result<QString> connect(Badges &badges, const BadgeHost &host, const QStringList &scopes, QByteArray *page = nullptr)
    {
        std::thread browser;
        std::stop_source lost; // the browser did not come back: nobody waits for it
        auto id = badges.connect(
            host, scopes, local,
            [&](const QUrl &url) {
                browser = std::thread([this, url, page, lost]() mutable {
                    const auto seen = control(QStringLiteral("browse?url=")
                        + QString::fromLatin1(QUrl::toPercentEncoding(url.toString(QUrl::FullyEncoded))));
                    if (page)
                        *page = seen;
                    if (!seen.contains("Back to Wanderbuch"))
                        lost.request_stop();
                });
            },
            QStringLiteral("Back to Wanderbuch"), lost.get_token());
        if (browser.joinable())
            browser.join();
        return id;
    }

private slots:
    void initTestCase()
    {
        const auto folder = QStringLiteral(WANDERBUCH_PEERS "/openbadges-api");
        if (const auto missing = NodePeer::missing(folder, QStringLiteral("oidc-provider")); !missing.isEmpty())
            QSKIP(qPrintable(missing));
        const auto address = m_peer.start(folder);
        m_base = QUrl(address.value(QLatin1String("base")).toString());
        m_control = QUrl(address.value(QLatin1String("control")).toString());
        QVERIFY(!m_base.isEmpty());
    }

    void fromTheAddressToTheWalletAndBack()
    {
        BadgesWorld world;
        world.home.clock.setWallClock(QDateTime::currentDateTimeUtc()); // the host's badge is of today
        const auto badges = world.badges();
        for (const char *title : { "Alpha", "Beta", "Gamma", "Delta", "Epsilon", "Zeta" })
            control(QStringLiteral("credential"), world.badge(QString::fromLatin1(title)));

        const auto host = badges->discover(m_base, local);
        QVERIFY2(host.has_value(), host ? "" : qPrintable(host.error().detail));
        QCOMPARE(host->name, QStringLiteral("Badges of the tests"));
        QCOMPARE(host->scopes.size(), 4);
        QVERIFY(host->terms.toString().endsWith(QStringLiteral("/terms")));

        QByteArray page;
        const auto id = connect(*badges, *host, host->scopes, &page);
        QVERIFY2(id.has_value(), id ? "" : qPrintable(id.error().detail));
        QVERIFY2(page.contains("Back to Wanderbuch"), page.constData());
        const auto account = badges->accounts()->first();
        QVERIFY(!account.token.access.isEmpty() && !account.token.refresh.isEmpty() && !account.client.secret.isEmpty());

        const auto fetched = badges->fetch(*id);
        QVERIFY2(fetched.has_value(), fetched ? "" : qPrintable(fetched.error().detail));
        QCOMPARE(fetched->seen, 7);
        QCOMPARE(fetched->added, 7);
        QCOMPARE(fetched->pages, 2); // four on a page
        const auto candidates = badges->candidates();
        QCOMPARE(candidates->size(), 7);
        int tokens = 0;
        for (const auto &candidate : *candidates) {
            QVERIFY2(
                candidate.report.verdict == trust::Verdict::Valid, QJsonDocument(candidate.report.toJson()).toJson().constData());
            const auto document = credentials::openDocument(candidate.record.raw);
            QVERIFY(document);
            tokens += candidate.record.raw.startsWith('{') ? 0 : 1;
            if (!testData(QStringLiteral("openbadges3-schemas")).isEmpty())
                QCOMPARE(schemaProblem(document->document), QByteArray());
            QVERIFY(badges->accept(candidate.id));
        }
        QCOMPARE(tokens, 1); // the one that jose signed
        QVERIFY(badges->candidates()->isEmpty());
        // Once more with since and the overlap: all of them are of today, and none is new.
        QCOMPARE(badges->fetch(*id)->added, 0);
        QVERIFY(control(QStringLiteral("seen")).contains("since="));
        // One that is older than that shows up when everything is asked for.
        control(QStringLiteral("credential?issued=2020-01-01T00:00:00Z"), world.badge(QStringLiteral("Backdated")));
        QCOMPARE(badges->fetch(*id)->added, 0);
        QCOMPARE(badges->fetch(*id, true)->added, 1);

        // Back: one of the wallet's own, twice; and the token that came from there.
        vault::CredentialRecord own;
        own.raw = world.badge(QStringLiteral("Mine"));
        own.title = QStringLiteral("Mine");
        const auto held =
            TestVault::in(*world.vault, [own](vault::Session &session) { return vault::CredentialStore(session).add(own); });
        QCOMPARE(badges->push(*id, held->id).value_or(false), true);
        const auto again = badges->push(*id, held->id);
        QVERIFY(again && !*again);
        const auto wallet =
            TestVault::in(*world.vault, [](vault::Session &session) { return vault::CredentialStore(session).list(); });
        for (const auto &record : *wallet) {
            if (record.format.contains(QStringLiteral("jwt"), Qt::CaseInsensitive))
                QVERIFY(badges->push(*id, record.id));
        }

        auto profile = badges->profile(*id);
        QVERIFY(profile);
        QCOMPARE(profile->value(QLatin1String("name")).toString(), QStringLiteral("Ada"));
        profile->insert(QStringLiteral("phone"), QStringLiteral("111"));
        QVERIFY(badges->setProfile(*id, *profile));
        QCOMPARE(badges->profile(*id)->value(QLatin1String("phone")).toString(), QStringLiteral("111"));

        // The host forgets the token: renewed, with a refresh token that is good once, as often as it takes.
        for (int i = 0; i < 3; ++i) {
            control(QStringLiteral("expire"));
            QVERIFY(badges->fetch(*id));
        }
        // Connected again: the same account.
        QCOMPARE(connect(*badges, *host, host->scopes).value_or(QString()), *id);
        QCOMPARE(badges->accounts()->size(), 1);
    }

    void onlyWhatWasAgreedToMayBeDone()
    {
        BadgesWorld world;
        world.home.clock.setWallClock(QDateTime::currentDateTimeUtc());
        const auto badges = world.badges();
        const auto host = badges->discover(m_base.resolved(QUrl(QStringLiteral("ims/ob/v3p0"))), local);
        QVERIFY(host);
        const auto id = connect(*badges, *host, { badgescope::readCredentials });
        QVERIFY(id);
        QVERIFY(badges->fetch(*id));
        vault::CredentialRecord own;
        own.raw = world.badge(QStringLiteral("Mine"));
        const auto held =
            TestVault::in(*world.vault, [own](vault::Session &session) { return vault::CredentialStore(session).add(own); });
        const auto pushed = badges->push(*id, held->id);
        QVERIFY(!pushed);
        QCOMPARE(pushed.error().code, ErrorCode::NotAuthorized);
        QVERIFY(pushed.error().detail.contains(QStringLiteral("credential.upsert"))); // imsx_description
    }
};

QTEST_GUILESS_MAIN(TestBadgesPeer)
#include "tst_badges_peer.moc"
