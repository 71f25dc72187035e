// Fills a data folder for bench_start: 100,000 made-up modules in the library and the sample library with its pathways, 1,000
// credentials in the wallet.
//   full_data DIR
#include "core/catalogue/CatalogueImport.h"
#include "core/catalogue/LibraryFile.h"
#include "core/progress/EventStore.h"
#include "core/vault/CredentialStore.h"
#include "platforms/common/Places.h"
#include "sync/providers/BundledLibrary.h"
#include "tests/benchmarks/support/Expect.h"
#include "tests/benchmarks/vault/Record.h"
#include "tests/support/SyntheticCatalogue.h"

#include <QCoreApplication>
#include <QDir>

using namespace wb;
using namespace wb::bench;

namespace {

constexpr int moduleCount = 100'000;

void fillLibrary(const QString &folder)
{
    auto library = expect(catalogue::openLibrary(folder));
    auto import = expect(catalogue::CatalogueImport::begin(
        *library, { .did = QStringLiteral("did:example:bench"), .name = QStringLiteral("Bench"), .imported = QDateTime::currentDateTimeUtc() }));
    for (int number = 0; number < moduleCount; ++number)
        expect(import.addPublication(test::syntheticPublication(number)));
    (void)expect(import.finish());
    (void)expect(sync::importBundled(*library, platforms::shareFolder(), SystemClock()));
}

// Opens with this device's key, as a wallet does before its owner chooses a passphrase: otherwise the start would wait for one.
void fillWallet(const QString &folder)
{
    const SystemClock clock;
    vault::Vault vault({ folder, { progress::migrations() }, &clock, nullptr, 500 });
    expect(vault.create().result());
    expect(vault
               .run([](vault::Session &session) -> Result<void> {
                   for (int number = 0; number < credentialCount; ++number)
                       WB_CHECK(vault::CredentialStore(session).add(recordOf(number)));
                   return {};
               })
               .result());
    expect(vault.lock().result());
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    if (argc != 2 || !QDir().mkpath(QString::fromLocal8Bit(argv[1])))
        return 2;
    const QString folder = QString::fromLocal8Bit(argv[1]);
    fillLibrary(folder);
    fillWallet(platforms::vaultFolder(folder));
    return 0;
}
