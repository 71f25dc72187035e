#include "core/credentials/AbsoluteUrl.h"

#include <QUrl>

#include <algorithm>

namespace wb::credentials {

namespace {

using S = QLatin1StringView;

constexpr qsizetype longestHost = 200;

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

bool isLowerCase(QChar c)
{
    return c >= u'a' && c <= u'z';
}

bool isPlain(QChar c)
{
    return isLowerCase(c) || isDigit(c) || (c >= u'A' && c <= u'Z') || c == u'-' || c == u'.';
}

// Labels of lower case letters, digits and single hyphens between them, the last one no number.
bool isPlainHost(QStringView host)
{
    QChar before = u'.';
    QChar labelStart;
    for (const QChar c : host) {
        const bool isWordCharacter = isLowerCase(c) || isDigit(c);
        const bool wasWordCharacter = before != u'.' && before != u'-';
        if (!isWordCharacter && ((c != u'.' && c != u'-') || !wasWordCharacter))
            return false;
        if (before == u'.')
            labelStart = c;
        before = c;
    }
    return host.size() <= longestHost && isLowerCase(labelStart) && before != u'.' && before != u'-';
}

// What nearly all names in credentials look like: "did:key:z6Mk...", "urn:uuid:...", "https://example.org/some/path". No question
// for QUrl, which takes each to pieces.
bool isPlainUrl(QStringView text)
{
    if (text.startsWith(S("https://"))) {
        const QStringView rest = text.sliced(8);
        const qsizetype slash = rest.indexOf(u'/');
        const QStringView path = slash < 0 ? QStringView() : rest.sliced(slash);
        return isPlainHost(rest.first(slash < 0 ? rest.size() : slash))
            && std::all_of(path.begin(), path.end(), [](QChar c) { return isPlain(c) || c == u'/' || c == u'_' || c == u'~'; });
    }
    return text.size() > 4 && (text.startsWith(S("did:")) || text.startsWith(S("urn:")))
        && std::all_of(text.begin() + 4, text.end(), [](QChar c) { return isPlain(c) || c == u':'; });
}

} // namespace

bool isAbsoluteUrl(const QString &text)
{
    if (isPlainUrl(text))
        return true;
    const QUrl url(text, QUrl::StrictMode);
    return url.isValid() && !url.scheme().isEmpty();
}

} // namespace wb::credentials
