#include "core/linkeddata/Keyword.h"

#include <array>

namespace wb::linkeddata {

Keyword keywordOf(std::string_view text)
{
    static constexpr std::array<std::string_view, 24> names { "", "@base", "@container", "@context", "@direction", "@graph", "@id",
        "@import", "@included", "@index", "@json", "@language", "@list", "@nest", "@none", "@prefix", "@propagate", "@protected",
        "@reverse", "@set", "@type", "@value", "@version", "@vocab" };
    if (!text.starts_with('@'))
        return Keyword::No;
    for (size_t i = 1; i < names.size(); ++i) {
        if (names[i] == text)
            return Keyword(i);
    }
    return Keyword::No;
}

} // namespace wb::linkeddata
