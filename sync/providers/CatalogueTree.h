// How a catalogue is cut into files: by the digest of each item's identifier, so that a change to one item touches one file, and
// one more item at most divides one file in two. Pure.
#pragma once

#include <QJsonObject>
#include <QList>
#include <QString>

namespace wb::sync {

struct CatalogueEntry {
    QString identifier;
    QJsonObject document;
};

class CatalogueTree {
public:
    static constexpr qsizetype mostPerFile = 64; // items; all editions of a module stand together, so it may be more
    static constexpr qsizetype mostPerPart = 2048; // items below one part of the index

    explicit CatalogueTree(QList<CatalogueEntry> entries);

    using File = QList<QJsonObject>; // by identifier
    using Part = QList<File>;
    // One part if the catalogue is small: then the index needs none. Nothing is empty.
    [[nodiscard]] const QList<Part> &parts() const { return m_parts; }

private:
    struct Keyed {
        QByteArray key;
        CatalogueEntry entry;
    };
    void cut(qsizetype from, qsizetype to, int bit, Part *part);

    QList<Keyed> m_entries; // by key, then identifier
    QList<Part> m_parts;
};

} // namespace wb::sync
