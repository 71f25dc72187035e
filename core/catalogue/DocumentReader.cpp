#include "core/catalogue/DocumentReader.h"

#include "core/base/Json.h"

namespace wb::catalogue {

QString DocumentReader::bounded(const QJsonValue &value, QLatin1StringView name, qsizetype maxCharacters)
{
    QString text = localizedText(value);
    if (!value.isUndefined() && !value.isNull() && !value.isString() && !value.isObject())
        refuse(name, QStringLiteral("is not a text"));
    if (text.size() > maxCharacters) {
        refuse(name, QStringLiteral("has %1 characters, at most %2").arg(text.size()).arg(maxCharacters));
        return {};
    }
    for (QChar &c : text) {
        if (c.category() == QChar::Other_Control)
            c = QLatin1Char(' ');
    }
    return text.trimmed();
}

QString DocumentReader::text(const QJsonObject &object, QLatin1StringView name, qsizetype maxCharacters)
{
    return bounded(object.value(name), name, maxCharacters);
}

QString DocumentReader::requiredText(const QJsonObject &object, QLatin1StringView name, qsizetype maxCharacters)
{
    QString value = text(object, name, maxCharacters);
    if (value.isEmpty())
        refuse(name, QStringLiteral("is missing"));
    return value;
}

QStringList DocumentReader::texts(const QJsonObject &object, QLatin1StringView name, qsizetype maxItems, qsizetype maxCharacters)
{
    QStringList values;
    for (const auto &item : items(object, name, maxItems)) {
        const QJsonValue value = item.isObject() && item.toObject().contains(QLatin1StringView("name"))
            ? item.toObject().value(QLatin1StringView("name"))
            : QJsonValue(item);
        if (QString text = bounded(value, name, maxCharacters); !text.isEmpty())
            values.append(std::move(text));
    }
    return values;
}

double DocumentReader::number(const QJsonObject &object, QLatin1StringView name, double low, double high)
{
    const auto value = object.value(name);
    if (value.isUndefined() || value.isNull())
        return 0;
    if (!value.isDouble() || value.toDouble() < low || value.toDouble() > high) {
        refuse(name, QStringLiteral("is not a number from %1 to %2").arg(low).arg(high));
        return 0;
    }
    return value.toDouble();
}

QJsonArray DocumentReader::items(const QJsonObject &object, QLatin1StringView name, qsizetype maxItems)
{
    QJsonArray values = asArray(object.value(name));
    if (values.size() > maxItems) {
        refuse(name, QStringLiteral("has %1 items, at most %2").arg(values.size()).arg(maxItems));
        return {};
    }
    return values;
}

void DocumentReader::refuse(QLatin1StringView name, const QString &why)
{
    if (m_problem.isEmpty())
        m_problem = QStringLiteral("\"%1\" %2").arg(name, why);
}

Result<void> DocumentReader::outcome() const
{
    if (!m_problem.isEmpty())
        return failure(ErrorCode::MalformedDocument, m_problem);
    return {};
}

} // namespace wb::catalogue
