// What a provider gets to know, as its page tells it: consent, connection, what waits, what was refused, taking it back, and stars.
#include "qml/Wanderbuch/Core/FeedbackModel.h"
#include "qml/Wanderbuch/Providers/RecordsModel.h"
#include "qml/Wanderbuch/Providers/RecordsWords.h"
#include "sync/engine/CarriedMail.h"
#include "sync/engine/OutgoingFolder.h"
#include "tests/qml/Providers/ProvidersWorld.h"
#include "tests/support/NodePeer.h"
#include "tests/sync/engine/PublishedProvider.h"
#include "tests/sync/records/RecordsWorld.h"

#include <QLocale>
#include <QSignalSpy>

#include <thread>

using namespace wb;
using namespace wb::ui;

namespace {

constexpr int patience = 20000; // ms; nothing here takes a second, unless the machine is busy
const QString rates = QStringLiteral("urn:x-test:module:rates");

QString valueOf(const QVariantList &facts, const QString &name)
{
    for (const QVariant &one : facts) {
        if (one.toMap().value(QStringLiteral("name")).toString() == name)
            return one.toMap().value(QStringLiteral("value")).toString();
    }
    return {};
}

} // namespace

class TestProvidersRecords : public QObject {
    Q_OBJECT

    std::unique_ptr<test::ProvidersWorld> m_world;
    std::unique_ptr<test::PublishedProvider> m_provider;
    qint64 m_id = 0;

    void show(RecordsModel &model)
    {
        model.setServices(m_world->services.get());
        model.setProvider(m_provider->did);
        QTRY_COMPARE_WITH_TIMEOUT(model.state(), RecordsModel::Ready, patience);
    }
    static void allow(RecordsModel &model)
    {
        QSignalSpy allowed(&model, &RecordsModel::allowedNow);
        model.allow(QStringLiteral("pseudonym"), {}, false);
        QTRY_COMPARE_WITH_TIMEOUT(allowed.count(), 1, patience);
        QTRY_VERIFY_WITH_TIMEOUT(model.isAllowed(), patience);
    }
    static void connectTo(RecordsModel &model, const QUrl &lrs, const QString &password = QStringLiteral("counted"))
    {
        QSignalSpy connected(&model, &RecordsModel::connectedNow);
        model.beginConnecting();
        model.lookAt(lrs.toString());
        QTRY_COMPARE_WITH_TIMEOUT(model.step(), RecordsModel::Login, patience);
        QVERIFY(model.loginHost().isEmpty());
        QVERIFY(!model.isEncrypted());
        model.logIn(QStringLiteral("ada"), password);
        QTRY_COMPARE_WITH_TIMEOUT(connected.count(), 1, patience);
        QTRY_VERIFY_WITH_TIMEOUT(model.isConnected(), patience);
        QCOMPARE(model.step(), RecordsModel::Address);
    }
    // A sealed file of the person's own and one of somebody else's, from a stick and waiting here again.
    void sealAndBringBack(RecordsModel &model, const QString &stick)
    {
        show(model);
        allow(model);
        m_world->learn(rates, 2);
        QSignalSpy sealed(&model, &RecordsModel::sealed);
        model.seal(QUrl::fromLocalFile(stick));
        QTRY_COMPARE_WITH_TIMEOUT(sealed.count(), 1, patience);
        sync::OutgoingFolder onStick(stick, m_provider->did), here(m_world->folder.path(), m_provider->did);
        QVERIFY(onStick.drop(QStringLiteral("other.wbrecords"), "of somebody else"));
        m_world->engine->take(stick).waitForFinished();
        QCOMPARE(here.waiting()->size(), 2);
    }
    int waitsAtTheEngine() { return m_world->engine->provider(m_id).value_or(sync::ProviderState()).waitingToGo; }

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }
    void init()
    {
        m_world = std::make_unique<test::ProvidersWorld>();
        m_provider = std::make_unique<test::PublishedProvider>();
        m_world->openVault();
        m_world->startEngine();
        m_id = m_world->add(m_provider->folder());
        QVERIFY(m_id > 0);
    }
    void cleanup()
    {
        m_world->engine.reset();
        m_world.reset();
        m_provider.reset();
    }

    void nothingGoesBeforeOneSaidSo()
    {
        RecordsModel model;
        show(model);
        m_world->learn(rates, 3);
        QVERIFY(!model.isAllowed());
        QCOMPARE(model.standing(), QStringLiteral("It gets nothing"));
        QVERIFY(model.facts().isEmpty());
        QCOMPARE(waitsAtTheEngine(), 0);
    }

    // What is one's own is never let go of without a word.
    void whatNobodyTookIsToldAndDeletedByThePerson()
    {
        RecordsModel model;
        QTemporaryDir stick;
        sealAndBringBack(model, stick.path());
        sync::OutgoingFolder onStick(stick.path(), m_provider->did), here(m_world->folder.path(), m_provider->did);
        QVERIFY(model.stranded().isEmpty());
        const QDateTime to = m_world->clock.nowUtc().addDays(sync::CarriedMail::mostDays + 1);
        m_world->clock.setWallClock(to);
        m_world->engine->dutyNow(QStringLiteral("carried"));
        QTRY_COMPARE_WITH_TIMEOUT(here.waiting()->size(), 1, patience); // that of somebody else went
        model.setProvider({});
        show(model);
        QTRY_VERIFY_WITH_TIMEOUT(model.stranded().contains(QStringLiteral("since 25 November 2026")), patience);
        model.discardStranded();
        QTRY_VERIFY_WITH_TIMEOUT(model.stranded().isEmpty(), patience);
        QVERIFY(here.waiting()->isEmpty());
        QCOMPARE(onStick.waiting()->size(), 2);
    }

    void whatWasSealedDoesNotGoOnceItIsEnded()
    {
        RecordsModel model;
        QTemporaryDir stick;
        sealAndBringBack(model, stick.path());
        sync::OutgoingFolder here(m_world->folder.path(), m_provider->did);
        model.withdraw();
        QTRY_COMPARE_WITH_TIMEOUT(here.waiting()->size(), 1, patience);
        QCOMPARE(here.waiting()->first().name, QStringLiteral("other.wbrecords"));
    }

    void theExampleIsWhatWouldGo()
    {
        m_world->learn(rates, 2);
        RecordsModel model;
        show(model);
        QSignalSpy shown(&model, &RecordsModel::exampleChanged);
        model.showExample(QStringLiteral("name"), QStringLiteral("Mira"));
        QTRY_COMPARE_WITH_TIMEOUT(shown.count(), 1, patience);
        QVERIFY(valueOf(model.exampleLines(), QStringLiteral("Who")).startsWith(QStringLiteral("Mira (")));
        QCOMPARE(valueOf(model.exampleLines(), QStringLiteral("Did what")), QStringLiteral("finished"));
        QCOMPARE(valueOf(model.exampleLines(), QStringLiteral("With what")), QStringLiteral("Day rates, lessons/1.md"));
        const auto statement = parseJsonObject(model.exampleText().toUtf8());
        QVERIFY(statement && statement->contains(QLatin1String("verb")));
        QVERIFY(!model.isAllowed());
    }

    void fromConsentToEverythingHasGone()
    {
        test::ScriptedLrs lrs;
        RecordsModel model;
        show(model);
        allow(model);
        QCOMPARE(model.standing(), QStringLiteral("Allowed, but not connected yet"));
        QCOMPARE(valueOf(model.facts(), QStringLiteral("It sees you as")),
            QStringLiteral("A number that only this provider gets, without a name"));
        m_world->learn(rates, 3);
        QTRY_COMPARE_WITH_TIMEOUT(waitsAtTheEngine(), 3, patience);
        QTRY_COMPARE_WITH_TIMEOUT(model.waiting(), 3, patience);
        connectTo(model, lrs.endpoint());
        QVERIFY(valueOf(model.facts(), QStringLiteral("It goes to")).endsWith(QStringLiteral("logged in as ada")));
        model.sendNow();
        QTRY_COMPARE_WITH_TIMEOUT(lrs.stored().size(), 3, patience);
        QTRY_COMPARE_WITH_TIMEOUT(model.waiting(), 0, patience);
        QTRY_COMPARE_WITH_TIMEOUT(waitsAtTheEngine(), 0, patience);
        QTRY_COMPARE_WITH_TIMEOUT(model.standing(), QStringLiteral("Everything has gone"), patience);
        QCOMPARE(model.tone(), QStringLiteral("ok"));
        QCOMPARE(valueOf(model.facts(), QStringLiteral("Last sent")), QStringLiteral("just now"));
    }

    // Against a learning record store that runs in the field (tests/peers/xapi-lrs).
    void aRealStoreTakesItAndRefusesAWrongPassword()
    {
        const auto folder = QStringLiteral(WANDERBUCH_PEERS "/xapi-lrs");
        if (const auto missing =
                test::NodePeer::missing(folder, QStringLiteral("xapi-statements"), { QStringLiteral("redis-server") });
            !missing.isEmpty())
            QSKIP(qPrintable(missing));
        test::NodePeer peer;
        const QUrl lrs(peer.start(folder).value(QLatin1String("lrs")).toString());
        RecordsModel model;
        show(model);
        allow(model);
        m_world->learn(rates, 3);
        connectTo(model, lrs, QStringLiteral("wrong"));
        model.sendNow();
        QTRY_VERIFY_WITH_TIMEOUT(model.isLoginWanted(), patience);
        QCOMPARE(model.standing(), QStringLiteral("The log-in is not taken"));
        QCOMPARE(model.tone(), QStringLiteral("warn"));
        connectTo(model, lrs);
        model.sendNow();
        QTRY_COMPARE_WITH_TIMEOUT(model.standing(), QStringLiteral("Everything has gone"), patience);
        QVERIFY(!model.isLoginWanted());
    }

    void throughTheBrowser()
    {
        const auto folder = QStringLiteral(WANDERBUCH_PEERS "/openbadges-api");
        if (const auto missing = test::NodePeer::missing(folder, QStringLiteral("oidc-provider")); !missing.isEmpty())
            QSKIP(qPrintable(missing));
        test::NodePeer peer;
        const auto address = peer.start(folder);
        const QString issuer = address.value(QLatin1String("base")).toString().chopped(1);
        const QUrl control(address.value(QLatin1String("control")).toString());
        QByteArray own;
        test::ScriptedLrs lrs([&](const test::AskedOf &asked, const QJsonArray &) -> std::optional<test::Answer> {
            if (asked.path() == "/.well-known/oauth-protected-resource/xapi")
                return test::Answer::json(QJsonDocument(
                    QJsonObject { { QStringLiteral("resource"), QString::fromLatin1(own) },
                        { QStringLiteral("authorization_servers"), QJsonArray { issuer } },
                        { QStringLiteral("scopes_supported"),
                            QJsonArray { QStringLiteral("https://purl.imsglobal.org/spec/ob/v3p0/scope/credential.readonly"),
                                QStringLiteral("offline_access") } } })
                                              .toJson());
            return asked.header("Authorization").startsWith("Bearer ") ? std::nullopt
                                                                       : std::optional(test::Answer::json("{}", 401));
        });
        own = lrs.endpoint().toEncoded();
        m_world->clock.setWallClock(QDateTime::currentDateTimeUtc());
        RecordsModel model;
        show(model);
        allow(model);
        m_world->learn(rates, 2);
        model.lookAt(lrs.endpoint().toString());
        QTRY_COMPARE_WITH_TIMEOUT(model.step(), RecordsModel::Login, patience);
        QCOMPARE(model.loginHost(), QUrl(issuer).host());
        QSignalSpy connected(&model, &RecordsModel::connectedNow);
        QSignalSpy browser(&model, &RecordsModel::browserWanted);
        model.logInByBrowser();
        QTRY_COMPARE_WITH_TIMEOUT(browser.count(), 1, patience);
        QCOMPARE(model.step(), RecordsModel::Browser);
        std::thread person([page = browser.first().first().toUrl(), control] {
            sync::HttpClient http;
            const auto to =
                QStringLiteral("browse?url=") + QString::fromLatin1(QUrl::toPercentEncoding(page.toString(QUrl::FullyEncoded)));
            std::ignore = http.send({ .url = control.resolved(QUrl(to)), .reach = { true, true } });
        });
        QTRY_VERIFY_WITH_TIMEOUT(connected.count() == 1 || !model.problem().isEmpty(), patience);
        person.join();
        QVERIFY2(model.problem().isEmpty(), qPrintable(model.problem()));
        QTRY_VERIFY_WITH_TIMEOUT(model.isConnected(), patience);
        model.sendNow();
        QTRY_COMPARE_WITH_TIMEOUT(lrs.stored().size(), 2, patience);
    }

    void aBrowserThatDoesNotComeBackIsNotWaitedFor()
    {
        test::ScriptedLrs lrs([&](const test::AskedOf &asked, const QJsonArray &) -> std::optional<test::Answer> {
            const QByteArray base = "http://" + asked.header("Host");
            if (asked.path() == "/.well-known/oauth-protected-resource/xapi")
                return test::Answer::json("{\"resource\":\"" + base + "/xapi/\",\"authorization_servers\":[\"" + base + "\"]}");
            if (asked.path() == "/.well-known/oauth-authorization-server")
                return test::Answer::json("{\"issuer\":\"" + base + "\",\"authorization_endpoint\":\"" + base
                    + "/in\",\"token_endpoint\":\"" + base + "/token\",\"registration_endpoint\":\"" + base + "/register\"}");
            if (asked.path() == "/register")
                return test::Answer::json("{\"client_id\":\"us\"}", 201);
            return std::nullopt;
        });
        RecordsModel model;
        show(model);
        model.lookAt(lrs.endpoint().toString());
        QTRY_COMPARE_WITH_TIMEOUT(model.step(), RecordsModel::Login, patience);
        QSignalSpy browser(&model, &RecordsModel::browserWanted);
        model.logInByBrowser();
        QTRY_COMPARE_WITH_TIMEOUT(browser.count(), 1, patience);
        model.stopConnecting();
        QTRY_VERIFY_WITH_TIMEOUT(!model.isBusy(), patience);
        QCOMPARE(model.step(), RecordsModel::Address);
        QVERIFY(model.problem().isEmpty());
        QVERIFY(!model.isConnected());
    }

    void theAddressThatTheProviderNamesIsOffered()
    {
        const QJsonObject descriptor { { QStringLiteral("name"), QStringLiteral("Small school") },
            { QStringLiteral("region"), QStringLiteral("EU") },
            { QStringLiteral("languages"), QJsonArray { QStringLiteral("en") } },
            { QStringLiteral("endpoints"),
                QJsonObject { { QStringLiteral("xapi"), QStringLiteral("https://lrs.school.example/xapi/") } } } };
        m_provider->source().write(QStringLiteral("provider.json"), QJsonDocument(descriptor).toJson());
        m_provider->publish();
        m_world->visit(m_id);
        RecordsModel model;
        show(model);
        QCOMPARE(model.names(), QStringLiteral("https://lrs.school.example/xapi/"));
        allow(model);
        QVERIFY(model.standingDetail().startsWith(QStringLiteral("It names the record store")));
        QVERIFY(!model.isConnected());
    }

    void whatCannotBeConnectedIsSaid_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<QString>("title");
        QTest::newRow("no address") << QStringLiteral("mailto:a@b.example") << QStringLiteral("This is not an address");
        QTest::newRow("nobody there") << QStringLiteral("http://127.0.0.1:9/xapi") << QStringLiteral("Nobody answered");
    }
    void whatCannotBeConnectedIsSaid()
    {
        QFETCH(QString, address);
        QFETCH(QString, title);
        RecordsModel model;
        show(model);
        model.lookAt(address);
        QTRY_COMPARE_WITH_TIMEOUT(model.problemTitle(), title, patience);
        QCOMPARE(model.step(), RecordsModel::Address);
    }

    void aRefusedStatementIsShownAndCanBeSentAgain()
    {
        std::atomic<bool> strict = true;
        test::ScriptedLrs lrs([&strict](const test::AskedOf &asked, const QJsonArray &statements) -> std::optional<test::Answer> {
            const auto bad = [](const QJsonValue &one) {
                return one.toObject()
                    .value(QLatin1String("object"))
                    .toObject()
                    .value(QLatin1String("id"))
                    .toString()
                    .endsWith(QLatin1String("1.md"));
            };
            return asked.method == "POST" && strict && std::ranges::any_of(statements, bad)
                ? std::optional(test::Answer::json("{\"message\":\"no such lesson\"}", 400))
                : std::nullopt;
        });
        RecordsModel model;
        show(model);
        allow(model);
        connectTo(model, lrs.endpoint());
        m_world->learn(rates, 3);
        model.sendNow();
        QTRY_COMPARE_WITH_TIMEOUT(model.refusedCount(), 1, patience);
        QCOMPARE(lrs.stored().size(), 2);
        const auto refused = model.refused().first().toMap();
        QCOMPARE(refused.value(QStringLiteral("title")).toString(), QStringLiteral("Day rates"));
        QVERIFY(!refused.value(QStringLiteral("reason")).toString().isEmpty());
        strict = false;
        model.tryRefusedAgain();
        QTRY_COMPARE_WITH_TIMEOUT(model.refusedCount(), 0, patience);
        QCOMPARE(lrs.stored().size(), 3);
    }

    void endingItKeepsEverythingHere()
    {
        test::ScriptedLrs lrs;
        RecordsModel model;
        show(model);
        allow(model);
        connectTo(model, lrs.endpoint());
        m_world->surroundings.set(sync::Network::None);
        m_world->learn(rates, 2);
        QTRY_COMPARE_WITH_TIMEOUT(waitsAtTheEngine(), 2, patience);
        model.withdraw();
        QTRY_VERIFY_WITH_TIMEOUT(!model.isAllowed(), patience);
        QVERIFY(model.standing().startsWith(QStringLiteral("You ended it on ")));
        QTRY_COMPARE_WITH_TIMEOUT(waitsAtTheEngine(), 0, patience);
        m_world->surroundings.set(sync::Network::Unmetered);
        model.sendNow();
        QTRY_VERIFY_WITH_TIMEOUT(!m_world->engine->duty(QStringLiteral("records"))->isWanted, patience);
        QCOMPARE(lrs.posts().size(), 0);
        QCOMPARE(m_world->learner->events(rates).size(), 2);
    }

    void theStickGetsASealedFile()
    {
        RecordsModel model;
        show(model);
        allow(model);
        QVERIFY(model.canSeal());
        m_world->learn(rates, 4);
        QSignalSpy sealed(&model, &RecordsModel::sealed);
        const QString stick = m_world->folder.filePath(QStringLiteral("stick"));
        QVERIFY(QDir().mkpath(stick));
        model.seal(QUrl::fromLocalFile(stick));
        QTRY_COMPARE_WITH_TIMEOUT(sealed.count(), 1, patience);
        QCOMPARE(sealed.first().first().toInt(), 4);
        model.seal(QUrl::fromLocalFile(stick));
        QTRY_COMPARE_WITH_TIMEOUT(sealed.count(), 2, patience);
        QCOMPARE(sealed.last().first().toInt(), 0);
    }

    void aLockedWalletSaysSo()
    {
        RecordsModel model;
        show(model);
        allow(model);
        auto protectedNow = m_world->vault->setPassphrase(crypto::SecretBytes::copyOf("open sesame"));
        QTRY_VERIFY_WITH_TIMEOUT(protectedNow.isFinished(), patience);
        std::ignore = m_world->vault->lock();
        QTRY_COMPARE_WITH_TIMEOUT(model.state(), RecordsModel::Locked, patience);
        QVERIFY(!model.isAllowed());
        std::ignore = m_world->vault->unlock(crypto::SecretBytes::copyOf("open sesame"));
        QTRY_COMPARE_WITH_TIMEOUT(model.state(), RecordsModel::Ready, patience);
        QVERIFY(model.isAllowed());
    }

    void starsAndWordsAreGivenChangedAndTakenBack()
    {
        FeedbackModel opinion;
        opinion.setServices(m_world->services.get());
        opinion.setModuleId(rates);
        QVERIFY(!opinion.isPossible()); // not begun
        opinion.rate(4);
        QVERIFY(!opinion.problem().isEmpty());
        m_world->learn(rates, 1);
        QVERIFY(opinion.isPossible());
        opinion.rate(4);
        QCOMPARE(opinion.rating(), 4);
        QVERIFY(opinion.problem().isEmpty());
        opinion.say(QStringLiteral(" Mehr Beispiele. "));
        opinion.rate(5);
        QCOMPARE(opinion.rating(), 5);
        QCOMPARE(opinion.text(), QStringLiteral("Mehr Beispiele."));
        opinion.say(QString(opinion.mostLetters() + 1, u'x'));
        QVERIFY(!opinion.problem().isEmpty());
        QCOMPARE(opinion.text(), QStringLiteral("Mehr Beispiele."));
        opinion.takeBack();
        QVERIFY(!opinion.isGiven());
        // As the vault has it, after a restart.
        m_world->learner->reload();
        QTRY_VERIFY_WITH_TIMEOUT(!m_world->learner->isLoading(), patience);
        QVERIFY(!opinion.isGiven());
    }

    void whereTheStarsGoIsSaidPlainly()
    {
        m_world->learn(rates, 1);
        FeedbackModel opinion;
        opinion.setServices(m_world->services.get());
        opinion.setModuleId(rates);
        QTRY_COMPARE_WITH_TIMEOUT(opinion.whereTo(),
            QStringLiteral("Stays on this device: Small school gets nothing, because you have not allowed it."), patience);
        QVERIFY(opinion.stays());
        QCOMPARE(opinion.providerId(), int(m_id));
        RecordsModel model;
        show(model);
        allow(model);
        QTRY_VERIFY_WITH_TIMEOUT(!opinion.stays(), patience);
        QVERIFY(opinion.whereTo().startsWith(QStringLiteral("Goes to Small school")));
        model.withdraw();
        QTRY_VERIFY_WITH_TIMEOUT(opinion.stays(), patience);
        opinion.setModuleId(QStringLiteral("urn:x:nobodys"));
        QTRY_COMPARE_WITH_TIMEOUT(opinion.whereTo(), QStringLiteral("Stays on this device."), patience);
    }
};

QTEST_MAIN(TestProvidersRecords)
#include "tst_providers_records.moc"
