// A document as text that a person can look through.
#pragma once

#include <QByteArray>
#include <QString>

namespace wb::ui {

struct RawText
{
    QString text;           // JSON is indented, strings over 400 characters are cut and say how long they were
    bool shortened = false; // something is not shown
    bool isJson = false;
};

// At most 256 Ki characters are shown. Bytes that are no UTF-8 are shown as hexadecimal.
[[nodiscard]] RawText rawTextFor(const QByteArray &raw);

} // namespace wb::ui
