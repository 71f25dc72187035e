// What a learner answered, and its JSON form for learning events.
#pragma once

#include "core/assessment/Item.h"
#include "core/base/Result.h"

#include <QJsonValue>

namespace wb::assessment {

// Numbers of the choices taken, as they stand in the item (not as they were shuffled on the screen).
struct Chosen {
    QList<int> choices;
    friend bool operator==(const Chosen &, const Chosen &) = default;
};

// For every pair of the item, the number of the option taken (see matchingOptions); -1 is none.
struct Matched {
    QList<int> options;
    friend bool operator==(const Matched &, const Matched &) = default;
};

// monostate: not answered. bool: true/false. QString: short answer, number as typed, reflection.
using Response = std::variant<std::monostate, Chosen, bool, QString, Matched>;

// {"chosen": [0, 2]}, {"truth": true}, {"text": "…"}, {"matched": [1, -1]}; null if not answered.
[[nodiscard]] QJsonValue toJson(const Response &response);
// MalformedDocument if it is none of these.
[[nodiscard]] Result<Response> responseFromJson(const QJsonValue &json);

} // namespace wb::assessment
