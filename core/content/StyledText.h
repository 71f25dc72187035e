// Text that is safe to show with Qt's StyledText.
#pragma once

#include "core/assessment/Item.h"

namespace wb::content {

// The text with &, <, > and quotes escaped.
[[nodiscard]] QString escapedText(QStringView text);

// The address in its encoded form if it may be a link (https, a host, no user name, at most 2,048 characters), else empty.
[[nodiscard]] QString safeLink(const QString &href);

// What an HTML or XML entity stands for ("&eacute;", "&#8364;"): the character, or the entity's own text if it is unknown.
[[nodiscard]] QString entityText(const QString &entity);

// The words of a text with markup, all tags dropped. Runs nothing and loads nothing.
[[nodiscard]] QString withoutTags(const QString &html);

// A question's text: Markdown's inline marks kept, HTML reduced to its words, everything else escaped, lines as <br>.
[[nodiscard]] QString toStyledText(const assessment::Text &text);

// The same without any markup, for screen readers and records.
[[nodiscard]] QString toPlainText(const assessment::Text &text);

} // namespace wb::content
