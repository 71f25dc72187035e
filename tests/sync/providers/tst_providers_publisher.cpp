// Publishing is repeatable and touches only what changed.
#include "sync/providers/ProviderFolder.h"
#include "sync/providers/ProviderPublisher.h"
#include "tests/support/FixedClock.h"
#include "tests/support/SmallLibrary.h"
#include "tests/support/TestData.h"
#include "tests/support/VerifyResult.h"

#include <QDirIterator>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

using namespace wb;
using namespace wb::sync;

namespace {

QMap<QString, QByteArray> contents(const QString &folder)
{
    QMap<QString, QByteArray> all;
    QDirIterator walk(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (walk.hasNext()) {
        const QString path = walk.next();
        all.insert(path.mid(folder.size() + 1), test::readFile(path));
    }
    return all;
}

QStringList changedFiles(const QMap<QString, QByteArray> &before, const QMap<QString, QByteArray> &after)
{
    QStringList changed;
    for (auto it = after.begin(); it != after.end(); ++it) {
        if (before.contains(it.key()) && before.value(it.key()) != it.value())
            changed.append(it.key());
    }
    return changed;
}

} // namespace

class TestPublisher final : public QObject
{
    Q_OBJECT

    crypto::Ed25519KeyPair m_key = *crypto::Ed25519KeyPair::fromSeed(crypto::SecretBytes::copyOf(QByteArray(32, 'k')));
    test::FixedClock m_clock;

    Result<PublishReport> publish(const QString &source, const QString &target)
    {
        return ProviderPublisher(source, target, m_key, m_clock).publish();
    }

private slots:
    void theSameSourceAndKeyGiveTheSameBytes()
    {
        QTemporaryDir folder;
        const test::SmallLibrary library(folder.filePath(QStringLiteral("source")));
        VERIFY_RESULT(publish(library.folder(), folder.filePath(QStringLiteral("one"))));
        VERIFY_RESULT(publish(library.folder(), folder.filePath(QStringLiteral("two"))));
        const auto one = contents(folder.filePath(QStringLiteral("one")));
        QCOMPARE(one, contents(folder.filePath(QStringLiteral("two"))));
        QVERIFY(one.contains(QStringLiteral("packs/joints-de.wbpack")));
        QVERIFY(one.contains(QStringLiteral(".well-known/did.json")));
        QVERIFY(one.contains(QStringLiteral("catalogue/index.json")));
    }

    void publishingAgainWritesNothing()
    {
        QTemporaryDir folder;
        const test::SmallLibrary library(folder.filePath(QStringLiteral("source")));
        const QString out = folder.filePath(QStringLiteral("out"));
        const auto first = publish(library.folder(), out);
        VERIFY_RESULT(first);
        QCOMPARE(first->packs, 3);
        QCOMPARE(first->pathways, 1);
        const auto before = contents(out);
        m_clock.advance(86400000);
        const auto second = publish(library.folder(), out);
        VERIFY_RESULT(second);
        QCOMPARE(second->written, 0);
        QCOMPARE(second->removed, 0);
        QCOMPARE(contents(out), before);
    }

    void aChangeTouchesOnlyWhatHoldsIt()
    {
        QTemporaryDir folder;
        const test::SmallLibrary library(folder.filePath(QStringLiteral("source")));
        const QString out = folder.filePath(QStringLiteral("out"));
        VERIFY_RESULT(publish(library.folder(), out));
        const auto before = contents(out);
        library.write(QStringLiteral("packs/rates/en/lessons/01.md"), "# First\n\nAsk for more.\n");
        m_clock.advance(1000);
        const auto report = publish(library.folder(), out);
        VERIFY_RESULT(report);
        const auto after = contents(out);
        QCOMPARE(changedFiles(before, after),
            (QStringList{QStringLiteral("catalogue/feed.json"), QStringLiteral("catalogue/index.json"),
                QStringLiteral("packs/rates-en.wbpack"), QStringLiteral("provider.json")}));
        QCOMPARE(report->removed, 1); // the old shard
        QCOMPARE(after.size(), before.size());
    }

    void whatIsTakenAwayGoes()
    {
        QTemporaryDir folder;
        const test::SmallLibrary library(folder.filePath(QStringLiteral("source")));
        const QString out = folder.filePath(QStringLiteral("out"));
        VERIFY_RESULT(publish(library.folder(), out));
        QVERIFY(QDir(library.folder() + QStringLiteral("/packs/rates")).removeRecursively());
        const auto report = publish(library.folder(), out);
        VERIFY_RESULT(report);
        QVERIFY(!QFile::exists(out + QStringLiteral("/packs/rates-en.wbpack")));
        QCOMPARE(report->warnings.size(), 1); // the pathway names it
        QVERIFY(report->warnings.first().contains(QStringLiteral("urn:x-test:module:rates")));
    }

    void anUnfinishedPackIsLeftOutWithAWarning()
    {
        QTemporaryDir folder;
        const test::SmallLibrary library(folder.filePath(QStringLiteral("source")));
        QVERIFY(QFile::remove(library.folder() + QStringLiteral("/packs/joints/de/quiz.gift")));
        const auto report = publish(library.folder(), folder.filePath(QStringLiteral("out")));
        VERIFY_RESULT(report);
        QCOMPARE(report->packs, 2);
        QCOMPARE(report->warnings, QStringList{QStringLiteral("packs/joints/de is left out: no quiz.gift")});
    }

    void aBrokenSourceIsNamed_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<ErrorCode>("code");
        QTest::newRow("provider-not-json") << QStringLiteral("provider.json") << QByteArray("{") << ErrorCode::MalformedJson;
        QTest::newRow("provider-without-name")
            << QStringLiteral("provider.json") << QByteArray("{}") << ErrorCode::MalformedDocument;
        QTest::newRow("pathway-not-json") << QStringLiteral("pathways/craft.json") << QByteArray("]") << ErrorCode::MalformedJson;
        QTest::newRow("pathway-without-stops")
            << QStringLiteral("pathways/craft.json") << QByteArray(R"({"identifier":"p","title":"P","language":"en"})")
            << ErrorCode::MalformedDocument;
    }
    void aBrokenSourceIsNamed()
    {
        QFETCH(QString, file);
        QFETCH(QByteArray, bytes);
        QFETCH(ErrorCode, code);
        QTemporaryDir folder;
        const test::SmallLibrary library(folder.filePath(QStringLiteral("source")));
        library.write(file, bytes);
        const auto report = publish(library.folder(), folder.filePath(QStringLiteral("out")));
        QVERIFY(!report);
        QCOMPARE(report.error().code, code);
        QVERIFY2(report.error().detail.contains(file.section(QLatin1Char('/'), -1)), qPrintable(report.error().detail));
        QVERIFY(!QFile::exists(folder.filePath(QStringLiteral("out/provider.json"))));
    }

    void aFeedIsOpds()
    {
        QTemporaryDir folder;
        const test::SmallLibrary library(folder.filePath(QStringLiteral("source")));
        const QString out = folder.filePath(QStringLiteral("out"));
        VERIFY_RESULT(publish(library.folder(), out));
        const QJsonObject feed = test::readJson(out + QStringLiteral("/catalogue/feed.json")).toObject();
        QVERIFY(!feed.value(QStringLiteral("metadata")).toObject().value(QStringLiteral("title")).toString().isEmpty());
        const QString part =
            feed.value(QStringLiteral("navigation")).toArray().at(0).toObject().value(QStringLiteral("href")).toString();
        const QJsonObject shard = test::readJson(out + QStringLiteral("/catalogue/") + part).toObject();
        QCOMPARE(shard.value(QStringLiteral("publications")).toArray().size(), 3);
        for (const auto &publication : shard.value(QStringLiteral("publications")).toArray()) {
            const QJsonObject link = publication.toObject().value(QStringLiteral("links")).toArray().at(0).toObject();
            QCOMPARE(link.value(QStringLiteral("rel")).toString(), QStringLiteral("http://opds-spec.org/acquisition/open-access"));
            QVERIFY(QFile::exists(out + QStringLiteral("/catalogue/") + link.value(QStringLiteral("href")).toString()));
            const QJsonObject image = publication.toObject().value(QStringLiteral("images")).toArray().at(0).toObject();
            QVERIFY(QFile::exists(out + QStringLiteral("/catalogue/") + image.value(QStringLiteral("href")).toString()));
        }
    }
};

QTEST_APPLESS_MAIN(TestPublisher)
#include "tst_providers_publisher.moc"
