// What people are told about packs: what happened, then what to do.
#pragma once

#include "core/base/Result.h"
#include "qml/Wanderbuch/Core/PackShelf.h"

#include <QString>

namespace wb::ui {

struct Words
{
    QString title, text;
};

[[nodiscard]] Words packFailure(const Error &error);

struct PublisherWords
{
    QString title, detail, icon, tone; // tone: "ok", "warn" or "plain"
};

[[nodiscard]] PublisherWords publisherWords(const PackShelf::Opened &pack);

// "25 min", "1 h", "1 h 20 min"; under a minute "less than a minute".
[[nodiscard]] QString durationWords(qint64 seconds);

// "3 May 2026" in the person's language.
[[nodiscard]] QString dayWords(const QDateTime &time);

} // namespace wb::ui
