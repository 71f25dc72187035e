// Learning records as people speak of them: as whom, what a statement says, why one was refused, what did not work and what to do.
#pragma once

#include "qml/Wanderbuch/Providers/ProviderWords.h"
#include "sync/records/Outbox.h"

#include <QVariantList>

namespace wb::ui::records {

[[nodiscard]] QString actorWords(sync::ActorChoice actor, const QString &name);
// {name, value}: who, did what, with what, when. `title` is the module's; empty: its identifier is shown.
[[nodiscard]] QVariantList inWords(const QJsonObject &statement, const QString &title);
// Why a statement was not taken, and when.
[[nodiscard]] QString refusal(const sync::RefusedStatement &refused, const QDateTime &now);
// Of sending, and of everything that is decided.
[[nodiscard]] providers::Problem sendProblem(const Error &error);
// Of finding the record store and getting in.
[[nodiscard]] providers::Problem connectProblem(const Error &error);

} // namespace wb::ui::records
