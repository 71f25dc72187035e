// Providers behind a real web server: what goes over the wire when nothing, little or everything changed, and what happens when the
// server is gone, lies, or is somebody else's.
#include "core/catalogue/CatalogueReader.h"
#include "sync/engine/PackGetter.h"
#include "tests/support/CopyFolder.h"
#include "tests/support/Nginx.h"
#include "tests/support/VerifyResult.h"
#include "tests/sync/engine/EngineDevice.h"
#include "tests/sync/engine/LargeProvider.h"
#include "tests/sync/engine/Library.h"
#include "tests/sync/engine/PublishedProvider.h"
#include "tests/sync/engine/RunnerDevice.h"

using namespace wb;
using namespace wb::sync;
using test::copyFolder;

namespace {

const QString gzip = QStringLiteral("gzip on; gzip_types application/json; gzip_min_length 256;");

// A device without an engine around it: one visit after another.
struct Learner : test::RunnerDevice {
    [[nodiscard]] Subscription subscription(qint64 id) { return Subscriptions(*library).byId(id).value_or(Subscription {}); }
};

struct Wire {
    int requests = 0;
    qint64 bytes = 0; // sent, heads included
    QStringList paths;
};

// Of what nginx answered from request number `from` on.
Wire wireOf(const QList<QByteArrayList> &log, qsizetype from)
{
    Wire wire;
    for (const QByteArrayList &line : log.mid(from)) {
        ++wire.requests;
        wire.paths.append(QString::fromUtf8(line.value(1) + ' ' + line.value(2)));
        wire.bytes += line.value(3).toLongLong();
    }
    return wire;
}

} // namespace

class TestEngineNginx : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        if (!test::Nginx::isThere())
            QSKIP("SKIPPED: nginx is not on this machine");
    }

    void nothingNewIsOneRequestUnderOneKilobyte()
    {
        test::PublishedProvider provider;
        test::Nginx nginx({ { provider.folder(), QStringLiteral("127.0.0.1"), {}, gzip } });
        Learner learner;
        const qint64 id = learner.add(nginx.url().toString());
        const auto first = learner.visit(id);
        VERIFY_RESULT(first);
        QCOMPARE(first->catalogue.modules, 2);
        const auto again = learner.runner().run(id);
        VERIFY_RESULT(again);
        VERIFY_RESULT(again->visit);
        QVERIFY(again->visit->unchanged);
        QCOMPARE(again->traffic.requests, 1);
        const auto log = nginx.end();
        const Wire wire = wireOf(log, log.size() - 1);
        QCOMPARE(wire.paths, QStringList { QStringLiteral("/provider.json 304") });
        QVERIFY2(wire.bytes < 1024, QByteArray::number(wire.bytes).constData());
    }

    // Of an answer "not modified" is written what it tells, and nothing else.
    void nothingNewIsAContactAndEndsAFailure()
    {
        test::PublishedProvider provider;
        test::Nginx nginx({ { provider.folder(), QStringLiteral("127.0.0.1"), {}, gzip } });
        Learner learner;
        const qint64 id = learner.add(nginx.url().toString());
        VERIFY_RESULT(learner.visit(id));
        Subscription before = learner.subscription(id);
        before.lastContact = before.lastContact.addDays(-3);
        before.nextDue = {};
        before.failures = 4;
        before.error = Error { ErrorCode::Unreachable, QStringLiteral("school.example") };
        VERIFY_RESULT(Subscriptions(*learner.library).update(before));
        const auto again = learner.visit(id);
        VERIFY_RESULT(again);
        QVERIFY(again->unchanged && again->notModified);
        Subscription after = learner.subscription(id);
        QVERIFY(after.lastContact > before.lastContact.addDays(2));
        QVERIFY(after.nextDue > after.lastContact);
        QCOMPARE(after.failures, 0);
        QVERIFY(!after.error);
        QCOMPARE(after.revision, before.revision);
        QCOMPARE(after.state, before.state);
        QCOMPARE(after.lastChange, before.lastChange);
        QCOMPARE(after.addedItems, before.addedItems);
        QCOMPARE(after.endpoints, before.endpoints);
    }

    void oneChangedModuleIsTwoSmallFetches_data()
    {
        QTest::addColumn<int>("modules");
        QTest::newRow("flat-index") << 300;
        QTest::newRow("index-in-parts") << 5000;
    }
    void oneChangedModuleIsTwoSmallFetches()
    {
        QFETCH(int, modules);
        test::LargeProvider provider(modules);
        VERIFY_RESULT(provider.publish());
        test::Nginx nginx({ { provider.folder(), QStringLiteral("127.0.0.1"), {}, gzip } });
        Learner learner, late;
        const qint64 id = learner.add(nginx.url().toString());
        VERIFY_RESULT(learner.visit(id));
        const qint64 lateId = late.add(nginx.url().toString());
        VERIFY_RESULT(late.visit(lateId));

        provider.retitle(17, QStringLiteral("Quite another title"));
        const auto published = provider.publish();
        VERIFY_RESULT(published);
        QVERIFY2(
            published->written <= 5, QByteArray::number(published->written).constData()); // shard, part, index, feed, descriptor
        const auto run = learner.runner().run(id);
        VERIFY_RESULT(run);
        VERIFY_RESULT(run->visit);
        QCOMPARE(run->visit->catalogue.changed, 1);
        QCOMPARE(run->visit->catalogue.removed, 0);
        QCOMPARE(run->visit->catalogue.modules, modules);
        QCOMPARE(run->traffic.requests, 2); // descriptor and file
        QVERIFY2(run->traffic.bytes < 64 * 1024, QByteArray::number(run->traffic.bytes).constData());

        // Who was away for longer than the descriptor tells reads the index, and of it the parts that are new.
        for (int i = 0; i < 60; ++i) {
            provider.retitle(i, QStringLiteral("Title %1").arg(i));
            if (i % 6 == 5)
                VERIFY_RESULT(provider.publish());
        }
        const auto later = late.runner().run(lateId);
        VERIFY_RESULT(later);
        VERIFY_RESULT(later->visit);
        QCOMPARE(later->visit->catalogue.changed, 60);
        VERIFY_RESULT(learner.visit(id));
        Learner fresh;
        VERIFY_RESULT(fresh.visit(fresh.add(nginx.url().toString())));
        const QStringList expected = test::contentOf(fresh.folder.path());
        QVERIFY(expected.size() > modules);
        QCOMPARE(test::contentOf(learner.folder.path()), expected);
        QCOMPARE(test::contentOf(late.folder.path()), expected);
    }

    void removedItemsLeaveAndTheirPacksStay()
    {
        test::PublishedProvider provider;
        test::Nginx nginx({ { provider.folder(), QStringLiteral("127.0.0.1"), {}, gzip } });
        Learner learner;
        const qint64 id = learner.add(nginx.url().toString());
        VERIFY_RESULT(learner.visit(id));
        const auto offers = packsOfModule(*learner.library, QStringLiteral("urn:x-test:module:joints"));
        VERIFY_RESULT(offers);
        const auto path =
            PackGetter({ *learner.library, learner.client }, learner.folder.filePath(QStringLiteral("packs"))).get(offers->first());
        VERIFY_RESULT(path);

        provider.removeModule(QStringLiteral("joints"));
        provider.publish();
        const auto visit = learner.visit(id);
        VERIFY_RESULT(visit);
        QCOMPARE(visit->catalogue.modules, 1);
        QCOMPARE(visit->catalogue.removed, 2);
        catalogue::CatalogueReader reader(*learner.library);
        QCOMPARE(reader.module(QStringLiteral("urn:x-test:module:joints")).error().code, ErrorCode::NotFound);
        QCOMPARE(*reader.packPath(offers->first().pack.sha256), *path);
        QVERIFY(QFile::exists(*path));
    }

    void aNewEditionOfAPackFetchesWhatIsNew()
    {
        test::PublishedProvider provider;
        test::Nginx nginx({ { provider.folder(), QStringLiteral("127.0.0.1"), {}, gzip } });
        Learner learner;
        const qint64 id = learner.add(nginx.url().toString());
        VERIFY_RESULT(learner.visit(id));
        PackGetter getter({ *learner.library, learner.client }, learner.folder.filePath(QStringLiteral("packs")));
        const QString module = QStringLiteral("urn:x-test:module:rates");
        VERIFY_RESULT(getter.get(packsOfModule(*learner.library, module)->first()));
        QVERIFY(outdatedPacks(*learner.library)->isEmpty());
        provider.addLesson("\nMore.\n");
        provider.publish();
        VERIFY_RESULT(learner.visit(id));
        const auto outdated = outdatedPacks(*learner.library);
        VERIFY_RESULT(outdated);
        QCOMPARE(outdated->size(), 1);
        QVERIFY(outdated->first().pack.isUpdate);
        const auto path = getter.get(outdated->first());
        VERIFY_RESULT(path);
        QCOMPARE(test::readFile(*path), test::readFile(provider.folder() + QStringLiteral("/packs/rates-en.wbpack")));
        QVERIFY(outdatedPacks(*learner.library)->isEmpty());
    }

    void mirrorsAreTriedInTurn()
    {
        test::PublishedProvider provider;
        auto mirror = std::make_unique<test::Nginx>(
            QList<test::NginxSettings> { { provider.folder(), QStringLiteral("127.0.0.1"), {}, gzip } });
        provider.source().write(QStringLiteral("provider.json"),
            "{\"name\": \"Small school\", \"mirrors\": [\"http://127.0.0.1:1/gone/\", \"" + mirror->url().toEncoded() + "\"]}");
        provider.publish();
        auto own = std::make_unique<test::Nginx>(
            QList<test::NginxSettings> { { provider.folder(), QStringLiteral("127.0.0.1"), {}, gzip } });
        Learner learner;
        const qint64 id = learner.add(own->url().toString());
        VERIFY_RESULT(learner.visit(id));
        QCOMPARE(learner.subscription(id).mirrors.size(), 2);
        own.reset();
        provider.retitle();
        provider.publish();
        const auto visit = learner.visit(id);
        VERIFY_RESULT(visit);
        QCOMPARE(visit->catalogue.changed, 1);
        const auto path = PackGetter({ *learner.library, learner.client }, learner.folder.filePath(QStringLiteral("packs")))
                              .get(packsOfModule(*learner.library, QStringLiteral("urn:x-test:module:rates"))->first());
        VERIFY_RESULT(path);
        mirror.reset();
        const auto none = learner.visit(id);
        QVERIFY(!none);
        QCOMPARE(none.error().code, ErrorCode::Unreachable);
        QCOMPARE(learner.subscription(id).failures, 1);
        QVERIFY(learner.subscription(id).nextDue > learner.clock.nowUtc());
    }

    void anOlderStateNeverReplacesANewerOne()
    {
        test::PublishedProvider provider;
        const QString served = provider.path(QStringLiteral("served")), older = provider.path(QStringLiteral("older"));
        copyFolder(provider.folder(), older);
        provider.retitle();
        provider.publish();
        QVERIFY(QFile::link(provider.folder(), served));
        test::Nginx nginx({ { served, QStringLiteral("127.0.0.1"), {}, gzip } });
        Learner learner;
        const qint64 id = learner.add(nginx.url().toString());
        VERIFY_RESULT(learner.visit(id));
        const QStringList before = test::contentOf(learner.folder.path());
        QVERIFY(QFile::remove(served) && QFile::link(older, served));
        const auto back = learner.visit(id);
        QVERIFY(!back);
        QCOMPARE(back.error().code, ErrorCode::UnexpectedAnswer);
        QVERIFY(back.error().detail.contains(QStringLiteral("older state")));
        QCOMPARE(test::contentOf(learner.folder.path()), before);
    }

    void aChangedKeyIsNotSmoothedOverByAMirror()
    {
        test::PublishedProvider provider;
        provider.retitle();
        provider.publish(); // so that the next descriptor is of another size: nginx's tag is made of second and size
        const QString old = provider.path(QStringLiteral("old"));
        copyFolder(provider.folder(), old);
        test::Nginx nginx(
            { { provider.folder(), QStringLiteral("127.0.0.1"), {}, gzip }, { old, QStringLiteral("127.0.0.1"), {}, gzip } });
        Learner learner;
        const qint64 id = learner.add(nginx.url().toString());
        VERIFY_RESULT(learner.visit(id));
        Subscription one = learner.subscription(id);
        one.mirrors = { nginx.url(QStringLiteral("/"), 1).toString() };
        VERIFY_RESULT(Subscriptions(*learner.library).update(one));
        provider.setKey('q');
        provider.publish();
        const QStringList before = test::contentOf(learner.folder.path());
        const auto changed = learner.visit(id);
        QVERIFY(!changed);
        QCOMPARE(changed.error().code, ErrorCode::KeyChanged);
        QCOMPARE(learner.subscription(id).offered->did, provider.did);
        QCOMPARE(test::contentOf(learner.folder.path()), before);
        const auto again = learner.runner().run(id);
        VERIFY_RESULT(again);
        QCOMPARE(again->visit.error().code, ErrorCode::KeyChanged);
        QCOMPARE(again->traffic.requests, 0);
    }

    void aCaptivePortalIsNoProvider()
    {
        test::PublishedProvider provider;
        test::Nginx nginx({ { provider.folder(), QStringLiteral("127.0.0.1"), {}, gzip },
            { provider.folder(), QStringLiteral("127.0.0.1"), {},
                QStringLiteral("location / { default_type text/html; return 200 '<html><body>Please log in</body></html>'; }") } });
        Learner learner;
        const qint64 id = learner.add(nginx.url().toString());
        VERIFY_RESULT(learner.visit(id));
        const QStringList before = test::contentOf(learner.folder.path());
        Subscription one = learner.subscription(id);
        one.address = nginx.url(QStringLiteral("/"), 1).toString();
        VERIFY_RESULT(Subscriptions(*learner.library).update(one));
        const auto portal = learner.visit(id);
        QVERIFY(!portal);
        QCOMPARE(portal.error().code, ErrorCode::UnexpectedAnswer);
        QCOMPARE(learner.runner().preview(one.address).error().code, ErrorCode::UnexpectedAnswer);
        QCOMPARE(test::contentOf(learner.folder.path()), before);
    }

    void trustDataComesAndIsKeptWhenItIsNewer()
    {
        test::PublishedProvider provider;
        provider.source().write(QStringLiteral("trust/did.json"), R"({"id": "did:web:school.example"})");
        provider.source().write(QStringLiteral("trust/sources.json"), test::trustSources);
        provider.publish();
        test::Nginx nginx({ { provider.folder(), QStringLiteral("127.0.0.1"), {}, gzip } });
        Learner learner;
        const qint64 id = learner.add(nginx.url().toString());
        const auto visit = learner.visit(id);
        VERIFY_RESULT(visit);
        QVERIFY(visit->trustRenewed && learner.subscription(id).trustOf.isValid());
        const QDir folder(learner.folder.filePath(QStringLiteral("trust")));
        const QStringList bundles = folder.entryList({ QStringLiteral("*.wbtrust") }, QDir::Files);
        QCOMPARE(bundles.size(), 1);
        const QByteArray bytes = test::readFile(folder.filePath(bundles.first()));
        QCOMPARE(bytes, test::readFile(provider.folder() + QStringLiteral("/trust/bundle.wbtrust")));
        provider.publish(); // the same trust data: the same bundle
        QCOMPARE(test::readFile(provider.folder() + QStringLiteral("/trust/bundle.wbtrust")), bytes);
        QVERIFY(learner.visit(id)->unchanged);
    }
};

QTEST_GUILESS_MAIN(TestEngineNginx)
#include "tst_engine_nginx.moc"
