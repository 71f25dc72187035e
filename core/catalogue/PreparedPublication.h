// A publication made ready for its rows: all that needs no database, so that several threads can do it.
#pragma once

#include "core/catalogue/IndexDocument.h"

namespace wb::catalogue {

struct PreparedPublication {
    Publication publication;
    QByteArray document; // JSON without blanks
    QByteArray digest; // its SHA-256
    QString titleKey; // the title's words, folded
    IndexDocument texts; // of this edition alone
    QString problem; // why it has to be left out; empty: nothing is wrong with it
};

// What is malformed, or larger than 256 KiB, says so in `problem`; then there is no more of it than its identifier, cut to 200
// letters.
[[nodiscard]] PreparedPublication preparePublication(const QJsonObject &document);
// The same for one that somebody else found wrong.
[[nodiscard]] PreparedPublication leftOut(const QJsonObject &document, const QString &problem);

} // namespace wb::catalogue
