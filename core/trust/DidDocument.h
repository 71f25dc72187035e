// DID documents and other controller documents (W3C DID 1.0, Controlled Identifiers 1.0) as stored data: which key may do what.
#pragma once

#include "core/base/Result.h"
#include "core/crypto/PublicKey.h"

#include <QHash>
#include <QJsonObject>
#include <QStringList>

namespace wb::trust {

class DidDocument {
public:
    // At most 1 MiB and 500 verification methods. Errors: TooLarge, MalformedJson, MalformedDocument (no id, two methods of one
    // name).
    [[nodiscard]] static Result<DidDocument> read(QByteArrayView json);

    [[nodiscard]] QString id() const { return m_id; }

    // The controller a method names; empty if there is no method of that name (an absolute URL).
    [[nodiscard]] QString controllerOf(const QString &method) const { return m_methods.value(method).controller; }
    // Whether this document lets the method (of this or another document) be used for "assertionMethod", "authentication" ...
    [[nodiscard]] bool allows(const QString &method, const QString &purpose) const;
    // The methods of that purpose, as absolute URLs.
    [[nodiscard]] QStringList methodsFor(const QString &purpose) const { return m_relationships.value(purpose); }
    // From publicKeyMultibase, publicKeyJwk or publicKeyBase58. Errors: KeyNotFound (no such method), InvalidArgument (it was
    // revoked), MalformedKey (no key, or two different ones), MalformedEncoding, UnsupportedAlgorithm.
    [[nodiscard]] Result<crypto::PublicKey> key(const QString &method) const;

private:
    struct Method {
        QString controller;
        QJsonObject object;
    };
    QString m_id;
    QHash<QString, Method> m_methods;
    QHash<QString, QStringList> m_relationships;
};

// Where the document of a did:web is published (did:web method specification): "did:web:example.org%3A8443:a" is
// https://example.org:8443/a/did.json. Empty if it is none.
[[nodiscard]] QString didWebUrl(const QString &did);

} // namespace wb::trust
