// What stands in QR codes that hold a credential: the document itself in one code where it fits, otherwise several codes that
// each hold a part, so that a page of codes carries every byte without a network.
//
// A part is text of the alphanumeric mode (ISO/IEC 18004 section 7.4.4), and says of itself what it belongs to:
//   WB1:<form>:<part>/<parts>:<size>:<digest>:<data>
// WB1 is the version. form: Z where all parts' data together are a zlib stream (RFC 1950), S where they are the bytes themselves.
// part counts from 1. size: bytes of the whole document, decimal. digest: the first 16 bytes of its SHA-256, in hexadecimal
// capitals. data: Base45 (RFC 9285).
#pragma once

#include "core/base/Result.h"

#include <QByteArray>
#include <QList>
#include <QStringList>

namespace wb::credentials {

// How much a code may hold, as its size on paper or on a screen allows.
struct QrRoom {
    qsizetype wholeBytes = 1600;      // a document up to this size, if it is text, stands in one code as it is; 0 for never
    qsizetype partCharacters = 1300;  // of each part, with all that stands before its data
    int parts = 8;
};

constexpr qsizetype largestQrDocument = 256 * 1024;
constexpr int mostQrParts = 64;

// The text of each code. TooLarge if it takes more than room.parts (detail: how many it would take) or is above largestQrDocument;
// InvalidArgument for an empty document or room for no data.
[[nodiscard]] Result<QStringList> qrTexts(const QByteArray &document, const QrRoom &room);

// Puts a document together again from codes read in any order, some of them several times.
class QrCollector
{
public:
    enum class Step {
        Whole,    // the code was no part: its text is the document
        Part,     // a part that was not there yet
        Repeated, // a part that was there already
        Complete, // the last one: document() is whole, and fits its digest
    };

    // A part of another document begins that document anew. Errors, after which what was collected stays: MalformedDocument
    // (a header that is none), DigestMismatch (all parts are there and do not fit together; begins anew), TooLarge.
    [[nodiscard]] Result<Step> add(const QString &text);

    [[nodiscard]] int parts() const { return int(m_parts.size()); } // of the document being collected; 0 before the first
    [[nodiscard]] int collected() const;
    // The numbers, from 1, of those still to be read.
    [[nodiscard]] QList<int> missing() const;
    // Set by Whole and Complete.
    [[nodiscard]] const QByteArray &document() const { return m_document; }
    void clear();

private:
    [[nodiscard]] Result<QByteArray> joined() const;

    QString m_header; // what all parts share
    bool m_packed = false;
    qsizetype m_size = 0;
    QByteArray m_digest;
    QList<QByteArray> m_parts; // empty: not read yet
    QByteArray m_document;
};

} // namespace wb::credentials
