// A whole query against all that is held: what can answer it, what the person may choose among, and whether a choice is one
// (OpenID4VP 1.0 section 6.4.2).
#pragma once

#include "core/credentials/dcql/DcqlMatch.h"

#include <QMap>

namespace wb::credentials {

// The credentials chosen for each query, by its id.
using DcqlChoice = QMap<QString, QStringList>;

struct DcqlEvaluation {
    DcqlQuery query;
    QMap<QString, QList<CredentialMatch>> matches; // by query: those that fit, in the order they are held
    QMap<QString, Mismatch> nearest; // by query without a match: how far the best of them came

    [[nodiscard]] bool canAnswer(const QString &queryId) const { return matches.contains(queryId); }
    // Whether every query of this option has a match.
    [[nodiscard]] bool canAnswer(const QStringList &option) const;
    // Whether everything that is required can be answered.
    [[nodiscard]] bool isSatisfiable() const;
    // The match of a credential for a query; null if it does not fit.
    [[nodiscard]] const CredentialMatch *match(const QString &queryId, const QString &credentialId) const;
    // The least that answers: of every required set the first option that can be answered, one credential each. Empty if it is not
    // satisfiable.
    [[nodiscard]] DcqlChoice least() const;
    // The same choice without the queries that answer nothing which others of it do not answer already.
    [[nodiscard]] DcqlChoice withoutSurplus(DcqlChoice choice) const;
    // Whether a choice answers all that is required, with credentials that fit and with nothing that was not asked for.
    // InvalidArgument: why not.
    [[nodiscard]] Result<void> check(const DcqlChoice &choice) const;
};

[[nodiscard]] DcqlEvaluation evaluateDcql(
    const DcqlQuery &query, const QList<HeldCredential> &held, const AuthorityLookup &lookup = {});

} // namespace wb::credentials
