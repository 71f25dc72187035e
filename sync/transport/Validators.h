// What tells one version of a document from the next (RFC 9110 section 8.8), and requests that cost nothing where nothing changed.
#pragma once

#include "sync/transport/Patience.h"

#include <optional>

namespace wb::sync {

struct Validators {
    QByteArray etag; // as sent, quotes and W/ included
    QByteArray lastModified; // as sent
    bool isDateStrong = false; // the server's own date is a minute or more after it: not changed twice within its second

    [[nodiscard]] static Validators of(const HttpResponse &response);
    [[nodiscard]] bool isEmpty() const { return etag.isEmpty() && lastModified.isEmpty(); }
    // May parts be put together by it? Weak tags only say that two versions mean the same.
    [[nodiscard]] bool isStrong() const { return !forIfRange().isEmpty(); }
    // Value of If-Range (section 13.1.5): a strong tag, or a strong date where there is no tag; else empty.
    [[nodiscard]] QByteArray forIfRange() const;
    // Nothing that both sides say contradicts that this is the same version. Tags are compared weakly (section 8.8.3.2).
    [[nodiscard]] bool allow(const Validators &other) const;
    friend bool operator==(const Validators &, const Validators &) = default;
};

// Adds If-None-Match and If-Modified-Since.
void askOnlyIfChanged(HttpRequest &request, const Validators &held);

// The document if it is another than `held`, with its new Validators in the headers; nullopt if nothing changed (304). Errors of
// send() and errorOf(). UnexpectedAnswer for a 304 that nobody asked for.
[[nodiscard]] Result<std::optional<HttpResponse>> fetchIfChanged(
    Patience &patience, HttpRequest request, const Validators &held, std::stop_token stop = {});

} // namespace wb::sync
