#include "sync/devices/DavListing.h"

#include <QXmlStreamReader>

namespace wb::sync {

namespace {

using S = QLatin1StringView;
constexpr S dav("DAV:");

struct Entry {
    QString href;
    qint64 bytes = -1;
    bool isCollection = false;
};

bool is(const QXmlStreamReader &xml, S name)
{
    return xml.namespaceUri() == dav && xml.name() == name;
}

// The properties of one propstat count only if its status is 2xx.
void readPropstat(QXmlStreamReader &xml, Entry &entry)
{
    Entry found = entry;
    bool ok = true;
    while (xml.readNextStartElement()) {
        if (is(xml, S("status"))) {
            const QString status = xml.readElementText();
            ok = status.section(QLatin1Char(' '), 1, 1).startsWith(QLatin1Char('2'));
        } else if (is(xml, S("prop"))) {
            while (xml.readNextStartElement()) {
                if (is(xml, S("getcontentlength"))) {
                    bool number = false;
                    const qint64 bytes = xml.readElementText().trimmed().toLongLong(&number);
                    found.bytes = number && bytes >= 0 ? bytes : -1;
                } else if (is(xml, S("resourcetype"))) {
                    while (xml.readNextStartElement()) {
                        found.isCollection |= is(xml, S("collection"));
                        xml.skipCurrentElement();
                    }
                } else {
                    xml.skipCurrentElement();
                }
            }
        } else {
            xml.skipCurrentElement();
        }
    }
    if (ok)
        entry = found;
}

Entry readResponse(QXmlStreamReader &xml)
{
    Entry entry;
    while (xml.readNextStartElement()) {
        if (is(xml, S("href")))
            entry.href = xml.readElementText().trimmed();
        else if (is(xml, S("propstat")))
            readPropstat(xml, entry);
        else
            xml.skipCurrentElement();
    }
    return entry;
}

QString folderPath(const QUrl &url)
{
    QString path = url.path(QUrl::FullyDecoded);
    return path.endsWith(QLatin1Char('/')) ? path : path + QLatin1Char('/');
}

} // namespace

Result<DavListing> readDavListing(const QByteArray &bytes, const QUrl &collection)
{
    QXmlStreamReader xml(bytes);
    xml.setEntityExpansionLimit(64); // a document type has no business here
    if (!xml.readNextStartElement() || !is(xml, S("multistatus")))
        return failure(
            ErrorCode::UnexpectedAnswer, QStringLiteral("%1: not a listing (WebDAV multistatus)").arg(collection.host()));
    DavListing listing;
    const QString folder = folderPath(collection);
    while (xml.readNextStartElement()) {
        if (!is(xml, S("response"))) {
            xml.skipCurrentElement();
            continue;
        }
        const Entry entry = readResponse(xml);
        const QString path = collection.resolved(QUrl(entry.href)).path(QUrl::FullyDecoded);
        if (path == folder || path + QLatin1Char('/') == folder) {
            listing.isCollection |= entry.isCollection;
            continue;
        }
        if (entry.isCollection || entry.bytes < 0 || !path.startsWith(folder))
            continue;
        const QString name = path.sliced(folder.size());
        if (name.contains(QLatin1Char('/')))
            continue;
        if (listing.files.size() >= DavListing::mostEntries)
            return failure(ErrorCode::TooLarge, QStringLiteral("%1: more files than can be").arg(collection.host()));
        listing.files.append({ name, entry.bytes });
    }
    if (xml.hasError())
        return failure(
            ErrorCode::UnexpectedAnswer, QStringLiteral("%1: a broken listing: %2").arg(collection.host(), xml.errorString()));
    return listing;
}

} // namespace wb::sync
