// The language the app speaks: the one chosen in the settings, or the system's, or English. A change shows at once.
#pragma once

#include "qml/Wanderbuch/Core/AppSettings.h"

#include <QLocale>
#include <QTranslator>

#include <functional>

namespace wb::ui {

class Language : public QObject
{
    Q_OBJECT

public:
    // Takes the language at once and follows `settings` from then on. Sets the translators, the default QLocale (dates and
    // numbers) and the layout direction of the application. Both must outlive it.
    Language(AppSettings &settings, QQmlEngine &engine, QObject *parent = nullptr);
    ~Language() override;

    // BCP 47 tags of the languages with a complete translation, in the order in which people see them.
    [[nodiscard]] static QStringList available();
    // The one in use.
    [[nodiscard]] QString current() const { return m_current; }

    // What the first of `wanted` (tags, most wanted first) that is available gives; "en" if none is.
    [[nodiscard]] static QString best(const QStringList &wanted);
    // What somebody wants to read, most wanted first: the language of the app, the system's, English.
    [[nodiscard]] static QStringList wanted(const AppSettings &settings);
    // How dates and numbers are written in `language` for somebody whose system is set to `system`.
    [[nodiscard]] static QLocale localeFor(const QString &language, const QLocale &system);

signals:
    void changed();

private:
    void follow();
    void load(const QString &language);

    AppSettings &m_settings;
    QQmlEngine &m_engine;
    QString m_current;
    QTranslator m_words, m_qtWords;
};

// Calls `refresh` after every change of language while `receiver` lives: for texts that C++ keeps. Bindings that call qsTr
// need nothing, and neither do property getters that call tr() each time.
void onLanguageChange(QObject *receiver, std::function<void()> refresh);

} // namespace wb::ui
