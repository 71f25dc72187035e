// What is published is OPDS 2.0 for readers that never heard of us: Readium's parser finds every publication.
#include "core/crypto/SecretBytes.h"
#include "sync/providers/ProviderPublisher.h"
#include "tests/support/FixedClock.h"
#include "tests/support/NodePeer.h"

#include <QDirIterator>
#include <QJsonArray>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace wb;

class TestOpds : public QObject {
    Q_OBJECT

private slots:
    void readiumReadsEveryPublication()
    {
        const QString peer = QStringLiteral(WANDERBUCH_PEERS "/opds");
        if (const QString missing = test::NodePeer::missing(peer, QStringLiteral("r2-opds-js")); !missing.isEmpty())
            QSKIP(qPrintable(missing));
        QTemporaryDir folder;
        const auto key = crypto::Ed25519KeyPair::fromSeed(crypto::SecretBytes::copyOf(QByteArray(32, 'o')));
        const test::FixedClock clock;
        const QString out = folder.filePath(QStringLiteral("out"));
        const auto report = sync::ProviderPublisher(QStringLiteral(SAMPLE_LIBRARY), out, *key, clock).publish();
        QVERIFY(report);

        QProcess node;
        node.start(QStringLiteral("node"), { peer + QStringLiteral("/peer.mjs"), out });
        QVERIFY(node.waitForFinished(60000));
        QVERIFY2(node.exitCode() == 0, node.readAllStandardError().constData());
        const auto read = parseJsonObject(node.readAllStandardOutput());
        QVERIFY(read);
        QVERIFY(!read->value(QLatin1StringView("title")).toString().isEmpty());
        QVERIFY(read->value(QLatin1StringView("problems")).toArray().isEmpty());
        int publications = 0;
        for (const auto &value : read->value(QLatin1StringView("feeds")).toArray()) {
            const QJsonObject feed = value.toObject();
            QCOMPARE(
                feed.value(QLatin1StringView("count")).toInt(), feed.value(QLatin1StringView("publications")).toArray().size());
            for (const auto &item : feed.value(QLatin1StringView("publications")).toArray()) {
                const QJsonObject one = item.toObject();
                QVERIFY(!one.value(QLatin1StringView("title")).toString().isEmpty());
                QVERIFY(one.value(QLatin1StringView("identifier")).toString().startsWith(QLatin1StringView("urn:")));
                QVERIFY(!one.value(QLatin1StringView("languages")).toArray().isEmpty());
                QCOMPARE(one.value(QLatin1StringView("type")).toString(), QStringLiteral("application/vnd.wanderbuch.pack+zip"));
                // As any reader resolves it, from the feed's own folder.
                QVERIFY(QFileInfo::exists(
                    out + QStringLiteral("/catalogue/") + one.value(QLatin1StringView("acquisition")).toString()));
                QVERIFY(QFileInfo::exists(out + QStringLiteral("/catalogue/") + one.value(QLatin1StringView("image")).toString()));
                ++publications;
            }
        }
        QCOMPARE(publications, report->packs);
    }
};

QTEST_GUILESS_MAIN(TestOpds)
#include "tst_providers_opds.moc"
