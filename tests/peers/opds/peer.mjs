// Reads catalogue/feed.json of a provider folder and every feed it leads to with the parser of Readium, and says what that understood.
//   node peer.mjs FOLDER
// One line of JSON: {"title", "feeds": [{"title", "count", "publications": [{"title", "identifier", "languages", "acquisition",
// "type", "image"}]}], "problems": []}
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";

const require = createRequire(import.meta.url);
const { TaJsonDeserialize } = require("r2-lcp-js/dist/es6-es2015/src/serializable");
const { initGlobalConverters_SHARED } = require("r2-shared-js/dist/es6-es2015/src/init-globals");
const { initGlobalConverters_OPDS } = require("r2-opds-js/dist/es6-es2015/src/opds/init-globals");
const { OPDSFeed } = require("r2-opds-js/dist/es6-es2015/src/opds/opds2/opds2");
initGlobalConverters_OPDS();
initGlobalConverters_SHARED();

const folder = process.argv[2];
const read = (name) => TaJsonDeserialize(JSON.parse(readFileSync(name, "utf8")), OPDSFeed);
const root = join(folder, "catalogue", "feed.json");
const feed = read(root);
const problems = [];
const feeds = (feed.Navigation ?? []).map((link) => {
  if (link.TypeLink !== "application/opds+json") problems.push(`${link.Href}: ${link.TypeLink}`);
  const shard = read(join(dirname(root), link.Href));
  return {
    title: shard.Metadata?.Title,
    count: shard.Metadata?.NumberOfItems,
    publications: (shard.Publications ?? []).map((publication) => {
      const acquisition = publication.Links?.find((one) => one.Rel?.includes("http://opds-spec.org/acquisition/open-access"));
      return {
        title: publication.Metadata?.Title,
        identifier: publication.Metadata?.Identifier,
        languages: publication.Metadata?.Language,
        acquisition: acquisition?.Href,
        type: acquisition?.TypeLink,
        image: publication.Images?.[0]?.Href,
      };
    }),
  };
});
console.log(JSON.stringify({ title: feed.Metadata?.Title, feeds, problems }));
