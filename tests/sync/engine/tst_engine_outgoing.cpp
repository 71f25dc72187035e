// The way back by stick: what waits is written on it, somebody else carries it on, and a real web server takes it in.
#include "sync/engine/OutgoingFolder.h"
#include "sync/engine/SyncEngine.h"
#include "tests/support/Nginx.h"
#include "tests/sync/engine/PublishedProvider.h"
#include "tests/sync/engine/TestSurroundings.h"

using namespace wb;
using namespace wb::sync;

#define VERIFY_RESULT(result) QVERIFY2((result).has_value(), (result) ? "" : qPrintable((result).error().detail))

namespace {

template <typename T> T waited(QFuture<T> future)
{
    future.waitForFinished();
    return future.result();
}

// Letters to one provider, each written once.
class Letters final : public OutgoingWriter {
public:
    [[nodiscard]] QString key() const override { return QStringLiteral("letters"); }
    [[nodiscard]] Result<WrittenOut> writeTo(const QString &folder, const QString &did, std::stop_token) override
    {
        ++asked;
        if (isLocked)
            return failure(ErrorCode::Locked);
        if (did != to || letters.isEmpty())
            return WrittenOut {};
        const QByteArray letter = letters.takeFirst();
        QFile file(folder + QStringLiteral("/letter-") + toHex(crypto::sha256(letter)).left(16) + QStringLiteral(".wbrecords"));
        if (!QDir().mkpath(folder) || !file.open(QIODevice::WriteOnly) || file.write(letter) != letter.size())
            return failure(ErrorCode::NotWritable, folder);
        return WrittenOut { 1, 10, letters.size() };
    }

    QString to;
    QByteArrayList letters;
    std::atomic<bool> isLocked = false;
    std::atomic<int> asked = 0;
};

struct Device {
    Device()
    {
        engine = std::make_unique<SyncEngine>(EngineParts { folder.path(), &clock, &surroundings, {}, [] { return 0.5; } });
        engine->start();
    }
    qint64 add(const QString &text)
    {
        const auto preview = waited(engine->preview(text));
        const auto id = preview ? waited(engine->add(*preview)) : Result<qint64>(-1);
        return id && QTest::qWaitFor([&] { return engine->provider(*id) && engine->provider(*id)->lastContact.isValid(); }) ? *id
                                                                                                                            : -1;
    }
    // `look` at what is due, and wait for the carrier to have been through.
    [[nodiscard]] DutyState carried() const { return engine->duty(QStringLiteral("carried")).value_or(DutyState {}); }

    QTemporaryDir folder;
    test::FixedClock clock { QStringLiteral("2026-11-25T12:00:00Z") };
    test::TestSurroundings surroundings;
    std::unique_ptr<SyncEngine> engine;
};

// A provider whose nginx takes files in, if it is `open`.
struct School {
    School()
        : nginx({ { .root = provider.folder(),
            .server =
                QStringLiteral("location /in/ { root %1; dav_methods PUT; create_full_put_path on; client_max_body_size 64m; } "
                               "location /closed/ { return 403; }")
                    .arg(inbox.path()) } })
    {
        publish("in");
    }
    void publish(const QByteArray &place)
    {
        provider.source().write(QStringLiteral("provider.json"),
            R"({"name": "Small school", "languages": ["en"], "endpoints": {"webdav": ")" + nginx.url().toEncoded() + place
                + "\"}}");
        provider.publish();
    }
    [[nodiscard]] QByteArrayList letters() const
    {
        QByteArrayList all;
        for (const QFileInfo &info : QDir(inbox.path() + QStringLiteral("/in")).entryInfoList(QDir::Files, QDir::Name)) {
            QFile file(info.filePath());
            all.append(file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray());
        }
        return all;
    }

    test::PublishedProvider provider;
    QTemporaryDir inbox;
    test::Nginx nginx;
};

void copyFolder(const QString &from, const QString &to)
{
    QDir().mkpath(to);
    for (const QFileInfo &info : QDir(from).entryInfoList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot)) {
        const QString target = to + QLatin1Char('/') + info.fileName();
        if (info.isDir())
            copyFolder(info.filePath(), target);
        else
            QVERIFY(QFile::copy(info.filePath(), target));
    }
}

} // namespace

class TestEngineOutgoing : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        if (!test::Nginx::isThere())
            QSKIP("nginx is not installed");
    }

    void aLetterGoesByStickAndBySomebodyElse()
    {
        School school;
        QTemporaryDir stick;
        copyFolder(school.provider.folder(), stick.filePath(QStringLiteral("school")));

        // One device has never been online; it knows the provider by the stick.
        Device writer;
        writer.surroundings.set(Network::None);
        auto letters = std::make_shared<Letters>();
        letters->to = school.provider.did;
        letters->letters = { "sealed one", "sealed two" };
        writer.engine->addOutgoing(letters);
        const auto given = waited(writer.engine->take(stick.path(), { school.provider.did }));
        VERIFY_RESULT(given);
        QCOMPARE(given->written, 1);
        QCOMPARE(given->providers.first().writtenItems, 10);
        QCOMPARE(given->leftToWrite, 1);
        QCOMPARE(given->collected, 0); // not its own
        QCOMPARE(waited(writer.engine->look(stick.path()))->outgoing, 1);

        // Another one takes it along and is online.
        Device carrier;
        QVERIFY(carrier.add(school.nginx.url().toString()) > 0);
        const auto taken = waited(carrier.engine->take(stick.path()));
        VERIFY_RESULT(taken);
        QCOMPARE(taken->collected, 1);
        QVERIFY(school.letters().isEmpty());
        QCoreApplication::processEvents();
        carrier.engine->lookAround();
        QTRY_COMPARE(school.letters(), QByteArrayList { "sealed one" });
        QTRY_VERIFY(carrier.carried().lastGood.isValid());
        QCOMPARE(carrier.carried().waiting, 0);

        // It comes back: the letter is off the stick, and the next one is on it.
        const auto back = waited(carrier.engine->take(stick.path()));
        VERIFY_RESULT(back);
        QCOMPARE(back->arrived, 1);
        QCOMPARE(back->collected, 0);
        QCOMPARE(waited(writer.engine->take(stick.path()))->written, 1);
        QCOMPARE(waited(writer.engine->take(stick.path()))->written, 0);
        QCOMPARE(waited(carrier.engine->take(stick.path()))->collected, 2 - 1);
        QCoreApplication::processEvents();
        carrier.engine->lookAround();
        QTRY_COMPARE(school.letters().size(), 2);
    }

    void aStickThatBringsNothingTakesLettersToo()
    {
        test::PublishedProvider provider;
        Device device;
        QVERIFY(device.add(provider.folder()) > 0);
        auto letters = std::make_shared<Letters>();
        letters->to = provider.did;
        letters->letters = { "sealed" };
        device.engine->addOutgoing(letters);
        QTemporaryDir stick;
        const auto given = waited(device.engine->give(stick.path()));
        VERIFY_RESULT(given);
        QCOMPARE(given->written, 1);
        QCOMPARE(given->outgoing, 1);
        QCOMPARE(
            *OutgoingFolder(stick.path(), provider.did).read(OutgoingFolder(stick.path(), provider.did).waiting()->first().name),
            QByteArray("sealed"));
        QCOMPARE(waited(device.engine->give(stick.path(), { QStringLiteral("did:key:z6MkOther") }))->providers.size(), 0);
    }

    void aClosedVaultKeepsNothingElseFromComing()
    {
        test::PublishedProvider provider;
        Device device;
        auto letters = std::make_shared<Letters>();
        letters->isLocked = true;
        device.engine->addOutgoing(letters);
        const auto taken = waited(device.engine->take(provider.folder(), { provider.did }));
        VERIFY_RESULT(taken);
        QCOMPARE(taken->newModules, 2);
        QCOMPARE(taken->written, 0);
        QCOMPARE(taken->providers.first().notWritten->code, ErrorCode::Locked);
        QTRY_COMPARE(device.engine->providers().value(0).modules, 2);
    }

    void aServerThatRefusesIsAskedLater()
    {
        School school;
        school.publish("closed");
        Device device;
        QVERIFY(device.add(school.nginx.url().toString()) > 0);
        QTemporaryDir stick;
        QVERIFY(OutgoingFolder(stick.path(), school.provider.did).drop(QStringLiteral("a.wbrecords"), "sealed"));
        QVERIFY(OutgoingFolder(stick.path(), QStringLiteral("did:key:z6MkNobodyKnows")).drop(QStringLiteral("b.wbrecords"), "x"));
        QCOMPARE(waited(device.engine->take(stick.path()))->collected, 1);
        QCoreApplication::processEvents();
        device.engine->lookAround();
        QTRY_COMPARE(device.carried().failures, 1);
        QCOMPARE(device.carried().error->code, ErrorCode::RequestRefused);
        QVERIFY(!device.carried().waitsForPerson);
        QCOMPARE(OutgoingFolder(device.folder.path(), school.provider.did).waiting()->size(), 1);

        school.publish("in");
        device.engine->syncNow();
        const auto isIdle = [&] { return device.engine->providers().first().activity == Activity::Idle; };
        QTRY_VERIFY(isIdle());
        device.engine->dutyNow(QStringLiteral("carried"));
        QTRY_COMPARE(school.letters(), QByteArrayList { "sealed" });
        QTRY_VERIFY(!device.carried().error);
    }

    // Else a stick could have a person's own files sent to somebody.
    void aLinkOnTheStickIsNotFollowed()
    {
        test::PublishedProvider provider;
        Device device;
        QVERIFY(device.add(provider.folder()) > 0);
        auto letters = std::make_shared<Letters>();
        letters->to = provider.did;
        letters->letters = { "sealed" };
        device.engine->addOutgoing(letters);
        QTemporaryDir stick, home;
        QFile diary(home.filePath(QStringLiteral("diary.txt")));
        QVERIFY(diary.open(QIODevice::WriteOnly) && diary.write("mine") == 4);
        diary.close();
        QVERIFY(QDir().mkpath(stick.filePath(QStringLiteral("outgoing"))));
        QVERIFY(QFile::link(home.path(), stick.filePath(QStringLiteral("outgoing/") + OutgoingFolder::nameOf(provider.did))));
        copyFolder(provider.folder(), stick.filePath(QStringLiteral("school")));
        const auto taken = waited(device.engine->take(stick.path()));
        VERIFY_RESULT(taken);
        QCOMPARE(taken->outgoing, 0);
        QCOMPARE(taken->collected, 0);
        QCOMPARE(taken->written, 0);
        QCOMPARE(taken->providers.first().notWritten->code, ErrorCode::UnsafePath);
        QCOMPARE(letters->asked.load(), 0);
        QCOMPARE(QDir(home.path()).entryList(QDir::Files), QStringList { QStringLiteral("diary.txt") });
    }

    void whatOthersSendHasABound()
    {
        test::PublishedProvider provider;
        Device device;
        QVERIFY(device.add(provider.folder()) > 0);
        QTemporaryDir stick;
        OutgoingFolder there(stick.path(), provider.did);
        for (const char *name : { "1.wbwork", "2.wbwork", "3.wbwork" })
            QVERIFY(there.drop(QString::fromLatin1(name), QByteArray(1000, name[0])));
        device.surroundings.setFreeBytes(64 * 1024 * 1024 + 2500); // a reserve is never filled
        QCOMPARE(waited(device.engine->take(stick.path()))->collected, 2);
        device.surroundings.setFreeBytes(64 * 1024 * 1024 - 1);
        QCOMPARE(waited(device.engine->take(stick.path()))->collected, 0);
        device.surroundings.setFreeBytes(qint64(1) << 40);
        QCOMPARE(waited(device.engine->take(stick.path()))->collected, 1);
    }
};

QTEST_GUILESS_MAIN(TestEngineOutgoing)
#include "tst_engine_outgoing.moc"
