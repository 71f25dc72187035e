// A WebDAV collection (RFC 4918) as a place for batches: Apache mod_dav, Nextcloud (…/remote.php/dav/files/USER/FOLDER) and their
// like.
#pragma once

#include "sync/devices/PlaceAddress.h"

namespace wb::sync {

// Looking costs one PROPFIND. Files are put with If-None-Match: *, so that none is ever overwritten; where a server does not know
// that header, random names alone keep them apart. Used on the thread that made it.
class WebDavPlace final : public BatchPlace {
public:
    // InvalidArgument, AddressRefused (a password over plain http to a public address).
    [[nodiscard]] static Result<std::unique_ptr<WebDavPlace>> open(const PlaceAddress &address, const HttpSettings &settings);

    // Makes the collection, and those above it that are not there.
    [[nodiscard]] Result<void> prepare(std::stop_token stop) override;
    [[nodiscard]] Result<QList<PlaceFile>> list(std::stop_token stop) override;
    [[nodiscard]] Result<QByteArray> read(const QString &name, std::stop_token stop) override;
    [[nodiscard]] Result<void> write(const QString &name, const QByteArray &bytes, std::stop_token stop) override;
    [[nodiscard]] Result<void> remove(const QString &name, std::stop_token stop) override;
    [[nodiscard]] Result<void> upload(
        const QString &name, const QString &file, std::stop_token stop, const TransferProgress &progress) override;
    [[nodiscard]] Result<void> download(
        const QString &name, const QString &file, std::stop_token stop, const TransferProgress &progress) override;

private:
    WebDavPlace(const QUrl &collection, const PlaceAddress &address, const HttpSettings &settings);
    [[nodiscard]] HttpRequest request(const QByteArray &method, const QUrl &url) const;
    [[nodiscard]] QUrl urlOf(const QString &name) const;
    [[nodiscard]] Result<HttpResponse> propfind(std::stop_token stop);
    [[nodiscard]] Result<void> makeCollection(const QUrl &collection, int parents, std::stop_token stop);
    [[nodiscard]] Result<void> put(const QString &name, const QByteArray &bytes, std::stop_token stop);

    QUrl m_collection; // ends with a slash
    QByteArray m_authorization;
    HttpClient m_client;
};

} // namespace wb::sync
