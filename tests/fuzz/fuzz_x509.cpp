// Certificates and time stamp tokens in DER; and what an authority says about a certificate, behind its own.
#include "core/crypto/Revocation.h"
#include "core/crypto/TimeStamp.h"
#include "tests/fuzz/Input.h"

namespace {

// How long the first value is by its own account (X.690 section 8.1.3), at most all.
qsizetype firstValue(const QByteArray &der)
{
    const auto at = [&der](qsizetype place) { return place < der.size() ? static_cast<unsigned char>(der[place]) : 0U; };
    if (at(1) < 0x80)
        return std::min<qsizetype>(2 + at(1), der.size());
    const qsizetype lengthBytes = std::min<qsizetype>(at(1) & 0x7f, 4);
    qsizetype length = 0;
    for (qsizetype i = 0; i < lengthBytes; ++i)
        length = length << 8 | at(2 + i);
    return std::min(2 + lengthBytes + length, der.size());
}

void askAuthority(const QByteArray &both)
{
    using namespace wb;
    const qsizetype size = firstValue(both);
    const auto authority = crypto::Certificate::fromDer(both.first(size));
    if (!authority || size == both.size())
        return;
    (void)crypto::isIssuedBy(*authority, *authority);
    for (const auto ask : { crypto::askRevocationList, crypto::askOcspResponse }) {
        if (const auto answer = ask(both.sliced(size), *authority, *authority))
            fuzz::require(answer->asOf.isValid() && answer->isRevoked == answer->revokedAt.isValid());
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    using namespace wb;
    const QByteArray der = fuzz::bytesOf(data, size);
    askAuthority(der);
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
