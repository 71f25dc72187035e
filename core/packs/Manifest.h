// What a pack says about itself: a Readium Web Publication Manifest (readium.org/webpub-manifest) whose metadata carries the
// learning properties of the Council Recommendation on micro-credentials and schema.org's accessibility terms.
#pragma once

#include "core/base/Result.h"

#include <QHash>
#include <QJsonObject>
#include <QStringList>

namespace wb::packs {

struct Skill {
    QString uri; // ESCO concept
    QString name;
    int level = 0; // EQF, 0 if not said
};

struct Learning {
    QString area; // "business", "heritage", ...
    QStringList outcomes;
    QList<Skill> skills;
    int eqfLevel = 0; // 1 to 8, 0 if not said
    double hours = 0; // total notional workload
    double ects = 0;
    QString assessment;
    QString participation;
    QString qualityAssurance;
    QString supervision;
    QString prerequisites;
    QString awardName;
    QString awardType;
    QString provider;
    QString region;
    double cost = 0;
    QString currency; // ISO 4217; empty if no cost is said
};

struct Accessibility {
    QStringList accessModes;
    QStringList accessModesSufficient;
    QStringList features;
    QStringList hazards;
    QString summary;
};

struct Resource {
    QString href; // as written
    QString path; // in the archive
    QString type; // media type
    QString title;
    QStringList rel;
    int duration = 0; // seconds
    qint64 size = 0;
    QByteArray digest; // BLAKE2b-256
    qint64 blockSize = 0;
    QList<QByteArray> blocks; // BLAKE2b-256 of each block; empty if the resource is one block or less
};

class Manifest
{
public:
    static constexpr qint64 blockSize = 1024 * 1024;
    static constexpr qsizetype maxResources = 10000;

    // MalformedDocument or UnsafePath, naming the member. Needs identifier, title, language, a reading order, and for every
    // resource its size and digest.
    [[nodiscard]] static Result<Manifest> fromJson(const QJsonObject &json);

    // The whole document, unknown members too.
    [[nodiscard]] const QJsonObject &json() const { return m_json; }

    [[nodiscard]] QString identifier() const { return m_identifier; }
    [[nodiscard]] QString title() const { return m_title; }
    [[nodiscard]] QString subtitle() const;
    [[nodiscard]] QString description() const;
    [[nodiscard]] QStringList languages() const { return m_languages; }
    [[nodiscard]] QStringList authors() const;
    [[nodiscard]] QStringList publishers() const;
    [[nodiscard]] QString license() const;
    [[nodiscard]] QString published() const; // ISO 8601 date
    [[nodiscard]] QString version() const;
    [[nodiscard]] QStringList subjects() const;
    [[nodiscard]] Learning learning() const;
    [[nodiscard]] Accessibility accessibility() const;

    [[nodiscard]] const QList<Resource> &readingOrder() const { return m_readingOrder; }
    [[nodiscard]] const QList<Resource> &resources() const { return m_resources; } // without the reading order
    // By href as in the manifest or in a lesson; nullptr if it is not listed.
    [[nodiscard]] const Resource *find(const QString &href) const;
    // The picture of the cover; nullptr if there is none.
    [[nodiscard]] const Resource *cover() const;
    // Of everything listed, unpacked.
    [[nodiscard]] qint64 totalSize() const;

private:
    Result<void> readLinks(const char *member, QList<Resource> &list);

    QJsonObject m_json;
    QJsonObject m_metadata;
    QString m_identifier;
    QString m_title;
    QStringList m_languages;
    QList<Resource> m_readingOrder;
    QList<Resource> m_resources;
    QHash<QString, std::pair<bool, qsizetype>> m_byPath; // in the reading order, at
};

} // namespace wb::packs
