// A credential that came and waits for the person's word, as pages show it.
#pragma once

#include "sync/issuance/IssuanceCandidate.h"

#include <QVariantMap>

namespace wb::ui {

// {id, title, issuer, digest, verdictTitle, verdictText, tone, holds, verified, held}. `holds`: nothing says that it is invalid;
// `verified`: all that decides was checked, and holds.
[[nodiscard]] QVariantMap candidateRow(const issuance::IssuanceCandidate &candidate, const QDateTime &now);

} // namespace wb::ui
