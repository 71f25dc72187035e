#include "core/proofs/Cryptosuite.h"

#include "core/proofs/EcdsaJcs2019.h"
#include "core/proofs/EcdsaRdfc2019.h"
#include "core/proofs/EcdsaSd2023.h"
#include "core/proofs/Ed25519Signature2020.h"
#include "core/proofs/EddsaJcs2022.h"
#include "core/proofs/EddsaRdfc2022.h"

#include <algorithm>
#include <array>

namespace wb::proofs {

namespace {

using S = QLatin1StringView;

constexpr S dataIntegrityProof("DataIntegrityProof");

// The table: whoever adds a suite adds it here.
const std::array<const HashedSuite *, 5> &hashedSuites()
{
    static const EddsaJcs2022 eddsaJcs2022;
    static const EcdsaJcs2019 ecdsaJcs2019;
    static const EddsaRdfc2022 eddsaRdfc2022;
    static const EcdsaRdfc2019 ecdsaRdfc2019;
    static const Ed25519Signature2020 ed25519Signature2020;
    static const std::array<const HashedSuite *, 5> suites { &eddsaJcs2022, &ecdsaJcs2019, &eddsaRdfc2022, &ecdsaRdfc2019,
        &ed25519Signature2020 };
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
    static const EcdsaSd2023 ecdsaSd2023;
    const QByteArray name = cryptosuiteName(proof).toUtf8();
    const Cryptosuite *suite =
        S(name) == ecdsaSd2023.name() ? static_cast<const Cryptosuite *>(&ecdsaSd2023) : findHashedSuite(S(name));
    const bool isType = proof.value(S("type")).toString() != dataIntegrityProof;
    return suite != nullptr && suite->isType() == isType ? suite : nullptr;
}

} // namespace wb::proofs
