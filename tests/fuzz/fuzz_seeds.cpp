// fuzz_seeds FILE... DIR: writes certificates and time stamps that lie inside JAdES seals to DIR, one file each; and revocation lists and
// OCSP responses, each behind every certificate that may be its author's.
#include "core/base/Json.h"
#include "core/proofs/CertificateHeader.h"
#include "core/proofs/JadesExtras.h"

#include <QFile>
#include <QJsonArray>

namespace {

int written = 0;

void write(const QString &folder, const QByteArray &der)
{
    QFile file(QStringLiteral("%1/seal-%2.der").arg(folder).arg(written++));
    if (file.open(QIODevice::WriteOnly))
        file.write(der);
}

} // namespace

int main(int argc, char **argv)
{
    const QString folder = QString::fromLocal8Bit(argv[argc - 1]);
    for (int i = 1; i + 1 < argc; ++i) {
        QFile file(QString::fromLocal8Bit(argv[i]));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const auto jws = wb::proofs::parseJsonJws(wb::parseJsonObject(file.readAll()).value_or(QJsonObject()));
        if (!jws)
            continue;
        for (const wb::proofs::JwsSignature &signature : jws->signatures) {
            const auto extras = wb::proofs::readExtras(signature.header);
            const auto certificates =
                wb::proofs::headerCertificates(signature.protectedHeader).value_or(QList<wb::crypto::Certificate>())
                + extras.certificates;
            for (const wb::crypto::Certificate &certificate : certificates)
                write(folder, certificate.der());
            for (const wb::proofs::JadesExtra &extra : extras.members) {
                for (const char *kind : { "crlVals", "ocspVals" }) {
                    const QJsonArray answers = extra.value.toObject().value(QLatin1StringView(kind)).toArray();
                    for (const QJsonValue answer : answers) {
                        const QByteArray der = QByteArray::fromBase64(answer[QLatin1StringView("val")].toString().toLatin1());
                        for (const wb::crypto::Certificate &certificate : certificates)
                            write(folder, certificate.der() + der);
                    }
                }
                for (const QJsonValue token : extra.value.toObject().value(QLatin1StringView("tstTokens")).toArray())
                    write(folder, QByteArray::fromBase64(token.toObject().value(QLatin1StringView("val")).toString().toLatin1()));
            }
        }
    }
    return 0;
}
