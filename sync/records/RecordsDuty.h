// Sends by itself what waits: to every provider that may have it, what was done in its modules. The engine says when.
#pragma once

#include "sync/engine/Duty.h"
#include "sync/providers/ProviderBook.h"
#include "sync/records/RecordsOut.h"

#include <atomic>
#include <functional>

namespace wb::sync {

class RecordsDuty final : public Duty {
public:
    // Says how much waits for a provider (its DID); called on the thread of run().
    using Tell = std::function<void(const QString &provider, int waiting)>;

    // All must outlive it.
    RecordsDuty(RecordsOut &records, ProviderBook &book, const Clock &clock, Tell tell);

    static QString name() { return QStringLiteral("records"); }
    [[nodiscard]] QString key() const override { return name(); }
    [[nodiscard]] std::chrono::seconds interval() const override { return std::chrono::minutes(30); }
    // While a consent holds. Of a locked vault as far as it was known before.
    [[nodiscard]] bool isWanted() override;
    // A provider that is paused or has changed its key gets nothing until the person decides. Where one has to log in again, or the
    // LRS takes nothing of ours, stands in that provider's account and holds up no other; anything else that went wrong at one of
    // them is answered once the others have had their turn. Errors: Locked, Cancelled, those of vault, library and network.
    [[nodiscard]] Result<DutyReport> run(std::stop_token stop) override;

private:
    [[nodiscard]] Result<void> serve(const QString &provider, const QStringList &touched, std::stop_token stop);
    void note(const Error &stopped);

    RecordsOut &m_records;
    ProviderBook &m_book;
    const Clock &m_clock;
    Tell m_tell;
    std::atomic<bool> m_wanted = false;
    DutyReport m_report; // of the run
    std::optional<Error> m_trouble; // the first of the run
};

} // namespace wb::sync
