#include "core/credentials/LocalizedText.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QLocale>

#include <algorithm>

namespace wb::credentials {

namespace {

constexpr qsizetype mostLanguages = 200;
constexpr qsizetype mostCharacters = 64 * 1024;
constexpr int mostNesting = 4;

bool isLanguageTag(const QString &text)
{
    return text.size() >= 2 && text.size() <= 35 && std::all_of(text.begin(), text.end(), [](QChar c) {
               return (c.unicode() < 128 && c.isLetterOrNumber()) || c == QLatin1Char('-');
           });
}

void collect(LocalizedText &result, const QJsonValue &value, const QString &language, int nesting)
{
    if (nesting > mostNesting)
        return;
    if (value.isString()) {
        result.insert(language, value.toString());
    } else if (value.isArray()) {
        for (const QJsonValue item : value.toArray())
            collect(result, item, language, nesting + 1);
    } else if (value.isObject()) {
        const QJsonObject map = value.toObject();
        if (map.contains(QLatin1StringView("@value"))) {
            collect(result, map.value(QLatin1StringView("@value")), map.value(QLatin1StringView("@language")).toString(), nesting + 1);
            return;
        }
        for (auto it = map.begin(); it != map.end(); ++it) {
            if (!isLanguageTag(it.key()) || !(it.value().isString() || it.value().isArray()))
                return; // some other object
        }
        for (auto it = map.begin(); it != map.end(); ++it)
            collect(result, it.value(), it.key(), nesting + 1);
    }
}

} // namespace

LocalizedText::LocalizedText(const QString &text, const QString &language)
{
    insert(language, text);
}

LocalizedText LocalizedText::fromJson(const QJsonValue &value)
{
    LocalizedText result;
    collect(result, value, {}, 0);
    return result;
}

void LocalizedText::insert(const QString &language, const QString &text)
{
    const QString tag = language.toLower();
    if (!text.isEmpty() && m_texts.size() < mostLanguages && !m_texts.contains(tag))
        m_texts.insert(tag, text.left(mostCharacters));
}

QString LocalizedText::text(const QStringList &languages) const
{
    if (m_texts.size() <= 1) // most have no choice
        return m_texts.isEmpty() ? QString() : m_texts.first();
    for (const QString &language : languages + QStringList{QStringLiteral("en"), QString()}) {
        const QString tag = language.toLower();
        if (const auto exact = m_texts.find(tag); exact != m_texts.end())
            return *exact;
        if (tag.isEmpty())
            continue;
        const QString primary = tag.section(QLatin1Char('-'), 0, 0);
        if (const auto wider = m_texts.find(primary); wider != m_texts.end())
            return *wider;
        const auto narrower = m_texts.lowerBound(primary + QLatin1Char('-'));
        if (narrower != m_texts.end() && narrower.key().startsWith(primary + QLatin1Char('-')))
            return *narrower;
    }
    return m_texts.isEmpty() ? QString() : m_texts.first();
}

QString languageTag(const QString &code)
{
    QString lower = code.toLower();
    const QLocale::Language language = QLocale::codeToLanguage(lower);
    if (language == QLocale::AnyLanguage || language == QLocale::C)
        return lower;
    return QLocale::languageToCode(language);
}

} // namespace wb::credentials
