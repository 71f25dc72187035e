// Seals what SQLite writes, page by page. A sealed unit is as long as the plain one: the last 40 bytes of a page are
// reserved (SQLite leaves them zero) and hold nonce and tag.
#pragma once

#include "core/crypto/PageAead.h"

#include <array>

namespace wb::storage {

class PageSealer {
public:
    static constexpr int reservedBytes = 40; // 24 of nonce, 16 of tag

    // Where a unit belongs: a unit opened at any other place does not open.
    enum class Place : quint32 {
        Database = 1,
        Wal = 2,
        Journal = 3,
        JournalHeader = 4,
        SuperJournal = 5,
        Checkpoint = 6,
        Hole = 7
    };
    struct Position {
        Place place = Place::Database;
        quint64 number = 0; // page number or file offset
        quint32 salt = 0;
    };

    PageSealer(const crypto::SecretBytes &fileKey, crypto::PageCipher cipher)
        : m_aead(fileKey, cipher)
    {
    }

    // `size` counts the reserved bytes. False, with nothing sealed, if the plain reserved bytes are not zero: SQLite's WAL
    // checksum covers them, so the page could not be found again. `sealed` and `plain` may be the same buffer.
    [[nodiscard]] bool seal(unsigned char *sealed, const unsigned char *plain, int size, const Position &position);
    // False if the unit is not what was sealed for this position; `plain` is zeros then. May be the same buffer.
    [[nodiscard]] bool open(unsigned char *plain, const unsigned char *sealed, int size, const Position &position);

private:
    const unsigned char *nextNonce();

    static constexpr int nonceSize = 24;
    static constexpr int noncesDrawn = 64; // a system call for each nonce would be felt
    crypto::PageAead m_aead;
    QByteArray m_nonces;
    int m_nextNonce = noncesDrawn;
};

} // namespace wb::storage
