// What a credential says its holder can do, as the skills picture wants it.
#pragma once

#include "core/catalogue/SkillsPicture.h"
#include "core/vault/CredentialStore.h"

namespace wb::ui {

// `record` with its bytes. Names in the first of `languages` there is; a skill takes the EQF level of the achievement that names it,
// else that of the record. Bytes that nobody can read name no skill.
[[nodiscard]] catalogue::CredentialSkills readCredentialSkills(const vault::CredentialRecord &record, const QStringList &languages);

} // namespace wb::ui
