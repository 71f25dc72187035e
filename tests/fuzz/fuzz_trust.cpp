// What a trust bundle carries, and bundles themselves: read or refused, and what was read answers questions.
#include "core/base/Clock.h"
#include "core/trust/TrustBundle.h"
#include "core/trust/TrustStore.h"
#include "tests/fuzz/Input.h"

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    using namespace wb;
    using trust::TrustKind;
    const QByteArray bytes = fuzz::bytesOf(data, size);
    const QDateTime fetched = QDateTime::fromSecsSinceEpoch(1'795'000'000, Qt::UTC);
    trust::TrustArchive archive;
    QStringList names { QStringLiteral("https://issuer.example"), QStringLiteral("did:web:issuer.example") };
    if (const auto document = trust::DidDocument::read(bytes)) {
        names.append(document->id());
        names += document->methodsFor(QStringLiteral("assertionMethod"));
        (void)archive.add({ TrustKind::Did, document->id(), {}, fetched, bytes }, trust::Standing::Vouched);
    }
    for (const TrustKind kind : { TrustKind::Keys, TrustKind::Status, TrustKind::Registry, TrustKind::Certificate })
        (void)archive.add({ kind, QStringLiteral("https://issuer.example/.well-known/jwt-vc-issuer"), {}, fetched, bytes }, trust::Standing::Vouched);
    trust::TrustArchive stranger;
    if (const auto bundle = trust::TrustBundle::read(bytes, trust::DidResolver())) {
        for (const trust::TrustItem &item : bundle->items()) {
            fuzz::require(!item.url.isEmpty() && item.fetched.isValid() && item.fetched <= bundle->created());
            (void)stranger.add(item, trust::Standing::StatusOnly);
        }
    }
    fuzz::require(stranger.certificates().isEmpty() && stranger.contexts().isEmpty());
    trust::TrustStore store;
    store.setArchive(std::move(archive));
    for (const QString &name : std::as_const(names)) {
        fuzz::require(stranger.document(name) == nullptr && stranger.listings(name).isEmpty());
        (void)store.archive().listings(name);
        (void)store.resolver().resolve(name, QStringLiteral("assertionMethod"));
        (void)trust::didWebUrl(name);
    }
    return 0;
}
