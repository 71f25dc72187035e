// An error on its way out of the recursion of this module. Never crosses its border: public functions turn it into a Result.
#pragma once

#include "core/base/Result.h"

#include <string_view>

namespace wb::linkeddata {

// Where in a document something stands, as a chain on the stack.
struct Path {
    const Path *parent = nullptr;
    std::string_view name;
    qsizetype index = -1; // used instead of the name if not negative

    // As a JSON pointer (RFC 6901).
    [[nodiscard]] QString pointer() const;
};

class Failure {
public:
    Failure(ErrorCode code, QString detail)
        : m_error { code, std::move(detail) }
    {
    }
    // MalformedDocument: what is wrong, in the words of the standard, and where.
    Failure(const char *what, const Path &path)
        : Failure(ErrorCode::MalformedDocument, QLatin1StringView(what) + QStringLiteral(": ") + path.pointer())
    {
    }
    // The same for what stands in a context.
    Failure(const char *what, std::string_view term)
        : Failure(ErrorCode::MalformedDocument,
            QLatin1StringView(what) + QStringLiteral(": ") + QString::fromUtf8(term.data(), qsizetype(term.size())))
    {
    }

    [[nodiscard]] const Error &error() const { return m_error; }
    [[nodiscard]] tl::unexpected<Error> value() const { return tl::unexpected<Error>(m_error); }

private:
    Error m_error;
};

} // namespace wb::linkeddata
