#include "core/credentials/Readers.h"

#include "core/base/Clock.h"

namespace wb::credentials {

QDateTime readDate(const JsonNode &node)
{
    return fromRfc3339(node.one().text());
}

LocalizedText workloadText(const Achievement &achievement)
{
    QStringList parts;
    if (achievement.credits > 0) {
        const QString framework = achievement.creditFramework.text();
        parts.append(QString::number(achievement.credits) + QLatin1Char(' ') + (framework.isEmpty() ? QStringLiteral("credits") : framework));
    }
    if (!achievement.workload.isEmpty())
        parts.append(achievement.workload);
    return LocalizedText(parts.join(QStringLiteral(", ")));
}

LocalizedText outcomesText(const Achievement &achievement)
{
    // Languages that every outcome has; joining half a list would look complete.
    LocalizedText result;
    QStringList languages;
    for (const LearningOutcome &outcome : achievement.outcomes) {
        for (const QString &language : outcome.title.languages()) {
            if (!languages.contains(language))
                languages.append(language);
        }
    }
    for (const QString &language : languages) {
        QStringList titles;
        for (const LearningOutcome &outcome : achievement.outcomes) {
            if (outcome.title.texts().contains(language))
                titles.append(outcome.title.texts().value(language));
        }
        if (titles.size() == achievement.outcomes.size())
            result.insert(language, titles.join(QStringLiteral("; ")));
    }
    if (result.isEmpty()) {
        QStringList titles;
        for (const LearningOutcome &outcome : achievement.outcomes)
            titles.append(outcome.title.text());
        titles.removeAll(QString());
        result.insert({}, titles.join(QStringLiteral("; ")));
    }
    return result;
}

} // namespace wb::credentials
