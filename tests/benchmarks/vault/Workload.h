// The wallet of somebody who has collected for years: 1,000 credentials of 2 to 300 KB, the same in every run.
#pragma once

#include <QByteArray>
#include <QRandomGenerator>
#include <QStringList>

namespace wb::bench {

constexpr int credentialCount = 1000;
constexpr int pageSize = 16 * 1024;
constexpr int cacheKiB = 16 * 1024;

struct Sample {
    QString title;
    QString issuer;
    QString words;
    QByteArray raw; // JSON with a picture in it, as the large ones are
};

inline QString word(QRandomGenerator &random)
{
    static const QStringList syllables =
        QStringLiteral("ka lo mi ra ste ver du no pra fi gel to sa be lin cho ur ex ma ti").split(QLatin1Char(' '));
    QString text;
    for (int count = random.bounded(2, 5); count > 0; --count)
        text += syllables.at(random.bounded(static_cast<int>(syllables.size())));
    return text;
}

inline QString text(QRandomGenerator &random, int words)
{
    QStringList list;
    for (int count = 0; count < words; ++count)
        list << word(random);
    return list.join(QLatin1Char(' '));
}

// Sizes are spread evenly between 2 and 300 KB.
inline Sample sample(int number)
{
    QRandomGenerator random(static_cast<quint32>(number) * 2654435761U + 1);
    Sample made { text(random, 5), text(random, 2), text(random, 40), {} };
    const int size = random.bounded(2000, 300000);
    QByteArray picture(size * 3 / 4 / 4 * 4, Qt::Uninitialized);
    random.fillRange(reinterpret_cast<quint32 *>(picture.data()), picture.size() / 4);
    made.raw = "{\"name\":\"" + made.title.toUtf8() + "\",\"number\":" + QByteArray::number(number) + ",\"description\":\""
        + made.words.toUtf8() + "\",\"image\":\"data:image/png;base64," + picture.toBase64() + "\"}";
    return made;
}

// The newest report on it, as long as a real one: each check with its reason, and the European standard elements.
inline QByteArray report(int number)
{
    QRandomGenerator random(static_cast<quint32>(number) * 2246822519U + 3);
    QByteArray checks;
    for (const char *check : { "proof", "issuer", "trust", "validity", "status", "schema", "holder" }) {
        checks += QByteArray(checks.isEmpty() ? "" : ",") + "{\"asOf\":\"2026-05-04T09:30:00Z\",\"check\":\"" + check
            + "\",\"outcome\":\"pass\",\"reason\":\"" + text(random, 6).toUtf8() + "\"}";
    }
    return "{\"checks\":[" + checks + "],\"standardElements\":{\"missing\":[\"" + text(random, 3).toUtf8()
        + "\"],\"present\":[]},\"verdict\":\"valid\"}";
}

// What somebody types: the beginnings of two words.
inline QString query(QRandomGenerator &random)
{
    return word(random).left(4) + QLatin1Char(' ') + word(random).left(3);
}

} // namespace wb::bench
