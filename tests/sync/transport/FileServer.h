// Serves one file with ranges as RFC 9110 section 14 has it, for tests that then bend single answers.
#pragma once

#include "LoopbackServer.h"

namespace wb::test {

struct ServedFile {
    QByteArray bytes;
    QByteArray etag = "\"first\"";
    QByteArray type = "application/webpub+zip";
    bool hasRanges = true;

    [[nodiscard]] Answer answer(const AskedOf &asked) const
    {
        Answer answer { .headers = { { "Content-Type", type } }, .body = bytes };
        if (!etag.isEmpty())
            answer.headers.append({ "ETag", etag });
        const auto range = asked.header("Range");
        const auto condition = asked.header("If-Range");
        if (!hasRanges || range.isEmpty() || (!condition.isEmpty() && condition != etag))
            return answer;
        const auto from = range.mid(6, range.indexOf('-') - 6);
        const auto to = range.mid(range.indexOf('-') + 1);
        const auto first = from.isEmpty() ? std::max<qint64>(0, bytes.size() - to.toLongLong()) : from.toLongLong();
        const auto last = from.isEmpty() || to.isEmpty() ? bytes.size() - 1 : std::min<qint64>(to.toLongLong(), bytes.size() - 1);
        if (first > last) {
            answer.status = 416;
            answer.body.clear();
            answer.headers.append({ "Content-Range", "bytes */" + QByteArray::number(bytes.size()) });
            return answer;
        }
        answer.status = 206;
        answer.body = bytes.mid(first, last - first + 1);
        answer.headers.append({ "Content-Range",
            "bytes " + QByteArray::number(first) + '-' + QByteArray::number(last) + '/' + QByteArray::number(bytes.size()) });
        return answer;
    }
};

// The answer as it goes over the wire, to be cut.
inline QByteArray wire(const Answer &answer)
{
    QByteArray head = "HTTP/1.1 " + QByteArray::number(answer.status)
        + " X\r\nContent-Length: " + QByteArray::number(answer.body.size()) + "\r\n";
    for (const auto &[name, value] : answer.headers)
        head += name + ": " + value + "\r\n";
    return head + "\r\n" + answer.body;
}

// Bytes that repeat nowhere.
inline QByteArray noise(qsizetype size, quint32 seed = 1)
{
    QByteArray bytes(size, Qt::Uninitialized);
    for (auto &byte : bytes) {
        seed = seed * 1664525 + 1013904223;
        byte = char(seed >> 24);
    }
    return bytes;
}

} // namespace wb::test
