// A small provider that a test publishes, changes and publishes again, as a folder and behind an address.
#pragma once

#include "core/base/Encoding.h"
#include "core/crypto/Digest.h"
#include "core/crypto/SecretBytes.h"
#include "sync/providers/ProviderPublisher.h"
#include "tests/support/FixedClock.h"
#include "tests/support/LoopbackServer.h"
#include "tests/support/SmallLibrary.h"
#include "tests/support/TestData.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

namespace wb::test {

class PublishedProvider {
public:
    explicit PublishedProvider(char seed = 'p')
        : m_source(m_folder.filePath(QStringLiteral("source")))
    {
        setKey(seed);
        publish();
    }

    [[nodiscard]] QString folder() const { return m_folder.filePath(QStringLiteral("out")); }
    [[nodiscard]] const SmallLibrary &source() const { return m_source; }
    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }
    void setKey(char seed) { m_key.emplace(*crypto::Ed25519KeyPair::fromSeed(crypto::SecretBytes::copyOf(QByteArray(32, seed)))); }
    // A minute after the last time, as somebody would who changed something.
    void publish()
    {
        m_clock.advance(60000);
        const auto report = sync::ProviderPublisher(m_source.folder(), folder(), *m_key, m_clock).publish();
        QVERIFY2(report.has_value(), report ? "" : qPrintable(report.error().detail));
        did = report->did;
    }
    void addLesson(const QByteArray &text) const
    {
        QFile lesson(m_source.folder() + QStringLiteral("/packs/rates/en/lessons/01.md"));
        QVERIFY(lesson.open(QIODevice::Append));
        lesson.write(text);
    }
    void retitle() const { m_source.writePack(QStringLiteral("rates"), QStringLiteral("en"), QStringLiteral("Day rates, again")); }
    void removeModule(const QString &id) const
    {
        QVERIFY(QDir(m_source.folder() + QStringLiteral("/packs/") + id).removeRecursively());
    }

    // Serves the folder with strong tags, as any web server does.
    [[nodiscard]] Answer serve(const AskedOf &asked) const
    {
        const QString name = QString::fromUtf8(QByteArray::fromPercentEncoding(asked.path().mid(1)));
        QFile file(folder() + QLatin1Char('/') + name);
        if (name.contains(QStringLiteral("..")) || !file.open(QIODevice::ReadOnly))
            return { 404, {}, "no such file", {}, false };
        const QByteArray body = file.readAll();
        const QByteArray tag = '"' + toHex(crypto::sha256(body)).left(16).toLatin1() + '"';
        if (asked.header("If-None-Match") == tag)
            return { 304, { { "ETag", tag } }, {}, {}, false };
        const QByteArray type = name.endsWith(QStringLiteral(".json")) ? "application/json" : "application/octet-stream";
        return { 200, { { "ETag", tag }, { "Content-Type", type } }, body, {}, false };
    }

    QString did;

private:
    QTemporaryDir m_folder;
    SmallLibrary m_source;
    std::optional<crypto::Ed25519KeyPair> m_key;
    FixedClock m_clock;
};

} // namespace wb::test
