// Every text of the app is translated, whole and with everything that is filled in.
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

namespace {

struct Message
{
    QString context, source, comment;
    QStringList translations; // one, or one per plural form
    bool numerus = false;
    QString state; // "", "unfinished", "vanished", "obsolete"
};

QString path(const QString &language)
{
    return QStringLiteral(SOURCE_ROOT "/assets/translations/wanderbuch_%1.ts").arg(language);
}

QList<Message> messages(const QString &file)
{
    QFile ts(file);
    if (!ts.open(QIODevice::ReadOnly))
        return {};
    QXmlStreamReader xml(&ts);
    QList<Message> all;
    QString context;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == QLatin1String("name")) {
            context = xml.readElementText();
        } else if (xml.name() == QLatin1String("message")) {
            all.append({context, {}, {}, {}, xml.attributes().value(QLatin1String("numerus")) == QLatin1String("yes"), {}});
        } else if (xml.name() == QLatin1String("source")) {
            all.last().source = xml.readElementText();
        } else if (xml.name() == QLatin1String("comment")) {
            all.last().comment = xml.readElementText();
        } else if (xml.name() == QLatin1String("translation")) {
            all.last().state = xml.attributes().value(QLatin1String("type")).toString();
            if (!all.last().numerus)
                all.last().translations.append(xml.readElementText());
        } else if (xml.name() == QLatin1String("numerusform")) {
            all.last().translations.append(xml.readElementText());
        }
    }
    return all;
}

// "%1", "%2", "%n": what is filled in at run time.
QStringList placeholders(const QString &text)
{
    static const QRegularExpression place(QStringLiteral("%(?:n|L?\\d)"));
    QStringList found;
    auto matches = place.globalMatch(text);
    while (matches.hasNext())
        found.append(matches.next().captured());
    found.sort();
    return found;
}

QByteArray tell(const Message &message)
{
    return (message.context + QStringLiteral(": ") + message.source).toUtf8();
}

} // namespace

class TestTranslations : public QObject
{
    Q_OBJECT

private slots:
    void everyMessageIsFinished_data()
    {
        QTest::addColumn<QString>("language");
        QTest::newRow("de") << QStringLiteral("de");
        QTest::newRow("en plurals") << QStringLiteral("en");
    }
    void everyMessageIsFinished()
    {
        QFETCH(QString, language);
        const QList<Message> all = messages(path(language));
        QVERIFY(!all.isEmpty());
        for (const Message &message : all) {
            QVERIFY2(message.state.isEmpty(), tell(message).constData());
            QCOMPARE(message.translations.size(), message.numerus ? 2 : 1);
            for (const QString &translation : message.translations)
                QVERIFY2(!translation.trimmed().isEmpty(), tell(message).constData());
        }
    }

    void everyPlaceholderIsKept_data() { everyMessageIsFinished_data(); }
    void everyPlaceholderIsKept()
    {
        QFETCH(QString, language);
        for (const Message &message : messages(path(language))) {
            for (const QString &translation : message.translations) {
                QStringList wanted = placeholders(message.source);
                // "One module" may be said without its number.
                if (message.numerus && !placeholders(translation).contains(QStringLiteral("%n")))
                    wanted.removeAll(QStringLiteral("%n"));
                QCOMPARE(placeholders(translation), wanted);
            }
        }
    }

    void germanSaysDuAndKeepsToItsTerms()
    {
        static const QRegularExpression formal(QStringLiteral("\\b(Ihre?[nmrs]?|Ihnen)\\b|\\bSie (können|haben|sind|müssen|wollen)\\b|\\b(können|haben|sind|müssen) Sie\\b"));
        static const QRegularExpression foreign(
            QStringLiteral("\\b(?<!Digital )(?<!Micro-)(Credentials?|Wallet|Pathways?|Backup-Datei|Vault|Skills?)\\b"), QRegularExpression::CaseInsensitiveOption);
        for (const Message &message : messages(path(QStringLiteral("de")))) {
            for (const QString &translation : message.translations) {
                QVERIFY2(!formal.match(translation).hasMatch(), qPrintable(translation));
                QVERIFY2(!foreign.match(translation).hasMatch(), qPrintable(translation));
                QVERIFY2(!translation.contains(QLatin1Char('!')), qPrintable(translation));
            }
        }
    }

    // Read anew from the sources, nothing is missing and nothing is left over.
    void translationsAreThoseOfTheSources_data() { everyMessageIsFinished_data(); }
    void translationsAreThoseOfTheSources()
    {
        QFETCH(QString, language);
        if (!QFile::exists(QStringLiteral(LUPDATE)))
            QSKIP("SKIPPED: lupdate is not on this machine");
        const QTemporaryDir folder;
        const QString copy = folder.filePath(QStringLiteral("copy.ts"));
        QVERIFY(QFile::copy(path(language), copy));
        QStringList arguments = QStringLiteral(LUPDATE_ARGUMENTS).split(QLatin1Char('|'));
        if (language == QLatin1String("en"))
            arguments.append(QStringLiteral("-pluralonly"));
        arguments << QStringLiteral("-silent") << QStringLiteral("-ts") << copy;
        QProcess lupdate;
        lupdate.setWorkingDirectory(QStringLiteral(SOURCE_ROOT));
        lupdate.start(QStringLiteral(LUPDATE), arguments);
        QVERIFY(lupdate.waitForFinished(100'000));
        QCOMPARE(lupdate.exitCode(), 0);
        const QList<Message> now = messages(copy);
        for (const Message &message : now)
            QVERIFY2(message.state.isEmpty(), (tell(message) + " (build update_translations, then translate it)").constData());
        QVERIFY2(now.size() == messages(path(language)).size(), "texts that are not used any more: build update_translations");
    }
};

QTEST_GUILESS_MAIN(TestTranslations)
#include "tst_translations.moc"
