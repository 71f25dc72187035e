// Providers for the tour, made by the app's own means: one that is well, one that does not answer, one that changes its key.
#pragma once

#include "core/base/Result.h"

#include <QString>
#include <QVariantMap>

namespace wb::sync {
class SyncEngine;
}

namespace wb::app {

class Composition;

class DemoProviders {
public:
    explicit DemoProviders(Composition &composition);

    // The folder of the partnership, as somebody would carry it on a stick.
    [[nodiscard]] QString stick() const { return m_folder; }
    // Writes and signs it.
    [[nodiscard]] Result<QVariantMap> publish();
    // All three are added and visited.
    [[nodiscard]] Result<QVariantMap> add();
    // What a page needs to show the one that is well, and the one that does not answer.
    [[nodiscard]] QVariantMap sample() const { return { { QStringLiteral("id"), m_sample } }; }
    [[nodiscard]] QVariantMap failed() const { return { { QStringLiteral("id"), m_failed } }; }
    // The page of the one that is well, with `part` of what it may know of the learner shown.
    [[nodiscard]] QVariantMap records(const QString &part) const;
    // It may know what the learner does in its courses, by name, and was sent some of it; one record was refused.
    [[nodiscard]] Result<QVariantMap> allow();
    // One course comes, one cannot.
    [[nodiscard]] Result<QVariantMap> download();
    // The partnership signs with another key from now on.
    [[nodiscard]] Result<QVariantMap> changeKey();

private:
    Result<void> publishWith(char seed);
    Result<void> writeSource();
    Result<qint64> addByText(const QString &text);

    Composition &m_composition;
    QString m_folder, m_library;
    qint64 m_sample = 0, m_partnership = 0, m_failed = 0;
};

} // namespace wb::app
