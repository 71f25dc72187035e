// What goes by itself: to whom it may, only what is its, and one provider's trouble is no other's.
#include "RecordsWorld.h"

#include "core/catalogue/CatalogueImport.h"
#include "core/catalogue/LibraryFile.h"
#include "core/crypto/Ed25519KeyPair.h"
#include "core/progress/Feedback.h"
#include "core/trust/DidResolver.h"
#include "sync/providers/Subscriptions.h"
#include "sync/records/RecordsDuty.h"
#include "sync/records/RecordsWriter.h"

using namespace wb;
using namespace wb::sync;
using namespace wb::test;

class TestRecordsDuty : public QObject {
    Q_OBJECT

    // Two providers with a module each, both added; the person has learnt in both.
    struct Ready {
        RecordsWorld world;
        QTemporaryDir folder;
        std::unique_ptr<RecordsOut> records = world.records();
        ProviderBook book { folder.path() };
        QHash<QString, int> told;
        RecordsDuty duty { *records, book, world.home.clock, [this](const QString &did, int count) { told.insert(did, count); } };

        Ready()
        {
            offer(provider, pricing);
            offer(otherProvider, contracts);
        }
        void inLibrary(const std::function<void(storage::Database &)> &work)
        {
            const auto library = catalogue::openLibrary(folder.path());
            QVERIFY(library);
            QVERIFY(Subscriptions::prepare(**library));
            work(**library);
        }
        void offer(const QString &did, const QString &module)
        {
            inLibrary([&](storage::Database &library) {
                catalogue::ProviderRecord record;
                record.did = did;
                record.name = QStringLiteral("School of ") + module.section(u'/', -1);
                record.location = QStringLiteral("https://") + module.section(u'/', -1) + QStringLiteral(".example/");
                auto import = catalogue::CatalogueImport::begin(library, record);
                QVERIFY(import);
                QVERIFY(import->addPublication(QJsonObject { { QStringLiteral("metadata"),
                    QJsonObject { { QStringLiteral("identifier"), module }, { QStringLiteral("title"), module },
                        { QStringLiteral("language"), QStringLiteral("en") } } } }));
                const auto report = import->finish();
                QVERIFY(report);
                QVERIFY2(report->problems.isEmpty(), report->problems.isEmpty() ? "" : qPrintable(report->problems.first().reason));
                Subscription subscription;
                subscription.did = did;
                subscription.name = record.name;
                subscription.address = record.location;
                QVERIFY(Subscriptions(library).add(subscription));
            });
        }
        void change(const QString &did, const std::function<void(Subscription &)> &how)
        {
            inLibrary([&](storage::Database &library) {
                auto one = Subscriptions(library).byDid(did);
                QVERIFY(one && *one);
                how(**one);
                QVERIFY(Subscriptions(library).update(**one));
                QVERIFY(Subscriptions(library).setPaused((*one)->id, (*one)->isPaused));
            });
        }
        void allow(const QString &did, const QUrl &endpoint)
        {
            auto account = world.account(endpoint);
            account.provider = did;
            QVERIFY(records->connect(account));
            QVERIFY(records->grant(did, {}));
        }
        void learn()
        {
            world.learn(pricing, 4);
            world.learn(contracts, 3);
        }
    };

private slots:
    void eachProviderGetsWhatIsItsAndNothingElse()
    {
        ScriptedLrs first, second;
        Ready ready;
        QVERIFY(!ready.duty.isWanted());
        ready.allow(provider, first.endpoint());
        ready.allow(otherProvider, second.endpoint());
        QVERIFY(ready.duty.isWanted());
        ready.learn();
        const auto report = ready.duty.run({});
        QVERIFY2(report.has_value(), report ? "" : qPrintable(report.error().detail));
        QCOMPARE(report->done, 7);
        QCOMPARE(report->waiting, 0);
        QCOMPARE(first.stored().size(), 4);
        QCOMPARE(second.stored().size(), 3);
        for (const auto &statement : first.stored())
            QVERIFY(statement.value(QLatin1String("object")).toObject().value(QLatin1String("id")).toString().startsWith(pricing));
        QCOMPARE(ready.told.value(provider, -1), 0);
    }

    void withoutConsentNothingIsAskedAndNothingWaits()
    {
        ScriptedLrs lrs;
        Ready ready;
        ready.allow(provider, lrs.endpoint());
        ready.learn();
        QVERIFY(ready.records->withdraw(provider));
        QVERIFY(!ready.duty.isWanted());
        const auto report = ready.duty.run({});
        QVERIFY(report);
        QCOMPARE(report->waiting, 0);
        QCOMPARE(lrs.asked().size(), 0);
        QCOMPARE(ready.told.value(provider, -1), 0);
    }

    void withoutAnAccountItIsCountedForTheStick()
    {
        Ready ready;
        QVERIFY(ready.records->grant(provider, {}));
        ready.learn();
        QCOMPARE(ready.duty.run({})->waiting, 4);
        QCOMPARE(ready.told.value(provider), 4);
    }

    void aProviderThatIsPausedOrChangedItsKeyGetsNothing_data()
    {
        QTest::addColumn<bool>("paused");
        QTest::newRow("paused") << true;
        QTest::newRow("another key") << false;
    }
    void aProviderThatIsPausedOrChangedItsKeyGetsNothing()
    {
        QFETCH(bool, paused);
        ScriptedLrs lrs, other;
        Ready ready;
        ready.allow(provider, lrs.endpoint());
        ready.allow(otherProvider, other.endpoint());
        ready.learn();
        ready.change(provider, [&](Subscription &one) {
            if (paused)
                one.isPaused = true;
            else
                one.offered =
                    OfferedKey { QStringLiteral("did:key:z6MkOther"), QStringLiteral("aa"), {}, ready.world.home.clock.nowUtc() };
        });
        const auto held = ready.duty.run({});
        QVERIFY(held);
        QCOMPARE(held->waiting, 4);
        QCOMPARE(ready.told.value(provider), 4);
        QCOMPARE(lrs.asked().size(), 0);
        QCOMPARE(other.stored().size(), 3);
        ready.change(provider, [](Subscription &one) {
            one.isPaused = false;
            one.offered.reset();
        });
        QCOMPARE(ready.duty.run({})->done, 4);
    }

    void oneThatRefusesTheLoginHoldsUpNoOther()
    {
        ScriptedLrs lrs, refusing([](const AskedOf &asked, const QJsonArray &) -> std::optional<Answer> {
            return asked.method == "POST" ? std::optional(Answer::json("{}", 401)) : std::nullopt;
        });
        Ready ready;
        ready.allow(provider, refusing.endpoint());
        ready.allow(otherProvider, lrs.endpoint());
        ready.learn();
        const auto report = ready.duty.run({});
        QVERIFY(report);
        QCOMPARE(report->done, 3);
        QCOMPARE(report->waiting, 4);
        QVERIFY(ready.records->status(provider, { pricing })->account->lastError.startsWith(errorName(ErrorCode::NotAuthorized)));
    }

    void aBusyOneIsAskedAgainWhenItSays()
    {
        ScriptedLrs busy([](const AskedOf &asked, const QJsonArray &) -> std::optional<Answer> {
            return asked.method == "POST" ? std::optional(Answer { 429, { { "Retry-After", "120" } }, "{}", {}, false })
                                          : std::nullopt;
        });
        Ready ready;
        ready.allow(provider, busy.endpoint());
        ready.learn();
        const auto report = ready.duty.run({});
        QVERIFY(report);
        QCOMPARE(report->again, ready.world.home.clock.nowUtc().addSecs(120));
        QCOMPARE(ready.told.value(provider), 4);
    }

    void whatFailsIsAnsweredAfterTheOthersHadTheirTurn()
    {
        ScriptedLrs lrs;
        Ready ready;
        ready.allow(provider, QUrl(QStringLiteral("http://127.0.0.1:9/xapi/")));
        ready.allow(otherProvider, lrs.endpoint());
        ready.learn();
        const auto report = ready.duty.run({});
        QVERIFY(!report);
        QVERIFY(report.error().code != ErrorCode::Locked);
        QCOMPARE(lrs.stored().size(), 3);
        QCOMPARE(ready.told.value(provider), 4);
    }

    void aLockedVaultWaits()
    {
        ScriptedLrs lrs;
        Ready ready;
        ready.allow(provider, lrs.endpoint());
        ready.learn();
        QVERIFY(ready.duty.isWanted());
        QVERIFY(ready.world.vault->setPassphrase(TestVault::secret("open sesame")).result());
        QVERIFY(ready.world.vault->lock().result());
        QVERIFY(ready.duty.isWanted()); // as it was known
        QCOMPARE(ready.duty.run({}).error().code, ErrorCode::Locked);
        QCOMPARE(lrs.asked().size(), 0);
        QVERIFY(ready.world.vault->unlock(TestVault::secret("open sesame")).result());
        QCOMPARE(ready.duty.run({})->done, 4);
    }

    void stoppedItEndsWithCancelled()
    {
        std::stop_source stop;
        ScriptedLrs lrs([&stop](const AskedOf &asked, const QJsonArray &) -> std::optional<Answer> {
            if (asked.method == "POST")
                stop.request_stop();
            return std::nullopt;
        });
        Ready ready;
        ready.allow(provider, lrs.endpoint());
        ready.learn();
        QCOMPARE(ready.duty.run(stop.get_token()).error().code, ErrorCode::Cancelled);
        QVERIFY(ready.duty.run({}));
        QCOMPARE(lrs.stored().size(), 4);
    }

    // A rating that was taken back before it went never goes; one that went is voided.
    void whatIsTakenBackIsVoidedOrNeverGoes()
    {
        ScriptedLrs lrs;
        Ready ready;
        ready.allow(provider, lrs.endpoint());
        const auto say = [&](const progress::Feedback &wanted) {
            ready.world.home.clock.advance(1000);
            QVERIFY(TestVault::in(*ready.world.vault, [&](vault::Session &session) -> Result<void> {
                WB_CHECK(storage::migrate(session.database, progress::migrations()));
                progress::EventStore store(session.database, session.changes);
                WB_TRY(const auto before, store.ofModule(pricing));
                WB_TRY(const auto changes, progress::changeFeedback(before, wanted, { pricing, {}, {}, {}, {} }, session.clock));
                WB_CHECK(store.append(changes));
                return {};
            }));
        };
        const auto verbs = [&lrs] {
            QStringList found;
            for (const auto &statement : lrs.stored())
                found << statement.value(QLatin1String("verb")).toObject().value(QLatin1String("id")).toString().section(u'/', -1);
            found.sort();
            return found;
        };
        say({ 2, QStringLiteral("Too long") });
        say({ 4, {} });
        QCOMPARE(ready.records->status(provider, { pricing })->waiting, 1);
        QCOMPARE(ready.duty.run({})->done, 1);
        QCOMPARE(verbs(), QStringList { QStringLiteral("rated") });
        const auto rated = lrs.stored().keys().first();
        say({});
        QCOMPARE(ready.duty.run({})->done, 1);
        QCOMPARE(verbs(), (QStringList { QStringLiteral("rated"), QStringLiteral("voided") }));
        for (const auto &statement : lrs.stored()) {
            if (statement.value(QLatin1String("id")).toString() != rated)
                QCOMPARE(statement.value(QLatin1String("object")).toObject(),
                    (QJsonObject {
                        { QStringLiteral("objectType"), QStringLiteral("StatementRef") }, { QStringLiteral("id"), rated } }));
        }
        QCOMPARE(ready.records->status(provider, { pricing })->waiting, 0);
    }

    void theStickGetsWhatWaitsSealed()
    {
        const auto key = *crypto::Ed25519KeyPair::fromSeed(crypto::SecretBytes::copyOf(QByteArray(32, 's')));
        const auto did = trust::didKey(key.publicKey());
        const QString module = QStringLiteral("urn:x-test:module:carried");
        Ready ready;
        ready.offer(did, module);
        RecordsWriter writer(*ready.records, ready.book);
        const QString folder = ready.folder.filePath(QStringLiteral("stick/outgoing"));
        QCOMPARE(writer.writeTo(folder, did, {})->files, 0); // no consent
        QVERIFY(!QDir(folder).exists());
        QVERIFY(ready.records->grant(did, {}));
        QCOMPARE(writer.writeTo(folder, did, {})->files, 0); // nothing waits
        const auto events = ready.world.learn(module, 5);
        ready.world.learn(pricing, 5);
        const auto written = writer.writeTo(folder, did, {});
        QVERIFY2(written.has_value(), written ? "" : qPrintable(written.error().detail));
        QCOMPARE(written->files, 1);
        QCOMPARE(written->items, 5);
        QCOMPARE(written->left, 0);
        QFile file(folder + u'/' + QDir(folder).entryList(QDir::Files).value(0));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto opened = openStatements(file.readAll(), key);
        QVERIFY(opened);
        QCOMPARE(opened->statements.size(), 5);
        QCOMPARE(opened->statements.first().toObject().value(QLatin1String("id")).toString(), events.first().uuid);
        QCOMPARE(writer.writeTo(folder, did, {})->files, 0); // it is in an earlier file
        const QString name = QFileInfo(file).fileName();
        QCOMPARE(*writer.authorships(), (Authorships { { name, Authorship::Own } }));
        QVERIFY(ready.records->withdraw(did));
        QCOMPARE(*writer.authorships(), (Authorships { { name, Authorship::TakenBack } }));
        ready.world.home.clock.advance(1000);
        QVERIFY(ready.records->grant(did, {})); // for what is written from now on
        QCOMPARE(*writer.authorships(), (Authorships { { name, Authorship::TakenBack } }));
        QVERIFY(ready.records->withdraw(did));
        // Whom nobody can seal to.
        QVERIFY(ready.records->grant(otherProvider, {}));
        QCOMPARE(writer.writeTo(folder, otherProvider, {}).error().code, ErrorCode::KeyNotFound);
        QVERIFY(ready.world.vault->lock().result());
        QCOMPARE(writer.writeTo(folder, did, {}).error().code, ErrorCode::Locked);
    }

    void anExampleShowsWhatWouldGo()
    {
        Ready ready;
        const auto made = ready.records->example(provider, { ActorChoice::Name, QStringLiteral("Ada"), false }, {}, pricing);
        QVERIFY(made);
        QCOMPARE(made->value(QLatin1String("object")).toObject().value(QLatin1String("id")).toString(), pricing);
        QCOMPARE(made->value(QLatin1String("actor")).toObject().value(QLatin1String("name")).toString(), QStringLiteral("Ada"));
        const auto events = ready.world.learn(pricing, 9);
        const auto real = ready.records->example(provider, {}, { pricing });
        QCOMPARE(real->value(QLatin1String("id")).toString(), events.at(6).uuid); // the module completed
        QVERIFY(!real->value(QLatin1String("actor")).toObject().contains(QLatin1String("name")));
        QVERIFY(!ready.records->status(provider, { pricing })->consent.holds());
    }
};

QTEST_GUILESS_MAIN(TestRecordsDuty)
#include "tst_records_duty.moc"
