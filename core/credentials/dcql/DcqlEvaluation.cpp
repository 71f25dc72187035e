#include "core/credentials/dcql/DcqlEvaluation.h"

#include <algorithm>

namespace wb::credentials {

namespace {

tl::unexpected<Error> wrong(const QString &why)
{
    return failure(ErrorCode::InvalidArgument, why);
}

bool covers(const DcqlChoice &choice, const QStringList &option)
{
    return std::all_of(option.begin(), option.end(), [&](const QString &id) { return choice.contains(id); });
}

// Which of the sets a choice answers.
QList<bool> answered(const DcqlQuery &query, const DcqlChoice &choice)
{
    QList<bool> sets;
    for (const CredentialSetQuery &set : query.sets)
        sets.append(
            std::any_of(set.options.begin(), set.options.end(), [&](const auto &option) { return covers(choice, option); }));
    return sets;
}

} // namespace

bool DcqlEvaluation::canAnswer(const QStringList &option) const
{
    return std::all_of(option.begin(), option.end(), [&](const QString &id) { return canAnswer(id); });
}

bool DcqlEvaluation::isSatisfiable() const
{
    return std::all_of(query.sets.begin(), query.sets.end(), [&](const CredentialSetQuery &set) {
        return !set.required
            || std::any_of(set.options.begin(), set.options.end(), [&](const auto &option) { return canAnswer(option); });
    });
}

const CredentialMatch *DcqlEvaluation::match(const QString &queryId, const QString &credentialId) const
{
    const auto found = matches.constFind(queryId);
    if (found == matches.constEnd())
        return nullptr;
    const auto one =
        std::find_if(found->begin(), found->end(), [&](const auto &match) { return match.credentialId == credentialId; });
    return one == found->end() ? nullptr : &*one;
}

DcqlChoice DcqlEvaluation::least() const
{
    DcqlChoice choice;
    if (!isSatisfiable())
        return choice;
    for (const CredentialSetQuery &set : query.sets) {
        if (!set.required)
            continue;
        const auto option = std::find_if(set.options.begin(), set.options.end(), [&](const auto &one) { return canAnswer(one); });
        for (const QString &id : *option)
            choice.insert(id, { matches.value(id).first().credentialId });
    }
    return withoutSurplus(choice);
}

DcqlChoice DcqlEvaluation::withoutSurplus(DcqlChoice choice) const
{
    const QList<bool> wanted = answered(query, choice);
    const QStringList ids = choice.keys();
    for (const QString &id : ids) {
        DcqlChoice less = choice;
        less.remove(id);
        if (answered(query, less) == wanted)
            choice = less;
    }
    return choice;
}

Result<void> DcqlEvaluation::check(const DcqlChoice &choice) const
{
    for (auto chosen = choice.begin(); chosen != choice.end(); ++chosen) {
        const CredentialQuery *asked = query.find(chosen.key());
        if (!asked)
            return wrong(QStringLiteral("nobody asked for '%1'").arg(chosen.key()));
        if (chosen->isEmpty() || (chosen->size() > 1 && !asked->multiple))
            return wrong(QStringLiteral("'%1' is answered with one credential").arg(chosen.key()));
        QStringList once = *chosen;
        if (once.removeDuplicates() > 0)
            return wrong(QStringLiteral("a credential stands twice for '%1'").arg(chosen.key()));
        for (const QString &credential : *chosen) {
            if (!match(chosen.key(), credential))
                return wrong(QStringLiteral("a credential does not fit what '%1' asks for").arg(chosen.key()));
        }
    }
    QStringList used;
    for (const CredentialSetQuery &set : query.sets) {
        const QStringList *largest = nullptr; // by one of the options, of several the largest: two of them would show too much
        for (const QStringList &option : set.options) {
            if (covers(choice, option) && (!largest || option.size() > largest->size()))
                largest = &option;
        }
        if (largest)
            used += *largest;
        else if (set.required)
            return wrong(QStringLiteral("something that is required is not answered"));
    }
    for (auto chosen = choice.begin(); chosen != choice.end(); ++chosen) {
        if (!used.contains(chosen.key()))
            return wrong(QStringLiteral("'%1' answers nothing that is not answered already").arg(chosen.key()));
    }
    return {};
}

DcqlEvaluation evaluateDcql(const DcqlQuery &query, const QList<HeldCredential> &held, const AuthorityLookup &lookup)
{
    DcqlEvaluation evaluation { query, {}, {} };
    for (const CredentialQuery &credential : query.credentials) {
        QList<CredentialMatch> fitting;
        Mismatch nearest = Mismatch::Format;
        for (const HeldCredential &one : held) {
            const CredentialMatch match = matchCredential(credential, one, lookup);
            if (match.fits())
                fitting.append(match);
            else if (int(match.mismatch) > int(nearest))
                nearest = match.mismatch;
        }
        if (fitting.isEmpty())
            evaluation.nearest.insert(credential.id, nearest);
        else
            evaluation.matches.insert(credential.id, fitting);
    }
    return evaluation;
}

} // namespace wb::credentials
