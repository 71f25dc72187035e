#include "core/progress/EventRow.h"

#include "core/base/Json.h"

namespace wb::progress {

Result<bool> insertEvent(storage::Database &database, const Event &event)
{
    WB_CHECK(eventFromJson(toJson(event))); // what cannot be read back must not get in
    WB_TRY(const QByteArray payload, canonicalJson(event.payload));
    WB_TRY(auto statement,
        database.prepare(QStringLiteral(
            "INSERT INTO learning_events (uuid, kind, module, pack_digest, pack_version, href, block, payload, time, device)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (uuid) DO NOTHING")));
    const Place &place = event.place;
    const auto text = [](const QString &value) { return value.isNull() ? QStringLiteral("") : value; }; // null would be NULL
    const QByteArray digest = place.packDigest.isNull() ? QByteArray("") : place.packDigest;
    WB_CHECK(statement
                 .bindAll(event.uuid, kindName(event.kind), place.module, digest, text(place.packVersion), text(place.href),
                     text(place.blockId), QString::fromUtf8(payload), event.time.toMSecsSinceEpoch(), text(event.device))
                 .run());
    return database.changes() > 0;
}

} // namespace wb::progress
