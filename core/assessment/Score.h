// Marking: a pure function of an item and a response.
#pragma once

#include "core/assessment/Response.h"

namespace wb::assessment {

enum class Mark {
    Right,
    Partly,
    Wrong,
    NotMarked, // information and open reflection
};

// What there is to say about one answer.
struct AnswerMark {
    int index = 0;       // of the choice or the pair; 0 where there is only one answer
    bool given = false;  // the learner chose it or wrote something
    bool right = false;  // it earns credit (choices), or what was given is right (the other kinds)
    Text feedback;       // the author's, for this answer; shown when given
    QString solution;    // what would have been right, as text; empty if this was
};

struct Score {
    double points = 0;
    double maxPoints = 0; // 1, or 0 where nothing is marked
    Mark mark = Mark::NotMarked;
    QList<AnswerMark> answers;
    Text generalFeedback;
};

// Fails with InvalidArgument if the response is of another kind than the item or names a choice that is not there.
// No answer earns nothing and is Wrong.
[[nodiscard]] Result<Score> score(const Item &item, const Response &response);

// Points over all marked items; `fraction` is 0 to 1, and 1 if nothing is marked.
struct Total {
    double points = 0;
    double maxPoints = 0;
    [[nodiscard]] double fraction() const { return maxPoints > 0 ? points / maxPoints : 1; }
};
[[nodiscard]] Total total(const QList<Score> &scores);

} // namespace wb::assessment
