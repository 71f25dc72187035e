// What a WebDAV server lists: names stay inside the folder that was asked for, and sizes are sizes.
#include "sync/devices/DavListing.h"
#include "tests/fuzz/Input.h"

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    using namespace wb;
    const QUrl folder(QStringLiteral("https://cloud.example/dav/my%20folder/"));
    const auto listing = sync::readDavListing(fuzz::bytesOf(data, size), folder);
    if (!listing)
        return 0;
    fuzz::require(listing->files.size() <= sync::DavListing::mostEntries);
    for (const auto &file : listing->files)
        fuzz::require(file.bytes >= 0 && !file.name.isEmpty() && !file.name.contains(QLatin1Char('/')));
    return 0;
}
