// Databases as crashes leave them, with their log or journal: what the tests of damage start from.
#pragma once

#include "tests/core/storage/CrashingVfs.h"

#include <QString>

namespace wb::test {

// Makes, each in a folder of its own below `folder` as vault.db under Ledger::key():
//   closed, other   generation 10, closed: two files of the same content
//   cipher          as closed, sealed with what this device would not choose
//   log             generation 5 in the main file, 6 to 8 in a fresh log
//   backfilled      generation 8 in the main file and in the log
//   restarted       generation 8 in the main file, 9 and 10 in the log, and after them frames of its earlier run
//   half            generation 8 in the log, crashed in the middle of its checkpoint
//   journal         generation 6, crashed in the middle of a transaction that had spilled pages over it (rollback journal)
void makeCrashStates(const QString &folder, CrashingVfs &vfs);

} // namespace wb::test
