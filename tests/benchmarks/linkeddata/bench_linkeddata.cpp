// JSON-LD and RDFC-1.0: a credential with its contexts warm and cold, graphs of growing size, and graphs made to exhaust.
// Growth is near-linear if the time per quad (counter "per_quad") stays about the same from 1,000 to 100,000 quads.
#include "core/base/Json.h"
#include "core/linkeddata/JsonLd.h"
#include "tests/support/TestData.h"

#include <benchmark/benchmark.h>

#include <QFile>
#include <QJsonDocument>

using namespace wb;
using namespace wb::linkeddata;

namespace {

// Without Qt Test's complaints: empty if it cannot be read.
QByteArray bytesOf(const QString &relative)
{
    QFile file(test::testData(relative));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QJsonObject badge()
{
    QJsonObject credential = parseJsonObject(bytesOf(QStringLiteral("dcc-vc-test-fixtures/verifiableCredentials/v2/"
                                                                    "dataIntegrityProof/didKey/legacyRegistry-noStatus-noExpiry-OBSpecExample.json")))
                                 .value_or(QJsonObject());
    credential.remove(QStringLiteral("proof"));
    return credential;
}

ContextTable contexts()
{
    ContextTable table;
    (void)table.insertFolder(test::testData(QStringLiteral("jsonld-contexts")));
    return table;
}

// What the suite's cases are made of, at any size. Blank nodes are told apart by what they hold, as in credentials.
Dataset people(int quads)
{
    Dataset dataset;
    const auto knows = dataset.iri("http://xmlns.com/foaf/0.1/knows");
    const auto name = dataset.iri("http://xmlns.com/foaf/0.1/name");
    const auto type = dataset.iri("http://www.w3.org/1999/02/22-rdf-syntax-ns#type");
    const auto person = dataset.iri("http://xmlns.com/foaf/0.1/Person");
    const int count = quads / 4;
    for (int i = 0; i < count; ++i) {
        const auto node = dataset.blankNode('p' + std::to_string(i));
        dataset.add({ node, type, person });
        dataset.add({ node, name, dataset.literal("Person " + std::to_string(i)) });
        dataset.add({ node, knows, dataset.blankNode('p' + std::to_string((i * 7 + 1) % count)) });
        dataset.add({ node, knows, dataset.blankNode('p' + std::to_string((i + 1) % count)) });
    }
    dataset.sort();
    return dataset;
}

// Pairs that only their neighbours tell apart: each takes the costly part of the algorithm.
Dataset pairs(int quads)
{
    Dataset dataset;
    const auto link = dataset.iri("urn:x:link");
    const auto name = dataset.iri("urn:x:name");
    for (int i = 0; i < quads / 3; ++i) {
        const auto a = dataset.blankNode('a' + std::to_string(i));
        const auto b = dataset.blankNode('b' + std::to_string(i));
        dataset.add({ a, link, b });
        dataset.add({ b, link, a });
        dataset.add({ a, name, dataset.literal(std::to_string(i)) });
    }
    dataset.sort();
    return dataset;
}

// Everybody knows everybody: nothing but trying all orders tells them apart.
Dataset clique(int nodes)
{
    Dataset dataset;
    const auto link = dataset.iri("urn:x:link");
    for (int i = 0; i < nodes; ++i) {
        for (int j = 0; j < nodes; ++j)
            dataset.add({ dataset.blankNode(std::to_string(i)), link, dataset.blankNode(std::to_string(j)) });
    }
    dataset.sort();
    return dataset;
}

// A ring in which all look alike.
Dataset ring(int nodes)
{
    Dataset dataset;
    const auto link = dataset.iri("urn:x:link");
    for (int i = 0; i < nodes; ++i)
        dataset.add({ dataset.blankNode(std::to_string(i)), link, dataset.blankNode(std::to_string((i + 1) % nodes)) });
    dataset.sort();
    return dataset;
}

void canonicalizeQuads(benchmark::State &state, const Dataset &dataset)
{
    for ([[maybe_unused]] auto _ : state) {
        if (!canonicalNQuads(dataset))
            return state.SkipWithError("not canonicalized");
    }
    const auto quads = double(dataset.quads().size());
    state.counters["quads"] = quads;
    state.counters["per_quad"] =
        benchmark::Counter(quads, benchmark::Counter::kIsIterationInvariantRate | benchmark::Counter::kInvert);
}

void people(benchmark::State &state)
{
    canonicalizeQuads(state, people(int(state.range(0))));
}

void pairs(benchmark::State &state)
{
    canonicalizeQuads(state, pairs(int(state.range(0))));
}

void suite(benchmark::State &state, const char *name)
{
    const auto dataset = Dataset::fromNQuads(bytesOf(QStringLiteral("w3c-rdf-canon/rdfc10/%1-in.nq").arg(QLatin1StringView(name))));
    if (!dataset || dataset->quads().empty())
        return state.SkipWithError("SKIPPED: test data is not on this machine");
    canonicalizeQuads(state, *dataset);
}

// How long it takes to say that it is too much.
void poison(benchmark::State &state, Dataset (*make)(int), int size)
{
    const Dataset dataset = make(size);
    for ([[maybe_unused]] auto _ : state) {
        if (canonicalNQuads(dataset))
            return state.SkipWithError("not stopped");
    }
}

void parseQuads(benchmark::State &state)
{
    const QByteArray text = people(int(state.range(0))).toLines().join();
    for ([[maybe_unused]] auto _ : state)
        benchmark::DoNotOptimize(Dataset::fromNQuads(text));
    state.SetBytesProcessed(state.iterations() * text.size());
}

template <typename Step> void withBadge(benchmark::State &state, Step step)
{
    const QJsonObject document = badge();
    const ContextTable table = contexts();
    if (document.isEmpty() || table.urls().isEmpty())
        return state.SkipWithError("SKIPPED: test data is not on this machine");
    if (!canonicalize(document, table))
        return state.SkipWithError("not canonicalized");
    for ([[maybe_unused]] auto _ : state)
        step(document, table);
}

void badgeExpand(benchmark::State &state)
{
    withBadge(state, [](const auto &document, const auto &table) { benchmark::DoNotOptimize(expand(document, table)); });
}

void badgeToDataset(benchmark::State &state)
{
    withBadge(state, [](const auto &document, const auto &table) { benchmark::DoNotOptimize(toDataset(document, table)); });
}

void badgeCanonicalize(benchmark::State &state)
{
    withBadge(state, [](const auto &document, const auto &table) { benchmark::DoNotOptimize(canonicalize(document, table)); });
}

void badgeCanonicalizeCold(benchmark::State &state)
{
    withBadge(state, [&state](const auto &document, const auto &) {
        state.PauseTiming();
        const ContextTable cold = contexts();
        state.ResumeTiming();
        benchmark::DoNotOptimize(canonicalize(document, cold));
    });
}

void badgeParse(benchmark::State &state)
{
    const QByteArray bytes = QJsonDocument(badge()).toJson();
    if (badge().isEmpty())
        return state.SkipWithError("SKIPPED: test data is not on this machine");
    for ([[maybe_unused]] auto _ : state)
        benchmark::DoNotOptimize(parseJsonObject(bytes));
}

BENCHMARK(badgeParse);
BENCHMARK(badgeExpand);
BENCHMARK(badgeToDataset);
BENCHMARK(badgeCanonicalize);
BENCHMARK(badgeCanonicalizeCold);
BENCHMARK(people)->Arg(1000)->Arg(10000)->Arg(100000);
BENCHMARK(pairs)->Arg(1000)->Arg(10000)->Arg(100000);
BENCHMARK(parseQuads)->Arg(1000)->Arg(10000)->Arg(100000);
BENCHMARK_CAPTURE(suite, test044, "test044");
BENCHMARK_CAPTURE(suite, test054, "test054");
BENCHMARK_CAPTURE(suite, test060, "test060");
BENCHMARK_CAPTURE(poison, clique10, clique, 10);
BENCHMARK_CAPTURE(poison, clique50, clique, 50);
BENCHMARK_CAPTURE(poison, ring1500, ring, 1500);

} // namespace

BENCHMARK_MAIN();
