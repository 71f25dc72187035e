// A pack gives out exactly the bytes its publisher signed, at the price of what is read.
#include "core/base/Json.h"
#include "core/packs/Pack.h"
#include "core/packs/Publisher.h"
#include "tests/core/packs/ZipMaker.h"
#include "tests/support/TestData.h"

#include <QFile>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QtTest>

using namespace wb;
using namespace wb::packs;
using namespace wb::test;

namespace {

constexpr qint64 mebibyte = 1024 * 1024;

crypto::Ed25519KeyPair key()
{
    return *crypto::Ed25519KeyPair::fromSeed(crypto::SecretBytes::fromBytes(QByteArray(32, 'k')));
}

QByteArray film()
{
    QByteArray bytes(5 * mebibyte + 4711, Qt::Uninitialized);
    QRandomGenerator random(7);
    for (char &c : bytes)
        c = char(random.generate());
    return bytes;
}

const QString lessonPath = QStringLiteral("lessons/01.md");
const QString filmPath = QStringLiteral("media/film.mp4");

QJsonObject signedManifest(const QList<std::pair<QString, QByteArray>> &resources)
{
    return *signManifest(manifestOf(resources), key(), QDateTime(QDate(2026, 11, 22), QTime(9, 0), Qt::UTC));
}

} // namespace

class TestPack : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase()
    {
        m_film = film();
        m_resources = {{lessonPath, "# One"}, {filmPath, m_film}};
        m_zip = zipOf(signedManifest(m_resources));
        m_file = write(m_zip);
        QVERIFY(Pack::open(m_file));
    }

    void everyResourceComesBack()
    {
        const auto pack = Pack::open(m_file);
        QCOMPARE(pack->publisher().outcome, proofs::Outcome::Pass);
        QCOMPARE(pack->publisher().type, QStringLiteral("eddsa-jcs-2022"));
        QCOMPARE(*pack->resource(lessonPath), QByteArray("# One"));
        QCOMPARE(*pack->resource(filmPath), m_film);
        QCOMPARE(pack->resource(filmPath, 1000).error().code, ErrorCode::TooLarge);
        QCOMPARE(pack->resource(QStringLiteral("lessons/02.md")).error().code, ErrorCode::NotFound);
        QCOMPARE(pack->resource(QStringLiteral("manifest.json")).error().code, ErrorCode::NotFound);
        QCOMPARE(pack->resource(QStringLiteral("Lessons/01.md")).error().code, ErrorCode::NotFound);
        QCOMPARE(pack->resource(QStringLiteral("../01.md")).error().code, ErrorCode::NotFound);
        QList<qint64> seen;
        const auto report = pack->verifyAll([&](qint64 done, qint64 all) {
            QCOMPARE(all, m_film.size() + 5);
            seen.append(done);
        });
        QVERIFY(report->isGood());
        QCOMPARE(report->resources, 2);
        QCOMPARE(seen.last(), m_film.size() + 5);
        QVERIFY(std::is_sorted(seen.begin(), seen.end()));
    }

    void openingCostsTheManifestNotThePack()
    {
        const auto readSoFar = [] {
            const QByteArray io = readFile(QStringLiteral("/proc/self/io"));
            return io.mid(7, io.indexOf('\n') - 7).toLongLong(); // rchar: …
        };
        if (!QFile::exists(QStringLiteral("/proc/self/io")))
            QSKIP("SKIPPED: this system does not count bytes read");
        const qint64 before = readSoFar();
        QVERIFY(Pack::open(m_file));
        const qint64 cost = readSoFar() - before;
        QVERIFY2(cost < 300 * 1024, qPrintable(QStringLiteral("%1 bytes read").arg(cost)));
    }

    void mediaIsReadInPlaceAndSeeks()
    {
        const auto pack = Pack::open(m_file);
        auto device = *pack->openResource(filmPath);
        QVERIFY(!device->isSequential());
        QCOMPARE(device->size(), m_film.size());
        QCOMPARE(device->readAll(), m_film);
        QVERIFY(device->atEnd());
        QRandomGenerator random(3);
        for (int i = 0; i < 300; ++i) {
            const qint64 at = random.bounded(int(m_film.size()));
            const qint64 size = random.bounded(200000);
            QVERIFY(device->seek(at));
            QCOMPARE(device->read(size), m_film.mid(at, size));
            QCOMPARE(device->pos(), qMin(at + size, qint64(m_film.size())));
        }
        QVERIFY(device->seek(mebibyte - 1));
        QCOMPARE(device->peek(2), m_film.mid(mebibyte - 1, 2));
        QCOMPARE(device->read(2), m_film.mid(mebibyte - 1, 2));
        QVERIFY(!device->seek(m_film.size() + 1));
        QTest::ignoreMessage(QtWarningMsg, "QIODevice::write (QIODevice): ReadOnly device");
        QCOMPARE(device->write("x"), -1);
        auto lesson = *pack->openResource(lessonPath);
        QCOMPARE(lesson->readAll(), QByteArray("# One"));
    }

    void aChangedBlockIsAReadErrorAndNeverBytes()
    {
        QByteArray zip = m_zip;
        const qsizetype filmAt = zip.indexOf(m_film.first(64));
        zip[filmAt + 2 * mebibyte + 5] = char(zip[filmAt + 2 * mebibyte + 5] ^ 1);
        const auto pack = Pack::open(write(zip));
        QVERIFY(pack);
        auto device = *pack->openResource(filmPath);
        QCOMPARE(device->read(2 * mebibyte), m_film.first(2 * mebibyte));
        QByteArray buffer(10, 'z');
        QCOMPARE(device->read(buffer.data(), 10), -1);
        QCOMPARE(buffer, QByteArray(10, 'z'));
        QVERIFY(device->errorString().contains(QLatin1String("changed")));
        QVERIFY(device->seek(2 * mebibyte - 100));
        QCOMPARE(device->read(500), m_film.mid(2 * mebibyte - 100, 100)); // up to the bad block, not into it
        QVERIFY(device->seek(3 * mebibyte));
        QCOMPARE(device->read(1000), m_film.mid(3 * mebibyte, 1000)); // the other blocks are still good
        QCOMPARE(pack->resource(filmPath).error().code, ErrorCode::DigestMismatch);
        const auto report = pack->verifyAll();
        QCOMPARE(report->problems.size(), 1);
        QCOMPARE(report->problems.first().code, ErrorCode::DigestMismatch);
        QVERIFY(report->problems.first().detail.contains(filmPath));
    }

    void aFileThatChangesAfterOpeningIsNoticed()
    {
        const QString file = write(m_zip);
        const auto pack = Pack::open(file);
        auto device = *pack->openResource(filmPath);
        QCOMPARE(device->read(10), m_film.first(10));
        QFile out(file);
        QVERIFY(out.open(QIODevice::ReadWrite));
        QVERIFY(out.resize(m_zip.size() / 2));
        out.close();
        QVERIFY(device->seek(5 * mebibyte));
        QVERIFY(device->read(10).isEmpty());
        QVERIFY(!pack->resource(filmPath));
        QFile::remove(file);
        QCOMPARE(pack->resource(lessonPath).error().code, ErrorCode::NotReadable);
    }

    void aManifestThatWasChangedServesNothing()
    {
        QJsonObject manifest = signedManifest(m_resources);
        manifest.insert(QStringLiteral("x-added"), 1);
        const auto pack = Pack::open(write(zipOf(manifest)));
        QVERIFY(pack);
        QCOMPARE(pack->publisher().outcome, proofs::Outcome::Fail);
        QCOMPARE(pack->resource(lessonPath).error().code, ErrorCode::BadSignature);
        QCOMPARE(pack->openResource(filmPath).error().code, ErrorCode::BadSignature);
    }

    void packsWithoutOrWithAnUnknownSignatureSaySo()
    {
        const auto bare = Pack::open(write(zipOf(manifestOf(m_resources))));
        QCOMPARE(bare->publisher().outcome, proofs::Outcome::Unknown);
        QCOMPARE(bare->publisher().reason, QStringLiteral("not signed"));
        QVERIFY(bare->resource(lessonPath));

        QJsonObject manifest = manifestOf(m_resources);
        proofs::DataIntegrityOptions options;
        options.verificationMethod = QStringLiteral("did:web:example.org#key-1");
        options.created = QDateTime(QDate(2026, 11, 22), QTime(9, 0), Qt::UTC);
        const auto web = Pack::open(write(zipOf(*proofs::signEddsaJcs2022(manifest, key(), options))));
        QCOMPARE(web->publisher().outcome, proofs::Outcome::Unknown);
        QVERIFY(web->resource(lessonPath));

        struct Held final : proofs::KeyResolver {
            Result<proofs::ResolvedKey> resolve(const QString &, const QString &) const override
            {
                return proofs::ResolvedKey{key().publicKey(), QStringLiteral("did:web:example.org"), {}};
            }
        };
        QCOMPARE(web->publisher(Held()).outcome, proofs::Outcome::Pass);
    }

    void aProofBySomebodyElseFails()
    {
        QJsonObject manifest = signedManifest(m_resources);
        QJsonObject proof = manifest.value(QLatin1String("proof")).toObject();
        const QString other = didKeyOf(crypto::Ed25519KeyPair::fromSeed(crypto::SecretBytes::fromBytes(QByteArray(32, 'o')))->publicKey());
        proof.insert(QStringLiteral("verificationMethod"), other + u'#' + other.mid(8));
        manifest.insert(QStringLiteral("proof"), proof);
        QCOMPARE(Pack::open(write(zipOf(manifest)))->publisher().outcome, proofs::Outcome::Fail);
        proof.insert(QStringLiteral("verificationMethod"), other + QStringLiteral("#zOther"));
        manifest.insert(QStringLiteral("proof"), proof);
        QCOMPARE(Pack::open(write(zipOf(manifest)))->publisher().outcome, proofs::Outcome::Fail);
    }

    void entriesThatAreNotListedAreNamedAndNeverServed()
    {
        ZipWhole whole{{manifestMember(signedManifest(m_resources)), {lessonPath.toUtf8(), "# One"}, {filmPath.toUtf8(), m_film},
                        {"extra/evil.js", "x"}, {"empty/", ""}}};
        const auto pack = Pack::open(write(makeZip(whole)));
        QVERIFY(pack);
        QCOMPARE(pack->unlisted(), QStringList{QStringLiteral("extra/evil.js")});
        QCOMPARE(pack->resource(QStringLiteral("extra/evil.js")).error().code, ErrorCode::NotFound);
        QCOMPARE(pack->openResource(QStringLiteral("extra/evil.js")).error().code, ErrorCode::NotFound);
    }

    void aListThatDoesNotFitTheEntriesIsRefused()
    {
        ZipWhole missing{{manifestMember(manifestOf(m_resources)), {lessonPath.toUtf8(), "# One"}}};
        QCOMPARE(Pack::open(write(makeZip(missing))).error().code, ErrorCode::MalformedArchive);
        ZipWhole other{{manifestMember(manifestOf({{lessonPath, "# One"}})), {lessonPath.toUtf8(), "# Other"}}};
        QCOMPARE(Pack::open(write(makeZip(other))).error().code, ErrorCode::MalformedArchive);
        ZipWhole none{{{lessonPath.toUtf8(), "# One"}}};
        QCOMPARE(Pack::open(write(makeZip(none))).error().code, ErrorCode::MalformedArchive);
        QCOMPARE(Pack::open(QStringLiteral("/no/such/file")).error().code, ErrorCode::NotReadable);
    }

    void manifestsAreCheckedMemberByMember_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::newRow("no title") << QByteArray("\"title\":\"Test\"") << QByteArray("\"tilte\":\"Test\"");
        QTest::newRow("no language") << QByteArray("\"language\":\"en\"") << QByteArray("\"language\":[]");
        QTest::newRow("no identifier") << QByteArray("urn:x-test:pack") << QByteArray();
        QTest::newRow("href outside") << QByteArray("lessons/01.md") << QByteArray("../01.md");
        QTest::newRow("href remote") << QByteArray("lessons/01.md") << QByteArray("https://e.org/");
        QTest::newRow("negative size") << QByteArray("\"size\":5,") << QByteArray("\"size\":-5,");
        QTest::newRow("size as text") << QByteArray("\"size\":5,") << QByteArray("\"size\":\"5\",");
        QTest::newRow("half a byte") << QByteArray("\"size\":5,") << QByteArray("\"size\":5.5,");
        QTest::newRow("other digest") << QByteArray("blake2b-256") << QByteArray("md5");
        QTest::newRow("short digest") << QByteArray("\"value\":\"") << QByteArray("\"value\":\"AA\",\"x\":\"");
        QTest::newRow("block size nought") << QByteArray("\"blockSize\":1048576") << QByteArray("\"blockSize\":0");
        QTest::newRow("block size huge") << QByteArray("\"blockSize\":1048576") << QByteArray("\"blockSize\":1e300");
        QTest::newRow("too few blocks") << QByteArray("\"blockSize\":1048576") << QByteArray("\"blockSize\":4096");
        QTest::newRow("listed twice") << QByteArray("media/film.mp4") << QByteArray("LESSONS/01.md");
        QTest::newRow("lists itself") << QByteArray("media/film.mp4") << QByteArray("manifest.json");
        QTest::newRow("reading order empty") << QByteArray("\"readingOrder\"") << QByteArray("\"readingorder\"");
    }
    void manifestsAreCheckedMemberByMember()
    {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        ZipMember manifest = manifestMember(manifestOf(m_resources));
        QVERIFY(manifest.data.contains(from));
        manifest.data.replace(from, to);
        const auto json = parseJsonObject(manifest.data);
        QVERIFY(json);
        const auto result = Manifest::fromJson(*json);
        QVERIFY(!result);
        QVERIFY(result.error().code == ErrorCode::MalformedDocument || result.error().code == ErrorCode::UnsafePath);
    }

    void verifyingCanBeStopped()
    {
        const auto pack = Pack::open(m_file);
        std::atomic_bool cancel = false;
        int calls = 0;
        const auto report = pack->verifyAll([&](qint64, qint64) { cancel = ++calls == 2; }, &cancel);
        QCOMPARE(report.error().code, ErrorCode::Cancelled);
        QCOMPARE(calls, 2);
    }

private:
    QByteArray zipOf(const QJsonObject &manifest) const
    {
        return makeZip({{manifestMember(manifest), {lessonPath.toUtf8(), "# One"}, {filmPath.toUtf8(), m_film}}});
    }
    QString write(const QByteArray &zip)
    {
        QString file = m_dir.filePath(QString::number(++m_count));
        QFile out(file);
        if (!out.open(QIODevice::WriteOnly) || out.write(zip) != zip.size())
            QTest::qFail("cannot write", __FILE__, __LINE__);
        return file;
    }

    QTemporaryDir m_dir;
    int m_count = 0;
    QByteArray m_film;
    QList<std::pair<QString, QByteArray>> m_resources;
    QByteArray m_zip;
    QString m_file;
};

QTEST_APPLESS_MAIN(TestPack)
#include "tst_packs_pack.moc"
