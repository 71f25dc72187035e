#include "core/catalogue/SkillsPicture.h"

#include <QMap>

#include <algorithm>

namespace wb::catalogue {

namespace {

void add(QList<HeldSkill> &all, QHash<QString, qsizetype> &places, const Skill &skill, const SkillSource &source)
{
    const QString key = skillKey(skill.uri, skill.name);
    if (!places.contains(key)) {
        places.insert(key, all.size());
        all.append({skill.uri, skill.name, 0, {}});
    }
    HeldSkill &held = all[places.value(key)];
    held.level = qMax(held.level, skill.level);
    held.sources.append(source);
}

} // namespace

QList<HeldSkill> gatherSkills(const QList<ModuleFacts> &finished, const QList<CredentialSkills> &credentials)
{
    QList<HeldSkill> all;
    QHash<QString, qsizetype> places;
    for (const CredentialSkills &credential : credentials) {
        for (const Skill &skill : credential.skills)
            add(all, places, skill,
                {SkillSource::Kind::Credential, credential.credentialId, credential.title, skill.level, credential.selfAsserted});
    }
    for (const ModuleFacts &module : finished) {
        for (const Skill &skill : module.skills)
            add(all, places, skill, {SkillSource::Kind::Module, module.identifier, module.title, skill.level, true});
    }
    std::stable_sort(all.begin(), all.end(), [](const HeldSkill &a, const HeldSkill &b) {
        return std::tuple(-a.level, -a.sources.size()) < std::tuple(-b.level, -b.sources.size());
    });
    return all;
}

QList<Skill> skillsOf(const Pathway &pathway, const ModuleLookup &modules, const LearnerProgress &progress)
{
    QList<Skill> wanted;
    QHash<QString, qsizetype> places;
    for (const QString &module : neededModules(pathway, modules, progress)) {
        for (const Skill &skill : modules.value(module).skills) {
            const QString key = skillKey(skill.uri, skill.name);
            if (!places.contains(key)) {
                places.insert(key, wanted.size());
                wanted.append(skill);
            }
            Skill &known = wanted[places.value(key)];
            known.level = qMax(known.level, skill.level);
        }
    }
    return wanted;
}

QList<SkillGap> skillGaps(
    const Pathway &pathway, const ModuleLookup &modules, const LearnerProgress &progress, const QList<HeldSkill> &held)
{
    QHash<QString, int> levels;
    for (const HeldSkill &skill : held)
        levels.insert(skillKey(skill.uri, skill.name), qMax(1, skill.level)); // held without a level is still held
    QMap<QString, QList<ModuleFacts>> teachers;
    for (const QString &id : neededModules(pathway, modules, progress)) {
        if (progress.finished.contains(id) || progress.held.contains(id))
            continue;
        const ModuleFacts module = modules.value(id);
        for (const Skill &skill : module.skills)
            teachers[skillKey(skill.uri, skill.name)].append(module);
    }
    QList<SkillGap> gaps;
    for (const Skill &skill : skillsOf(pathway, modules, progress)) {
        const QString key = skillKey(skill.uri, skill.name);
        const int has = levels.value(key);
        if (has > 0 && has >= skill.level)
            continue;
        SkillGap gap{skill.uri, skill.name, skill.level, has, {}, 0};
        auto teaching = teachers.value(key);
        std::stable_sort(teaching.begin(), teaching.end(), [](const auto &a, const auto &b) { return a.hours < b.hours; });
        for (const ModuleFacts &module : teaching)
            gap.modules.append(module.identifier);
        gap.hours = teaching.isEmpty() ? 0 : teaching.first().hours;
        gaps.append(gap);
    }
    // A gap that nothing on the route closes comes last.
    std::stable_sort(gaps.begin(), gaps.end(), [](const SkillGap &a, const SkillGap &b) {
        return std::tuple(a.modules.isEmpty(), a.hours) < std::tuple(b.modules.isEmpty(), b.hours);
    });
    return gaps;
}

} // namespace wb::catalogue
