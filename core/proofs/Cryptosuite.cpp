#include "core/proofs/Cryptosuite.h"

#include "core/proofs/EcdsaJcs2019.h"
#include "core/proofs/EddsaJcs2022.h"

#include <algorithm>
#include <array>

namespace wb::proofs {

namespace {

using S = QLatin1StringView;

constexpr S dataIntegrityProof("DataIntegrityProof");

// The table: whoever adds a suite adds it here.
const std::array<const HashedSuite *, 2> &hashedSuites()
{
    static const EddsaJcs2022 eddsaJcs2022;
    static const EcdsaJcs2019 ecdsaJcs2019;
    static const std::array<const HashedSuite *, 2> suites { &eddsaJcs2022, &ecdsaJcs2019 };
    return suites;
}

} // namespace

QString cryptosuiteName(const QJsonObject &proof)
{
    const QString type = proof.value(S("type")).toString();
    return type == dataIntegrityProof ? proof.value(S("cryptosuite")).toString() : type;
}

const HashedSuite *findHashedSuite(QLatin1StringView name)
{
    const auto &suites = hashedSuites();
    const auto found =
        std::find_if(suites.begin(), suites.end(), [name](const HashedSuite *suite) { return suite->name() == name; });
    return found == suites.end() ? nullptr : *found;
}

const Cryptosuite *findCryptosuite(const QJsonObject &proof)
{
    const Cryptosuite *suite = findHashedSuite(S(cryptosuiteName(proof).toLatin1()));
    const bool isType = proof.value(S("type")).toString() != dataIntegrityProof;
    return suite != nullptr && suite->isType() == isType ? suite : nullptr;
}

} // namespace wb::proofs
