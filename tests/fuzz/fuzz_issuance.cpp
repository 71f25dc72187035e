// What credential issuers send: offers, metadata, answers.
#include "core/base/Json.h"
#include "sync/issuance/AuthorizationServer.h"
#include "sync/issuance/CredentialOffer.h"
#include "sync/issuance/CredentialRequest.h"
#include "sync/issuance/DisplayText.h"
#include "sync/issuance/IssuerMetadata.h"
#include "sync/issuance/KeyProof.h"
#include "sync/issuance/SealedMessage.h"
#include "tests/fuzz/Input.h"

namespace {

using namespace wb;
using S = QLatin1StringView;

void readMetadata(const QJsonObject &object)
{
    const QString issuer = object.value(S("credential_issuer")).toString();
    const QStringList ids = object.value(S("credential_configurations_supported")).toObject().keys();
    const auto metadata = issuance::readIssuerMetadata(object, issuer, ids);
    if (!metadata)
        return;
    fuzz::require(metadata->configurations.size() == ids.size() && metadata->batchSize >= 1);
    fuzz::require(issuance::readIssuerMetadata(metadata->document, issuer, ids)->document == metadata->document);
    for (const auto &configuration : metadata->configurations) {
        (void)issuance::planProof(configuration);
        (void)issuance::credentialQuestion(configuration, {}, true);
        fuzz::require(issuance::displayText(configuration.display).name.size() <= 300);
    }
    if (const auto message = issuance::SealedMessage::to(*metadata))
        (void)message->request(metadata->credentialEndpoint, {});
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    const QByteArray text = fuzz::bytesOf(data, size);
    if (const auto read = issuance::readOfferText(QString::fromUtf8(text))) {
        fuzz::require(read->offer.has_value() != !read->reference.isEmpty());
        if (read->offer) {
            const auto again = issuance::readOffer(read->offer->toJson());
            fuzz::require(again && again->toJson() == read->offer->toJson());
        }
    }
    const auto object = parseJsonObject(text);
    if (!object)
        return 0;
    readMetadata(*object);
    (void)issuance::readAuthorizationServer(*object, object->value(S("issuer")).toString());
    if (const auto answer = issuance::readCredentialAnswer(*object))
        fuzz::require(answer->credentials.isEmpty() != answer->transactionId.isEmpty() && answer->intervalSeconds > 0);
    return 0;
}
