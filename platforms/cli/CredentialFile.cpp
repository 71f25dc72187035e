#include "platforms/cli/CredentialFile.h"

#include "core/credentials/CredentialReader.h"
#include "core/trust/Verifier.h"
#include "core/vault/NewRecord.h"
#include "platforms/common/BundledContexts.h"
#include "platforms/common/Places.h"
#include "platforms/common/TrustData.h"
#include "platforms/common/TrustedPublishers.h"

#include <QFile>
#include <QFileInfo>

#include <cstdio>

namespace wb::cli {

namespace {

using L1 = QLatin1StringView;

constexpr qint64 maxBytes = 16 * 1024 * 1024;

QString dateText(const QDateTime &time)
{
    return time.isValid() ? time.date().toString(Qt::ISODate) : QString();
}

} // namespace

Result<QByteArray> readCredentialFile(const QString &name)
{
    QFile file;
    if (name == L1("-")) {
        if (!file.open(stdin, QIODevice::ReadOnly))
            return failure(ErrorCode::NotReadable, QStringLiteral("standard input"));
    } else {
        file.setFileName(name);
        if (!file.exists())
            return failure(ErrorCode::NotFound, name);
        if (QFileInfo(name).isDir() || !file.open(QIODevice::ReadOnly))
            return failure(ErrorCode::NotReadable, name);
    }
    QByteArray bytes;
    while (bytes.size() <= maxBytes) { // a pipe gives what it has, not what is asked for
        const QByteArray piece = file.read(maxBytes + 1 - bytes.size());
        if (piece.isEmpty())
            break;
        bytes += piece;
    }
    if (bytes.size() > maxBytes)
        return failure(ErrorCode::TooLarge, name);
    return bytes;
}

Result<trust::TrustStore> trustStoreWith(const Context &context, const QStringList &bundles)
{
    trust::TrustStore store;
    if (const auto contexts = platforms::bundledContexts())
        store.setContexts(*contexts);
    if (const auto added = platforms::addTrustedPublishers(store, platforms::shareFolder()); !added)
        context.warn(QStringLiteral("trusted-publishers.json of this program cannot be read: %1").arg(added.error().detail));
    for (const trust::BundleReport &report :
        platforms::loadTrustBundles(store, platforms::shareFolder(), context.dataFolder(), bundles)) {
        if (report.error && bundles.contains(report.file))
            return failure(report.error->code,
                report.error->detail == report.file ? report.file : QStringLiteral("%1: %2").arg(report.file, report.error->detail));
        if (report.error)
            context.warn(QStringLiteral("%1 is not used: %2").arg(report.file, report.error->detail));
        if (!report.caution.isEmpty())
            context.warn(QStringLiteral("%1: %2").arg(report.file, report.caution));
        for (const QString &refused : report.refused)
            context.warn(QStringLiteral("%1 holds something that cannot be used: %2").arg(report.file, refused));
    }
    return store;
}

trust::TrustStore trustStore(const Context &context)
{
    return trustStoreWith(context, {}).value_or(trust::TrustStore());
}

namespace {

// A credential that another one holds, in a line: what it is, whose, and why it stands as it does.
QString carriedLine(const trust::VerificationReport &report)
{
    QStringList reasons;
    for (const auto &check : report.checks) {
        if (check.outcome != proofs::Outcome::Pass && (check.kind == trust::CheckKind::Proof || check.kind == trust::CheckKind::Validity || check.kind == trust::CheckKind::Status)
            && (check.kind == trust::CheckKind::Proof || check.outcome != proofs::Outcome::NotApplicable))
            reasons.append(check.reason);
    }
    const auto issuer = report.issuerName.isEmpty() ? report.issuerId : report.issuerName;
    return QStringLiteral("%1: %2%3%4").arg(QString(trust::verdictName(report.verdict)), report.title,
        issuer.isEmpty() ? QString() : QStringLiteral(" by ") + issuer, reasons.isEmpty() ? QString() : QStringLiteral(" (%1)").arg(reasons.join(L1("; "))));
}

} // namespace

QString reportText(const trust::VerificationReport &report)
{
    QString text = QStringLiteral("%1\n").arg(QString(trust::verdictName(report.verdict)));
    const auto line = [&text](const char *label, const QString &value) {
        if (!value.isEmpty())
            text += QStringLiteral("%1: %2\n").arg(QString::fromLatin1(label), value);
    };
    line("title", report.title);
    line("issuer",
        report.issuerName.isEmpty() ? report.issuerId : QStringLiteral("%1 (%2)").arg(report.issuerName, report.issuerId));
    line("subject", report.subject);
    line("issued", dateText(report.issued));
    line("expires", dateText(report.expires));
    for (const auto &check : report.checks) {
        text += QStringLiteral("  %1 %2")
                    .arg(QString(trust::checkName(check.kind)), -10)
                    .arg(QString(proofs::outcomeName(check.outcome)), -15);
        text += check.reason + (check.asOf.isValid() ? QStringLiteral(" (as of %1)").arg(dateText(check.asOf)) : QString())
            + QLatin1Char('\n');
    }
    QStringList missing;
    for (const auto element : report.standardElements.missing())
        missing.append(QString(credentials::elementName(element)));
    line("standard elements missing", missing.join(L1(", ")));
    for (const auto &[label, list] : {std::pair("holds", &report.enclosed), std::pair("endorsement", &report.endorsements)}) {
        for (const auto &carried : *list)
            line(label, carriedLine(carried));
    }
    return text;
}

Result<vault::CredentialRecord> credentialRecord(
    const QByteArray &bytes, const QString &fileName, const trust::TrustStore &store, const Clock &clock)
{
    const auto document = credentials::openDocument(bytes);
    if (!document && document.error().code != ErrorCode::UnsupportedFormat)
        return tl::unexpected(document.error());
    const trust::Verifier verifier(clock, store);
    const vault::RecordOptions options {{}, QFileInfo(fileName).completeBaseName()};
    if (!document)
        return vault::newRecord(bytes, nullptr, verifier.verify(bytes).toJson(), options);
    const auto credential = credentials::readCredential(*document, bytes);
    return vault::newRecord(bytes, &credential, verifier.verify(*document, credential).toJson(), options);
}

QString recordLine(const vault::CredentialRecord &record)
{
    const QString issuer = record.issuerName.isEmpty() ? record.issuerId : record.issuerName;
    return QStringLiteral("%1  %2  %3%4")
        .arg(record.id, record.issued.isValid() ? dateText(record.issued) : QStringLiteral("no date   "), record.title,
            issuer.isEmpty() ? QString() : QStringLiteral(" (%1)").arg(issuer));
}

QJsonObject recordJson(const vault::CredentialRecord &record)
{
    const auto time = [](const QDateTime &value) { return value.isValid() ? QJsonValue(toRfc3339(value)) : QJsonValue(); };
    return {{L1("id"), record.id}, {L1("digest"), record.digest}, {L1("format"), record.format}, {L1("title"), record.title},
        {L1("issuer"), QJsonObject{{L1("id"), record.issuerId}, {L1("name"), record.issuerName}}},
        {L1("subject"), record.subjectName}, {L1("issued"), time(record.issued)}, {L1("expires"), time(record.expires)},
        {L1("eqfLevel"), record.eqfLevel}, {L1("selfAsserted"), record.kind == vault::CredentialKind::SelfAsserted},
        {L1("verdict"), record.lastReport.value(L1("verdict"))}, {L1("added"), time(record.addedAt)}};
}

} // namespace wb::cli
