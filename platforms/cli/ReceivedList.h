// Credentials that came over the network: put into the vault one after the other, and told on the command line.
#pragma once

#include "sync/issuance/IssuanceCandidate.h"

#include <QJsonArray>

#include <functional>

namespace wb::cli {

struct ReceivedList {
    QString text; // a line each
    QJsonArray json; // an object each, in the order of the candidates: the record, what became of it ("added", "already-there",
                     // "left"), who handed it out
    int left = 0; // that do not hold and were not put into the vault
};

// `accept` takes a candidate's id.
[[nodiscard]] ReceivedList acceptAll(const QList<issuance::IssuanceCandidate> &candidates,
    const std::function<Result<vault::CredentialRecord>(const QString &)> &accept);

} // namespace wb::cli
