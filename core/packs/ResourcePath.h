// Where things lie inside a pack: one relative path with forward slashes, the same in the archive and in the manifest.
#pragma once

#include "core/base/Result.h"

namespace wb::packs {

// Whether a path may stand in a pack: relative, no empty, "." or ".." segment, no backslash, drive letter, control or
// bidirectional control character, no segment that Windows reserves or cuts (CON, trailing dot or space), at most 512 bytes
// of UTF-8. UnsafePath with the cause otherwise.
[[nodiscard]] Result<void> checkPath(const QString &path);

// The form in which two paths are the same file somewhere: Unicode NFKC, case folded.
[[nodiscard]] QString pathKey(const QString &path);

// The path of a href (RFC 3986 relative reference: percent-encoded, query and fragment dropped). A href that begins with
// "./" or "../" is resolved against the folder of `base` (the path of the document it stands in), any other against the
// root of the pack. UnsafePath if it has a scheme or an authority, or leaves the pack.
[[nodiscard]] Result<QString> resolveHref(const QString &href, const QString &base = {});

// The href of a path: percent-encoded where RFC 3986 asks for it.
[[nodiscard]] QString hrefOf(const QString &path);

// The media type by file extension, "application/octet-stream" if it is none we know.
[[nodiscard]] QString mediaTypeOf(const QString &path);

// Text that deflates well; media that is compressed already is stored, so that it can be read in place.
[[nodiscard]] bool isDeflated(const QString &mediaType);

} // namespace wb::packs
