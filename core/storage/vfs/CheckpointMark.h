// Notes in the header's block how much of the log has gone into the main file. Once a checkpoint has begun, a log that
// ends early no longer gives an older state but a mixture: older pages from the log over newer ones in the main file.
#pragma once

#include "core/storage/vfs/PageSealer.h"
#include "core/storage/vfs/RealFile.h"

#include <array>

namespace wb::storage {

constexpr int walHeaderSize = 32;

// What the log's file knows about itself, shared with the main file.
struct LogState {
    bool open = false;
    std::array<unsigned char, walHeaderSize> header {}; // differs for each run of the log, by its salts
    qint64 committed = 0; // frames up to the last commit
    qint64 committedPages = 0; // of the database, after the last commit
    qint64 required = 0; // frames of this run that a checkpoint has begun with
    bool finished = false; // that checkpoint was finished: the main file holds all of them
};

// Two slots are written in turn, so that a torn write leaves the one before.
class CheckpointMark {
public:
    // Reads the newest slot that opens; without one nothing is required of the log.
    int load(RealFile &file, PageSealer &sealer);
    // Before a page of the main file, which has `pages`, is written over from `log`. On the disk when it answers.
    int begin(const LogState &log, qint64 pages);
    // When all those pages are on the disk. On the disk when it answers.
    int finish(qint64 pages);

    // Whether begin() was called without finish().
    [[nodiscard]] bool isUnfinished() const { return m_sequence > 0 && !m_finished; }
    [[nodiscard]] const std::array<unsigned char, walHeaderSize> &logHeader() const { return m_header; }
    [[nodiscard]] qint64 frames() const { return m_frames; }
    // The main file has to have at least so many, or it was cut off.
    [[nodiscard]] qint64 pages() const { return m_pages; }

private:
    [[nodiscard]] int save();

    RealFile *m_file = nullptr;
    PageSealer *m_sealer = nullptr;
    quint64 m_sequence = 0;
    qint64 m_frames = 0;
    qint64 m_pages = 0;
    bool m_finished = false;
    std::array<unsigned char, walHeaderSize> m_header {};
};

} // namespace wb::storage
