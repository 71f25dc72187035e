// The app speaks the language that was chosen, at once, and writes dates and numbers its way.
#include "qml/Wanderbuch/Core/Language.h"

#include <QCoreApplication>
#include <QQmlComponent>
#include <QQmlEngine>
#include <QTemporaryDir>
#include <QTest>

using namespace wb::ui;

class TestLanguage : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_settings = std::make_unique<AppSettings>(m_folder->filePath(QStringLiteral("settings.ini")));
    }

    void firstWantedThatIsAvailable_data()
    {
        QTest::addColumn<QStringList>("wanted");
        QTest::addColumn<QString>("got");
        const auto row = [](const char *name, const char *wanted, const char *got) {
            QTest::newRow(name) << QString::fromLatin1(wanted).split(QLatin1Char(' '), Qt::SkipEmptyParts) << QString::fromLatin1(got);
        };
        row("nothing said", "", "en");
        row("the system says nothing", "C", "en");
        row("region", "de-AT", "de");
        row("underscore", "de_CH", "de");
        row("second choice", "fr-FR de-DE en", "de");
        row("none of them", "fr es", "en");
        row("first of two", "en-GB de", "en");
    }
    void firstWantedThatIsAvailable()
    {
        QFETCH(QStringList, wanted);
        QTEST(Language::best(wanted), "got");
    }

    void datesAreWrittenWhereThePersonLives_data()
    {
        QTest::addColumn<QLocale>("system");
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("date");
        QTest::newRow("system's own") << QLocale(QStringLiteral("de_AT")) << "de" << "3. Mai 2026";
        QTest::newRow("English in Austria") << QLocale(QStringLiteral("de_AT")) << "en" << "3 May 2026";
        QTest::newRow("English in America") << QLocale(QStringLiteral("en_US")) << "en" << "May 3, 2026";
        QTest::newRow("German on a system without a country") << QLocale::c() << "de" << "3. Mai 2026";
        QTest::newRow("English on a system without a country") << QLocale::c() << "en" << "3 May 2026";
        QTest::newRow("German in Japan") << QLocale(QStringLiteral("ja_JP")) << "de" << "3. Mai 2026";
    }
    void datesAreWrittenWhereThePersonLives()
    {
        QFETCH(QLocale, system);
        QFETCH(QString, language);
        const QLocale locale = Language::localeFor(language, system);
        const QString pattern = locale.dateFormat().remove(QStringLiteral("dddd, ")).remove(QStringLiteral("dddd "));
        QTEST(locale.toString(QDate(2026, 5, 3), pattern), "date");
    }

    void changeShowsAtOnceInPagesAndInWhatCppKeeps()
    {
        m_settings->setLanguage(QStringLiteral("en"));
        QQmlEngine engine;
        QQmlComponent component(&engine);
        component.setData("import QtQml\nQtObject { property string words: qsTranslate('SettingsList', 'Settings') }", QUrl());
        const std::unique_ptr<QObject> page(component.create());
        QVERIFY2(page, qPrintable(component.errorString()));
        Language language(*m_settings, engine);
        QString kept;
        QObject receiver;
        onLanguageChange(&receiver, [&] { kept = QCoreApplication::translate("SettingsList", "Settings"); });

        QCOMPARE(page->property("words").toString(), QStringLiteral("Settings"));
        m_settings->setLanguage(QStringLiteral("de"));
        QCOMPARE(language.current(), QStringLiteral("de"));
        QCOMPARE(page->property("words").toString(), QStringLiteral("Einstellungen"));
        QCOMPARE(kept, QStringLiteral("Einstellungen"));
        QCOMPARE(QLocale().language(), QLocale::German);
        m_settings->setLanguage(QStringLiteral("en"));
        QCOMPARE(page->property("words").toString(), QStringLiteral("Settings"));
        QCOMPARE(kept, QStringLiteral("Settings"));
    }

    void pluralsAreRightInBothLanguages()
    {
        m_settings->setLanguage(QStringLiteral("en"));
        QQmlEngine engine;
        const Language language(*m_settings, engine);
        const auto credentials = [](int n) { return QCoreApplication::translate("BackupFacts", "%n credential(s)", nullptr, n); };
        QCOMPARE(credentials(1), QStringLiteral("1 credential"));
        QCOMPARE(credentials(3), QStringLiteral("3 credentials"));
        m_settings->setLanguage(QStringLiteral("de"));
        QCOMPARE(credentials(1), QStringLiteral("1 Nachweis"));
        QCOMPARE(credentials(3), QStringLiteral("3 Nachweise"));
    }

    void languageThatIsNotThereIsTheSystemsOrEnglish()
    {
        m_settings->setLanguage(QStringLiteral("xx"));
        QQmlEngine engine;
        const Language language(*m_settings, engine);
        QCOMPARE(language.current(), QStringLiteral("en"));
    }

    void wantedLanguagesBeginWithTheChosenOne()
    {
        m_settings->setLanguage(QStringLiteral("de"));
        const QStringList wanted = Language::wanted(*m_settings);
        QCOMPARE(wanted.constFirst(), QStringLiteral("de"));
        QCOMPARE(wanted.constLast(), QStringLiteral("en"));
        QVERIFY(!wanted.contains(QStringLiteral("C")));
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<AppSettings> m_settings;
};

QTEST_MAIN(TestLanguage)
#include "tst_language.moc"
