// The European standard elements of a micro-credential (Council Recommendation 2022/C 243/02, annex I) as far as a module can
// already say them: what a learner will hold after it.
#pragma once

#include "core/catalogue/Publication.h"
#include "core/credentials/StandardElements.h"

namespace wb::catalogue {

struct ModuleElement {
    credentials::StandardElement element;
    QString value; // in the edition's language, as the provider wrote it
};

struct ModuleElements {
    QList<ModuleElement> present; // in the order of the annex
    // Mandatory ones that the provider does not say. Learner and date of issue are not among them: they come with the award.
    QList<credentials::StandardElement> missing;
};

[[nodiscard]] ModuleElements moduleElements(const Publication &edition);

} // namespace wb::catalogue
