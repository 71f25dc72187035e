#include "core/linkeddata/Canonicalization.h"

#include "core/crypto/Digest.h"

#include <algorithm>
#include <cstring>
#include <map>
#include <numeric>

namespace wb::linkeddata {

namespace {

using Node = quint32; // a blank node by its place among the dataset's blank nodes
constexpr Node none = ~Node(0);
// Telling alike nodes apart follows edges from node to node; a path this long is no credential's and would eat the stack.
constexpr int mostDepth = 1000;

struct LimitReached { };

// Section 4.2: issues identifiers in order. Copied a lot, mostly with few entries.
class IdentifierIssuer {
public:
    explicit IdentifierIssuer(std::string_view prefix)
        : m_prefix(prefix)
    {
    }

    [[nodiscard]] const std::vector<Node> &issued() const { return m_order; }
    [[nodiscard]] bool has(Node node) const { return m_numbers.contains(node); }
    std::string issue(Node node)
    {
        const auto [entry, isNew] = m_numbers.try_emplace(node, Node(m_order.size()));
        if (isNew)
            m_order.push_back(node);
        return std::string(m_prefix) + std::to_string(entry->second);
    }

private:
    std::string_view m_prefix;
    std::vector<Node> m_order;
    std::unordered_map<Node, Node> m_numbers;
};

// The algorithm of section 4.4 over one dataset. Inside this file the limit is thrown; it is caught where the file ends.
class Canonicalizer {
public:
    Canonicalizer(const Dataset &dataset, const CanonicalizationOptions &options)
        : m_dataset(dataset)
        , m_options(options)
        , m_digestSize(options.hash == HashAlgorithm::Sha256 ? 32 : 48)
    {
        index();
    }

    void run()
    {
        std::vector<Node> order(m_terms.size());
        std::iota(order.begin(), order.end(), 0);
        m_firstDegree.resize(m_terms.size() * m_digestSize);
        for (const Node node : order)
            hashFirstDegree(node);
        const auto compare = [this](Node a, Node b) { return std::memcmp(firstDegree(a), firstDegree(b), m_digestSize); };
        std::sort(order.begin(), order.end(), [&](Node a, Node b) {
            const int difference = compare(a, b);
            return difference != 0 ? difference < 0 : a < b;
        });
        std::vector<std::pair<size_t, size_t>> alike;
        for (size_t from = 0, to = 0; from < order.size(); from = to) {
            while (to < order.size() && compare(order[from], order[to]) == 0)
                ++to;
            if (to - from == 1)
                issueCanonical(order[from]);
            else
                alike.emplace_back(from, to);
        }
        for (const auto &[from, to] : alike)
            tellApart({ order.begin() + qsizetype(from), order.begin() + qsizetype(to) });
    }

    // Canonical N-Quads by `each(line)`, in order and without duplicates.
    template <typename Each> void lines(Each each) const
    {
        std::string buffer;
        std::vector<std::pair<size_t, size_t>> spans;
        spans.reserve(m_dataset.quads().size());
        for (const auto &quad : m_dataset.quads()) {
            const size_t start = buffer.size();
            appendTerm(buffer, quad.subject) += ' ';
            appendTerm(buffer, quad.predicate) += ' ';
            appendTerm(buffer, quad.object) += ' ';
            if (quad.graph != Dataset::defaultGraph)
                appendTerm(buffer, quad.graph) += ' ';
            buffer += ".\n";
            spans.emplace_back(start, buffer.size() - start);
        }
        std::vector<std::string_view> sorted;
        sorted.reserve(spans.size());
        for (const auto &[start, size] : spans)
            sorted.push_back(std::string_view(buffer).substr(start, size));
        std::sort(sorted.begin(), sorted.end());
        sorted.erase(std::unique(sorted.begin(), sorted.end()), sorted.end());
        for (const std::string_view line : sorted)
            each(line);
    }

    [[nodiscard]] QHash<QByteArray, QByteArray> labels() const
    {
        QHash<QByteArray, QByteArray> all;
        for (size_t node = 0; node < m_terms.size(); ++node) {
            const std::string_view term = m_dataset.text(m_terms[node]).substr(2);
            all.insert(QByteArray(term.data(), qsizetype(term.size())), "c14n" + QByteArray::number(m_canonical[node]));
        }
        return all;
    }

private:
    // Which blank nodes there are, and the quads that mention each.
    void index()
    {
        m_nodeOf.assign(size_t(m_dataset.termCount()), none);
        const auto &quads = m_dataset.quads();
        std::vector<quint32> counts;
        const auto visit = [&](auto each) {
            for (quint32 i = 0; i < quads.size(); ++i) {
                std::array<Node, 3> seen { none, none, none };
                int slot = 0;
                for (const Dataset::TermId term : { quads[i].subject, quads[i].object, quads[i].graph }) {
                    if (term == Dataset::defaultGraph || !m_dataset.isBlankNode(term))
                        continue;
                    Node &node = m_nodeOf[term];
                    if (node == none) {
                        node = Node(m_terms.size());
                        m_terms.push_back(term);
                        counts.push_back(0);
                    }
                    if (std::find(seen.begin(), seen.end(), node) == seen.end())
                        each(node, i);
                    seen[size_t(slot++)] = node;
                }
            }
        };
        visit([&](Node node, quint32) { ++counts[node]; });
        m_canonical.assign(m_terms.size(), none);
        m_quadsFrom.assign(m_terms.size() + 1, 0);
        std::partial_sum(counts.begin(), counts.end(), m_quadsFrom.begin() + 1);
        m_quadsOf.resize(m_quadsFrom.back());
        std::vector<quint32> next(m_quadsFrom.begin(), m_quadsFrom.end() - 1);
        visit([&](Node node, quint32 quad) { m_quadsOf[next[node]++] = quad; });
    }

    template <typename Each> void eachQuadOf(Node node, Each each) const
    {
        for (quint32 i = m_quadsFrom[node]; i < m_quadsFrom[node + 1]; ++i)
            each(m_dataset.quads()[m_quadsOf[i]]);
    }

    [[nodiscard]] Node nodeOf(Dataset::TermId term) const { return term == Dataset::defaultGraph ? none : m_nodeOf[term]; }
    [[nodiscard]] const char *firstDegree(Node node) const { return m_firstDegree.data() + size_t(node) * m_digestSize; }

    std::string &appendTerm(std::string &out, Dataset::TermId term) const
    {
        const Node node = nodeOf(term);
        return node == none ? out.append(m_dataset.text(term)) : out.append("_:c14n").append(std::to_string(m_canonical[node]));
    }

    void issueCanonical(Node node)
    {
        if (m_canonical[node] == none)
            m_canonical[node] = m_issued++;
    }

    [[nodiscard]] QByteArray digest(std::string_view text) const
    {
        const QByteArrayView bytes(text.data(), qsizetype(text.size()));
        return m_options.hash == HashAlgorithm::Sha256 ? crypto::sha256(bytes) : crypto::sha384(bytes);
    }

    static std::string hex(const char *bytes, size_t size)
    {
        std::string text;
        for (size_t i = 0; i < size; ++i) {
            text += "0123456789abcdef"[static_cast<unsigned char>(bytes[i]) >> 4];
            text += "0123456789abcdef"[bytes[i] & 15];
        }
        return text;
    }

    // Section 4.6.
    void hashFirstDegree(Node node)
    {
        m_buffer.clear();
        m_spans.clear();
        const auto append = [&](Dataset::TermId term) {
            const Node other = nodeOf(term);
            if (other == none)
                m_buffer.append(m_dataset.text(term));
            else
                m_buffer.append(other == node ? "_:a" : "_:z");
            m_buffer += ' ';
        };
        eachQuadOf(node, [&](const Dataset::Quad &quad) {
            const size_t start = m_buffer.size();
            append(quad.subject);
            append(quad.predicate);
            append(quad.object);
            if (quad.graph != Dataset::defaultGraph)
                append(quad.graph);
            m_buffer += ".\n";
            m_spans.emplace_back(start, m_buffer.size() - start);
        });
        std::sort(m_spans.begin(), m_spans.end(), [this](const auto &a, const auto &b) {
            return std::string_view(m_buffer).substr(a.first, a.second) < std::string_view(m_buffer).substr(b.first, b.second);
        });
        m_sorted.clear();
        for (const auto &[start, size] : m_spans)
            m_sorted.append(m_buffer, start, size);
        const QByteArray hash = digest(m_sorted);
        std::memcpy(m_firstDegree.data() + size_t(node) * m_digestSize, hash.constData(), m_digestSize);
    }

    // Section 4.7. Position is 's', 'o' or 'g'.
    [[nodiscard]] std::string hashRelated(Node related, const Dataset::Quad &quad, IdentifierIssuer &issuer, char position)
    {
        std::string input(1, position);
        if (position != 'g')
            input.append(m_dataset.text(quad.predicate));
        if (m_canonical[related] != none)
            input.append("_:c14n").append(std::to_string(m_canonical[related]));
        else if (issuer.has(related))
            input.append("_:").append(issuer.issue(related));
        else
            input.append(hex(firstDegree(related), m_digestSize));
        const QByteArray hash = digest(input);
        return hex(hash.constData(), m_digestSize);
    }

    struct NDegree {
        std::string hash;
        IdentifierIssuer issuer;
    };

    // Section 4.8.
    NDegree hashNDegree(Node node, IdentifierIssuer issuer, int depth)
    {
        if (depth > mostDepth)
            throw LimitReached();
        std::map<std::string, std::vector<Node>> groups;
        eachQuadOf(node, [&](const Dataset::Quad &quad) {
            const std::pair<Dataset::TermId, char> parts[] { { quad.subject, 's' }, { quad.object, 'o' }, { quad.graph, 'g' } };
            for (const auto &[term, position] : parts) {
                const Node related = nodeOf(term);
                if (related == none || related == node)
                    continue;
                step(1);
                groups[hashRelated(related, quad, issuer, position)].push_back(related);
            }
        });
        std::string data;
        for (auto &[hash, related] : groups) {
            data += hash;
            data += bestPath(related, issuer, depth);
        }
        const QByteArray hash = digest(data);
        return { hex(hash.constData(), m_digestSize), std::move(issuer) };
    }

    // Step 5 of section 4.8.3 for one group of related nodes: the least path over all their permutations. The issuer becomes that
    // path's.
    std::string bestPath(std::vector<Node> &related, IdentifierIssuer &issuer, int depth)
    {
        std::string chosen;
        IdentifierIssuer chosenIssuer = issuer;
        std::sort(related.begin(), related.end());
        do {
            step(1 + qint64(issuer.issued().size() / 16));
            IdentifierIssuer copy = issuer;
            const std::string path = onePath(related, copy, chosen, depth);
            if (!path.empty() && (chosen.empty() || path < chosen)) {
                chosen = path;
                chosenIssuer = std::move(copy);
            }
        } while (std::next_permutation(related.begin(), related.end()));
        issuer = std::move(chosenIssuer);
        return chosen;
    }

    // The path of one permutation; empty as soon as it cannot be less than the one chosen so far.
    std::string onePath(const std::vector<Node> &permutation, IdentifierIssuer &issuer, const std::string &chosen, int depth)
    {
        const auto isWorse = [&](const std::string &path) {
            return !chosen.empty() && path.size() >= chosen.size() && path > chosen;
        };
        std::string path;
        std::vector<Node> recursion;
        for (const Node node : permutation) {
            if (m_canonical[node] != none) {
                path.append("_:c14n").append(std::to_string(m_canonical[node]));
            } else {
                if (!issuer.has(node))
                    recursion.push_back(node);
                path.append("_:").append(issuer.issue(node));
            }
            if (isWorse(path))
                return {};
        }
        for (const Node node : recursion) {
            NDegree result = hashNDegree(node, issuer, depth + 1);
            path.append("_:").append(issuer.issue(node)).append(1, '<').append(result.hash) += '>';
            issuer = std::move(result.issuer);
            if (isWorse(path))
                return {};
        }
        return path;
    }

    // Step 5 of section 4.4.3: nodes with the same first degree hash.
    void tellApart(const std::vector<Node> &alike)
    {
        std::vector<NDegree> results;
        for (const Node node : alike) {
            if (m_canonical[node] != none)
                continue;
            IdentifierIssuer issuer("b");
            issuer.issue(node);
            results.push_back(hashNDegree(node, std::move(issuer), 0));
        }
        std::stable_sort(results.begin(), results.end(), [](const NDegree &a, const NDegree &b) { return a.hash < b.hash; });
        for (const NDegree &result : results) {
            for (const Node node : result.issuer.issued())
                issueCanonical(node);
        }
    }

    void step(qint64 count)
    {
        m_steps += count;
        if (m_steps > m_options.steps)
            throw LimitReached();
    }

    const Dataset &m_dataset;
    const CanonicalizationOptions &m_options;
    const size_t m_digestSize;
    std::vector<Node> m_nodeOf; // by term
    std::vector<Dataset::TermId> m_terms; // by node
    std::vector<quint32> m_quadsFrom, m_quadsOf; // node's quads are m_quadsOf[m_quadsFrom[node] .. m_quadsFrom[node + 1]]
    std::vector<char> m_firstDegree; // digests one after another, by node
    std::vector<Node> m_canonical; // issued number by node
    Node m_issued = 0;
    qint64 m_steps = 0;
    std::string m_buffer, m_sorted;
    std::vector<std::pair<size_t, size_t>> m_spans;
};

tl::unexpected<Error> tooManySteps(const CanonicalizationOptions &options)
{
    return failure(ErrorCode::TooLarge,
        QStringLiteral("telling the blank nodes of this graph apart takes more than %1 steps").arg(options.steps));
}

} // namespace

QByteArray CanonicalDataset::nquads() const
{
    return lines.join();
}

Result<CanonicalDataset> canonicalizeDataset(const Dataset &dataset, const CanonicalizationOptions &options)
{
    Canonicalizer canonicalizer(dataset, options);
    try {
        canonicalizer.run();
    } catch (LimitReached) {
        return tooManySteps(options);
    }
    CanonicalDataset result;
    canonicalizer.lines([&](std::string_view line) { result.lines.append(QByteArray(line.data(), qsizetype(line.size()))); });
    result.labels = canonicalizer.labels();
    return result;
}

Result<QByteArray> canonicalNQuads(const Dataset &dataset, const CanonicalizationOptions &options)
{
    Canonicalizer canonicalizer(dataset, options);
    try {
        canonicalizer.run();
    } catch (LimitReached) {
        return tooManySteps(options);
    }
    std::string text;
    canonicalizer.lines([&](std::string_view line) { text += line; });
    return QByteArray::fromStdString(text);
}

} // namespace wb::linkeddata
