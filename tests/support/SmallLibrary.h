// A library folder as a trainer would write it, small enough to change in a test: two modules, one in two languages, one pathway.
#pragma once

#include <QString>

namespace wb::test {

class SmallLibrary
{
public:
    // Writes provider.json, packs/ and pathways/ into an empty folder.
    explicit SmallLibrary(const QString &folder);

    [[nodiscard]] const QString &folder() const { return m_folder; }
    void write(const QString &path, const QByteArray &bytes) const;
    void writePack(const QString &id, const QString &language, const QString &title) const;

private:
    QString m_folder;
};

} // namespace wb::test
