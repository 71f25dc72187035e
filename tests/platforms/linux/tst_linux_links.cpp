// The desktop entry names the links that we open, no more and no fewer, and desktops find it.
#include "sync/links/LinkKind.h"

#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace wb::sync;

namespace {

const QString entryName = QStringLiteral("org.wanderbuch.Wanderbuch.desktop");
const QString entryFile = QStringLiteral(LINUX_FOLDER "/org.wanderbuch.Wanderbuch.desktop");
const QString script = QStringLiteral(LINUX_FOLDER "/register-links");

struct Ran {
    int code = -1;
    QString out, err;
};

Ran run(const QString &program, const QStringList &arguments,
    const QProcessEnvironment &environment = QProcessEnvironment::systemEnvironment())
{
    QProcess process;
    process.setProcessEnvironment(environment);
    process.start(program, arguments);
    if (!process.waitForFinished(60'000))
        return { -1, {}, process.errorString() };
    return { process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
        QString::fromUtf8(process.readAllStandardOutput()).trimmed(), QString::fromUtf8(process.readAllStandardError()).trimmed() };
}

QStringList lines(const QString &file)
{
    QFile read(file);
    return read.open(QIODevice::ReadOnly) ? QString::fromUtf8(read.readAll()).split(QLatin1Char('\n')) : QStringList();
}

QString value(const QString &file, const QString &key)
{
    for (const QString &line : lines(file)) {
        if (line.startsWith(key + QLatin1Char('=')))
            return line.sliced(key.size() + 1);
    }
    return {};
}

QStringList registered()
{
    QStringList all;
    for (const LinkScheme &scheme : linkSchemes) {
        if (scheme.registered && !all.contains(scheme.name))
            all.append(scheme.name);
    }
    all.sort();
    return all;
}

} // namespace

class TestLinuxLinks : public QObject {
    Q_OBJECT

    QTemporaryDir m_home;

    QProcessEnvironment home() const
    {
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("HOME"), m_home.path());
        environment.insert(QStringLiteral("XDG_DATA_HOME"), m_home.filePath(QStringLiteral("data")));
        environment.insert(QStringLiteral("XDG_CONFIG_HOME"), m_home.filePath(QStringLiteral("config")));
        environment.insert(QStringLiteral("XDG_DATA_DIRS"), m_home.filePath(QStringLiteral("system")));
        environment.remove(QStringLiteral("XDG_CURRENT_DESKTOP"));
        environment.remove(QStringLiteral("DESKTOP_SESSION"));
        return environment;
    }
    QString opener(const QString &scheme) const
    {
        return run(QStringLiteral("xdg-mime"),
            { QStringLiteral("query"), QStringLiteral("default"), QStringLiteral("x-scheme-handler/") + scheme }, home())
            .out;
    }

private slots:
    void theEntryNamesWhatWeOpen()
    {
        QStringList named;
        for (const QString &type : value(entryFile, QStringLiteral("MimeType")).split(QLatin1Char(';'), Qt::SkipEmptyParts)) {
            QVERIFY2(type.startsWith(QLatin1String("x-scheme-handler/")), qPrintable(type));
            named.append(type.sliced(17));
        }
        named.sort();
        QCOMPARE(named, registered());
        QVERIFY(value(entryFile, QStringLiteral("Exec")).endsWith(QLatin1String(" %U"))); // several, links among them
    }

    void theEntryIsAsDesktopsWantIt()
    {
        if (QStandardPaths::findExecutable(QStringLiteral("desktop-file-validate")).isEmpty())
            QSKIP("SKIPPED: desktop-file-utils is not installed");
        const Ran ran = run(QStringLiteral("desktop-file-validate"), { entryFile });
        QVERIFY2(ran.code == 0 && ran.out.isEmpty(), qPrintable(ran.out + ran.err));
    }

    void installingPutsItWhereDesktopsLook()
    {
        QTemporaryDir prefix;
        const Ran ran = run(QStringLiteral(CMAKE_PROGRAM),
            { QStringLiteral("--install"), QStringLiteral(BUILD_FOLDER), QStringLiteral("--prefix"), prefix.path(),
                QStringLiteral("--component"), QStringLiteral("desktop") });
        QVERIFY2(ran.code == 0, qPrintable(ran.err));
        const QString installed = prefix.filePath(QStringLiteral("share/applications/") + entryName);
        QCOMPARE(lines(installed), lines(entryFile));
        const QString icon = value(entryFile, QStringLiteral("Icon"));
        QVERIFY(QFile::exists(prefix.filePath(QStringLiteral("share/icons/hicolor/scalable/apps/%1.svg").arg(icon))));
    }

    void onePersonRegistersThemAndTakesThatBack()
    {
        for (const char *tool : { "xdg-mime", "desktop-file-validate", "update-desktop-database" }) {
            if (QStandardPaths::findExecutable(QLatin1StringView(tool)).isEmpty())
                QSKIP(qPrintable(QStringLiteral("SKIPPED: %1 is not installed").arg(QLatin1StringView(tool))));
        }
        const QString program = m_home.filePath(QStringLiteral("a folder/wanderbuch"));
        QVERIFY(QDir().mkpath(m_home.filePath(QStringLiteral("a folder"))));
        QVERIFY(run(script, { program }, home()).code != 0); // nothing is there yet
        QVERIFY(QFile::copy(QStringLiteral("/bin/true"), program));
        QCOMPARE(opener(QStringLiteral("openid4vp")), QString());
        const Ran ran = run(script, { program }, home());
        QVERIFY2(ran.code == 0, qPrintable(ran.err));
        const QString entry = m_home.filePath(QStringLiteral("data/applications/") + entryName);
        QCOMPARE(value(entry, QStringLiteral("Exec")), QStringLiteral("\"%1\" %U").arg(program));
        QCOMPARE(value(entry, QStringLiteral("TryExec")), program);
        QCOMPARE(run(QStringLiteral("desktop-file-validate"), { entry }).code, 0);
        for (const QString &scheme : registered())
            QVERIFY2(opener(scheme) == entryName, qPrintable(scheme + QStringLiteral(" is opened by ") + opener(scheme)));
        QCOMPARE(opener(QStringLiteral("mdoc-openid4vp")), QString());
        QCOMPARE(run(script, { QStringLiteral("--remove") }, home()).code, 0);
        QVERIFY(!QFile::exists(entry));
        QCOMPARE(opener(QStringLiteral("openid4vp")), QString());
    }

    void anotherWalletIsNotPutAside()
    {
        if (QStandardPaths::findExecutable(QStringLiteral("xdg-mime")).isEmpty())
            QSKIP("SKIPPED: xdg-utils is not installed");
        const QString applications = m_home.filePath(QStringLiteral("data/applications"));
        QVERIFY(QDir().mkpath(applications) && QDir().mkpath(m_home.filePath(QStringLiteral("config"))));
        QFile other(applications + QStringLiteral("/other.desktop"));
        QVERIFY(other.open(QIODevice::WriteOnly));
        other.write("[Desktop Entry]\nType=Application\nName=Other\nExec=true %u\nMimeType=x-scheme-handler/openid4vp;\n");
        other.close();
        QCOMPARE(run(QStringLiteral("xdg-mime"),
                     { QStringLiteral("default"), QStringLiteral("other.desktop"), QStringLiteral("x-scheme-handler/openid4vp") },
                     home())
                     .code,
            0);
        QCOMPARE(run(script, { QStringLiteral("/bin/true") }, home()).code, 0);
        QCOMPARE(opener(QStringLiteral("openid4vp")), QStringLiteral("other.desktop"));
        QCOMPARE(opener(QStringLiteral("wanderbuch")), entryName);
    }

    void strangeNamesAreRefused()
    {
        const QString program = m_home.filePath(QStringLiteral("$(date)"));
        QVERIFY(QFile::copy(QStringLiteral("/bin/true"), program));
        QVERIFY(run(script, { program }, home()).code != 0);
        QCOMPARE(run(script, {}, home()).code, 2);
    }
};

QTEST_GUILESS_MAIN(TestLinuxLinks)
#include "tst_linux_links.moc"
