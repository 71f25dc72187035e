// Why a file was not taken, and what to do about it.
#pragma once

#include "core/base/Result.h"

#include <QByteArray>

namespace wb::ui {

[[nodiscard]] QString importProblem(const Error &error);

// Whether bytes that cannot be read yet are a credential all the same, worth keeping as they are: a badge baked into a
// picture, a diploma supplement in XML.
[[nodiscard]] bool isCredentialOfAnotherKind(const QByteArray &bytes);

} // namespace wb::ui
