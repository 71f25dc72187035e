#include "sync/records/RecordsWriter.h"

#include <algorithm>

namespace wb::sync {

constexpr int mostFilesAtOnce = 20;

// Not by keyAgreement of its DID document: nothing but the pinned key says whose that document is.
Result<crypto::AgreementKey> recipientOfProvider(ProviderBook &book, const QString &did)
{
    if (did.startsWith(QLatin1StringView("did:key:")))
        return recipientOfDidKey(did);
    WB_TRY(const auto subscription, book.subscription(did));
    const auto key = subscription ? subscription->pinned().key() : Result<crypto::PublicKey>(failure(ErrorCode::KeyNotFound, did));
    if (!key || key->type != crypto::KeyType::Ed25519)
        return failure(ErrorCode::KeyNotFound, did);
    return crypto::agreementKeyOf(*key);
}

Result<WrittenOut> RecordsWriter::writeTo(const QString &folder, const QString &did, std::stop_token stop)
{
    WB_TRY(const auto consents, m_records.consents());
    const bool may = std::ranges::any_of(consents, [&did](const Consent &one) { return one.provider == did && one.holds(); });
    WrittenOut written;
    if (!may)
        return written;
    WB_TRY(const auto recipient, recipientOfProvider(m_book, did));
    WB_TRY(const QStringList touched, m_records.modules());
    WB_TRY(const QStringList modules, m_book.ownOf(did, touched));
    do {
        if (stop.stop_requested())
            return failure(ErrorCode::Cancelled);
        const auto file = m_records.exportSealed(did, modules, folder, recipient);
        if (!file && file.error().code == ErrorCode::Cancelled) // the consent was withdrawn meanwhile
            return written;
        if (!file)
            return tl::unexpected(file.error());
        written.left = file->left;
        if (file->path.isEmpty())
            break;
        ++written.files;
        written.items += file->statements;
    } while (written.left > 0 && written.files < mostFilesAtOnce);
    return written;
}

Result<Authorships> RecordsWriter::authorships()
{
    WB_TRY(const auto files, m_records.sealedFiles());
    Authorships all;
    for (auto file = files.begin(); file != files.end(); ++file)
        all.insert(file.key(), file.value() ? Authorship::Own : Authorship::TakenBack);
    return all;
}

} // namespace wb::sync
