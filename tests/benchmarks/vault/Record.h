// A sample of Workload.h as the vault keeps it.
#pragma once

#include "core/base/Json.h"
#include "core/vault/CredentialStore.h"
#include "tests/benchmarks/support/Expect.h"
#include "tests/benchmarks/vault/Workload.h"

namespace wb::bench {

inline vault::CredentialRecord recordOf(int number)
{
    const Sample made = sample(number);
    vault::CredentialRecord record;
    record.format = QStringLiteral("test");
    record.title = made.title;
    record.issuerName = made.issuer;
    record.searchText = made.words;
    record.issued = QDateTime::fromSecsSinceEpoch(1600000000 + number * 86400, Qt::UTC);
    record.lastReport = expect(parseJsonObject(report(number)));
    record.raw = made.raw;
    return record;
}

} // namespace wb::bench
