// The system's VFS with a power switch. At a chosen write the power goes: that write is torn, everything the program does
// afterwards fails, and of what was written since a file's last sync, any part may be missing.
#pragma once

#include <QtGlobal>

namespace wb::test {

enum class Crash {
    Process, // kill -9: what was written stays written
    Power, // what was not synced is kept or lost at random, write by write
};

// Becomes the default VFS, which SealedVfs builds on, while it lives.
class CrashingVfs {
public:
    CrashingVfs();
    ~CrashingVfs();

    // From now on: the power goes at write number `write` (from 0). `seed` decides where that one is torn and what is lost.
    void crashAt(int write, Crash kind, quint32 seed);
    // No more crash; files opened from now on work again.
    void recover();
    // Writes since crashAt.
    [[nodiscard]] int writes() const;
    [[nodiscard]] bool crashed() const;

    struct State;

private:
    State *m_state;
};

} // namespace wb::test
