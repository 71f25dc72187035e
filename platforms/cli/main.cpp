#include "platforms/cli/CommandLine.h"

#include <QCoreApplication>

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("wanderbuch-cli"));
    return wb::cli::runCommandLine(QCoreApplication::arguments());
}
