#include "core/linkeddata/ContextProcessor.h"

namespace wb::linkeddata {

namespace {

// Term definitions over all contexts that are kept: about 200 bytes each.
constexpr size_t mostTerms = 200'000;

} // namespace

void ContextCache::insert(DocumentPointer document)
{
    const std::lock_guard lock(m_mutex);
    m_processed.clear();
    m_terms = 0;
    m_documents[document->url] = std::move(document);
}

DocumentPointer ContextCache::document(const std::string &url) const
{
    const auto known = m_documents.find(url);
    return known == m_documents.end() ? nullptr : known->second;
}

ContextPointer ContextCache::find(const Key &key) const
{
    const std::lock_guard lock(m_mutex);
    const auto known = m_processed.find(key);
    return known == m_processed.end() ? nullptr : known->second;
}

void ContextCache::keep(Key key, ContextPointer result)
{
    const std::lock_guard lock(m_mutex);
    m_terms += result->terms.size() + 1;
    if (m_terms > mostTerms) {
        m_processed.clear();
        m_terms = result->terms.size() + 1;
    }
    m_processed.emplace(std::move(key), std::move(result));
}

} // namespace wb::linkeddata
