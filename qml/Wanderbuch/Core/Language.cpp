#include "qml/Wanderbuch/Core/Language.h"

#include <QCoreApplication>
#include <QEvent>
#include <QGuiApplication>
#include <QLibraryInfo>
#include <QQmlEngine>

namespace wb::ui {

namespace {

QString primary(const QString &tag)
{
    return tag.section(QLatin1Char('-'), 0, 0).section(QLatin1Char('_'), 0, 0).toLower();
}

class ChangeFilter final : public QObject
{
public:
    ChangeFilter(QObject *receiver, std::function<void()> refresh) : QObject(receiver), m_refresh(std::move(refresh))
    {
        QCoreApplication::instance()->installEventFilter(this);
    }
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::LanguageChange && watched == QCoreApplication::instance())
            m_refresh();
        return false;
    }

private:
    std::function<void()> m_refresh;
};

} // namespace

Language::Language(AppSettings &settings, QQmlEngine &engine, QObject *parent) : QObject(parent), m_settings(settings), m_engine(engine)
{
    connect(&m_settings, &AppSettings::changed, this, &Language::follow);
    follow();
}

Language::~Language()
{
    QCoreApplication::removeTranslator(&m_words);
    QCoreApplication::removeTranslator(&m_qtWords);
}

QStringList Language::available()
{
    return {QStringLiteral("en"), QStringLiteral("de")};
}

QString Language::best(const QStringList &wanted)
{
    for (const QString &tag : wanted) {
        if (available().contains(primary(tag)))
            return primary(tag);
    }
    return QStringLiteral("en");
}

QStringList Language::wanted(const AppSettings &settings)
{
    QStringList tags{settings.language()};
    tags += QLocale::system().uiLanguages();
    tags += QStringLiteral("en");
    tags.removeAll(QString());
    tags.removeAll(QStringLiteral("C")); // no language, though systems say so
    tags.removeDuplicates();
    return tags;
}

QLocale Language::localeFor(const QString &language, const QLocale &system)
{
    if (system.language() != QLocale::C && primary(system.bcp47Name()) == language)
        return system;
    const QLocale::Language code = QLocale(language).language();
    const QLocale there(code, system.territory());
    if (system.language() != QLocale::C && there.territory() == system.territory())
        return there;
    // Written as in Europe where the system does not say.
    return code == QLocale::English ? QLocale(QLocale::English, QLocale::UnitedKingdom) : QLocale(language);
}

void Language::follow()
{
    const QString chosen = m_settings.language();
    const QString language = best(chosen.isEmpty() ? QLocale::system().uiLanguages() : QStringList{chosen});
    if (language == m_current)
        return;
    m_current = language;
    load(language);
    emit changed();
}

void Language::load(const QString &language)
{
    QCoreApplication::removeTranslator(&m_words);
    QCoreApplication::removeTranslator(&m_qtWords);
    const QLocale locale = localeFor(language, QLocale::system());
    QLocale::setDefault(locale);
    QGuiApplication::setLayoutDirection(locale.textDirection());
    // English has a file of its own for its plurals.
    if (m_words.load(QStringLiteral(":/wanderbuch/translations/wanderbuch_%1.qm").arg(language)))
        QCoreApplication::installTranslator(&m_words);
    if (m_qtWords.load(QStringLiteral("qtbase_%1").arg(language), QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&m_qtWords);
    m_engine.setUiLanguage(language);
    m_engine.retranslate();
}

void onLanguageChange(QObject *receiver, std::function<void()> refresh)
{
    new ChangeFilter(receiver, std::move(refresh));
}

} // namespace wb::ui
