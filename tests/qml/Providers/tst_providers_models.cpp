// The Providers place over a real engine: who is there, what came, what failed and why, keys that change, packs and sticks.
#include "qml/Wanderbuch/Controls/QrSymbol.h"
#include "qml/Wanderbuch/Explore/ModuleDetail.h"
#include "qml/Wanderbuch/Providers/AddProviderModel.h"
#include "qml/Wanderbuch/Providers/CarriedModel.h"
#include "qml/Wanderbuch/Providers/DownloadsModel.h"
#include "qml/Wanderbuch/Providers/ProviderModel.h"
#include "qml/Wanderbuch/Providers/ProviderWords.h"
#include "qml/Wanderbuch/Providers/ProvidersModel.h"
#include "tests/qml/Providers/ProvidersWorld.h"
#include "tests/sync/engine/PublishedProvider.h"

#ifdef WANDERBUCH_MULTIMEDIA
#include "qml/Wanderbuch/Controls/FrameReader.h"
#include "tests/qml/support/VideoFrames.h"
#endif

#include <QDirIterator>
#include <QImage>
#include <QLocale>
#include <QPainter>
#include <QSignalSpy>

using namespace wb;
using namespace wb::ui;

namespace {

constexpr int patience = 20000; // ms; nothing here takes a second, unless the machine is busy

QString valueOf(const QVariantList &facts, const QString &name)
{
    for (const QVariant &one : facts) {
        if (one.toMap().value(QStringLiteral("name")).toString() == name)
            return one.toMap().value(QStringLiteral("value")).toString();
    }
    return {};
}

QVariant cell(const QAbstractItemModel &model, int row, int role)
{
    return model.data(model.index(row, 0), role);
}

QImage pictureOf(const QString &text)
{
    QImage picture(600, 600, QImage::Format_RGB32);
    picture.fill(Qt::white);
    if (!text.isEmpty()) {
        QPainter painter(&picture);
        paintQr(painter, *encodeQr(text, QrLevel::Medium), QRectF(60, 60, 480, 480));
    }
    return picture;
}

void writeQr(const QString &file, const QString &text)
{
    QVERIFY(pictureOf(text).save(file));
}

} // namespace

class TestProvidersModels : public QObject {
    Q_OBJECT

    [[nodiscard]] static QString linkTo(const QUrl &url, const QString &did)
    {
        return QStringLiteral("wanderbuch:provider?url=%1&did=%2")
            .arg(QString::fromLatin1(QUrl::toPercentEncoding(url.toString())), did);
    }
    void find(AddProviderModel &adding, const QString &text)
    {
        adding.setServices(m_world->services.get());
        adding.look(text);
        QTRY_COMPARE_WITH_TIMEOUT(adding.phase(), AddProviderModel::Found, patience);
    }

private slots:
    void init()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
        m_world = std::make_unique<test::ProvidersWorld>();
    }
    void cleanup() { m_world.reset(); }

    void nothingIsSaidBeforeItIsKnown()
    {
        ProvidersModel list;
        list.setServices(m_world->services.get());
        QVERIFY(!list.isReady());
        QVERIFY(!m_world->sync->isOnline());
        m_world->startEngine();
        QVERIFY(list.isReady());
        QCOMPARE(list.rowCount(), 0);
        QVERIFY(list.summary().isEmpty());
        QCOMPARE(m_world->sync->mood(), SyncStatus::Quiet);
        QCOMPARE(m_world->sync->words(), QStringLiteral("All here works without a network"));
        m_world->surroundings.set(sync::Network::None);
        QTRY_VERIFY(!m_world->sync->isOnline());
        QCOMPARE(m_world->sync->words(), QStringLiteral("Offline · all here works"));
    }

    void oneSeesWhoItIsBeforeItIsAdded()
    {
        test::PublishedProvider provider;
        test::LoopbackServer server([&](const test::AskedOf &asked) { return provider.serve(asked); });
        AddProviderModel adding;
        QSignalSpy added(&adding, &AddProviderModel::added);
        adding.setServices(m_world->services.get());
        adding.look(server.url().toString()); // the app was opened with a link: the engine comes later
        QCOMPARE(adding.phase(), AddProviderModel::Looking);
        m_world->startEngine();
        QTRY_COMPARE_WITH_TIMEOUT(adding.phase(), AddProviderModel::Found, patience);
        QCOMPARE(adding.name(), QStringLiteral("Small school"));
        QCOMPARE(adding.did(), provider.did);
        QCOMPARE(adding.shownFingerprint().size(), 19);
        QVERIFY(adding.fingerprint().startsWith(adding.shownFingerprint().remove(QLatin1Char(' '))));
        QCOMPARE(adding.caution(), QStringLiteral("Is it really them?"));
        QCOMPARE(valueOf(adding.facts(), QStringLiteral("Languages")), QStringLiteral("English, Deutsch"));
        QVERIFY(m_world->engine->providers().isEmpty());

        ProvidersModel list;
        list.setServices(m_world->services.get());
        adding.add();
        QTRY_COMPARE_WITH_TIMEOUT(added.count(), 1, patience);
        QCOMPARE(adding.phase(), AddProviderModel::Asking);
        QTRY_COMPARE_WITH_TIMEOUT(list.rowCount(), 1, patience);
        QTRY_COMPARE_WITH_TIMEOUT(
            cell(list, 0, ProvidersModel::StandingRole).toString(), QStringLiteral("Up to date · just now"), patience);
        QCOMPARE(cell(list, 0, ProvidersModel::IdRole).toLongLong(), added.first().first().toLongLong());
        QCOMPARE(cell(list, 0, ProvidersModel::ToneRole).toString(), QStringLiteral("ok"));
        QVERIFY(cell(list, 0, ProvidersModel::HoldsRole).toString().startsWith(QStringLiteral("2 module")));
        m_world->clock.advance(7 * 60000);
        QVERIFY(cell(list, 0, ProvidersModel::StandingRole).toString().contains(QStringLiteral("7 minute")));

        find(adding, server.url().toString());
        QCOMPARE(adding.knownAs(), added.first().first().toLongLong());
        QCOMPARE(adding.caution(), QStringLiteral("You have this provider already"));
    }

    void aLinkVouchesForTheKey()
    {
        test::PublishedProvider provider;
        test::LoopbackServer server([&](const test::AskedOf &asked) { return provider.serve(asked); });
        m_world->startEngine();
        AddProviderModel adding;
        find(adding, linkTo(server.url(), provider.did));
        QCOMPARE(adding.caution(), QStringLiteral("The link vouches for it"));
        QCOMPARE(adding.cautionTone(), QStringLiteral("ok"));
        adding.look(linkTo(server.url(), QStringLiteral("did:key:z6MkOther")));
        QTRY_COMPARE_WITH_TIMEOUT(adding.problemTitle(), QStringLiteral("Not who the link names"), patience);
        QVERIFY(adding.name().isEmpty());
    }

    void aCodeInAPictureLeadsThere()
    {
        test::PublishedProvider provider;
        m_world->startEngine();
        AddProviderModel adding;
        adding.setServices(m_world->services.get());
        const QString file = m_world->folder.filePath(QStringLiteral("code.png"));
        writeQr(file, provider.folder());
        adding.lookPicture(QUrl::fromLocalFile(file));
        QTRY_COMPARE_WITH_TIMEOUT(adding.phase(), AddProviderModel::Found, patience);
        QCOMPARE(adding.did(), provider.did);
        writeQr(file, QStringLiteral("mailto:somebody@school.example"));
        adding.lookPicture(QUrl::fromLocalFile(file));
        QTRY_COMPARE_WITH_TIMEOUT(adding.problemTitle(), QStringLiteral("The code leads elsewhere"), patience);
        writeQr(file, QStringLiteral("wanderbuch:provider?url=htt"));
        adding.lookPicture(QUrl::fromLocalFile(file));
        QTRY_COMPARE_WITH_TIMEOUT(adding.problemTitle(), QStringLiteral("The link is damaged"), patience);
        writeQr(file, {});
        adding.lookPicture(QUrl::fromLocalFile(file));
        QTRY_COMPARE_WITH_TIMEOUT(adding.problemTitle(), QStringLiteral("No code in the picture"), patience);
    }

#ifdef WANDERBUCH_MULTIMEDIA
    void aCameraFindsTheCode()
    {
        m_world->startEngine();
        test::PublishedProvider provider;
        AddProviderModel adding;
        adding.setServices(m_world->services.get());
        QVideoSink sink;
        FrameReader reader;
        reader.setVideoSink(&sink);
        connect(&reader, &FrameReader::read, &adding, &AddProviderModel::lookCodes);
        // Frames come again and again; one that is still looked at lets others pass.
        QTRY_VERIFY_WITH_TIMEOUT(test::showFrame(sink, pictureOf(QStringLiteral("mailto:a@b.example"))) && !adding.problem().isEmpty(), patience);
        QCOMPARE(adding.problemTitle(), QStringLiteral("The code leads elsewhere"));
        QVERIFY(adding.isReady());
        QTRY_VERIFY_WITH_TIMEOUT(test::showFrame(sink, pictureOf(provider.folder())) && adding.phase() == AddProviderModel::Found, patience);
        QCOMPARE(adding.name(), QStringLiteral("Small school"));
        adding.lookCodes({ QStringLiteral("mailto:a@b.example") });
        QCOMPARE(adding.phase(), AddProviderModel::Found); // the camera may look on; what was found stays
    }
#endif

    void whatIsNoProviderIsSaidInWords_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("title");
        QTest::newRow("empty") << QStringLiteral("  ") << QStringLiteral("This is not an address");
        QTest::newRow("mail") << QStringLiteral("mailto:a@b.example") << QStringLiteral("This is not an address");
        for (const char *link : { "wanderbuch:provider", "wanderbuch:provider?url=", "wanderbuch:provider?url=https%3A%2F%2", "WANDERBUCH:prov",
                 "wanderbuch:provider?did=did%3Akey%3Az6Mk", "wanderbuch:provider?url=ftp%3A%2F%2Fschool.example" })
            QTest::newRow(link) << QString::fromLatin1(link) << QStringLiteral("The link is damaged");
        QTest::newRow("no-folder") << QStringLiteral("/no/such/folder") << QStringLiteral("No provider there");
        QTest::newRow("nobody") << QStringLiteral("http://127.0.0.1:1/") << QStringLiteral("Nobody answered");
    }
    void whatIsNoProviderIsSaidInWords()
    {
        QFETCH(QString, text);
        QFETCH(QString, title);
        m_world->startEngine();
        AddProviderModel adding;
        adding.setServices(m_world->services.get());
        adding.look(text);
        QTRY_COMPARE_WITH_TIMEOUT(adding.problemTitle(), title, patience);
        QVERIFY(!adding.problem().isEmpty());
        QCOMPARE(adding.phase(), AddProviderModel::Asking);
        adding.reset();
        QVERIFY(adding.problem().isEmpty());
    }

    void anAnswerThatIsNotWaitedForChangesNothing()
    {
        test::PublishedProvider provider;
        m_world->startEngine();
        AddProviderModel adding;
        adding.setServices(m_world->services.get());
        adding.look(provider.folder());
        adding.reset();
        adding.look(QStringLiteral("/no/such/folder")); // asked after the first: answered after it
        QTRY_COMPARE_WITH_TIMEOUT(adding.problemTitle(), QStringLiteral("No provider there"), patience);
        QVERIFY(adding.name().isEmpty());
    }

    void aProviderTellsWhatCameAndWhatFailed()
    {
        test::PublishedProvider provider;
        m_world->startEngine();
        const qint64 id = m_world->add(provider.folder());
        QVERIFY(id > 0);
        ProviderModel one;
        one.setServices(m_world->services.get());
        one.setProviderId(id);
        QVERIFY(one.isReady());
        QCOMPARE(one.name(), QStringLiteral("Small school"));
        QCOMPARE(one.place(), QStringLiteral("A folder · out"));
        QCOMPARE(valueOf(one.facts(), QStringLiteral("Folder")), provider.folder());
        QCOMPARE(one.did(), provider.did);
        QTRY_COMPARE_WITH_TIMEOUT(one.tone(), QStringLiteral("ok"), patience);
        QCOMPARE(one.standing(), QStringLiteral("Up to date · just now"));
        QTRY_VERIFY_WITH_TIMEOUT(
            valueOf(one.facts(), QStringLiteral("In the library")).startsWith(QStringLiteral("2 module")), patience);
        QVERIFY(valueOf(one.facts(), QStringLiteral("Came last")).contains(QStringLiteral("4 new")));
        QCOMPARE(valueOf(one.facts(), QStringLiteral("Waits to go")), QStringLiteral("Nothing"));
        m_world->engine->setWaitingToGo(provider.did, 5);
        QVERIFY(valueOf(one.facts(), QStringLiteral("Waits to go")).startsWith(QLatin1Char('5')));

        const QString away = provider.folder() + QStringLiteral("-away");
        QVERIFY(QDir().rename(provider.folder(), away));
        one.check();
        QTRY_COMPARE_WITH_TIMEOUT(one.standing(), QStringLiteral("The folder is not there"), patience);
        QVERIFY(one.isTroubled());
        QCOMPARE(valueOf(one.facts(), QStringLiteral("Last contact")), QStringLiteral("just now"));
        QVERIFY(one.standingDetail().contains(QStringLiteral("Put the stick in again")));
        QTRY_COMPARE_WITH_TIMEOUT(m_world->sync->mood(), SyncStatus::Trouble, patience);
        QVERIFY(valueOf(one.facts(), QStringLiteral("In the library")).startsWith(QStringLiteral("2 module"))); // what came stays

        QVERIFY(QDir().rename(away, provider.folder()));
        one.check();
        QTRY_COMPARE_WITH_TIMEOUT(one.tone(), QStringLiteral("ok"), patience);
        QVERIFY(!one.isTroubled());
        QTRY_COMPARE_WITH_TIMEOUT(m_world->sync->mood(), SyncStatus::Quiet, patience);
    }

    // What is safe on the device and what can be found are two things; a folder has to stay until all can be found.
    void whatHasComeSaysSo()
    {
        sync::ProviderState state;
        state.activity = sync::Activity::Fetching;
        state.all = 10;
        state.done = 2;
        state.arrived = 9;
        const QDateTime now = QDateTime::currentDateTimeUtc();
        QCOMPARE(providers::standing(state, now).text, QStringLiteral("Fetching: 2 of 10 parts"));
        state.arrived = 10;
        QCOMPARE(providers::standing(state, now).text, QStringLiteral("All here; in the library: 2 of 10 parts"));
        state.place = sync::Place::Folder;
        QCOMPARE(providers::standing(state, now).text, QStringLiteral("Fetching: 2 of 10 parts"));
    }

    void aProviderIsPausedAndGoesOnAndIsRemoved()
    {
        test::PublishedProvider provider;
        m_world->startEngine();
        const qint64 id = m_world->add(provider.folder());
        QVERIFY(id > 0);
        ProviderModel one;
        one.setServices(m_world->services.get());
        one.setProviderId(id);
        QSignalSpy gone(&one, &ProviderModel::gone);
        one.pause();
        QTRY_VERIFY_WITH_TIMEOUT(one.isPaused(), patience);
        QCOMPARE(one.standing(), QStringLiteral("Paused"));
        one.resume();
        QTRY_VERIFY_WITH_TIMEOUT(!one.isPaused(), patience);
        one.remove();
        QTRY_COMPARE_WITH_TIMEOUT(gone.count(), 1, patience);
        QCOMPARE(gone.first().first().toString(), QStringLiteral("Small school"));
        QVERIFY(!one.isReady());
        one.check(); // nobody is there: nothing happens
        one.pause();
        QVERIFY(one.problem().isEmpty());
    }

    void aChangedKeyIsShownBesideTheOldOneAndDecided()
    {
        test::PublishedProvider provider;
        m_world->startEngine();
        const qint64 id = m_world->add(provider.folder());
        QVERIFY(id > 0);
        ProviderModel one;
        one.setServices(m_world->services.get());
        one.setProviderId(id);
        const QString known = one.fingerprint();
        const QString before = provider.did;
        provider.setKey('q');
        provider.removeModule(QStringLiteral("joints"));
        provider.source().write(QStringLiteral("pathways/craft.json"),
            R"({"identifier": "urn:x-test:pathway:craft", "title": "Craft", "language": "en", "stops": [{"module": "urn:x-test:module:rates"}]})");
        provider.publish();
        one.check();
        QTRY_VERIFY_WITH_TIMEOUT(one.isKeyChanged(), patience);
        QCOMPARE(one.standing(), QStringLiteral("It signs with a new key: you decide"));
        QCOMPARE(one.fingerprint(), known);
        QCOMPARE(one.did(), before);
        QCOMPARE(one.newDid(), provider.did);
        QVERIFY(one.newFingerprint() != known && one.shownNewFingerprint() != one.shownFingerprint());
        QCOMPARE(one.keySeen(), QStringLiteral("25 November 2026"));
        QTRY_COMPARE_WITH_TIMEOUT(m_world->sync->mood(), SyncStatus::NeedsYou, patience);

        one.refuseKey();
        QTRY_VERIFY_WITH_TIMEOUT(one.isPaused(), patience);
        QVERIFY(one.isKeyChanged()); // it can still be thought over
        QTRY_VERIFY_WITH_TIMEOUT(m_world->sync->mood() != SyncStatus::NeedsYou, patience);

        one.acceptKey();
        QTRY_COMPARE_WITH_TIMEOUT(one.did(), provider.did, patience);
        QVERIFY(!one.isKeyChanged());
        QTRY_VERIFY_WITH_TIMEOUT(!one.isPaused(), patience);
        QTRY_VERIFY_WITH_TIMEOUT(
            valueOf(one.facts(), QStringLiteral("In the library")).startsWith(QStringLiteral("1 module")), patience);
        QVERIFY(one.problem().isEmpty());
    }

    void packsOnTheirWayAreTold()
    {
        test::PublishedProvider provider;
        m_world->startEngine();
        QVERIFY(m_world->add(provider.folder()) > 0);
        DownloadsModel coming;
        coming.setServices(m_world->services.get());
        QCOMPARE(coming.rowCount(), 0);
        auto asked = m_world->engine->offers(QStringLiteral("urn:x-test:module:rates"));
        asked.waitForFinished();
        const sync::PackOffer offer = asked.result()->first();
        m_world->surroundings.setFreeBytes(1000);
        m_world->engine->download(offer);
        QCOMPARE(coming.rowCount(), 1);
        QTRY_VERIFY_WITH_TIMEOUT(
            cell(coming, 0, DownloadsModel::LineRole).toString().startsWith(QStringLiteral("Waits for room on this device · ")),
            patience);
        coming.cancel(offer.sha256);
        QCOMPARE(cell(coming, 0, DownloadsModel::StageRole).toInt(), int(DownloadsModel::Cancelled));
        m_world->surroundings.setFreeBytes(qint64(1) << 40);
        coming.retry(offer.sha256);
        QTRY_COMPARE_WITH_TIMEOUT(cell(coming, 0, DownloadsModel::StageRole).toInt(), int(DownloadsModel::Done), patience);
        QVERIFY(cell(coming, 0, DownloadsModel::LineRole).toString().startsWith(QStringLiteral("Here · ")));
        QVERIFY(coming.summary().isEmpty());

        provider.addLesson("\nOne more thought.\n");
        provider.publish();
        m_world->visit(m_world->engine->providers().first().id);
        QTRY_COMPARE_WITH_TIMEOUT(coming.updates().size(), 1, patience);
        QVERIFY(coming.summary().startsWith(QStringLiteral("1 newer edition")));
        const QString sha256 = coming.updates().first().toMap().value(QStringLiteral("sha256")).toString();
        for (const QString &file :
            QDir(provider.folder() + QStringLiteral("/packs")).entryList({ QStringLiteral("*rates*") }, QDir::Files))
            QVERIFY(QFile::remove(provider.folder() + QStringLiteral("/packs/") + file));
        coming.fetchUpdate(sha256);
        QTRY_VERIFY_WITH_TIMEOUT(coming.isTroubled(), patience);
        QVERIFY(coming.updates().isEmpty()); // it stands among the rows now
        QVERIFY(!cell(coming, 1, DownloadsModel::ProblemRole).toString().isEmpty());
        coming.dismiss(sha256);
        QCOMPARE(coming.rowCount(), 1);
    }

    void aModulesPageOffersThePackThatIsNotHere()
    {
        test::PublishedProvider provider;
        ModuleDetail module;
        module.setServices(m_world->services.get());
        module.setModuleId(QStringLiteral("urn:x-test:module:rates"));
        m_world->startEngine();
        QVERIFY(m_world->add(provider.folder()) > 0);
        QTRY_COMPARE_WITH_TIMEOUT(module.fetchStage(), QStringLiteral("offered"), patience);
        QVERIFY(!module.packHere());
        QVERIFY2(module.actionText().startsWith(QStringLiteral("Download · ")), qPrintable(module.actionText()));

        m_world->surroundings.setFreeBytes(1000);
        module.fetch();
        QTRY_COMPARE_WITH_TIMEOUT(module.fetchText(), QStringLiteral("Waits for room on this device"), patience);
        QCOMPARE(module.fetchStage(), QStringLiteral("waiting"));
        QVERIFY(module.actionText().isEmpty());
        module.stopFetching();
        QTRY_COMPARE_WITH_TIMEOUT(module.fetchStage(), QStringLiteral("offered"), patience);

        const QString away = provider.folder() + QStringLiteral("-away");
        QVERIFY(QDir().rename(provider.folder(), away));
        m_world->surroundings.setFreeBytes(qint64(1) << 40);
        module.fetch();
        QTRY_COMPARE_WITH_TIMEOUT(module.fetchStage(), QStringLiteral("failed"), patience);
        QCOMPARE(module.actionText(), QStringLiteral("Try again"));
        QVERIFY(!module.fetchText().isEmpty());
        QVERIFY(QDir().rename(away, provider.folder()));
        module.fetch();
        QTRY_VERIFY_WITH_TIMEOUT(module.packHere(), patience);
        QVERIFY(module.fetchStage().isEmpty());
        QCOMPARE(module.actionTarget().value(QStringLiteral("place")).toString(), QStringLiteral("learn"));
    }

    void aStickTellsWhatItBringsAndIsTakenIn()
    {
        test::PublishedProvider first('p'), second('s');
        QTemporaryDir stick;
        for (const auto *provider : { &first, &second }) {
            const QString at = stick.filePath(provider == &first ? QStringLiteral("one") : QStringLiteral("two"));
            QVERIFY(QDir().mkpath(at));
            QDirIterator files(provider->folder(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
            while (files.hasNext()) {
                const QString to = at + files.next().sliced(provider->folder().size());
                QVERIFY(QDir().mkpath(QFileInfo(to).path()));
                QVERIFY(QFile::copy(files.filePath(), to));
            }
        }
        CarriedModel carried;
        carried.setServices(m_world->services.get());
        carried.look(QUrl::fromLocalFile(stick.path()));
        QCOMPARE(carried.phase(), CarriedModel::Looking);
        m_world->startEngine();
        QTRY_COMPARE_WITH_TIMEOUT(carried.phase(), CarriedModel::Looked, patience);
        QVERIFY2(carried.headline().startsWith(QStringLiteral("News from 2 provider")), qPrintable(carried.headline()));
        QVERIFY2(carried.headline().contains(QStringLiteral("4 module")), qPrintable(carried.headline()));
        QCOMPARE(carried.providers().size(), 2);
        QVERIFY(!carried.canTake()); // nobody said yet whom to trust
        carried.choose(0, true);
        QVERIFY(carried.canTake());
        carried.take();
        QTRY_COMPARE_WITH_TIMEOUT(carried.phase(), CarriedModel::Taken, patience);
        QVERIFY(carried.providers()[0].toMap().value(QStringLiteral("taken")).toBool());
        QVERIFY(!carried.providers()[1].toMap().value(QStringLiteral("taken")).toBool());
        QTRY_COMPARE_WITH_TIMEOUT(m_world->engine->providers().size(), 1, patience);
        QCOMPARE(m_world->engine->providers().first().did, first.did);

        carried.look(QUrl::fromLocalFile(m_world->folder.filePath(QStringLiteral("vault"))));
        QTRY_COMPARE_WITH_TIMEOUT(carried.problemTitle(), QStringLiteral("Nothing for Wanderbuch here"), patience);
        QCOMPARE(carried.phase(), CarriedModel::Choosing);
    }

    void everyErrorHasWordsThatSayWhatToDo()
    {
        for (int code = 0; code <= int(ErrorCode::KeyChanged); ++code) {
            const Error error { ErrorCode(code), QStringLiteral("detail for the log") };
            for (const auto &problem :
                { providers::visitProblem(error, sync::Place::Web), providers::visitProblem(error, sync::Place::Folder),
                    providers::addProblem(error), providers::downloadProblem(error), providers::folderProblem(error) }) {
                QVERIFY2(!problem.title.isEmpty() && !problem.text.isEmpty(), errorName(error.code).data());
                QVERIFY(!problem.title.contains(QStringLiteral("rror")) && !problem.text.contains(error.detail));
                QVERIFY(problem.text.endsWith(QLatin1Char('.')) && !problem.title.endsWith(QLatin1Char('.')));
            }
        }
    }

    void timesAndSizesAreWrittenAsPeopleWriteThem()
    {
        const QDateTime now = fromRfc3339(u"2026-11-25T12:00:00Z");
        QCOMPARE(providers::ago(now.addSecs(-20), now), QStringLiteral("just now"));
        QVERIFY(providers::ago(now.addSecs(-3 * 3600), now).startsWith(QStringLiteral("3 hour")));
        QCOMPARE(providers::ago(now.addDays(-3), now), QStringLiteral("22 November 2026"));
        QCOMPARE(providers::ago(now.addDays(2), now), QStringLiteral("27 November 2026")); // the clock was wrong
        QCOMPARE(providers::ago({}, now), QString());
        QCOMPARE(providers::until(now.addSecs(-5), now), QStringLiteral("soon"));
        QVERIFY(providers::until(now.addSecs(301), now).startsWith(QStringLiteral("in 5 minute")));
        sync::DownloadState download;
        download.done = 3'100'000;
        download.all = 12'000'000;
        QCOMPARE(providers::howFar(download), QStringLiteral("3.1\u00a0MB of 12.0\u00a0MB"));
        download.bytesPerSecond = 1'200'000;
        download.secondsLeft = 8;
        QVERIFY(providers::howFar(download).startsWith(QStringLiteral("3.1\u00a0MB of 12.0\u00a0MB · 1.2\u00a0MB a second · about 8 second")));
    }

private:
    std::unique_ptr<test::ProvidersWorld> m_world;
};

QTEST_MAIN(TestProvidersModels)
#include "tst_providers_models.moc"
