// Takes members out of a stranger's JSON object within bounds. Kept apart so that publication and pathway read the same way.
#pragma once

#include "core/base/Result.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QStringList>

namespace wb::catalogue {

// Remembers the first member that broke its bounds; the caller asks once, at the end.
class DocumentReader
{
public:
    // White space at the ends is dropped, line breaks and control characters become blanks. Absent is empty.
    QString text(const QJsonObject &object, QLatin1StringView name, qsizetype maxCharacters = 500);
    QString requiredText(const QJsonObject &object, QLatin1StringView name, qsizetype maxCharacters = 500);
    // One text or a list of them; a list of objects gives their names (RWPM contributors, subjects).
    QStringList texts(const QJsonObject &object, QLatin1StringView name, qsizetype maxItems, qsizetype maxCharacters = 500);
    // Absent is 0; anything but a number from `low` to `high` breaks the bounds.
    double number(const QJsonObject &object, QLatin1StringView name, double low, double high);
    QJsonArray items(const QJsonObject &object, QLatin1StringView name, qsizetype maxItems);
    // Whatever else is wrong with a member.
    void refuse(QLatin1StringView name, const QString &why);

    [[nodiscard]] Result<void> outcome() const;

private:
    QString bounded(const QJsonValue &value, QLatin1StringView name, qsizetype maxCharacters);
    QString m_problem;
};

} // namespace wb::catalogue
