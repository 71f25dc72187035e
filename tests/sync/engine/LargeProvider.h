// A provider with as many made-up modules as a test wants, published into a folder and changed item by item.
#pragma once

#include "core/crypto/SecretBytes.h"
#include "sync/providers/ProviderPublisher.h"
#include "tests/support/FixedClock.h"
#include "tests/support/SyntheticCatalogue.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>

namespace wb::test {

class LargeProvider {
public:
    explicit LargeProvider(int modules)
    {
        for (int i = 0; i < modules; ++i)
            m_publications.append(syntheticPublication(i));
        write(QStringLiteral("provider.json"), QJsonObject { { QStringLiteral("name"), QStringLiteral("Large school") } });
    }

    [[nodiscard]] QString folder() const { return m_folder.filePath(QStringLiteral("out")); }
    [[nodiscard]] QList<QJsonObject> &publications() { return m_publications; }
    void retitle(int index, const QString &title)
    {
        QJsonObject metadata = m_publications.at(index).value(QStringLiteral("metadata")).toObject();
        metadata.insert(QStringLiteral("title"), title);
        m_publications[index].insert(QStringLiteral("metadata"), metadata);
    }
    // A minute after the last time.
    [[nodiscard]] Result<sync::PublishReport> publish()
    {
        for (qsizetype from = 0; from < m_publications.size(); from += perFile) {
            QJsonArray list;
            for (const QJsonObject &one : m_publications.mid(from, perFile))
                list.append(one);
            write(QStringLiteral("publications/%1.json").arg(from / perFile, 4, 10, QLatin1Char('0')),
                QJsonObject { { QStringLiteral("publications"), list } });
        }
        m_clock.advance(60000);
        const auto key = crypto::Ed25519KeyPair::fromSeed(crypto::SecretBytes::copyOf(QByteArray(32, 'l')));
        return sync::ProviderPublisher(m_folder.filePath(QStringLiteral("source")), folder(), *key, m_clock).publish();
    }

private:
    static constexpr qsizetype perFile = 1000;

    void write(const QString &name, const QJsonObject &document) const
    {
        const QString path = m_folder.filePath(QStringLiteral("source/") + name);
        QDir().mkpath(QFileInfo(path).path());
        QFile file(path);
        if (file.open(QIODevice::WriteOnly))
            file.write(QJsonDocument(document).toJson(QJsonDocument::Compact));
    }

    QTemporaryDir m_folder;
    QList<QJsonObject> m_publications;
    FixedClock m_clock;
};

} // namespace wb::test
