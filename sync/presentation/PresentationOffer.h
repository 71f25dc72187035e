// What the person sees before anything is shown: who asks, what for, which claims of which credentials, and what there is to
// choose.
#pragma once

#include "core/credentials/dcql/DcqlEvaluation.h"
#include "sync/presentation/PresentationRequest.h"
#include "sync/presentation/ReducedCredential.h"

namespace wb::sync {

// A credential that can answer a query.
struct OfferedCredential {
    QString id; // of its entry in the vault
    QString title;
    QString issuerName;
    QDateTime expires; // invalid where it never ends
    QList<ShownClaim> claims; // exactly what would be shown
    bool selective = false; // otherwise it is shown whole, whatever was asked
    bool bound = true; // it names the holder's key; otherwise nothing in it says that it is the holder's
    credentials::Certified certified = credentials::Certified::NotAsked; // Unknown: the verifier may not take this issuer's
};

struct OfferedQuery {
    QString id;
    QString formatName;
    QStringList types; // what was asked for, for a query that cannot be answered
    bool multiple = false; // several of the credentials may be chosen
    QList<OfferedCredential> credentials; // empty: it cannot be answered,
    credentials::Mismatch nearest = credentials::Mismatch::None; // and this is what was missing
};

// One thing the verifier wants, with its alternatives: all queries of one of the options.
struct OfferedSet {
    bool required = true;
    QList<QStringList> options; // those that can be answered, the verifier's favourite first
};

struct PresentationOffer {
    PresentationRequest request;
    QList<OfferedQuery> queries;
    QList<OfferedSet> sets;
    bool canAnswer = false; // whether everything that is required is here, and nothing else stands in the way (request.problem)
    credentials::DcqlChoice least; // the choice that shows least; a start to choose from
    QList<QList<ShownClaim>> transactions; // what would be agreed to, line by line

    // For answering.
    credentials::DcqlEvaluation evaluation;
    QList<credentials::HeldCredential> wallet; // only those that fit

    [[nodiscard]] const OfferedQuery *query(const QString &id) const;
    // The choice with these credentials wherever they fit, otherwise as `least`: of the alternatives those that use most of them,
    // and what is optional where one of them answers it. InvalidArgument where one of them answers nothing.
    [[nodiscard]] Result<credentials::DcqlChoice> choiceWith(const QStringList &preferred) const;
};

// `wallet` is what is held; credentials whose proof the verifier would not take are no answer. Pure.
[[nodiscard]] PresentationOffer makeOffer(const PresentationRequest &request, const QList<credentials::HeldCredential> &wallet,
    const linkeddata::ContextTable &contexts, const credentials::AuthorityLookup &lookup = {});

} // namespace wb::sync
