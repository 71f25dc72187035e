// Reads what the catalogue holds: providers, module pages, pathways, packs on this device.
#pragma once

#include "core/catalogue/CatalogueImport.h"
#include "core/catalogue/Stacking.h"

namespace wb::catalogue {

struct Module {
    QString identifier;
    QString provider; // DID of whoever's catalogue it stands in
    QString location; // the provider's folder or address: pack and cover links are relative to it
    QList<Publication> editions; // one per language, as provided
    // For each edition the pack's file on this device: the one the catalogue names, else an older one of the same provider, else
    // empty.
    QStringList packPaths;

    // Index of the edition for somebody who reads these languages, best first.
    [[nodiscard]] qsizetype editionFor(const QStringList &languages) const;
};

struct OfferedPathway {
    Pathway pathway;
    QString provider; // DID
};

// Whose edition a pack holds.
struct PackOwner {
    QString provider; // DID
    QString module, language;
};

// A pack that a provider's catalogue names.
struct OfferedPack {
    PackLink link;
    PackOwner owner;
};

class CatalogueReader
{
public:
    explicit CatalogueReader(storage::Database &database) : m_database(database) { }

    [[nodiscard]] Result<QList<ProviderRecord>> providers();
    // NotFound if nobody offers it. If several do, `provider` (a DID) decides, otherwise whoever was there first.
    [[nodiscard]] Result<Module> module(const QString &identifier, const QString &provider = {});
    // DID of whoever's module() it is. NotFound.
    [[nodiscard]] Result<QString> providerOf(const QString &identifier);
    // A module that this provider offers, to show something by; empty if it offers none.
    [[nodiscard]] Result<QString> someModuleOf(const QString &provider);
    [[nodiscard]] Result<OfferedPathway> pathway(const QString &identifier, const QString &provider = {});
    // All, in the order in which they were first offered.
    [[nodiscard]] Result<QList<OfferedPathway>> pathways();
    // Those that a module stands in.
    [[nodiscard]] Result<QList<OfferedPathway>> pathwaysWith(const QString &module);
    // What stacking needs, titles in the language that suits best. Modules that nobody offers are left out.
    [[nodiscard]] Result<ModuleLookup> facts(const QStringList &identifiers, const QStringList &languages = {});
    // Numbers of the modules that teach a skill (see skillKey), as provided; for readCards().
    [[nodiscard]] Result<QList<qint64>> modulesTeaching(const QString &skillKey, int limit);

    // Every pack that a provider's catalogue names, each once.
    [[nodiscard]] Result<QList<OfferedPack>> packsOffered(const QString &provider);
    // Which packs are on this device, by the SHA-256 of the file.
    [[nodiscard]] Result<void> setPack(const QString &sha256, const QString &path, qint64 bytes, const PackOwner &owner = {});
    [[nodiscard]] Result<void> forgetPack(const QString &sha256);
    [[nodiscard]] Result<QString> packPath(const QString &sha256); // empty if it is not here

private:
    Result<QList<OfferedPathway>> readPathways(storage::Statement statement);

    storage::Database &m_database;
};

} // namespace wb::catalogue
