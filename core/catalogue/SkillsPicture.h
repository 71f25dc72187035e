// Skills gathered from what somebody finished and holds, and what a goal still asks for. Pure.
#pragma once

#include "core/catalogue/Stacking.h"

namespace wb::catalogue {

struct SkillSource {
    enum class Kind { Module, Credential };
    Kind kind = Kind::Module;
    QString id; // module identifier or credential id
    QString title;
    int level = 0;
    bool selfAsserted = false;
};

struct HeldSkill {
    QString uri, name;
    int level = 0; // the highest of its sources
    QList<SkillSource> sources;
};

// What a credential says its holder can do.
struct CredentialSkills {
    QString credentialId, title;
    bool selfAsserted = false;
    QList<Skill> skills;
};

// Skills of finished modules and held credentials, joined by URI (by folded name where there is none), strongest first.
[[nodiscard]] QList<HeldSkill> gatherSkills(const QList<ModuleFacts> &finished, const QList<CredentialSkills> &credentials);

struct SkillGap {
    QString uri, name;
    int wanted = 0; // EQF level
    int held = 0; // 0: not at all
    QStringList modules; // of the goal that teach it and are not done, shortest first
    double hours = 0; // of the shortest of them
};

// Every skill that the needed modules of a pathway teach, with its highest level: the dashed shape of the picture.
[[nodiscard]] QList<Skill> skillsOf(const Pathway &pathway, const ModuleLookup &modules, const LearnerProgress &progress = {});

// Those of them that are missing or held at a lower level, the one closed soonest first.
[[nodiscard]] QList<SkillGap> skillGaps(
    const Pathway &pathway, const ModuleLookup &modules, const LearnerProgress &progress, const QList<HeldSkill> &held);

} // namespace wb::catalogue
