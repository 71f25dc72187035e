// Certificates and time stamp tokens in DER.
#include "core/crypto/TimeStamp.h"
#include "tests/fuzz/Input.h"

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    using namespace wb;
    const QByteArray der = fuzz::bytesOf(data, size);
    const auto stamp = crypto::verifyTimeStamp(der, "message");
    fuzz::require(!stamp || stamp->time.isValid());
    const auto certificate = crypto::Certificate::fromDer(der);
    if (!certificate)
        return 0;
    (void)certificate->subject();
    (void)certificate->issuer();
    (void)certificate->commonName();
    (void)certificate->organization();
    (void)certificate->organizationIdentifier();
    (void)certificate->country();
    (void)certificate->serialNumber();
    (void)certificate->dnsNames();
    (void)certificate->uris();
    (void)certificate->isSelfSigned();
    (void)certificate->maySign();
    (void)certificate->publicKey();
    (void)crypto::verifyCertificateChain(*certificate, {}, { *certificate }, certificate->notBefore());
    return 0;
}
