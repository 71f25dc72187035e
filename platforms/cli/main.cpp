#include "platforms/cli/CommandLine.h"

#include <QCoreApplication>
#include <openssl/crypto.h>

int main(int argc, char *argv[])
{
    // Without OpenSSL's own tidying at the end: a worker's thread may outlive main by a moment, and what it keeps of OpenSSL's errors
    // would be lost (904 bytes, as the leak sanitizer now and then told).
    OPENSSL_init_crypto(OPENSSL_INIT_NO_ATEXIT, nullptr);
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("wanderbuch-cli"));
    return wb::cli::runCommandLine(QCoreApplication::arguments());
}
