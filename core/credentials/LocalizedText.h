// A text in the languages its author wrote it in.
#pragma once

#include <QJsonValue>
#include <QMap>
#include <QString>
#include <QStringList>

namespace wb::credentials {

class LocalizedText
{
public:
    LocalizedText() = default;
    LocalizedText(const QString &text, const QString &language = {}); // NOLINT(google-explicit-constructor): a plain text is one

    // Reads a string, a language map ({"de": "...", "en": "..."}, values may be lists: the first counts), a JSON-LD value object
    // ({"@value", "@language"}) or a list of these. Anything else is empty. At most 200 languages and 64 Ki characters each.
    [[nodiscard]] static LocalizedText fromJson(const QJsonValue &value);

    // In the first of `languages` that is there (BCP 47; "de-AT" also takes "de"), otherwise English, otherwise without a language,
    // otherwise any.
    [[nodiscard]] QString text(const QStringList &languages = {}) const;
    [[nodiscard]] bool isEmpty() const { return m_texts.isEmpty(); }
    [[nodiscard]] QStringList languages() const { return m_texts.keys(); }
    // By language tag in lower case; the empty tag is text without a language.
    [[nodiscard]] const QMap<QString, QString> &texts() const { return m_texts; }
    void insert(const QString &language, const QString &text);

    friend bool operator==(const LocalizedText &, const LocalizedText &) = default;

private:
    QMap<QString, QString> m_texts;
};

// The two-letter code for an ISO 639 code of two or three letters ("ENG" -> "en"); the input in lower case if there is none.
[[nodiscard]] QString languageTag(const QString &code);

} // namespace wb::credentials
