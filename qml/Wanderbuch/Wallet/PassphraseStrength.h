// How hard a passphrase is to guess, told honestly: counted as somebody who guesses cleverly would count it.
#pragma once

#include <QString>

namespace wb::ui {

// Bits of guessing work, never flattering: known passwords, words, years, runs and repeats count for what they are worth,
// not for their length.
[[nodiscard]] double passphraseBits(const QString &passphrase);

// Seconds until somebody who has the file and makes `guessesPerSecond` finds it, on average.
[[nodiscard]] double secondsToGuess(double bits, double guessesPerSecond);

} // namespace wb::ui
