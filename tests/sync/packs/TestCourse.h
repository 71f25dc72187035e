// A course of a few megabytes, built as a real pack in as many editions as a test wants.
#pragma once

#include "core/packs/PackBuilder.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QtTest>

namespace wb::test {

inline crypto::Ed25519KeyPair publisherKey(char seed = 'k')
{
    return *crypto::Ed25519KeyPair::fromSeed(crypto::SecretBytes::fromBytes(QByteArray(32, seed)));
}

class TestCourse {
public:
    explicit TestCourse(qsizetype filmBytes = 2'500'000)
    {
        write("lessons/01.md", "# First\n\nText.\n");
        write("lessons/02.md", noise(20'000, 2).toBase64());
        write("media/film.mp4", noise(filmBytes, 1));
        write("media/talk.mp3", noise(400'000, 3));
    }
    static QByteArray noise(qsizetype size, quint32 seed)
    {
        QByteArray bytes(size, Qt::Uninitialized);
        QRandomGenerator random(seed);
        for (auto &byte : bytes)
            byte = char(random.generate());
        return bytes;
    }
    void write(const char *path, const QByteArray &bytes) const
    {
        const auto file = m_folder.filePath(QString::fromUtf8(path));
        QDir().mkpath(QFileInfo(file).path());
        QFile out(file);
        QVERIFY(out.open(QIODevice::WriteOnly) && out.write(bytes) == bytes.size());
    }
    void build(const QString &file, const char *version, const crypto::Ed25519KeyPair &key = publisherKey()) const
    {
        const QJsonObject metadata { { QStringLiteral("identifier"), QStringLiteral("urn:x-test:course") },
            { QStringLiteral("title"), QStringLiteral("Course") }, { QStringLiteral("language"), QStringLiteral("en") },
            { QStringLiteral("author"), QStringLiteral("A") }, { QStringLiteral("publisher"), QStringLiteral("P") },
            { QStringLiteral("published"), QStringLiteral("2026-11-22") },
            { QStringLiteral("license"), QStringLiteral("https://creativecommons.org/licenses/by/4.0/") },
            { QStringLiteral("version"), QString::fromUtf8(version) },
            { QStringLiteral("learning"),
                QJsonObject { { QStringLiteral("area"), QStringLiteral("business") }, { QStringLiteral("hours"), 1 },
                    { QStringLiteral("outcomes"), QJsonArray { QStringLiteral("Do it") } } } } };
        const QJsonArray order { QJsonObject {
            { QStringLiteral("href"), QStringLiteral("lessons/01.md") }, { QStringLiteral("title"), QStringLiteral("First") } } };
        write("pack.json",
            QJsonDocument(QJsonObject { { QStringLiteral("metadata"), metadata }, { QStringLiteral("readingOrder"), order } })
                .toJson());
        const auto pack = packs::PackBuilder::build(m_folder.path(), file, key);
        QVERIFY2(pack.has_value(), pack ? "" : qPrintable(pack.error().detail));
    }

private:
    QTemporaryDir m_folder;
};

} // namespace wb::test
