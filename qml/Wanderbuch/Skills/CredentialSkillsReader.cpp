#include "qml/Wanderbuch/Skills/CredentialSkillsReader.h"

#include "core/credentials/CredentialReader.h"

namespace wb::ui {

namespace {

using Skills = QList<catalogue::Skill>;

// Named twice in one credential is named once, at the higher level.
void add(Skills &skills, const catalogue::Skill &skill)
{
    if (skill.name.isEmpty())
        return;
    for (catalogue::Skill &known : skills) {
        if (skill.uri.isEmpty() ? known.name == skill.name : known.uri == skill.uri) {
            known.level = qMax(known.level, skill.level);
            return;
        }
    }
    skills.append(skill);
}

void collect(const credentials::Achievement &achievement, int level, const QStringList &languages, Skills &skills)
{
    const int own = achievement.eqfLevel > 0 ? achievement.eqfLevel : level;
    const auto take = [&](const QList<credentials::Skill> &named) {
        for (const credentials::Skill &skill : named)
            add(skills, {skill.uri, skill.name.text(languages), own});
    };
    for (const credentials::LearningOutcome &outcome : achievement.outcomes)
        take(outcome.skills);
    take(achievement.skills);
    for (const credentials::Achievement &part : achievement.parts)
        collect(part, own, languages, skills);
}

} // namespace

catalogue::CredentialSkills readCredentialSkills(const vault::CredentialRecord &record, const QStringList &languages)
{
    catalogue::CredentialSkills found{record.id, record.title, record.kind == vault::CredentialKind::SelfAsserted, {}};
    if (const auto credential = credentials::readCredential(record.raw)) {
        for (const credentials::Achievement &achievement : credential->achievements)
            collect(achievement, record.eqfLevel, languages, found.skills);
    }
    return found;
}

} // namespace wb::ui
