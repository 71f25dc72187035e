#include "qml/Wanderbuch/Core/AppSettings.h"

namespace wb::ui {

namespace {
constexpr int defaultLockMinutes = 10;
}

AppSettings::AppSettings(const QString &iniFile, QObject *parent) : QObject(parent), m_settings(iniFile, QSettings::IniFormat) {}

QString AppSettings::theme() const
{
    const QString theme = m_settings.value(QStringLiteral("theme")).toString();
    return theme == QLatin1String("light") || theme == QLatin1String("dark") ? theme : QStringLiteral("system");
}

void AppSettings::setTheme(const QString &theme)
{
    store(QStringLiteral("theme"), theme);
}

double AppSettings::textScale() const
{
    return std::clamp(m_settings.value(QStringLiteral("textScale"), 1.0).toDouble(), 1.0, 2.0);
}

void AppSettings::setTextScale(double scale)
{
    store(QStringLiteral("textScale"), std::clamp(scale, 1.0, 2.0));
}

bool AppSettings::reducedMotion() const
{
    return m_settings.value(QStringLiteral("reducedMotion"), false).toBool();
}

void AppSettings::setReducedMotion(bool reduced)
{
    store(QStringLiteral("reducedMotion"), reduced);
}

QString AppSettings::language() const
{
    return m_settings.value(QStringLiteral("language")).toString();
}

void AppSettings::setLanguage(const QString &language)
{
    store(QStringLiteral("language"), language);
}

int AppSettings::lockMinutes() const
{
    return std::max(0, m_settings.value(QStringLiteral("lockMinutes"), defaultLockMinutes).toInt());
}

void AppSettings::setLockMinutes(int minutes)
{
    store(QStringLiteral("lockMinutes"), minutes);
}

bool AppSettings::continues() const
{
    return m_settings.value(QStringLiteral("continues"), false).toBool();
}

void AppSettings::setContinues(bool continues)
{
    if (continues != this->continues())
        m_settings.setValue(QStringLiteral("continues"), continues); // nobody shows it, so nobody is told
}

QSize AppSettings::windowSize() const
{
    return m_settings.value(QStringLiteral("windowSize")).toSize();
}

bool AppSettings::windowFillsScreen() const
{
    return m_settings.value(QStringLiteral("windowFillsScreen"), false).toBool();
}

void AppSettings::keepWindow(int width, int height, QWindow::Visibility visibility)
{
    if (visibility == QWindow::Windowed)
        m_settings.setValue(QStringLiteral("windowSize"), QSize(width, height));
    if (visibility == QWindow::Windowed || visibility == QWindow::Maximized)
        m_settings.setValue(QStringLiteral("windowFillsScreen"), visibility == QWindow::Maximized);
}

void AppSettings::store(const QString &key, const QVariant &value)
{
    if (m_settings.value(key) == value)
        return;
    m_settings.setValue(key, value);
    emit changed();
}

} // namespace wb::ui
