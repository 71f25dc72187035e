#include "qml/Wanderbuch/Learn/RecordMaker.h"

#include "core/base/Ids.h"
#include "core/credentials/CredentialReader.h"
#include "core/trust/Verifier.h"
#include "core/vault/NewRecord.h"
#include "core/vault/PrivateValues.h"

namespace wb::ui {

namespace {

// ISO 8601: 2.5 hours are PT2H30M.
QString isoDuration(double hours)
{
    const int minutes = qRound(hours * 60);
    if (minutes <= 0)
        return {};
    QString text = QStringLiteral("PT");
    if (minutes >= 60)
        text += QStringLiteral("%1H").arg(minutes / 60);
    if (minutes % 60 > 0)
        text += QStringLiteral("%1M").arg(minutes % 60);
    return text;
}

// The best result over all quizzes of the module, as a percentage; empty if there was none.
QString gradeOf(const progress::ModuleState &state)
{
    double sum = 0;
    int quizzes = 0;
    for (const progress::QuizState &quiz : state.quizzes) {
        if (quiz.finishedAttempts > 0) {
            sum += quiz.bestFraction;
            ++quizzes;
        }
    }
    return quizzes > 0 ? QStringLiteral("%1 %").arg(qRound(100 * sum / quizzes)) : QString();
}

} // namespace

credentials::FinishedModule finishedModule(const packs::Manifest &manifest, const QString &publisher, const progress::ModuleState &state)
{
    const packs::Learning learning = manifest.learning();
    credentials::FinishedModule module;
    module.id = manifest.identifier();
    module.language = manifest.languages().value(0);
    module.title = manifest.title();
    module.description = manifest.description();
    module.provider.id = publisher;
    module.provider.name = learning.provider;
    module.provider.country = learning.region;
    for (const QString &outcome : learning.outcomes)
        module.outcomes.append({{}, outcome, {}, {}});
    for (const packs::Skill &skill : learning.skills)
        module.skills.append({skill.uri, skill.name, QStringLiteral("ESCO")});
    module.workload = isoDuration(learning.hours);
    module.ects = learning.ects;
    module.eqfLevel = learning.eqfLevel;
    module.assessmentType = learning.assessment;
    module.grade = gradeOf(state);
    module.supervision = learning.supervision;
    module.participation = learning.participation;
    module.prerequisites = learning.prerequisites;
    module.qualityAssurance = learning.qualityAssurance;
    module.started = state.firstOpened;
    module.ended = state.completed.isValid() ? state.completed : state.lastActive;
    return module;
}

Result<vault::CredentialRecord> makeRecord(vault::Session &session, const credentials::FinishedModule &module, const QString &awardName,
                                           const trust::TrustStore &trust)
{
    vault::CredentialStore store(session);
    WB_TRY(const auto held, store.list());
    for (const vault::CredentialRecord &record : held) {
        if (record.moduleId == module.id && record.kind == vault::CredentialKind::SelfAsserted)
            return record;
    }
    WB_TRY(const auto key, vault::learnerKey(session));
    credentials::BadgeOptions options;
    options.uuid = newUuid();
    options.issued = session.clock.nowUtc();
    options.language = module.language;
    WB_TRY(const QByteArray raw, credentials::buildOpenBadge(module, key, options));
    WB_TRY(const auto credential, credentials::readCredential(raw));
    const auto report = trust::Verifier(session.clock, trust).verify(raw);
    vault::CredentialRecord record = vault::newRecord(raw, &credential, report.toJson(), {{module.language}, {}, true});
    if (!awardName.isEmpty())
        record.title = awardName;
    return store.add(record);
}

} // namespace wb::ui
