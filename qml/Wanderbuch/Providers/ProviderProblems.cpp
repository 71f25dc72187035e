// What went wrong and what to do: the four kinds of Problem of ProviderWords.h.
#include "qml/Wanderbuch/Providers/ProviderWords.h"
#include "sync/links/LinkKind.h"
#include "sync/providers/ProviderAddress.h"

#include <QCoreApplication>

namespace wb::ui::providers {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ProviderProblems)
};

// What the network did, whatever was asked for. Empty if it was something else. `later` says when it is tried again.
Problem networkProblem(const Error &error, const QString &later)
{
    const auto andLater = [&later](const QString &happened) { return happened + QLatin1Char(' ') + later; };
    switch (error.code) {
    case ErrorCode::Unreachable:
        return { Words::tr("Nobody answered"), andLater(Words::tr("There is no network here, or the server is not there.")) };
    case ErrorCode::TimedOut:
        return { Words::tr("The answer took too long"), andLater(Words::tr("The network or the server is slow.")) };
    case ErrorCode::ConnectionLost:
        return { Words::tr("The connection was cut off"), andLater(Words::tr("What came until then is kept.")) };
    case ErrorCode::CertificateRefused:
        return { Words::tr("The connection is not safe"),
            Words::tr("The certificate of the server is out of date, belongs to another address, or nobody vouches for it. Check "
                      "the date of "
                      "this device. If that is right, tell the provider.") };
    case ErrorCode::AddressRefused:
        return { Words::tr("An address that is not allowed"),
            Words::tr("It leads into a private network or is not encrypted, and it was not you who chose it. Tell the provider.") };
    case ErrorCode::RedirectRefused:
        return { Words::tr("The server sends elsewhere"),
            Words::tr("It leads to an address that you did not add. Ask the provider for the new one, and add that.") };
    case ErrorCode::UnexpectedAnswer:
        return { Words::tr("Something else answered"),
            Words::tr(
                "Often that is the log-in page of a hotel or a café. Open a browser, log in to the network, then try again.") };
    case ErrorCode::NotAuthorized:
        return { Words::tr("The server wants a log-in"),
            Words::tr("What is there is not open to all. Ask the provider for another address.") };
    case ErrorCode::RequestRefused:
        return { Words::tr("The server refused"),
            Words::tr("It did not like what it was asked. Update the app, or tell the provider.") };
    case ErrorCode::ServerFailed:
        return { Words::tr("The server has a fault"), andLater(Words::tr("That is for the provider to mend.")) };
    case ErrorCode::ServerBusy: return { Words::tr("The server is busy"), andLater(Words::tr("It asked to wait a while.")) };
    default: return {};
    }
}

// What this device did.
Problem deviceProblem(const Error &error)
{
    switch (error.code) {
    case ErrorCode::NotWritable:
        return { Words::tr("No room to write"),
            Words::tr("The disk is full or cannot be written to. Free some space, then try again.") };
    case ErrorCode::SchemaTooNew:
        return { Words::tr("Made for a newer Wanderbuch"), Words::tr("Update the app on this device, then try again.") };
    case ErrorCode::StorageCorrupt:
    case ErrorCode::StorageFailed:
        return { Words::tr("The library could not be written"),
            Words::tr("The disk may be full or failing. Nothing of yours is lost. Start the app again.") };
    case ErrorCode::Cancelled: return { Words::tr("Stopped"), Words::tr("What came until then is kept.") };
    default: return {};
    }
}

// What came is not what it should be.
Problem contentProblem(const Error &error)
{
    switch (error.code) {
    case ErrorCode::BadSignature:
        return { Words::tr("The signature does not fit"),
            Words::tr("Somebody changed what the provider signed, or it is damaged. Nothing of it was taken. Tell the provider.") };
    case ErrorCode::DigestMismatch:
        return { Words::tr("What came is not what was signed"),
            Words::tr("It was changed on the way, or is just being published. Nothing of it was taken. Try again in an hour.") };
    case ErrorCode::NotSigned:
        return { Words::tr("Not signed any more"),
            Words::tr("It was signed before and now is not. Nothing was taken. Ask the provider.") };
    case ErrorCode::KeyChanged:
        return { Words::tr("Signed with another key"), Words::tr("Nothing is taken from it until you decide.") };
    case ErrorCode::TooLarge:
        return { Words::tr("Far too large"),
            Words::tr("What came is larger than it may be. Nothing of it was taken. Tell the provider.") };
    case ErrorCode::MalformedJson:
    case ErrorCode::MalformedEncoding:
    case ErrorCode::MalformedDocument:
    case ErrorCode::MalformedArchive:
    case ErrorCode::MalformedKey:
    case ErrorCode::UnsafePath:
    case ErrorCode::UnsupportedFormat:
    case ErrorCode::UnsupportedAlgorithm:
        return { Words::tr("What came cannot be read"),
            Words::tr(
                "The files are damaged or of a kind that this app does not know. Nothing of them was taken. Tell the provider.") };
    default: return {};
    }
}

Problem orElse(const Error &error, const QString &title, const QString &later = Words::tr("Try again later."))
{
    for (const Problem &found : { networkProblem(error, later), deviceProblem(error), contentProblem(error) }) {
        if (!found.title.isEmpty())
            return found;
    }
    return { title, Words::tr("Something unexpected happened (%1). Try again.").arg(QString(errorName(error.code))) };
}

} // namespace

Problem visitProblem(const Error &error, sync::Place place)
{
    if (error.code != ErrorCode::NotFound && error.code != ErrorCode::NotReadable)
        return orElse(error, Words::tr("The provider was not reached"), Words::tr("It is tried again by itself."));
    if (place == sync::Place::Folder)
        return { Words::tr("The folder is not there"),
            Words::tr("Put the stick in again, or share the folder again, then check now.") };
    return { Words::tr("Nothing there any more"),
        Words::tr("The server answers, but the provider is not at this address. Ask it for the new one.") };
}

Problem addProblem(const Error &error)
{
    switch (error.code) {
    case ErrorCode::InvalidArgument:
        return { Words::tr("This is not an address"),
            Words::tr("Type it as the provider gave it to you, for example school.example, or paste its link.") };
    case ErrorCode::NotFound:
    case ErrorCode::NotReadable:
        return { Words::tr("No provider there"),
            Words::tr(
                "There is nothing at this place that Wanderbuch can read. Check the address or the folder with the provider.") };
    case ErrorCode::KeyChanged:
        return { Words::tr("Not who the link names"),
            Words::tr("Whoever answers there has another key than the one in the link. Ask the provider for a new link before you "
                      "go on.") };
    case ErrorCode::AlreadyExists:
        return { Words::tr("Already added"), Words::tr("This provider, or another one at this address, is in your list.") };
    case ErrorCode::AddressRefused:
        return { Words::tr("An address that is not allowed"), Words::tr("Only web addresses and folders can be providers.") };
    default: return orElse(error, Words::tr("The provider was not found"));
    }
}

bool isDamagedLink(const QString &text)
{
    const QString link = text.trimmed();
    const qsizetype colon = link.indexOf(QLatin1Char(':'));
    return colon > 0 && sync::isSchemeOf(sync::LinkKind::Provider, link.first(colon)) && !sync::readProviderAddress(link);
}

Problem damagedLink()
{
    return { Words::tr("The link is damaged"),
        Words::tr("Part of it is missing or was changed on the way, so it does not say where the provider is. Scan the code again or "
                  "copy the whole link. If that does not help, ask the provider for a new one.") };
}

Problem downloadProblem(const Error &error)
{
    if (error.code == ErrorCode::NotFound)
        return { Words::tr("Not offered any more"),
            Words::tr("The provider took it away or was removed. Check for news, then look again.") };
    return orElse(error, Words::tr("The course did not come"));
}

Problem folderProblem(const Error &error)
{
    switch (error.code) {
    case ErrorCode::NotFound:
        return { Words::tr("Nothing for Wanderbuch here"),
            Words::tr("No provider's folder is in it. Choose the stick itself, or the folder that holds provider.json.") };
    case ErrorCode::NotReadable:
        return { Words::tr("It cannot be read"), Words::tr("Check that the stick is still there, then choose it again.") };
    default: return orElse(error, Words::tr("Nothing was taken"));
    }
}

} // namespace wb::ui::providers
