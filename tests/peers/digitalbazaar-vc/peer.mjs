// @digitalbazaar/vc as a peer: issues, verifies and measures credentials with eddsa-rdfc-2022. Nothing is fetched: contexts come from
// a folder (contexts.json there maps URL to file), keys out of did:key names.
//   node peer.mjs issue CONTEXTS < unsigned credential      prints {"secured": ...}; the key is made afresh
//   node peer.mjs verify CONTEXTS < credential              prints {"verified": true|false, "error": ...}
//   node peer.mjs bench CONTEXTS SECONDS < credential       prints {"runs": n, "seconds": s}, processor time, after warming up
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {DataIntegrityProof} from '@digitalbazaar/data-integrity';
import * as Ed25519Multikey from '@digitalbazaar/ed25519-multikey';
import {cryptosuite} from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import * as vc from '@digitalbazaar/vc';

const [verb, folder, seconds] = process.argv.slice(2);
const documents = new Map();
for(const [url, file] of Object.entries(JSON.parse(readFileSync(join(folder, 'contexts.json'), 'utf8')))) {
  documents.set(url, JSON.parse(readFileSync(join(folder, file), 'utf8')));
}

function keyDocument(did) {
  const multikey = did.slice('did:key:'.length);
  const id = `${did}#${multikey}`;
  const method = {
    '@context': 'https://w3id.org/security/multikey/v1', id, type: 'Multikey', controller: did, publicKeyMultibase: multikey
  };
  const controller = {
    '@context': ['https://www.w3.org/ns/did/v1', 'https://w3id.org/security/multikey/v1'],
    id: did, verificationMethod: [method], assertionMethod: [id]
  };
  return {method, controller};
}

async function documentLoader(url) {
  const found = (document, tag) => ({contextUrl: null, documentUrl: url, document, ...(tag && {tag})});
  if(documents.has(url)) {
    return found(documents.get(url), 'static');
  }
  if(url.startsWith('did:key:')) {
    const {method, controller} = keyDocument(url.split('#')[0]);
    return found(url.includes('#') ? method : controller);
  }
  throw new Error(`not held: ${url}`);
}

async function verify(credential) {
  const suite = new DataIntegrityProof({cryptosuite});
  return vc.verifyCredential({credential, suite, documentLoader});
}

const text = readFileSync(0, 'utf8');
if(verb === 'issue') {
  const key = await Ed25519Multikey.generate();
  const did = `did:key:${key.publicKeyMultibase}`;
  key.id = `${did}#${key.publicKeyMultibase}`;
  key.controller = did;
  const credential = JSON.parse(text);
  if(typeof credential.issuer === 'object') {
    credential.issuer.id = did;
  } else {
    credential.issuer = did;
  }
  const suite = new DataIntegrityProof({signer: key.signer(), cryptosuite});
  const secured = await vc.issue({credential, suite, documentLoader});
  console.log(JSON.stringify({secured}));
} else if(verb === 'verify') {
  const result = await verify(JSON.parse(text));
  const error = result.error && (result.error.errors?.map(e => e.message).join('; ') || result.error.message);
  console.log(JSON.stringify({verified: result.verified, error: error ?? null}));
} else {
  for(let i = 0; i < 50; ++i) {
    const {verified} = await verify(JSON.parse(text));
    if(!verified) {
      throw new Error('the credential does not verify');
    }
  }
  const start = process.cpuUsage();
  const used = () => (({user, system}) => (user + system) / 1e6)(process.cpuUsage(start));
  let runs = 0;
  while(used() < Number(seconds)) {
    await verify(JSON.parse(text));
    ++runs;
  }
  console.log(JSON.stringify({runs, seconds: used()}));
}
