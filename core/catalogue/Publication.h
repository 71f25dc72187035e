// One language edition of a module as a provider publishes it: an OPDS 2.0 publication whose metadata is the pack's own.
#pragma once

#include "core/base/Result.h"

#include <QJsonObject>
#include <QList>
#include <QStringList>

#include <optional>

namespace wb::catalogue {

struct Skill {
    QString uri; // ESCO concept URI where there is one
    QString name;
    int level = 0; // EQF level, 0 if not said
    friend bool operator==(const Skill &, const Skill &) = default;
};

// What makes two skills the same: the URI, or the folded name where there is none.
[[nodiscard]] QString skillKey(const QString &uri, const QString &name);

struct Award {
    QString name;
    QString type; // "self-asserted", "micro-credential", ...
};

struct Cost {
    double amount = 0;
    QString currency;
};

// A resource of the reading order: lesson or quiz.
struct Step {
    QString title;
    int seconds = 0; // 0 if not said
};

// Where the pack is, relative to the provider's folder, and what it must be.
struct PackLink {
    QString href;
    QString sha256; // lower-case hex of the whole file
    qint64 bytes = 0;
};

struct Publication {
    QString identifier; // of the module: the same in every language
    QString language; // BCP 47
    QString title, subtitle, description;
    QString version, published; // as written; published is an ISO 8601 date
    QString author, publisher, provider, license;
    QStringList subjects, outcomes;
    QList<Skill> skills;
    QString area;
    int eqfLevel = 0; // 1 to 8, 0 if not said
    double hours = 0; // notional workload
    double ects = 0;
    QString assessment, participation, qualityAssurance, supervision, prerequisites, region;
    Award award;
    std::optional<Cost> cost; // nothing: not said
    QString accessibilitySummary;
    QList<Step> steps;
    PackLink pack;
    QString cover; // href of the cover picture, relative to the provider's folder; empty if there is none

    [[nodiscard]] int longestStepSeconds() const;
};

// Reads a publication, or a pack's manifest (then `pack` and `cover` stay empty): {"metadata": {…, "learning": {…}}, "links": […],
// "images": […], "readingOrder": […]}. Links are taken as they stand. Identifier, title and language are required; every text,
// list and number has a bound. Errors: MalformedDocument naming the member.
[[nodiscard]] Result<Publication> readPublication(const QJsonObject &document);

// A language tag that is safe to use as a key and a folder name: "de", "pt-BR".
[[nodiscard]] bool isLanguageTag(QStringView text);

} // namespace wb::catalogue
