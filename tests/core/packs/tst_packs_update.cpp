// A newer edition is put together from what is here and little more, and there is always one whole pack: the old or the new.
#include "core/crypto/Digest.h"
#include "core/packs/PackBuilder.h"
#include "core/packs/PackUpdate.h"
#include "core/packs/Publisher.h"
#include "tests/support/TestData.h"

#include <QBuffer>
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QtTest>

using namespace wb;
using namespace wb::packs;
using test::readFile;

namespace {

constexpr int mebibyte = 1024 * 1024;

crypto::Ed25519KeyPair key(char seed = 'k')
{
    return *crypto::Ed25519KeyPair::fromSeed(crypto::SecretBytes::fromBytes(QByteArray(32, seed)));
}

QByteArray noise(int size, quint32 seed)
{
    QByteArray bytes(size, Qt::Uninitialized);
    QRandomGenerator random(seed);
    for (char &c : bytes)
        c = char(random.generate());
    return bytes;
}

// A file that counts what is read of it.
class CountingSource final : public QBuffer
{
public:
    explicit CountingSource(const QByteArray &bytes)
    {
        setData(bytes);
        open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    }
    qint64 count = 0;

protected:
    qint64 readData(char *data, qint64 most) override
    {
        const qint64 read = QBuffer::readData(data, most);
        count += qMax(qint64(0), read);
        return read;
    }
};

class Course
{
public:
    QByteArray film = noise(6 * mebibyte + 999, 1);

    Course()
    {
        write("lessons/01.md", "# First\n\nText.\n");
        write("lessons/02.md", noise(20000, 2).toBase64());
        write("media/film.mp4", film);
        write("media/talk.mp3", noise(2 * mebibyte, 3));
    }
    void write(const QString &path, const QByteArray &bytes) const
    {
        const QString file = m_folder.filePath(path);
        QDir().mkpath(QFileInfo(file).path());
        QFile out(file);
        QVERIFY(out.open(QIODevice::WriteOnly));
        out.write(bytes);
    }
    void write(const char *path, const QByteArray &bytes) const { write(QString::fromUtf8(path), bytes); }
    void remove(const char *path) const { QVERIFY(QFile::remove(m_folder.filePath(QString::fromUtf8(path)))); }
    [[nodiscard]] QString build(const char *version, const crypto::Ed25519KeyPair &signer = key(), const char *id = "urn:x-test:course") const
    {
        const QJsonObject metadata{{QStringLiteral("identifier"), QString::fromUtf8(id)}, {QStringLiteral("title"), QStringLiteral("Course")},
            {QStringLiteral("language"), QStringLiteral("en")}, {QStringLiteral("author"), QStringLiteral("A")},
            {QStringLiteral("publisher"), QStringLiteral("P")}, {QStringLiteral("published"), QStringLiteral("2026-11-22")},
            {QStringLiteral("license"), QStringLiteral("https://creativecommons.org/licenses/by/4.0/")},
            {QStringLiteral("version"), QString::fromUtf8(version)},
            {QStringLiteral("learning"),
                QJsonObject{{QStringLiteral("area"), QStringLiteral("business")}, {QStringLiteral("hours"), 1},
                    {QStringLiteral("outcomes"), QJsonArray{QStringLiteral("Do it")}}}}};
        const QJsonArray order{QJsonObject{{QStringLiteral("href"), QStringLiteral("lessons/01.md")}, {QStringLiteral("title"), QStringLiteral("First")}}};
        write("pack.json", QJsonDocument(QJsonObject{{QStringLiteral("metadata"), metadata}, {QStringLiteral("readingOrder"), order}}).toJson());
        QString file = m_out.filePath(QStringLiteral("%1-%2.wbpack").arg(QString::fromUtf8(version)).arg(++m_built));
        const auto pack = PackBuilder::build(m_folder.path(), file, signer);
        if (!pack)
            qFatal("%s", qPrintable(pack.error().detail));
        return file;
    }

private:
    QTemporaryDir m_folder, m_out;
    mutable int m_built = 0;
};

struct Updated {
    Result<Pack> pack;
    UpdatePlan plan;
    qint64 read = 0;
};

} // namespace

class TestUpdate : public QObject
{
    Q_OBJECT
private slots:
    void changesAreFetchedAndNothingElse_data()
    {
        QTest::addColumn<QString>("change");
        QTest::addColumn<QStringList>("added");
        QTest::addColumn<QStringList>("changed");
        QTest::addColumn<QStringList>("removed");
        QTest::addColumn<qint64>("atMost"); // besides the manifest and the directory
        const QStringList none;
        QTest::newRow("nothing but the version") << "version" << none << none << none << qint64(2000);
        QTest::newRow("a lesson") << "lesson" << none << QStringList{QStringLiteral("lessons/02.md")} << none << qint64(24000);
        QTest::newRow("a lesson more") << "added" << QStringList{QStringLiteral("lessons/03.md")} << none << none << qint64(24000);
        QTest::newRow("a lesson less") << "removed" << none << none << QStringList{QStringLiteral("lessons/02.md")} << qint64(2000);
        QTest::newRow("a file renamed") << "renamed" << QStringList{QStringLiteral("media/lecture.mp4")} << none
                                        << QStringList{QStringLiteral("media/film.mp4")} << qint64(4000);
        QTest::newRow("a byte in the middle of a film") << "byte" << none << QStringList{QStringLiteral("media/film.mp4")} << none << qint64(mebibyte + 4000);
        QTest::newRow("a film that goes on") << "longer" << none << QStringList{QStringLiteral("media/film.mp4")} << none << qint64(2 * mebibyte + 4000);
        QTest::newRow("a film cut short") << "shorter" << none << QStringList{QStringLiteral("media/film.mp4")} << none << qint64(4000);
    }
    void changesAreFetchedAndNothingElse()
    {
        QFETCH(QString, change);
        Course course;
        const QString old = course.build("1.0.0");
        if (change == QLatin1String("lesson"))
            course.write("lessons/02.md", noise(20000, 5).toBase64());
        else if (change == QLatin1String("added"))
            course.write("lessons/03.md", noise(15000, 5).toBase64());
        else if (change == QLatin1String("removed"))
            course.remove("lessons/02.md");
        else if (change == QLatin1String("renamed")) {
            course.remove("media/film.mp4");
            course.write("media/lecture.mp4", course.film);
        } else if (change == QLatin1String("byte"))
            course.write("media/film.mp4", QByteArray(course.film).replace(3 * mebibyte + 5, 1, course.film[3 * mebibyte + 5] == 'x' ? "y" : "x"));
        else if (change == QLatin1String("longer"))
            course.write("media/film.mp4", course.film + noise(mebibyte / 2, 9));
        else if (change == QLatin1String("shorter"))
            course.write("media/film.mp4", course.film.first(4 * mebibyte));
        const QString next = course.build("1.1.0");
        const auto [pack, plan, read] = update(old, next);
        QVERIFY2(pack, pack ? "" : qPrintable(pack.error().detail));
        QCOMPARE(readFile(pack->path()), readFile(next));
        QTEST(plan.added, "added");
        QTEST(plan.changed, "changed");
        QTEST(plan.removed, "removed");
        QFETCH(qint64, atMost);
        const qint64 manifest = QJsonDocument(pack->manifest().json()).toJson(QJsonDocument::Compact).size();
        // The manifest is read once for the plan and once for the file.
        QVERIFY2(read <= atMost + 2 * manifest, qPrintable(QStringLiteral("%1 bytes read, manifest %2").arg(read).arg(manifest)));
        QVERIFY(plan.bytesToFetch() <= read);
    }

    void stretchesCoverTheFileOnce()
    {
        Course course;
        const QString old = course.build("1.0.0");
        course.write("lessons/02.md", "other");
        const QString next = course.build("2.0.0");
        CountingSource source(readFile(next));
        const auto plan = planUpdate(*Pack::open(old), source);
        QVERIFY(plan);
        qint64 end = 0;
        for (const Stretch &stretch : plan->stretches) {
            QCOMPARE(stretch.at, end);
            QVERIFY(stretch.length > 0);
            end += stretch.length;
        }
        QCOMPARE(end, plan->size);
        QCOMPARE(plan->size, QFile(next).size());
    }

    void goesOnWhereItWasKilled()
    {
        Course course;
        const QString old = course.build("1.0.0");
        course.write("lessons/02.md", noise(20000, 5).toBase64());
        course.write("media/film.mp4", QByteArray(course.film).replace(mebibyte, 1, "!!"));
        const QString next = course.build("1.1.0");
        const QByteArray wanted = readFile(next);
        QRandomGenerator random(17);
        for (int i = 0; i < 100; ++i) {
            QTemporaryDir folder;
            const QString file = folder.filePath(QStringLiteral("course.wbpack"));
            QVERIFY(QFile::copy(old, file));
            CountingSource source(wanted);
            const Pack held = *Pack::open(file);
            const auto plan = planUpdate(held, source);
            QVERIFY(plan);
            const qint64 written = random.bounded(wanted.size() + 1);
            QByteArray part = wanted.first(written);
            const bool torn = i % 4 == 0 && written > 0; // a length that reached the disk before its bytes did
            if (torn)
                part.replace(part.size() / 2, part.size() - part.size() / 2, QByteArray(part.size() - part.size() / 2, '\0'));
            put(unfinishedUpdate(*plan, file), part);
            auto updated = updatePack(held, source, *plan, file);
            QVERIFY(Pack::open(file)->verifyAll()->isGood());
            if (torn && part != wanted.first(written)) {
                QCOMPARE(updated.error().code, ErrorCode::DigestMismatch);
                QCOMPARE(readFile(file), readFile(old));
                updated = updatePack(held, source, *plan, file);
            }
            QVERIFY2(updated, updated ? "" : qPrintable(updated.error().detail));
            QCOMPARE(readFile(file), wanted);
            QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList{QStringLiteral("course.wbpack")});
        }
    }

    void cancelledStaysWholeAndGoesOnLater()
    {
        Course course;
        const QString old = course.build("1.0.0");
        course.write("lessons/01.md", "# Other\n");
        const QString next = course.build("1.1.0");
        QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("course.wbpack"));
        QVERIFY(QFile::copy(old, file));
        const Pack held = *Pack::open(file);
        CountingSource source(readFile(next));
        const auto plan = planUpdate(held, source);
        qint64 from = -1;
        const auto stopped = updatePack(held, source, *plan, file, {}, [](qint64 done, qint64 all) { return done < all / 2; });
        QCOMPARE(stopped.error().code, ErrorCode::Cancelled);
        QCOMPARE(readFile(file), readFile(old));
        const auto went = updatePack(held, source, *plan, file, crypto::sha256(readFile(next)), [&](qint64 done, qint64 all) {
            if (from < 0)
                from = done;
            return from >= all / 2;
        });
        QVERIFY2(went, went ? "" : qPrintable(went.error().detail));
        QCOMPARE(readFile(file), readFile(next));
    }

    void neverAStepBackOrSomebodyElses_data()
    {
        QTest::addColumn<QByteArray>("version");
        QTest::addColumn<char>("signer");
        QTest::addColumn<QByteArray>("id");
        QTest::addColumn<ErrorCode>("error");
        QTest::newRow("older") << QByteArray("1.9.9") << 'k' << QByteArray("urn:x-test:course") << ErrorCode::InvalidArgument;
        QTest::newRow("older by number, not by letter") << QByteArray("1.10.0") << 'k' << QByteArray("urn:x-test:course") << ErrorCode::InvalidArgument;
        QTest::newRow("another publisher") << QByteArray("3.0.0") << 'q' << QByteArray("urn:x-test:course") << ErrorCode::BadSignature;
        QTest::newRow("another module") << QByteArray("3.0.0") << 'k' << QByteArray("urn:x-test:other") << ErrorCode::InvalidArgument;
    }
    void neverAStepBackOrSomebodyElses()
    {
        QFETCH(QByteArray, version);
        QFETCH(char, signer);
        QFETCH(QByteArray, id);
        QFETCH(ErrorCode, error);
        Course course;
        const QString old = course.build("2.0.0");
        const QString next = course.build(version.constData(), key(signer), id.constData());
        QCOMPARE(update(old, next).pack.error().code, error);
    }

    void theSameEditionNeedsNothing()
    {
        Course course;
        const QString file = course.build("1.0.0");
        CountingSource source(readFile(file));
        const auto plan = planUpdate(*Pack::open(file), source);
        QVERIFY(plan && plan->isUpToDate);
    }

    void aSourceThatChangesMeanwhileIsNoticed()
    {
        Course course;
        const QString old = course.build("1.0.0");
        course.write("lessons/02.md", noise(20000, 5).toBase64());
        const QString next = course.build("1.1.0");
        const Pack held = *Pack::open(old);
        QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("course.wbpack"));
        QByteArray bytes = readFile(next);
        CountingSource source(bytes);
        const auto plan = planUpdate(held, source);
        QVERIFY(plan);
        for (const Stretch &stretch : plan->stretches) {
            if (stretch.isHeld())
                continue;
            QByteArray other = bytes;
            other[stretch.at + stretch.length / 2] = char(other[stretch.at + stretch.length / 2] ^ 1);
            CountingSource changed(other);
            const auto updated = updatePack(held, changed, *plan, file, crypto::sha256(bytes));
            QCOMPARE(updated.error().code, ErrorCode::DigestMismatch);
            QVERIFY(QDir(folder.path()).isEmpty());
        }
        CountingSource shorter(bytes.first(bytes.size() / 3));
        QCOMPARE(updatePack(held, shorter, *plan, file).error().code, ErrorCode::NotReadable);
        QVERIFY(!QFile::exists(file));
    }

private:
    static void put(const QString &file, const QByteArray &bytes)
    {
        QFile out(file);
        QVERIFY(out.open(QIODevice::WriteOnly));
        QCOMPARE(out.write(bytes), bytes.size());
    }

    Updated update(const QString &old, const QString &next)
    {
        const Pack held = *Pack::open(old);
        CountingSource source(readFile(next));
        const auto plan = planUpdate(held, source);
        if (!plan)
            return {tl::unexpected<Error>(plan.error()), {}, source.count};
        auto pack = updatePack(held, source, *plan, m_out.filePath(QStringLiteral("updated.wbpack")), crypto::sha256(readFile(next)));
        return {std::move(pack), *plan, source.count};
    }

    QTemporaryDir m_out;
};

QTEST_GUILESS_MAIN(TestUpdate)
#include "tst_packs_update.moc"
