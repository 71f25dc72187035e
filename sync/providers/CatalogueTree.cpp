#include "sync/providers/CatalogueTree.h"

#include "core/crypto/Digest.h"

#include <algorithm>

namespace wb::sync {

namespace {

constexpr int mostBits = 64; // deeper than any honest catalogue

bool bitOf(const QByteArray &key, int bit)
{
    return (quint8(key.at(bit / 8)) >> (7 - bit % 8)) & 1;
}

} // namespace

CatalogueTree::CatalogueTree(QList<CatalogueEntry> entries)
{
    m_entries.reserve(entries.size());
    for (CatalogueEntry &entry : entries)
        m_entries.append({ crypto::sha256(entry.identifier.toUtf8()), std::move(entry) });
    std::stable_sort(m_entries.begin(), m_entries.end(), [](const Keyed &a, const Keyed &b) { return a.key < b.key; });
    if (!m_entries.isEmpty())
        cut(0, m_entries.size(), 0, nullptr);
}

// Entries are in the order of their keys, so that each half of a node is a stretch.
void CatalogueTree::cut(qsizetype from, qsizetype to, int bit, Part *part)
{
    if (from == to)
        return;
    if (!part && (to - from <= mostPerPart || bit == mostBits)) {
        m_parts.append(Part {});
        Part files;
        cut(from, to, bit, &files);
        m_parts.last() = std::move(files);
        return;
    }
    if (part && (to - from <= mostPerFile || bit == mostBits || m_entries.at(from).key == m_entries.at(to - 1).key)) {
        File file;
        for (qsizetype i = from; i < to; ++i)
            file.append(m_entries.at(i).entry.document);
        part->append(file);
        return;
    }
    const auto middle = std::partition_point(m_entries.cbegin() + from, m_entries.cbegin() + to, [bit](const Keyed &keyed) {
        return !bitOf(keyed.key, bit);
    }) - m_entries.cbegin();
    cut(from, middle, bit + 1, part);
    cut(middle, to, bit + 1, part);
}

} // namespace wb::sync
