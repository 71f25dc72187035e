#include "platforms/cli/Passphrase.h"

#include <QFile>

#include <cstdio>

#ifdef Q_OS_UNIX
#include <termios.h>
#include <unistd.h>
#endif

namespace wb::cli {

namespace {

constexpr qint64 maxBytes = 4096;

// Puts the terminal back as it was, however this ends.
class SilentTerminal
{
public:
#ifdef Q_OS_UNIX
    SilentTerminal() : m_isTerminal(isatty(STDIN_FILENO) && tcgetattr(STDIN_FILENO, &m_before) == 0)
    {
        if (!m_isTerminal)
            return;
        termios silent = m_before;
        silent.c_lflag &= ~static_cast<tcflag_t>(ECHO);
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &silent);
    }
    ~SilentTerminal()
    {
        if (m_isTerminal)
            tcsetattr(STDIN_FILENO, TCSAFLUSH, &m_before);
    }
#else
    SilentTerminal() = default; // no way to switch the echo off: --passphrase-file has to be used
#endif
    SilentTerminal(const SilentTerminal &) = delete;
    SilentTerminal &operator=(const SilentTerminal &) = delete;
    [[nodiscard]] bool isTerminal() const
    {
        return m_isTerminal;
    }

private:
#ifdef Q_OS_UNIX
    termios m_before{};
#endif
    bool m_isTerminal = false;
};

Result<crypto::SecretBytes> firstLine(QByteArray line)
{
    while (line.endsWith('\n') || line.endsWith('\r'))
        line.chop(1);
    if (line.isEmpty())
        return failure(ErrorCode::InvalidArgument, QStringLiteral("the passphrase is empty"));
    return crypto::SecretBytes::fromBytes(std::move(line));
}

Result<crypto::SecretBytes> askOnce(const QString &prompt)
{
    std::fprintf(stderr, "%s: ", qPrintable(prompt));
    std::fflush(stderr);
    QFile input;
    if (!input.open(stdin, QIODevice::ReadOnly | QIODevice::Unbuffered))
        return failure(ErrorCode::NotReadable, QStringLiteral("the terminal"));
    QByteArray line = input.readLine(maxBytes);
    std::fputc('\n', stderr);
    return firstLine(std::move(line));
}

} // namespace

Result<crypto::SecretBytes> passphraseFromFile(const QString &name)
{
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return failure(ErrorCode::NotReadable, name);
    return firstLine(file.readLine(maxBytes));
}

Result<crypto::SecretBytes> askPassphrase(const QString &prompt, bool twice)
{
    const SilentTerminal terminal;
    if (!terminal.isTerminal())
        return failure(
            ErrorCode::InvalidArgument, QStringLiteral("there is no terminal to ask for the passphrase on; use --passphrase-file"));
    WB_TRY(crypto::SecretBytes first, askOnce(prompt));
    if (!twice)
        return first;
    WB_TRY(const crypto::SecretBytes second, askOnce(prompt + QStringLiteral(", once more")));
    if (first.size() != second.size() || QByteArrayView(first.view()) != second.view())
        return failure(ErrorCode::InvalidArgument, QStringLiteral("the two passphrases differ"));
    return first;
}

} // namespace wb::cli
