// What is known of one device's batches, and what of them is missing. Pure.
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>

namespace wb::sync {

struct BatchRow {
    QString device;
    qint64 sequence = 0;
    QByteArray digest;
    QByteArray previous;
    QString name;
    qint64 bytes = 0;
    qint64 made = 0;
    std::optional<qint64> covers; // of a snapshot's parts
    bool isLast = false;
    bool hasChanges = false;
    bool stored = true;
    bool isKept = false; // stays at the place though a snapshot covers it
};

struct Chain {
    static constexpr qsizetype mostMissing = 1000;

    qint64 base = 0; // up to here a whole snapshot stands in
    qint64 upTo = 0; // up to here everything is known
    qint64 highest = 0; // of all that are known
    qint64 lastMade = 0;
    QList<qint64> missing; // from base on: not known though later ones are, or somebody says they are; at most mostMissing
    bool forked =
        false; // two batches under one number, or one that does not follow the one before: an old copy of the device went on
};

// Rows of one device in ascending order; `claimed`: the highest number that somebody says there is.
[[nodiscard]] Chain chainOf(const QList<BatchRow> &rows, qint64 claimed);

} // namespace wb::sync
