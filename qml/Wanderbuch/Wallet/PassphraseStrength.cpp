#include "qml/Wanderbuch/Wallet/PassphraseStrength.h"

#include <QSet>

#include <algorithm>
#include <array>
#include <cmath>

namespace wb::ui {

namespace {

constexpr double letterBits = 4.7;   // log2 26
constexpr double digitBits = 3.32;   // log2 10
constexpr double markBits = 4.5;     // among the marks people reach for
constexpr double wordBits = 11;      // one of about two thousand everyday words
constexpr double longWordBits = 1.5; // each letter beyond seven makes it a rarer word

// What every guessing program tries first.
constexpr std::array commonPasswords{
    "password", "passwort", "passphrase", "qwerty", "qwertz", "azerty", "asdfgh", "letmein", "welcome", "willkommen", "iloveyou",
    "monkey", "dragon", "sunshine", "princess", "football", "baseball", "superman", "batman", "trustno", "master", "shadow",
    "michael", "jessica", "hello", "hallo", "ciao", "secret", "geheim", "segreto", "login", "admin", "abc", "qazwsx", "zxcvbn",
    "wanderbuch", "changeme", "starwars", "freedom", "whatever", "computer", "internet", "samsung", "google", "correcthorse"};

enum class Kind { Letter, Digit, Mark };

Kind kindOf(QChar c)
{
    return c.isLetter() ? Kind::Letter : c.isDigit() ? Kind::Digit : Kind::Mark;
}

// aaaa, 1111, abcd, 4321: how often one step leads to the next.
bool isRun(QStringView part)
{
    if (part.size() < 3)
        return false;
    const int step = part[1].unicode() - part[0].unicode();
    if (std::abs(step) > 1)
        return false;
    for (qsizetype i = 2; i < part.size(); ++i) {
        if (part[i].unicode() - part[i - 1].unicode() != step)
            return false;
    }
    return true;
}

bool isCommon(const QString &lower)
{
    return std::ranges::any_of(commonPasswords, [&](const char *known) {
        const QLatin1StringView word(known);
        return lower == word || (word.size() >= 5 && lower.startsWith(word)) || (lower.size() >= 4 && word.startsWith(lower));
    });
}

// Whether it can be said aloud: vowels in it, and never more than three consonants together.
bool looksLikeWord(QStringView lower)
{
    static const QString vowels = QStringLiteral("aeiouyäöüàáâèéêìíîòóôùúûåæø");
    int consonants = 0;
    int seen = 0;
    for (const QChar c : lower) {
        if (c.unicode() > 0x24f) // other scripts: no telling, so count it as a word
            return true;
        const bool vowel = vowels.contains(c);
        seen += vowel;
        consonants = vowel ? 0 : consonants + 1;
        if (consonants > 4)
            return false;
    }
    return seen * 5 >= lower.size();
}

double letters(QStringView part)
{
    const QString lower = part.toString().toLower();
    const double length = double(part.size());
    double bits = length * letterBits;
    if (isRun(lower))
        bits = std::min(bits, letterBits + 2);
    else if (isCommon(lower))
        bits = 5;
    else if (length >= 3 && looksLikeWord(lower))
        bits = std::min(bits, wordBits + longWordBits * std::max(0.0, length - 7));
    const auto capitals = std::count_if(part.begin(), part.end(), [](QChar c) { return c.isUpper(); });
    if (capitals > 0 && capitals < part.size())
        bits += capitals == 1 && part[0].isUpper() ? 1 : std::min(double(capitals) * 2, length * 0.8);
    return bits;
}

double digits(QStringView part)
{
    const double free = double(part.size()) * digitBits;
    if (isRun(part))
        return std::min(free, digitBits + 2);
    const int number = part.size() == 4 ? part.toInt() : 0;
    return number >= 1900 && number <= 2060 ? 7 : free;
}

} // namespace

double passphraseBits(const QString &passphrase)
{
    const QStringView text = passphrase;
    QSet<QString> seen;
    double bits = 0;
    for (qsizetype at = 0; at < text.size();) {
        const Kind kind = kindOf(text[at]);
        qsizetype end = at + 1;
        while (end < text.size() && kindOf(text[end]) == kind)
            ++end;
        const QStringView part = text.sliced(at, end - at);
        at = end;
        const QString known = part.toString().toLower();
        if (seen.contains(known)) { // said once already
            bits += 1;
            continue;
        }
        seen.insert(known);
        if (kind == Kind::Letter)
            bits += letters(part);
        else if (kind == Kind::Digit)
            bits += digits(part);
        else
            bits += part.count(part[0]) == part.size() ? (part[0] == u' ' ? 1 : markBits) : double(part.size()) * markBits;
    }
    return bits;
}

double secondsToGuess(double bits, double guessesPerSecond)
{
    return std::exp2(bits - 1) / guessesPerSecond;
}

} // namespace wb::ui
