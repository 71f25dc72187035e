#include "core/linkeddata/Iri.h"

#include <algorithm>
#include <array>

namespace wb::linkeddata {

namespace {

bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

// RFC 3986, section 3; `has…` tells an empty component from an absent one.
struct Parts {
    std::string_view scheme, authority, path, query, fragment;
    bool hasAuthority = false, hasQuery = false, hasFragment = false;
};

Parts split(std::string_view text)
{
    Parts parts;
    if (hasScheme(text)) {
        parts.scheme = text.substr(0, text.find(':'));
        text.remove_prefix(parts.scheme.size() + 1);
    }
    if (const size_t hash = text.find('#'); hash != std::string_view::npos) {
        parts.hasFragment = true;
        parts.fragment = text.substr(hash + 1);
        text = text.substr(0, hash);
    }
    if (const size_t mark = text.find('?'); mark != std::string_view::npos) {
        parts.hasQuery = true;
        parts.query = text.substr(mark + 1);
        text = text.substr(0, mark);
    }
    if (text.starts_with("//")) {
        parts.hasAuthority = true;
        const size_t end = std::min(text.find('/', 2), text.size());
        parts.authority = text.substr(2, end - 2);
        text.remove_prefix(end);
    }
    parts.path = text;
    return parts;
}

// RFC 3986, section 5.2.4.
std::string removeDotSegments(std::string_view path)
{
    std::string out;
    while (!path.empty()) {
        if (path.starts_with("../")) {
            path.remove_prefix(3);
        } else if (path.starts_with("./") || path.starts_with("/./")) {
            path.remove_prefix(2);
        } else if (path == "/.") {
            path = "/";
        } else if (path.starts_with("/../") || path == "/..") {
            path = path.size() > 3 ? path.substr(3) : std::string_view("/");
            out.erase(std::min(out.rfind('/'), out.size()));
        } else if (path == "." || path == "..") {
            path = {};
        } else {
            const size_t end = std::min(path.find('/', 1), path.size());
            out.append(path.substr(0, end));
            path.remove_prefix(end);
        }
    }
    return out;
}

std::string mergePaths(const Parts &base, std::string_view path)
{
    if (base.hasAuthority && base.path.empty())
        return std::string(1, '/').append(path);
    const size_t slash = base.path.rfind('/');
    return std::string(slash == std::string_view::npos ? std::string_view() : base.path.substr(0, slash + 1)).append(path);
}

} // namespace

bool hasScheme(std::string_view text)
{
    if (text.empty() || !isLetter(text.front()))
        return false;
    for (const char c : text) {
        if (c == ':')
            return true;
        if (!isLetter(c) && !isDigit(c) && c != '+' && c != '-' && c != '.')
            return false;
    }
    return false;
}

bool hasForbidden(std::string_view text)
{
    static constexpr auto forbidden = [] {
        std::array<bool, 256> table {};
        for (size_t c = 0; c <= 0x20; ++c)
            table[c] = true;
        for (const char c : std::string_view("<>\"{}|^`\\"))
            table[static_cast<unsigned char>(c)] = true;
        return table;
    }();
    return std::any_of(text.begin(), text.end(), [](char c) { return forbidden[static_cast<unsigned char>(c)]; });
}

bool isWellFormedIri(std::string_view text)
{
    const size_t fragment = text.find('#');
    return hasScheme(text) && !hasForbidden(text)
        && (fragment == std::string_view::npos || text.find('#', fragment + 1) == std::string_view::npos);
}

bool isLanguageTag(std::string_view text)
{
    size_t run = 0;
    bool first = true;
    for (const char c : text) {
        if (c == '-') {
            if (run == 0)
                return false;
            run = 0;
            first = false;
        } else if (++run > 8 || !(isLetter(c) || (!first && isDigit(c)))) {
            return false;
        }
    }
    return run > 0;
}

std::string lowerCase(std::string_view ascii)
{
    std::string text(ascii);
    for (char &c : text)
        c = c >= 'A' && c <= 'Z' ? char(c + ('a' - 'A')) : c;
    return text;
}

bool looksLikeKeyword(std::string_view text)
{
    return text.size() > 1 && text.front() == '@' && std::all_of(text.begin() + 1, text.end(), isLetter);
}

std::string resolveIri(std::string_view base, std::string_view reference)
{
    if (!hasScheme(base))
        return std::string(reference);
    const Parts from = split(base);
    Parts to = split(reference);
    std::string path;
    if (!to.scheme.empty() || to.hasAuthority) {
        path = removeDotSegments(to.path);
    } else {
        if (to.path.empty()) {
            path = std::string(from.path);
            if (!to.hasQuery) {
                to.hasQuery = from.hasQuery;
                to.query = from.query;
            }
        } else {
            path = removeDotSegments(to.path.starts_with('/') ? std::string(to.path) : mergePaths(from, to.path));
        }
        to.hasAuthority = from.hasAuthority;
        to.authority = from.authority;
    }
    std::string result(to.scheme.empty() ? from.scheme : to.scheme);
    result += ':';
    if (to.hasAuthority)
        result.append("//").append(to.authority);
    result += path;
    if (to.hasQuery)
        result.append(1, '?').append(to.query);
    if (to.hasFragment)
        result.append(1, '#').append(to.fragment);
    return result;
}

} // namespace wb::linkeddata
