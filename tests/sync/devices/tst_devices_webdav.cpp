// WebDAV as a place: a real Apache end to end, listings of other servers, and what servers do wrong.
#include "core/vault/CredentialStore.h"
#include "core/vault/SavedItems.h"
#include "sync/devices/DavListing.h"
#include "sync/devices/WebDavPlace.h"
#include "tests/support/LoopbackServer.h"
#include "tests/sync/devices/Apache.h"
#include "tests/sync/devices/DeviceBench.h"

#include <QDirIterator>
#include <QTest>

using namespace wb;
using namespace wb::sync;
using test::Apache;
using test::Device;

namespace {

const QString name = QStringLiteral("0123456789abcdef0123456789abcdef");

QByteArray multistatus(const QByteArray &responses)
{
    return "<?xml version=\"1.0\"?><d:multistatus xmlns:d=\"DAV:\">" + responses + "</d:multistatus>";
}

QByteArray fileResponse(const QByteArray &href, const QByteArray &size)
{
    return "<d:response><d:href>" + href + "</d:href><d:propstat><d:prop><d:resourcetype/><d:getcontentlength>" + size
        + "</d:getcontentlength></d:prop><d:status>HTTP/1.1 200 OK</d:status></d:propstat></d:response>";
}

QByteArray folderResponse(const QByteArray &href)
{
    return "<d:response><d:href>" + href
        + "</d:href><d:propstat><d:prop><d:resourcetype><d:collection/></d:resourcetype></d:prop>"
          "<d:status>HTTP/1.1 200 OK</d:status></d:propstat></d:response>";
}

} // namespace

class TestDevicesWebDav : public QObject {
    Q_OBJECT

    std::unique_ptr<Apache> m_apache;
    PlaceAddress address(const QString &path = QStringLiteral("/dav/wander/buch/")) const
    {
        return placeAddress(m_apache->url(path), Apache::user(), Apache::password());
    }

private slots:
    void initTestCase()
    {
        if (Apache::isThere())
            m_apache = std::make_unique<Apache>();
    }

    void readsListingsOfOthers_data()
    {
        QTest::addColumn<QByteArray>("xml");
        QTest::addColumn<QStringList>("names"); // empty, and no error: only the folder
        QTest::addColumn<QString>("error");
        const QByteArray folder = folderResponse("/dav/box/");
        const auto row = [](const char *title, const QByteArray &xml, const QStringList &names, const char *error = "") {
            QTest::newRow(title) << xml << names << QString::fromLatin1(error);
        };
        row("empty", multistatus(folder), {});
        row("paths", multistatus(folder + fileResponse("/dav/box/a", "5")), { QStringLiteral("a") });
        row("whole addresses", multistatus(folder + fileResponse("http://inner.example:8080/dav/box/a", "5")),
            { QStringLiteral("a") });
        row("escaped", multistatus(folderResponse("/dav/%62ox/") + fileResponse("/dav/box/a%20b", "5")), { QStringLiteral("a b") });
        row("without the last slash", multistatus(folderResponse("/dav/box") + fileResponse("/dav/box/a", "5")),
            { QStringLiteral("a") });
        row("folders and what lies deeper",
            multistatus(folder + folderResponse("/dav/box/sub/") + fileResponse("/dav/box/sub/a", "5")), {});
        row("of another folder", multistatus(folder + fileResponse("/dav/other/a", "5") + fileResponse("/dav/box/../a", "5")), {});
        row("a size that is none", multistatus(folder + fileResponse("/dav/box/a", "-5") + fileResponse("/dav/box/b", "x")), {});
        row("properties that failed",
            multistatus(folder
                + "<d:response><d:href>/dav/box/a</d:href><d:propstat><d:prop><d:getcontentlength>7</d:getcontentlength></d:prop>"
                  "<d:status>HTTP/1.1 404 Not Found</d:status></d:propstat></d:response>"),
            {});
        row("more than was asked for",
            multistatus(folder + "<x:thing xmlns:x=\"urn:x\"><x:deep/></x:thing>"
                + fileResponse("/dav/box/a", "5")
                      .replace("<d:resourcetype/>", "<d:resourcetype/><x:y xmlns:x=\"urn:x\"><d:href>no</d:href></x:y>")),
            { QStringLiteral("a") });
        row("a page", "<html><body>Please log in</body></html>", {}, "unexpected-answer");
        row("cut off", multistatus(folder).chopped(10), {}, "unexpected-answer");
        row("nothing", "", {}, "unexpected-answer");
        row("another namespace", "<multistatus xmlns=\"urn:other\"/>", {}, "unexpected-answer");
        row("entities",
            "<!DOCTYPE d [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c "
            "\"&b;&b;&b;&b;&b;&b;&b;&b;\">]>"
                + multistatus(folder + fileResponse("/dav/box/&c;&c;&c;", "5")).mid(21),
            {}, "unexpected-answer");
    }
    void readsListingsOfOthers()
    {
        QFETCH(QByteArray, xml);
        QFETCH(QStringList, names);
        QFETCH(QString, error);
        const auto listing = readDavListing(xml, QUrl(QStringLiteral("https://cloud.example/dav/box/")));
        QCOMPARE(listing ? QString() : QString(errorName(listing.error().code)), error);
        if (!listing)
            return;
        QStringList found;
        for (const PlaceFile &file : listing->files)
            found.append(file.name);
        QCOMPARE(found, names);
        QVERIFY(listing->isCollection);
    }

    void aPasswordNeverGoesInTheClear()
    {
        const auto code = [](const QString &url, const QString &password) {
            const auto place = openPlace(placeAddress(url, QStringLiteral("ada"), password));
            return place ? QString() : QString(errorName(place.error().code));
        };
        QCOMPARE(code(QStringLiteral("http://cloud.example/dav/"), QStringLiteral("secret")), QStringLiteral("address-refused"));
        QCOMPARE(code(QStringLiteral("https://ada:secret@cloud.example/dav/"), {}), QStringLiteral("invalid-argument"));
        QCOMPARE(code(QStringLiteral("https://cloud.example/dav/?x=1"), {}), QStringLiteral("invalid-argument"));
        QCOMPARE(code(QStringLiteral("https://cloud.example/dav/"), QStringLiteral("secret")), QString());
    }

    void whatServersSay_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("error");
        QTest::newRow("a page in place of a listing")
            << 200 << QByteArray("<html>Log in</html>") << QStringLiteral("unexpected-answer");
        QTest::newRow("a page called a listing") << 207 << QByteArray("<html>Log in</html>") << QStringLiteral("unexpected-answer");
        QTest::newRow("not allowed in") << 401 << QByteArray() << QStringLiteral("not-authorized");
        QTest::newRow("forbidden") << 403 << QByteArray() << QStringLiteral("not-authorized");
        QTest::newRow("not there") << 404 << QByteArray() << QStringLiteral("not-found");
        QTest::newRow("no WebDAV") << 405 << QByteArray() << QStringLiteral("request-refused");
        QTest::newRow("broken") << 500 << QByteArray() << QStringLiteral("server-failed");
        QTest::newRow("busy") << 429 << QByteArray() << QStringLiteral("server-busy");
        QTest::newRow("a file") << 207 << multistatus(fileResponse("/box/", "5")) << QStringLiteral("unexpected-answer");
    }
    void whatServersSay()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        QFETCH(QString, error);
        const test::LoopbackServer server([&](const test::AskedOf &) {
            test::Answer answer;
            answer.status = status;
            answer.headers = { { "Content-Type", "text/xml" } };
            answer.body = body;
            return answer;
        });
        auto place = openPlace(placeAddress(server.url(QStringLiteral("/box/")).toString())).value();
        const auto listing = place->list({});
        QVERIFY(!listing);
        QCOMPARE(QString(errorName(listing.error().code)), error);
    }

    void aMovedFolderIsFollowedOnceAndOnlyNearby_data()
    {
        QTest::addColumn<QByteArray>("target");
        QTest::addColumn<QString>("error");
        QTest::newRow("same server") << QByteArray("/new/box/") << QString();
        QTest::newRow("another server") << QByteArray("http://127.0.0.2:1/new/box/") << QStringLiteral("redirect-refused");
        QTest::newRow("round in a circle") << QByteArray("/box/") << QStringLiteral("unexpected-answer");
    }
    void aMovedFolderIsFollowedOnceAndOnlyNearby()
    {
        QFETCH(QByteArray, target);
        QFETCH(QString, error);
        const test::LoopbackServer server([&](const test::AskedOf &asked) {
            test::Answer answer;
            answer.status = asked.path() == "/box/" ? 301 : 207;
            if (answer.status == 301)
                answer.headers = { { "Location", target } };
            else
                answer.body = multistatus(folderResponse("/new/box/") + fileResponse("/new/box/" + name.toLatin1(), "5"));
            return answer;
        });
        auto place = openPlace(placeAddress(server.url(QStringLiteral("/box/")).toString())).value();
        const auto listing = place->list({});
        QCOMPARE(listing ? QString() : QString(errorName(listing.error().code)), error);
        if (listing)
            QCOMPARE(listing->first().name, name);
    }

    void filesComeAndGo()
    {
        if (!m_apache)
            QSKIP("SKIPPED: apache2 with mod_dav_fs is not on this machine");
        auto place = openPlace(address(QStringLiteral("/dav/one/two"))).value();
        QCOMPARE(place->list({}).error().code, ErrorCode::NotFound);
        QVERIFY(place->prepare({}));
        QVERIFY(place->prepare({}));
        QVERIFY(place->list({}).value().isEmpty());
        QVERIFY(place->write(name, "first", {}));
        QCOMPARE(place->write(name, "second", {}).error().code, ErrorCode::AlreadyExists);
        QCOMPARE(place->read(name, {}).value(), QByteArray("first"));
        QFile foreign(m_apache->root() + QStringLiteral("/one/two/notes.txt"));
        QVERIFY(foreign.open(QIODevice::WriteOnly));
        QCOMPARE(place->list({}).value().size(), 1);
        QCOMPARE(place->list({}).value().first().bytes, 5);
        QVERIFY(place->remove(name, {}));
        QVERIFY(place->remove(name, {}));
        QCOMPARE(place->read(name, {}).error().code, ErrorCode::NotFound);
        QVERIFY(QDir(m_apache->root() + QStringLiteral("/one")).removeRecursively());
        QVERIFY(place->write(name, "again", {})); // its folder is made again

        auto moved = openPlace(address(QStringLiteral("/moved/one/two"))).value();
        QCOMPARE(moved->list({}).value().size(), 1);
        auto stranger = openPlace(placeAddress(m_apache->url(), Apache::user(), QStringLiteral("wrong"))).value();
        QCOMPARE(stranger->list({}).error().code, ErrorCode::NotAuthorized);
        std::stop_source stop;
        stop.request_stop();
        QCOMPARE(place->list(stop.get_token()).error().code, ErrorCode::Cancelled);
    }

    void twoDevicesOverApache()
    {
        if (!m_apache)
            QSKIP("SKIPPED: apache2 with mod_dav_fs is not on this machine");
        Device a(QStringLiteral("Laptop"), address(), 1), b(QStringLiteral("Phone"), address(), 2);
        QVERIFY(a.group().setUp(address(), a.name()));
        QVERIFY(test::pair(a, b));
        QSet<QString> events;
        QRandomGenerator random(42);
        for (Device *device : { &a, &b }) {
            for (int i = 0; i < 150; ++i)
                QVERIFY(device->in([&](vault::Session &session) { return test::doSomething(session, random, events); }));
        }
        // One larger than Apache takes in one piece of its own.
        const auto large = a.in([](vault::Session &session) {
            vault::CredentialRecord record;
            record.title = QStringLiteral("MARKER large");
            record.raw = QByteArray(3'000'000, 'M');
            return vault::CredentialStore(session).add(record);
        });
        QVERIFY(large);
        QVERIFY(test::settle({ &a, &b }));
        QCOMPARE(b.dump(), a.dump());
        QCOMPARE(b.count(QStringLiteral("learning_events")), qint64(events.size()));
        QCOMPARE(b.in([&](vault::Session &session) { return vault::CredentialStore(session).get(large->id); })->raw,
            QByteArray(3'000'000, 'M'));

        // Nothing changed: one PROPFIND.
        const auto requests = [this] { return m_apache->log(QStringLiteral("access.log")).split('\n').size(); };
        (void)b.group().sync(); // what was tidied up is known now
        const auto before = requests();
        QVERIFY(b.group().sync());
        const QList<QByteArray> lines = m_apache->log(QStringLiteral("access.log")).trimmed().split('\n');
        QCOMPARE(requests(), before + 1);
        QVERIFY2(lines.last().startsWith("PROPFIND /dav/wander/buch/ 207"), lines.last().constData());

        // The server has neither words nor names.
        QDirIterator files(m_apache->root(), QDir::Files, QDirIterator::Subdirectories);
        int read = 0;
        while (files.hasNext()) {
            QFile file(files.next());
            if (!file.fileName().startsWith(m_apache->root() + QStringLiteral("/wander/buch"))
                || file.fileName().contains(QStringLiteral(".DAV")))
                continue;
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QByteArray bytes = file.readAll();
            QVERIFY(isBatchName(files.fileName()));
            QVERIFY(!bytes.contains("MARKER") && !bytes.contains("Laptop") && !bytes.contains("MMMMMM"));
            ++read;
        }
        QVERIFY(read >= 2);
        QVERIFY(!m_apache->log(QStringLiteral("access.log")).contains("a password"));
    }

    void aBackupThereBringsAllBack()
    {
        if (!m_apache)
            QSKIP("SKIPPED: apache2 with mod_dav_fs is not on this machine");
        const PlaceAddress there = address(QStringLiteral("/dav/backed/"));
        Device a(QStringLiteral("Laptop"), there, 1);
        QVERIFY(a.group().setUp(there, a.name()));
        QVERIFY(a.in([](vault::Session &session) { return vault::SavedItems(session).set(QStringLiteral("urn:kept"), true); }));
        QVERIFY(a.group().sync());
        QVERIFY(a.group().backUp(crypto::SecretBytes::copyOf("restored")));
        const auto second = a.group().backUp(crypto::SecretBytes::copyOf("restored"));
        QVERIFY2(second, second ? "" : qPrintable(second.error().detail));
        QVERIFY(a.in([](vault::Session &session) { return vault::SavedItems(session).set(QStringLiteral("urn:later"), true); }));
        QVERIFY(a.group().sync());

        // All is lost but the address and the passphrase.
        auto place = openPlace(there).value();
        const auto backups = backupsAt(*place).value();
        QCOMPARE(backups.size(), 1); // the older one went
        QCOMPARE(backups.first().bytes, second->bytes);
        const QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("x.wbbackup"));
        QVERIFY(place->download(backups.first().name, file, {}, {}));
        const auto secret = crypto::SecretBytes::copyOf("restored");
        QVERIFY(vault::checkBackup(file, secret));
        Device b(QStringLiteral("New laptop"), there, 2);
        b.close();
        QVERIFY(vault::restoreBackup(file, secret, b.folder(), b.clock, 1));
        b.restart();
        const auto report = b.group().sync();
        QVERIFY2(report, report ? "" : qPrintable(report.error().detail));
        QVERIFY(report->becameNew);
        QVERIFY(test::settle({ &b, &a }));
        QCOMPARE(b.count(QStringLiteral("saved_items")), 2); // what came after the backup too
        QCOMPARE(a.dump(), b.dump());
        QCOMPARE(b.group().standing()->devices.size(), 2);
    }
};

QTEST_GUILESS_MAIN(TestDevicesWebDav)
#include "tst_devices_webdav.moc"
