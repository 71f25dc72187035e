#include "core/base/Json.h"
#include "core/vault/PrivateValues.h"
#include "core/vault/SyncedStores.h"

namespace wb::vault {

namespace {

class SyncedValues final : public changes::SyncedStore {
public:
    explicit SyncedValues(storage::Database &database)
        : m_database(database)
    {
    }

    QString entity() const override { return QStringLiteral("value"); }
    QStringList tables() const override { return { QStringLiteral("private_values") }; }
    bool keepsHistory(const QString &name) const override { return PrivateValues::isMadeOnce(name); }
    bool travels(const QString &name) const override { return PrivateValues::travels(name); }

    Result<Applied> apply(const changes::EntryState &state, const QByteArray &) override
    {
        if (PrivateValues::isMadeOnce(state.id)) {
            WB_CHECK(applyMadeOnce(state));
        } else if (state.fields.contains(QLatin1StringView("value"))) {
            WB_CHECK(write(state.id, state.fields.value(QLatin1StringView("value"))));
        }
        return Applied::Done;
    }

    Result<QList<Entry>> entries() const override
    {
        WB_TRY(auto select, m_database.prepare(QStringLiteral("SELECT name, value FROM private_values")));
        QList<Entry> entries;
        while (true) {
            WB_TRY(const bool row, select.step());
            if (!row)
                return entries;
            WB_TRY(const QJsonValue stored, parseJson(select.bytesView(1)));
            if (travels(select.text(0)))
                entries.append({ select.text(0), { { QStringLiteral("value"), stored.toArray().at(0) } }, false, {} });
        }
    }

private:
    // The oldest stays, whoever wrote last: credentials and pseudonyms are bound to it.
    Result<void> applyMadeOnce(const changes::EntryState &state)
    {
        QJsonArray keys;
        for (const changes::Change &change : state.history) {
            const QJsonValue key = change.fields.value(QLatin1StringView("value"));
            if (!key.isNull() && !key.isUndefined() && !keys.contains(key))
                keys.append(key);
        }
        if (keys.isEmpty())
            return {};
        const QJsonValue first = keys.takeAt(0);
        WB_CHECK(write(state.id, first));
        return keys.isEmpty() ? Result<void>() : write(PrivateValues::formerName(state.id), keys);
    }

    Result<void> write(const QString &name, const QJsonValue &value)
    {
        WB_TRY(const QByteArray json, canonicalJson(QJsonArray { value }));
        WB_TRY(auto write, m_database.prepare(QStringLiteral("INSERT OR REPLACE INTO private_values (name, value) VALUES (?, ?)")));
        return write.bindAll(name, QString::fromUtf8(json)).run();
    }

    storage::Database &m_database;
};

} // namespace

std::unique_ptr<changes::SyncedStore> syncedValues(Session &session)
{
    return std::make_unique<SyncedValues>(session.database);
}

} // namespace wb::vault
