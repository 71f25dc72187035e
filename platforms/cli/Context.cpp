#include "platforms/cli/Context.h"

#include "platforms/cli/Command.h"
#include "platforms/cli/ErrorText.h"
#include "platforms/cli/Passphrase.h"
#include "platforms/common/Places.h"

#include <QJsonDocument>

#include <cstdio>

namespace wb::cli {

namespace {

void writeLine(FILE *stream, const QString &text)
{
    QByteArray bytes = text.toUtf8();
    if (!bytes.endsWith('\n'))
        bytes += '\n';
    std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stream);
    std::fflush(stream);
}

} // namespace

QString Context::dataFolder() const
{
    return platforms::dataFolder(option(QStringLiteral("data")));
}

Result<crypto::SecretBytes> Context::passphrase(const QString &prompt, bool twice) const
{
    if (has(QStringLiteral("passphrase-file")))
        return passphraseFromFile(option(QStringLiteral("passphrase-file")));
    return askPassphrase(prompt, twice);
}

void Context::print(const QString &text, const QJsonObject &object) const
{
    if (json())
        writeLine(stdout, QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Indented)));
    else if (!quiet())
        writeLine(stdout, text);
}

void Context::note(const QString &text) const
{
    if (!json() && !quiet())
        writeLine(stderr, text);
}

void Context::warn(const QString &text) const
{
    writeLine(stderr, QStringLiteral("warning: ") + text);
}

int Context::fail(const QString &what, const QString &whatToDo) const
{
    writeLine(stderr, QStringLiteral("error: %1; %2").arg(what, whatToDo));
    return Failed;
}

int Context::fail(const Error &error, const QString &subject) const
{
    const ErrorText text = errorText(error, subject);
    return fail(text.what, text.whatToDo);
}

} // namespace wb::cli
