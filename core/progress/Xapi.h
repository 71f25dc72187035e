// Learning events as xAPI statements (Experience API 1.0.3, part 2; IEEE 9274.1.1, xAPI 2.0, which reads them alike), for learning
// record stores.
#pragma once

#include "core/progress/Event.h"

namespace wb::progress {

// Who did it, as an account (section 2.4.2.4): a person has no account here, so the holder's DID or a chosen name stands in.
struct XapiActor {
    QString homePage; // an IRI that says whose names these are
    QString name;
    QString displayName; // may be empty
};

// One statement. Verbs from ADL's vocabulary: launched, progressed, completed, answered, passed or failed, experienced, commented;
// rated from the Tin Can registry, with the rating as score; voided, of a statement, for what was taken back (section 2.3.2).
// The object is the module, the lesson or quiz (its IRI with the href as fragment), or the question.
[[nodiscard]] QJsonObject toXapi(const Event &event, const XapiActor &actor);

} // namespace wb::progress
