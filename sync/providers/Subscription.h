// A provider that was added, and how things stand with it.
#pragma once

#include "sync/providers/ProviderSignature.h"

#include <QDateTime>
#include <QMap>
#include <QStringList>

namespace wb::sync {

struct OfferedKey { // another than the pinned one
    QString did, fingerprint, name;
    QDateTime seen;
};

struct Subscription {
    qint64 id = 0;
    QString address; // base address with a slash at its end, or a folder
    QString did; // pinned; as the library calls it (see ProviderFolder::libraryId)
    QString fingerprint; // of the pinned key; empty: not signed
    QString key; // that one, as Multikey; empty until it was met
    QString name;
    QStringList mirrors;
    QMap<QString, QString> endpoints; // see ProviderDescriptor
    Revision revision; // of provider.json, once everything it names is in the library
    bool isPaused = false;
    QDateTime added, lastContact, lastChange, nextDue;
    int failures = 0; // in a row
    std::optional<Error> error; // of the last try
    std::optional<OfferedKey> offered;
    QString state; // what the last visit left here whole: digest of provider.json, colon, digest of its index
    int addedItems = 0, changedItems = 0, removedItems = 0; // by the last change
    int leftOut = 0;
    [[nodiscard]] PinnedKey pinned() const { return { fingerprint, key }; }
    QString trustSha256;
    QDateTime trustOf;
};

} // namespace wb::sync
