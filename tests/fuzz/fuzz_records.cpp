// What comes to providers and from hosts of badges: sealed statements, service descriptions, links to next pages; and events of
// other devices on their way to an LRS.
#include "core/base/Json.h"
#include "core/progress/Xapi.h"
#include "sync/badges/BadgeClient.h"
#include "sync/badges/BadgeHost.h"
#include "sync/records/Gzip.h"
#include "sync/records/SealedRecords.h"
#include "tests/fuzz/Input.h"

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    using namespace wb;
    const QByteArray input = fuzz::bytesOf(data, size);

    // Anybody can seal: what is inside is as hostile as what is outside.
    static const auto key = crypto::Ed25519KeyPair::fromSeed(crypto::SecretBytes::fromBytes(QByteArray(32, '\x07')));
    static const auto recipient = crypto::agreementKeyOf(key->publicKey());
    (void)sync::openStatements(input, *key);
    for (const auto &inner : { input, sync::gzipped(input) }) {
        const auto sealed = crypto::sealTo(*recipient, inner);
        fuzz::require(sealed.has_value());
        const auto opened = sync::openStatements(QByteArray("WBRECORD\x01") + *sealed, *key);
        fuzz::require(!opened || (opened->created.isValid() && opened->statements.size() <= sync::mostSealedStatements));
    }
    const auto unpacked = sync::gunzipped(input, 100'000);
    fuzz::require(!unpacked || unpacked->size() <= 100'000);
    fuzz::require(sync::gunzipped(sync::gzipped(input), input.size()).value_or("?") == input || input == "?");

    const auto next = sync::nextLink(input);
    fuzz::require(!next.contains('<') && !next.contains('>'));

    if (const auto object = parseJsonObject(input, { 1024 * 1024, 32 })) {
        const auto host = sync::readServiceDescription(*object, QUrl(QStringLiteral("https://host.example/ims/ob/v3p0/discovery")));
        if (host) {
            fuzz::require(!host->base.host().isEmpty() && host->base.path().endsWith(u'/'));
            fuzz::require(sync::badgeHostFromJson(sync::toJson(*host)).base == host->base);
        }
        if (const auto event = progress::eventFromJson(*object)) {
            const auto statement = progress::toXapi(*event, { QStringLiteral("did:web:a"), QStringLiteral("n"), {} });
            const auto id = statement.value(QLatin1String("object")).toObject().value(QLatin1String("id")).toString();
            fuzz::require(!id.contains(u' ') && id.count(u'#') <= 1 && !QUrl(id, QUrl::StrictMode).scheme().isEmpty());
        }
    }
    return 0;
}
