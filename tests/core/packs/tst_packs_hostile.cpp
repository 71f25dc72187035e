// Whatever a file calling itself a pack does, opening it ends with the right error, soon and in bounded memory.
#include "core/packs/Pack.h"
#include "tests/core/packs/ZipMaker.h"
#include "tests/support/CpuTime.h"

#include <QFile>
#include <QJsonArray>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QtEndian>
#include <QtTest>

#include <sys/resource.h>
#include <zlib.h>

using namespace wb;
using namespace wb::packs;
using namespace wb::test;

namespace {

const QByteArray lesson = "# One\n";

QByteArray deflated(const QByteArray &bytes)
{
    z_stream stream{};
    deflateInit2(&stream, 9, Z_DEFLATED, -MAX_WBITS, 9, Z_DEFAULT_STRATEGY);
    QByteArray out(qsizetype(deflateBound(&stream, uLong(bytes.size()))), Qt::Uninitialized);
    stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(bytes.data()));
    stream.avail_in = uInt(bytes.size());
    stream.next_out = reinterpret_cast<Bytef *>(out.data());
    stream.avail_out = uInt(out.size());
    deflate(&stream, Z_FINISH);
    out.resize(qsizetype(stream.total_out));
    deflateEnd(&stream);
    return out;
}

ZipMember deflatedMember(const QByteArray &name, const QByteArray &bytes)
{
    ZipMember member{name, deflated(bytes)};
    member.method = 8;
    member.size = quint32(bytes.size());
    member.crc = crcOf(bytes);
    return member;
}

ZipMember named(const QByteArray &name)
{
    return {name, "x"};
}

// A good pack with one more member.
ZipWhole with(const ZipMember &member)
{
    return {{manifestMember(manifestOf({{QStringLiteral("lessons/01.md"), lesson}})), {"lessons/01.md", lesson}, member}};
}

ZipWhole good()
{
    return {{manifestMember(manifestOf({{QStringLiteral("lessons/01.md"), lesson}})), {"lessons/01.md", lesson}}};
}

qint64 peakMemory() // KiB
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return usage.ru_maxrss;
}

template<typename T>
QByteArray little(T value)
{
    const T swapped = qToLittleEndian(value);
    return QByteArray(reinterpret_cast<const char *>(&swapped), sizeof swapped);
}

} // namespace

class TestHostile : public QObject
{
    Q_OBJECT
private slots:
    void goodArchivesOpen()
    {
        QVERIFY(open(makeZip(good())));
        QVERIFY(!open(makeZip(with(named("folder/"))))); // a folder with content
        ZipMember folder{"folder/", ""};
        QVERIFY(open(makeZip(with(folder))));
        ZipWhole large = good();
        large.zip64 = true;
        QVERIFY(open(makeZip(large)));
        ZipWhole commented = good();
        commented.comment = QByteArray(60000, 'c');
        QVERIFY(open(makeZip(commented)));
        ZipMember umlaut = named(QByteArray("images/\xC3\xBC.svg"));
        QVERIFY(open(makeZip(with(umlaut))));
        ZipWhole packed = good();
        packed.members[1] = deflatedMember("lessons/01.md", lesson);
        const auto pack = open(makeZip(packed));
        QVERIFY(pack);
        QCOMPARE(*pack->resource(QStringLiteral("lessons/01.md")), lesson);
    }

    void badArchivesAreRefused_data()
    {
        QTest::addColumn<QByteArray>("zip");
        QTest::addColumn<int>("code");
        const auto row = [](const char *name, const ZipWhole &whole, ErrorCode code) { QTest::newRow(name) << makeZip(whole) << int(code); };
        const auto member = [&row](const char *name, ErrorCode code, const std::function<void(ZipMember &)> &change) {
            ZipMember m = named("extra.bin");
            change(m);
            row(name, with(m), code);
        };
        const auto whole = [&row](const char *name, ErrorCode code, const std::function<void(ZipWhole &)> &change) {
            ZipWhole w = good();
            change(w);
            row(name, w, code);
        };
        using E = ErrorCode;

        // Names.
        const std::pair<const char *, QByteArray> names[] = {
            {"absolute", "/etc/passwd"}, {"parent", "../evil"}, {"parent within", "a/../../evil"}, {"backslash", "..\\evil"},
            {"backslash within", "a\\b"}, {"drive", "C:evil"}, {"drive absolute", "c:/evil"}, {"share", "//host/evil"}, {"dot", "./evil"},
            {"double slash", "a//b"}, {"empty", ""}, {"slash only", "/"}, {"control", "a\x01" "b"}, {"zero", QByteArray("a\0b", 3)},
            {"device", "NUL"}, {"stream", "a.md:x"}, {"trailing dot", "a."}, {"right to left", "a\xE2\x80\xAE" "gpj.exe"},
            {"overlong slash", "a\xC0\xAF" "b"}, {"not UTF-8", "a\xFF"}, {"surrogate", "a\xED\xA0\x80"}, {"too long", QByteArray(600, 'a')},
            {"same name", "lessons/01.md"}, {"same but case", "LESSONS/01.MD"}, {"second manifest", "Manifest.json"},
            {"same but folder", "lessons/01.md/"}, {"full width", "lessons/\xEF\xBC\x90\xEF\xBC\x91.md"}};
        for (const auto &[name, bytes] : names) {
            ZipMember m{bytes, bytes.endsWith('/') ? "" : "x"};
            row(name, with(m), E::UnsafePath);
        }
        ZipWhole forms = with(named("\xC3\xBC.md"));
        forms.members.append(named("u\xCC\x88.md"));
        row("same but Unicode form", forms, E::UnsafePath);
        member("name without the UTF-8 flag", E::UnsafePath, [](ZipMember &m) { m.name = "\xC3\xBC"; m.flags = 0; });
        member("Unicode path field", E::UnsafePath, [](ZipMember &m) { m.extra = QByteArray::fromHex("757009000100000000") + "evil"; });

        // Kinds.
        member("symbolic link", E::UnsafePath, [](ZipMember &m) { m.attributes = 0120777U << 16; });
        member("symbolic link made on DOS", E::UnsafePath, [](ZipMember &m) { m.attributes = 0120777U << 16; m.madeBy = 0; });
        member("character device", E::UnsafePath, [](ZipMember &m) { m.attributes = 0020666U << 16; });
        member("block device", E::UnsafePath, [](ZipMember &m) { m.attributes = 0060666U << 16; });
        member("pipe", E::UnsafePath, [](ZipMember &m) { m.attributes = 0010666U << 16; });
        member("socket", E::UnsafePath, [](ZipMember &m) { m.attributes = 0140666U << 16; });
        member("folder by its mode only", E::UnsafePath, [](ZipMember &m) { m.attributes = 0040755U << 16; });
        member("reparse point", E::UnsafePath, [](ZipMember &m) { m.attributes = 0x420; m.madeBy = 10 << 8; });

        // Methods and encryption.
        member("encrypted", E::UnsupportedFormat, [](ZipMember &m) { m.flags |= 1; });
        member("strong encryption", E::UnsupportedFormat, [](ZipMember &m) { m.flags |= 0x40; });
        member("masked header", E::UnsupportedFormat, [](ZipMember &m) { m.flags |= 0x2000; });
        member("AES", E::UnsupportedFormat, [](ZipMember &m) { m.method = 99; });
        member("bzip2", E::UnsupportedFormat, [](ZipMember &m) { m.method = 12; });
        member("deflate64", E::UnsupportedFormat, [](ZipMember &m) { m.method = 9; });

        // Sizes and places.
        member("stored but two sizes", E::MalformedArchive, [](ZipMember &m) { m.size = 100; });
        member("larger than the file", E::MalformedArchive, [](ZipMember &m) { m.size = m.packedSize = 1 << 30; });
        member("reaches into the directory", E::MalformedArchive, [](ZipMember &m) { m.size = m.packedSize = 60; });
        member("something from nothing", E::MalformedArchive, [](ZipMember &m) { m.method = 8; m.data = ""; m.size = 100; });
        member("ratio", E::TooLarge, [](ZipMember &m) { m.method = 8; m.data = QByteArray(1000, 'x'); m.size = 200001; });
        member("ratio beyond counting", E::TooLarge, [](ZipMember &m) { m.method = 8; m.size = 0xFFFFFFFE; });
        member("ZIP64 size", E::TooLarge, [](ZipMember &m) {
            m.method = 8;
            m.size = 0xFFFFFFFF;
            m.extra = little<quint16>(1) + little<quint16>(8) + little<quint64>(quint64(1) << 62);
        });
        member("ZIP64 size missing", E::MalformedArchive, [](ZipMember &m) { m.size = m.packedSize = 0xFFFFFFFF; m.extra = little<quint16>(1) + little<quint16>(4) + little<quint32>(1); });
        member("ZIP64 offset beyond everything", E::MalformedArchive, [](ZipMember &m) {
            m.localAt = 0xFFFFFFFF;
            m.extra = little<quint16>(1) + little<quint16>(8) + little<quint64>(~quint64(0) - 10);
        });
        member("extra field cut", E::MalformedArchive, [](ZipMember &m) { m.extra = little<quint16>(0x5455) + little<quint16>(900); });
        member("extra field of three bytes", E::MalformedArchive, [](ZipMember &m) { m.extra = "abc"; });
        member("two names for one place", E::MalformedArchive, [](ZipMember &m) { m.noLocal = true; m.localAt = 0; });
        member("inside another entry", E::MalformedArchive, [](ZipMember &m) { m.noLocal = true; m.localAt = 40; });
        member("points at the directory", E::MalformedArchive, [](ZipMember &m) { m.noLocal = true; });
        member("another disk", E::MalformedArchive, [](ZipMember &m) { m.disk = 1; });

        // The whole.
        whole("bytes before it", E::MalformedArchive, [](ZipWhole &w) { w.before = "#!/bin/sh\n"; });
        whole("several disks", E::MalformedArchive, [](ZipWhole &w) { w.disk = 1; });
        whole("fewer entries told", E::MalformedArchive, [](ZipWhole &w) { w.entries = 1; });
        whole("more entries told", E::MalformedArchive, [](ZipWhole &w) { w.entries = 3; });
        whole("most entries told", E::TooLarge, [](ZipWhole &w) { w.entries = 0xFFFE; });
        whole("counts differ", E::MalformedArchive, [](ZipWhole &w) { w.entriesHere = 1; });
        whole("directory elsewhere", E::MalformedArchive, [](ZipWhole &w) { w.directoryAt = 0; });
        whole("directory beyond the end", E::MalformedArchive, [](ZipWhole &w) { w.directoryAt = 0xFFFFFFF0; });
        whole("directory too long", E::MalformedArchive, [](ZipWhole &w) { w.directorySize = 0xFFFFFF; });
        whole("ZIP64 promised, not there", E::MalformedArchive, [](ZipWhole &w) { w.directorySize = 0xFFFFFFFF; });
        whole("bytes after the directory", E::MalformedArchive, [](ZipWhole &w) { w.afterDirectory = "hidden"; });
        whole("two end records", E::MalformedArchive, [](ZipWhole &w) {
            const QByteArray second = QByteArray::fromHex("504b0506") + QByteArray(16, '\0') + QByteArray(2, '\0');
            w.comment = second;
        });
        whole("no manifest", E::MalformedArchive, [](ZipWhole &w) { w.members.removeFirst(); });
        whole("manifest is no JSON", E::MalformedJson, [](ZipWhole &w) { w.members[0].data = "hello"; });
        whole("manifest nested deep", E::TooLarge, [](ZipWhole &w) {
            w.members[0].data = "{\"a\":" + QByteArray("[").repeated(500) + QByteArray("]").repeated(500) + "}";
        });
        whole("manifest with a name twice", E::MalformedJson, [](ZipWhole &w) { w.members[0].data.replace("{\"metadata\"", "{\"metadata\":1,\"metadata\""); });
        whole("manifest damaged", E::MalformedArchive, [](ZipWhole &w) { w.members[0].crc = 1; });
        whole("manifest too large", E::TooLarge, [](ZipWhole &w) { w.members[0] = {"manifest.json", QByteArray(9 * 1024 * 1024, ' ')}; });
        whole("manifest listing too much", E::TooLarge, [](ZipWhole &w) {
            QJsonObject manifest = manifestOf({{QStringLiteral("lessons/01.md"), lesson}});
            QJsonArray links;
            for (int i = 0; i < 10001; ++i)
                links.append(manifest.value(QLatin1String("readingOrder")).toArray().first());
            manifest.insert(QStringLiteral("readingOrder"), links);
            w.members[0] = manifestMember(manifest);
        });
        QTest::newRow("empty file") << QByteArray() << int(E::MalformedArchive);
        QTest::newRow("not a ZIP") << QByteArray("%PDF-1.7\n").repeated(10000) << int(E::MalformedArchive);
        QTest::newRow("zeroes") << QByteArray(100000, '\0') << int(E::MalformedArchive);
        QTest::newRow("end records only") << QByteArray::fromHex("504b0506").repeated(50000) << int(E::MalformedArchive);
    }
    void badArchivesAreRefused()
    {
        QFETCH(QByteArray, zip);
        const auto pack = open(zip);
        QVERIFY(!pack);
        QFETCH(int, code);
        QVERIFY2(int(pack.error().code) == code, qPrintable(errorName(pack.error().code) + QStringLiteral(": ") + pack.error().detail));
        QVERIFY(!pack.error().detail.isEmpty());
    }

    void localHeadersThatTellSomethingElseServeNothing_data()
    {
        QTest::addColumn<int>("what");
        QTest::newRow("name") << 0;
        QTest::newRow("method") << 1;
        QTest::newRow("encryption") << 2;
        QTest::newRow("longer name, so the data overlaps") << 3;
    }
    void localHeadersThatTellSomethingElseServeNothing()
    {
        QFETCH(int, what);
        ZipWhole w = good();
        ZipMember &m = w.members[1];
        switch (what) {
        case 0: m.localName = "lessons/02.md"; break;
        case 1: m.localMethod = 8; break;
        case 2: m.localFlags = 0x0801; break;
        default: m.localName = "lessons/01.md" + QByteArray(40, 'x'); break;
        }
        const auto pack = open(makeZip(w));
        QVERIFY(pack); // opening reads no local header but the manifest's
        QCOMPARE(pack->resource(QStringLiteral("lessons/01.md")).error().code, ErrorCode::MalformedArchive);
        QCOMPARE(pack->verifyAll()->problems.size(), 1);
    }

    void falseDeflatedSizesAreNoticed_data()
    {
        QTest::addColumn<int>("told");
        QTest::newRow("one more") << 10001;
        QTest::newRow("one less") << 9999;
        QTest::newRow("nothing") << 0;
        QTest::newRow("far more") << 60000;
    }
    void falseDeflatedSizesAreNoticed()
    {
        QFETCH(int, told);
        const QByteArray bytes(10000, 'a');
        ZipWhole w{{manifestMember(manifestOf({{QStringLiteral("a.md"), QByteArray(told, 'a')}})), deflatedMember("a.md", bytes)}};
        w.members[1].size = quint32(told);
        const auto pack = open(makeZip(w));
        QVERIFY(pack);
        QCOMPARE(pack->resource(QStringLiteral("a.md")).error().code, ErrorCode::MalformedArchive);
    }

    void bombsCostNothing()
    {
        const qint64 before = peakMemory();
        const test::CpuTimer clock;
        // 1 GiB of noughts in 1 MiB: the ratio gives it away.
        const QByteArray core = deflated(QByteArray(64 * 1024 * 1024, '\0'));
        ZipMember flat{"a.md", core};
        flat.method = 8;
        flat.size = 64 * 1024 * 1024;
        QCOMPARE(open(makeZip(with(flat))).error().code, ErrorCode::TooLarge);
        // The same that lies about its size: found while unpacking, after the size told.
        flat.size = 60000;
        ZipWhole lying{{manifestMember(manifestOf({{QStringLiteral("a.md"), QByteArray(60000, '\0')}})), flat}};
        const auto pack = open(makeZip(lying));
        QVERIFY(pack);
        QCOMPARE(pack->resource(QStringLiteral("a.md")).error().code, ErrorCode::MalformedArchive);
        // As the manifest.
        flat.name = "manifest.json";
        ZipWhole manifest{{flat}};
        QVERIFY(!open(makeZip(manifest)));
        // Archives in archives, as 42.zip: they are resources, nobody looks inside.
        QByteArray nested = makeZip(ZipWhole{{deflatedMember("0.bin", QByteArray(1024 * 1024, '\0'))}});
        for (int level = 0; level < 6; ++level) {
            ZipWhole next;
            for (int i = 0; i < 8; ++i)
                next.members.append({QByteArray::number(i) + ".zip", nested});
            nested = makeZip(ZipWhole{{deflatedMember("next.zip", makeZip(next))}});
        }
        ZipWhole russian{{manifestMember(manifestOf({{QStringLiteral("a.zip"), nested}})), {"a.zip", nested}}};
        const auto dolls = open(makeZip(russian));
        QVERIFY(dolls);
        QCOMPARE(*dolls->resource(QStringLiteral("a.zip")), nested);
        // All entries over one heap of data (Fifield's bomb): overlaps.
        ZipWhole quoted = good();
        for (int i = 0; i < 200; ++i) {
            ZipMember m = named("q" + QByteArray::number(i));
            m.noLocal = i > 0;
            if (i > 0)
                m.localAt = 0;
            quoted.members.append(m);
        }
        QCOMPARE(open(makeZip(quoted)).error().code, ErrorCode::MalformedArchive);
        // Many entries that are each allowed, but not together.
        PackLimits limits;
        limits.archive.totalBytes = 1000;
        ZipWhole many = good();
        for (int i = 0; i < 20; ++i)
            many.members.append({QByteArray::number(i), QByteArray(100, 'x')});
        QCOMPARE(open(makeZip(many), limits).error().code, ErrorCode::TooLarge);
        QVERIFY2(clock.elapsed() < 20000, qPrintable(QString::number(clock.elapsed())));
        QVERIFY2(peakMemory() - before < 300 * 1024, qPrintable(QStringLiteral("%1 KiB more").arg(peakMemory() - before)));
    }

    void manyEntriesAreCounted()
    {
        ZipWhole w = good();
        for (int i = 0; i < 10001; ++i)
            w.members.append({QByteArray::number(i), ""});
        QCOMPARE(open(makeZip(w)).error().code, ErrorCode::TooLarge);
        w.members.resize(10000);
        QVERIFY(open(makeZip(w)));
        // Long names make the directory itself large.
        ZipWhole names = good();
        for (int i = 0; i < 9000; ++i)
            names.members.append({QByteArray(490, 'n') + QByteArray::number(i), ""});
        QCOMPARE(open(makeZip(names)).error().code, ErrorCode::TooLarge);
    }

    void truncationNeverOpens()
    {
        const QByteArray zip = sample();
        for (qsizetype size = 0; size < zip.size(); size += 97) {
            const auto pack = open(zip.first(size));
            QVERIFY2(!pack, qPrintable(QString::number(size)));
            QCOMPARE(pack.error().code, ErrorCode::MalformedArchive);
        }
    }

    void flippedBitsNeverChangeWhatIsServed()
    {
        const QByteArray zip = sample();
        const auto original = open(zip);
        const QByteArray one = *original->resource(QStringLiteral("lessons/01.md"));
        const QByteArray two = *original->resource(QStringLiteral("media/b.bin"));
        QRandomGenerator random(20261122);
        int opened = 0;
        int refused = 0;
        for (int round = 0; round < 4000; ++round) {
            QByteArray bad = zip;
            for (int flips = 0; flips < 1 + round % 4; ++flips) {
                const qsizetype at = random.bounded(int(bad.size()));
                bad[at] = char(bad[at] ^ (1 << random.bounded(8)));
            }
            const auto pack = open(bad);
            if (!pack) {
                ++refused;
                continue;
            }
            ++opened;
            // The manifest is under its CRC here (and under a signature in real life), so served bytes are the true ones.
            for (const auto &[href, bytes] : {std::pair(QStringLiteral("lessons/01.md"), one), std::pair(QStringLiteral("media/b.bin"), two)}) {
                if (const auto served = pack->resource(href))
                    QCOMPARE(*served, bytes);
            }
            (void)pack->verifyAll();
        }
        QVERIFY(opened > 100);
        QVERIFY(refused > 100);
    }

    void noiseNeverCrashesTheReader()
    {
        QRandomGenerator random(42);
        const QByteArray zip = sample();
        for (int round = 0; round < 2000; ++round) {
            QByteArray bad = zip;
            const qsizetype at = random.bounded(int(bad.size()));
            const qsizetype size = random.bounded(200);
            switch (round % 3) {
            case 0: bad.remove(at, size); break;
            case 1: bad.insert(at, bad.mid(random.bounded(int(bad.size())), size)); break;
            default:
                for (qsizetype i = at; i < qMin(at + size, bad.size()); ++i)
                    bad[i] = char(random.generate());
            }
            if (const auto pack = open(bad))
                (void)pack->verifyAll();
        }
    }

private:
    static QByteArray sample()
    {
        QByteArray text;
        for (int i = 0; i < 200; ++i)
            text += "Line " + QByteArray::number(i * 7919) + " of a lesson.\n";
        const QByteArray media(3000, 'm');
        ZipMember manifest = manifestMember(manifestOf({{QStringLiteral("lessons/01.md"), text}, {QStringLiteral("media/b.bin"), media}}));
        return makeZip({{deflatedMember("manifest.json", manifest.data), deflatedMember("lessons/01.md", text), {"media/b.bin", media}}});
    }

    Result<Pack> open(const QByteArray &zip, const PackLimits &limits = {})
    {
        const QString path = m_dir.filePath(QStringLiteral("p"));
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate) || file.write(zip) != zip.size())
            QTest::qFail("cannot write", __FILE__, __LINE__);
        file.close();
        return Pack::open(path, limits);
    }

    QTemporaryDir m_dir;
};

QTEST_APPLESS_MAIN(TestHostile)
#include "tst_packs_hostile.moc"
