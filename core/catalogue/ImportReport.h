// Who offers something, and what taking it in came to.
#pragma once

#include <QDateTime>
#include <QStringList>

namespace wb::catalogue {

struct ProviderRecord {
    QString did, name, description, region;
    QStringList languages;
    QString location; // folder or address it was read from
    QString proof; // "pass", "fail", "unknown": outcome of checking the descriptor
    QString proofReason;
    QDateTime updated; // as the provider says
    QString descriptor; // SHA-256 of the descriptor that was read, hex; empty while not all of it is here
    QDateTime imported;
};

struct ImportProblem {
    QString item; // identifier or file, as far as it is known
    QString reason;
};

struct ImportReport {
    int modules = 0, pathways = 0; // that the provider has now
    int added = 0, changed = 0, removed = 0, unchanged = 0; // editions and pathways
    QList<ImportProblem> problems; // items left out, at most 100 of them
    int leftOut = 0;
};

} // namespace wb::catalogue
