// What the façade takes and gives: values.
#pragma once

#include "core/base/Result.h"
#include "sync/issuance/CredentialOffer.h"
#include "sync/issuance/DisplayText.h"
#include "sync/transport/HttpClient.h"

#include <QDateTime>

namespace wb::issuance {

struct IssuanceSettings {
    QString clientId = QStringLiteral("wanderbuch"); // where a server wants one and registers nobody
    QStringList languages; // texts of issuers are shown in the first that is there
    sync::HttpSettings http;
};

struct OfferedCredential {
    QString configuration; // its id
    QString format;
    DisplayText display;
    QStringList claims; // what will stand in it, in words, as far as the issuer says
    std::optional<Error> obstacle; // why we cannot take it: UnsupportedFormat, UnsupportedAlgorithm
};

// What is offered, by whom, and what it takes.
struct OfferSummary {
    QString id; // for the calls that follow
    QString issuer; // its identifier, an address
    DisplayText issuerDisplay; // how it calls itself: nobody has checked that
    QString authorizationServer; // where the person would log in
    QList<OfferedCredential> credentials;
    std::optional<TxCode> txCode; // set: receive() needs it
    bool needsBrowser = false; // authorize() in place of receive()
    int mostCopies = 1; // of each credential, where the issuer gives several
};

struct ReceiveChoice {
    QStringList configurations; // empty: all that can be taken
    int copies = 1; // each bound to a key of its own, so that two showings of them cannot be told to be one person's
};

struct ReceiveSummary {
    int received = 0; // new candidates
    int deferred = 0; // the issuer needs more time for these
    QList<std::pair<QString, Error>> failed; // by configuration
};

struct DeferredSummary {
    QString id;
    QString issuer;
    DisplayText issuerDisplay;
    DisplayText display;
    QDateTime nextAt; // not before
};

} // namespace wb::issuance
