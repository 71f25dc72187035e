#include "qml/Wanderbuch/Wallet/ExchangeWords.h"

#include "qml/Wanderbuch/Wallet/ExchangeLink.h"

#include <QCoreApplication>

namespace wb::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ExchangeWords)
};

// What is another thing with a host of badges than with an issuer or a verifier.
ProblemWords hostProblem(const Error &error)
{
    switch (error.code) {
    case ErrorCode::AddressRefused:
    case ErrorCode::RedirectRefused:
        return { Words::tr("A place that may not be asked"),
            Words::tr("The address lies in a private network, or is without encryption. Go on only if you know that this is meant.") };
    case ErrorCode::NotAuthorized:
        return { Words::tr("The host said no"),
            Words::tr("It does not let this wallet in any more, or not for this. Log in there again.") };
    case ErrorCode::RequestRefused:
        return { Words::tr("The host said no"),
            Words::tr("It did not accept what was sent. Ask whoever runs it whether wallets may connect.") };
    case ErrorCode::NotFound:
    case ErrorCode::MalformedDocument:
        return { Words::tr("No badge host there"),
            Words::tr("Nothing at this address speaks the Open Badges API. Ask the host for the address that wallets use.") };
    case ErrorCode::UnsupportedFormat:
        return { Words::tr("Not for this kind"), Words::tr("Hosts of badges take badges alone, not this kind of credential.") };
    case ErrorCode::BadSignature:
        return { Words::tr("It holds no longer"), Words::tr("One of them does not hold any more, and was left. Look at each.") };
    default: return {};
    }
}

ProblemWords damagedLink(ExchangeSide side)
{
    return { Words::tr("The link is damaged"),
        side == ExchangeSide::Issuer
            ? Words::tr("Part of it is missing or was changed on the way, so the offer in it cannot be read. Scan the code again or copy "
                        "the whole link. If that does not help, ask the issuer for a new one.")
            : Words::tr("Part of it is missing or was changed on the way, so the request in it cannot be read. Scan the code again or "
                        "copy the whole link. If that does not help, ask for a new one where you got it.") };
}

} // namespace

ProblemWords exchangeProblem(const Error &error, ExchangeSide side)
{
    if (side == ExchangeSide::Host) {
        if (auto words = hostProblem(error); !words.text.isEmpty())
            return words;
    }
    const bool issuer = side == ExchangeSide::Issuer;
    switch (error.code) {
    case ErrorCode::Unreachable:
    case ErrorCode::TimedOut:
    case ErrorCode::ConnectionLost:
        return { Words::tr("No answer"),
            Words::tr("The server cannot be reached now. Nothing is lost: try again when there is a network.") };
    case ErrorCode::ServerBusy:
    case ErrorCode::ServerFailed:
        return { Words::tr("The server is in trouble"), Words::tr("It could not do its part. Wait a little and try again.") };
    case ErrorCode::CertificateRefused:
        return { Words::tr("Not a safe connection"),
            Words::tr(
                "The server could not prove that it is the one named here, so nothing was sent. Tell whoever gave you the code.") };
    case ErrorCode::AddressRefused:
    case ErrorCode::RedirectRefused:
        return { Words::tr("A place that may not be asked"),
            Words::tr("The code leads to an address inside a private network, or without encryption. Ask whoever gave it to you "
                      "for another one.") };
    case ErrorCode::NotAuthorized:
    case ErrorCode::RequestRefused:
        return { issuer ? Words::tr("The issuer said no") : Words::tr("The verifier did not accept it"),
            issuer ? Words::tr(
                "The offer was used already, has expired, or the code you typed is another one. Ask the issuer for a new offer.")
                   : Words::tr("Your answer arrived and was refused. Ask whoever wants to see it what is missing.") };
    case ErrorCode::AlreadyExists:
        return { Words::tr("Answered before"),
            Words::tr("This request was answered already. If it is needed again, ask for a new code.") };
    case ErrorCode::BadSignature:
    case ErrorCode::NotSigned:
    case ErrorCode::KeyNotFound:
        return { Words::tr("Nobody vouches for it"),
            Words::tr("Who asks could not be proved, so nothing is shown. Ask for another code.") };
    case ErrorCode::UnsupportedFormat:
    case ErrorCode::UnsupportedAlgorithm:
        return { Words::tr("Not supported yet"),
            Words::tr("This asks for something that Wanderbuch cannot do yet (%1).").arg(error.detail.left(120)) };
    case ErrorCode::Locked: return { Words::tr("The wallet is locked"), Words::tr("Unlock your wallet first, then try again.") };
    case ErrorCode::Cancelled: return { Words::tr("Stopped"), Words::tr("Nothing was changed.") };
    case ErrorCode::InvalidArgument:
        return { Words::tr("That does not fit any more"),
            Words::tr("The request has expired, or asks for something else by now. Ask for a new code.") };
    case ErrorCode::NotFound:
        return { Words::tr("Nothing there"),
            Words::tr("The server knows nothing of it. The offer may have expired: ask for a new one.") };
    case ErrorCode::StorageFailed:
    case ErrorCode::NotWritable:
        return { Words::tr("Could not be kept"), Words::tr("Look whether the disk is full, then try again.") };
    default:
        return { Words::tr("Not understood"),
            Words::tr("What came is not what a credential service sends. If the network asks you to log in, do that first, then "
                      "try again.") };
    }
}

OpeningProblem openingProblem(const QString &link, const Error &error, ExchangeSide side)
{
    return isDamagedLink(link, error) ? OpeningProblem { damagedLink(side), false } : OpeningProblem { exchangeProblem(error, side), true };
}

} // namespace wb::ui
