// What was answered, written down before it is sent, so that no crash loses it and no request is answered twice. Kept in the vault,
// on this device alone; what was shown of a credential stands beside it in vault::ShareHistory, and travels.
#pragma once

#include "core/storage/Migrations.h"
#include "core/vault/ShareHistory.h"
#include "sync/presentation/VpToken.h"

namespace wb::sync {

enum class PresentationOutcome {
    Pending, // written down, perhaps sent
    Sent,
    Refused, // by the verifier
    Failed, // did not reach the verifier; the request can be answered again
    Declined, // by the person
};

struct PresentationEntry {
    QDateTime at;
    QString clientId;
    QString name;
    PresentationOutcome outcome = PresentationOutcome::Pending;
};

class PresentationLog {
public:
    // Makes its tables if they are not there.
    [[nodiscard]] static Result<PresentationLog> open(vault::Session &session);

    // AlreadyExists if the request was answered or declined, or may have been.
    [[nodiscard]] Result<void> checkFresh(const PresentationRequest &request) const;
    // Writes the answer down as pending, with a share for each credential, all or nothing. Answers with the ids of the shares.
    // AlreadyExists as above.
    [[nodiscard]] Result<QStringList> begin(const PresentationRequest &request, const QList<PresentedCredential> &presented);
    // What became of it.
    [[nodiscard]] Result<void> finish(const PresentationRequest &request, const QStringList &shares, PresentationOutcome outcome);
    // The person said no.
    [[nodiscard]] Result<void> decline(const PresentationRequest &request);
    // Newest first, at most 500.
    [[nodiscard]] Result<QList<PresentationEntry>> entries() const;

private:
    explicit PresentationLog(vault::Session &session)
        : m_session(session)
    {
    }
    [[nodiscard]] Result<void> write(const PresentationRequest &request, PresentationOutcome outcome);

    vault::Session &m_session;
};

// Who it was, for people: the proved name, and the host where that says something else.
[[nodiscard]] QString recipientText(const PresentationRequest &request);

} // namespace wb::sync
