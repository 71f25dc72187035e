// The walls of the house: who may know whom, and what stands where.
#include "tests/support/TestData.h"

#include <QDirIterator>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using wb::test::readFile;

namespace {

const QString root = QStringLiteral(SOURCE_ROOT "/");

// From the ground up: a module knows only modules before it.
const QStringList coreOrder{QStringLiteral("base"), QStringLiteral("crypto"), QStringLiteral("linkeddata"), QStringLiteral("proofs"),
    QStringLiteral("storage"), QStringLiteral("changes"), QStringLiteral("credentials"), QStringLiteral("trust"), QStringLiteral("vault"),
    QStringLiteral("catalogue"), QStringLiteral("packs"), QStringLiteral("assessment"), QStringLiteral("content"),
    QStringLiteral("progress"), QStringLiteral("classroom")};

QStringList files(const QString &folder, const QStringList &patterns)
{
    QStringList found;
    QDirIterator walk(root + folder, patterns, QDir::Files, QDirIterator::Subdirectories);
    while (walk.hasNext()) {
        const QString path = walk.next().sliced(root.size());
        if (!path.contains(QLatin1String("node_modules")))
            found << path;
    }
    found.sort();
    return found;
}

QStringList sources(const QString &folder)
{
    return files(folder, {QStringLiteral("*.h"), QStringLiteral("*.cpp")});
}

// What a file includes: our own headers by their path from the top, others by their name.
QStringList includes(const QString &file)
{
    static const QRegularExpression line(QStringLiteral("^\\s*#\\s*include\\s*[<\"]([^>\"]+)[>\"]"), QRegularExpression::MultilineOption);
    QStringList names;
    auto matches = line.globalMatch(QString::fromUtf8(readFile(root + file)));
    while (matches.hasNext())
        names << matches.next().captured(1);
    return names;
}

QString part(const QString &path, int index)
{
    return path.section(QLatin1Char('/'), index, index);
}

} // namespace

class TestArchitecture : public QObject
{
    Q_OBJECT

private slots:
    void topLevelIsFixed()
    {
        const QSet<QString> allowed{QStringLiteral("CMakeLists.txt"), QStringLiteral("CMakePresets.json"), QStringLiteral("README.md"),
            QStringLiteral("LICENSE"), QStringLiteral("core"), QStringLiteral("sync"), QStringLiteral("qml"), QStringLiteral("platforms"),
            QStringLiteral("assets"), QStringLiteral("tests"), QStringLiteral("build")};
        for (const QString &entry : QDir(root).entryList(QDir::AllEntries | QDir::NoDotAndDotDot))
            QVERIFY2(allowed.contains(entry), qPrintable(entry));
    }

    void coreModulesKnowOnlyModulesAboveThem()
    {
        QVERIFY(sources(QStringLiteral("core")).size() > 20);
        for (const QString &file : sources(QStringLiteral("core"))) {
            const qsizetype own = coreOrder.indexOf(part(file, 1));
            QVERIFY2(own >= 0, qPrintable(file + QStringLiteral(" is in no module of the house")));
            for (const QString &include : includes(file)) {
                if (!include.contains(QLatin1Char('/')))
                    continue;
                const QString message = file + QStringLiteral(" includes ") + include;
                QVERIFY2(part(include, 0) != QLatin1String("sync") && part(include, 0) != QLatin1String("qml")
                        && part(include, 0) != QLatin1String("platforms") && part(include, 0) != QLatin1String("tests"),
                    qPrintable(message));
                if (part(include, 0) == QLatin1String("core"))
                    QVERIFY2(coreOrder.indexOf(part(include, 1)) <= own && coreOrder.contains(part(include, 1)), qPrintable(message));
            }
        }
    }

    void coreUsesOfQtOnlyItsCore()
    {
        const QDir qtCore(QStringLiteral(QT_CORE_HEADERS));
        QVERIFY(qtCore.exists(QStringLiteral("QString")));
        static const QRegularExpression qt(QStringLiteral("^Q[A-Z]"));
        for (const QString &file : sources(QStringLiteral("core"))) {
            for (const QString &include : includes(file)) {
                if (qt.match(include).hasMatch())
                    QVERIFY2(qtCore.exists(include), qPrintable(file + QStringLiteral(" includes ") + include));
            }
        }
    }

    void onlySyncTouchesTheNetwork()
    {
        static const QRegularExpression network(QStringLiteral("^(QtNetwork|QNetwork|QTcp|QUdp|QSsl|QLocalS|QHttp|QWebSocket|QHostAddress|sys/socket)"));
        for (const QString &folder : {QStringLiteral("core"), QStringLiteral("qml"), QStringLiteral("platforms")}) {
            for (const QString &file : sources(folder)) {
                for (const QString &include : includes(file))
                    QVERIFY2(!network.match(include).hasMatch(), qPrintable(file + QStringLiteral(" includes ") + include));
            }
        }
        static const QRegularExpression fetches(QStringLiteral("XMLHttpRequest|import QtNetwork|import QtWebSockets|import QtQuick.LocalStorage"));
        for (const QString &file : files(QStringLiteral("qml"), {QStringLiteral("*.qml")}))
            QVERIFY2(!fetches.match(QString::fromUtf8(readFile(root + file))).hasMatch(), qPrintable(file));
    }

    void pagesKnowSyncOnlyWhereTheyExchange()
    {
        for (const QString &file : sources(QStringLiteral("qml"))) {
            const QString module = part(file, 2);
            for (const QString &include : includes(file)) {
                const QString message = file + QStringLiteral(" includes ") + include;
                if (part(include, 0) == QLatin1String("sync"))
                    QVERIFY2(module == QLatin1String("Providers") || module == QLatin1String("Wallet"), qPrintable(message));
                QVERIFY2(part(include, 0) != QLatin1String("platforms"), qPrintable(message));
                // Pages are independent of one another; what they share stands in Core, Controls and Theme.
                if (include.startsWith(QLatin1String("qml/Wanderbuch/")) && module != QLatin1String("App")) {
                    const QString other = part(include, 2);
                    QVERIFY2(other == module || QStringList({QStringLiteral("Core"), QStringLiteral("Controls"), QStringLiteral("Theme")}).contains(other),
                        qPrintable(message));
                }
                QVERIFY2(!include.contains(QLatin1String("sqlite3")), qPrintable(message));
            }
        }
    }

    void syncKnowsCoreAlone()
    {
        for (const QString &file : sources(QStringLiteral("sync"))) {
            for (const QString &include : includes(file))
                QVERIFY2(part(include, 0) != QLatin1String("qml") && part(include, 0) != QLatin1String("platforms"),
                    qPrintable(file + QStringLiteral(" includes ") + include));
        }
    }

    void everyModuleSaysWhatItIsFor()
    {
        for (const QString &folder : {QStringLiteral("core"), QStringLiteral("sync"), QStringLiteral("qml/Wanderbuch")}) {
            for (const QString &file : files(folder, {QStringLiteral("CMakeLists.txt")}))
                QVERIFY2(readFile(root + file).startsWith("# "), qPrintable(file));
        }
    }

    void noQObjectIsAGlobal()
    {
        static const QRegularExpression instance(QStringLiteral("\\binstance\\(\\)\\s*(const\\s*)?[;{]|Q_GLOBAL_STATIC"));
        for (const QString &folder : {QStringLiteral("core"), QStringLiteral("sync"), QStringLiteral("qml"), QStringLiteral("platforms")}) {
            for (const QString &file : sources(folder))
                QVERIFY2(!instance.match(QString::fromUtf8(readFile(root + file))).hasMatch(), qPrintable(file));
        }
    }

    void everyIconThatAPageNamesIsThere()
    {
        const QList<QByteArray> listed = readFile(root + QStringLiteral("assets/icons.txt")).split('\n');
        static const QRegularExpression use(QStringLiteral("\\b(?:iconName|icon|backIcon)\\s*:\\s*\"([a-z0-9-]+)\""));
        int uses = 0;
        for (const QString &file : files(QStringLiteral("qml"), {QStringLiteral("*.qml")})) {
            auto matches = use.globalMatch(QString::fromUtf8(readFile(root + file)));
            while (matches.hasNext()) {
                const QString icon = matches.next().captured(1);
                QVERIFY2(listed.contains(icon.toLatin1()), qPrintable(file + QStringLiteral(" uses ") + icon));
                ++uses;
            }
        }
        QVERIFY(uses > 5);
    }

    // An id goes before a property of the same name, so that `level > 0` would compare an item.
    void noIdHidesAPropertyOfItsFile()
    {
        static const QRegularExpression id(QStringLiteral("^\\s+id: (\\w+)\\s*$"), QRegularExpression::MultilineOption);
        static const QRegularExpression property(
            QStringLiteral("^    (?:required |readonly |default )*property [\\w<>]+ (\\w+)"), QRegularExpression::MultilineOption);
        const auto names = [](const QRegularExpression &pattern, const QString &text) {
            QSet<QString> found;
            auto matches = pattern.globalMatch(text);
            while (matches.hasNext())
                found.insert(matches.next().captured(1));
            return found;
        };
        int ids = 0;
        for (const QString &file : files(QStringLiteral("qml"), {QStringLiteral("*.qml")})) {
            const QString text = QString::fromUtf8(readFile(root + file));
            const QSet<QString> named = names(id, text);
            const QStringList hidden = (named & names(property, text)).values();
            QVERIFY2(hidden.isEmpty(), qPrintable(file + QStringLiteral(": ") + hidden.join(QLatin1Char(' '))));
            ids += int(named.size());
        }
        QVERIFY(ids > 100);
    }
};

QTEST_APPLESS_MAIN(TestArchitecture)
#include "tst_architecture.moc"
