// What stands between the braces of a GIFT question. Private to content.
#pragma once

#include "core/assessment/Item.h"
#include "core/base/Result.h"
#include "core/content/Gift.h"

namespace wb::content::gift {

struct Answers {
    assessment::Interaction interaction;
    assessment::Text generalFeedback;
    QStringList warnings;
};

// MalformedDocument with a sentence for the author.
[[nodiscard]] Result<Answers> readAnswers(QStringView text, assessment::Text::Format format, const GiftLimits &limits);

} // namespace wb::content::gift
