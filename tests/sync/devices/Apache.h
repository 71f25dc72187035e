// A real Apache with mod_dav on 127.0.0.1, with a user and a password, that dies with the test. Nothing of the system's own is
// touched.
#pragma once

#include <QProcess>
#include <QTemporaryDir>
#include <QUrl>

namespace wb::test {

class Apache {
public:
    static bool isThere(); // else: QSKIP
    Apache();
    ~Apache();

    [[nodiscard]] QString url(const QString &path = QStringLiteral("/dav/")) const;
    [[nodiscard]] static QString user() { return QStringLiteral("ada"); }
    [[nodiscard]] static QString password() { return QStringLiteral("a password, with: signs"); }
    // What it serves as /dav/.
    [[nodiscard]] QString root() const { return m_folder.filePath(QStringLiteral("dav")); }
    [[nodiscard]] QByteArray log(const QString &name) const; // "access.log": "METHOD path status bytes", "error.log"

private:
    QTemporaryDir m_folder;
    QProcess m_process;
    quint16 m_port = 0;
};

} // namespace wb::test
