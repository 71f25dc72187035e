#include "core/vault/NewRecord.h"

namespace wb::vault {

namespace {

// In every language that they were written in: somebody may search in any of them.
QString searchText(const credentials::Credential &credential)
{
    QStringList words = credential.subject.name.texts().values();
    for (const auto &achievement : credential.achievements) {
        words << achievement.title.texts().values() << achievement.description.texts().values()
              << achievement.awardedBy.name.texts().values();
        for (const auto &outcome : achievement.outcomes) {
            words << outcome.title.texts().values();
            for (const auto &skill : outcome.skills)
                words << skill.name.texts().values();
        }
        for (const auto &skill : achievement.skills)
            words << skill.name.texts().values();
    }
    words.removeDuplicates();
    return words.join(QLatin1Char('\n'));
}

} // namespace

CredentialRecord newRecord(
    const QByteArray &raw, const credentials::Credential *credential, const QJsonObject &report, const RecordOptions &options)
{
    CredentialRecord record;
    record.raw = raw;
    record.lastReport = report;
    record.title = options.fallbackTitle;
    record.format = QString(credentials::formatName(credentials::CredentialFormat::Unknown));
    if (!credential)
        return record;
    record.format = QString(credentials::formatName(credential->format));
    if (const QString title = credential->title.text(options.languages); !title.isEmpty())
        record.title = title;
    record.issuerId = credential->issuer.id;
    record.issuerName = credential->issuer.name.text(options.languages);
    record.subjectName = credential->subject.name.text(options.languages);
    record.issued = credential->issued.isValid() ? credential->issued : credential->validFrom;
    record.expires = credential->expires;
    const bool own = options.isOwn || isSelfAsserted(*credential);
    record.kind = own ? CredentialKind::SelfAsserted : CredentialKind::Awarded;
    for (const auto &achievement : credential->achievements) {
        record.eqfLevel = qMax(record.eqfLevel, achievement.eqfLevel);
        if (own && record.moduleId.isEmpty())
            record.moduleId = achievement.id;
    }
    record.searchText = searchText(*credential);
    return record;
}

bool isSelfAsserted(const credentials::Credential &credential)
{
    return !credential.issuer.id.isEmpty() && credential.issuer.id == credential.subject.id;
}

} // namespace wb::vault
