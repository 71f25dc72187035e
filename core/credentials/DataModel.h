// Checks of the W3C data model on a credential or presentation without looking at what its contexts mean:
// VC Data Model 1.1 section 4, VC Data Model 2.0 section 4.
#pragma once

#include <QJsonObject>
#include <QStringList>

namespace wb::credentials {

// What is wrong, each in one plain sentence; empty if nothing is. The version is told by the first context.
[[nodiscard]] QStringList dataModelProblems(const QJsonObject &document);

} // namespace wb::credentials
