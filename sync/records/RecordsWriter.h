// Writes learning records on a stick: what waits for a provider, sealed to its key, as far as the person consented.
#pragma once

#include "sync/engine/OutgoingWriter.h"
#include "sync/providers/ProviderBook.h"
#include "sync/records/RecordsOut.h"

namespace wb::sync {

// Whom to seal to, without asking anybody: the key that a did:key holds, or the pinned one of a provider that was added (Ed25519).
// KeyNotFound if neither is known here.
[[nodiscard]] Result<crypto::AgreementKey> recipientOfProvider(ProviderBook &book, const QString &did);

class RecordsWriter final : public OutgoingWriter {
public:
    // Both must outlive it.
    RecordsWriter(RecordsOut &records, ProviderBook &book)
        : m_records(records)
        , m_book(book)
    {
    }

    [[nodiscard]] QString key() const override { return QStringLiteral("records"); }
    // Several files where one does not hold everything. Errors: those of recipientOfProvider() and of exportSealed().
    [[nodiscard]] Result<WrittenOut> writeTo(const QString &folder, const QString &did, std::stop_token stop) override;
    [[nodiscard]] Result<Authorships> authorships() override;

private:
    RecordsOut &m_records;
    ProviderBook &m_book;
};

} // namespace wb::sync
