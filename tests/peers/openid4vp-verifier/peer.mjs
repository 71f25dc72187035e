// A verifier on loopback: asks by OpenID4VP with @openid4vc/openid4vp and checks what comes with @sd-jwt/core, jose, @digitalbazaar/vc
// and dcql, none of which is ours. Prints its address as the first line and runs until its standard input ends.
//   node peer.mjs CONTEXTS        a folder with JSON-LD contexts; contexts.json there maps URL to file
//   GET  /root                    {"der"}: the authority of its certificate
//   POST /start                   {"prefix", "mode", "by", "dcql", "transaction_data"?} -> {"id", "link"}
//   GET  /result/ID               {"received", "verified", "error", "presentations": {query id: [claims that could be read]}}
import 'reflect-metadata';
import {createHash, randomUUID, verify as verifySignature, createPublicKey, webcrypto} from 'node:crypto';
import {readFileSync} from 'node:fs';
import {createServer} from 'node:http';
import {join} from 'node:path';
import {DataIntegrityProof} from '@digitalbazaar/data-integrity';
import * as EcdsaMultikey from '@digitalbazaar/ecdsa-multikey';
import * as ecdsaSd2023 from '@digitalbazaar/ecdsa-sd-2023-cryptosuite';
import * as Ed25519Multikey from '@digitalbazaar/ed25519-multikey';
import {cryptosuite as eddsaRdfc2022} from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import * as vc from '@digitalbazaar/vc';
import {setGlobalConfig} from '@openid4vc/oauth2';
import {Openid4vpVerifier} from '@openid4vc/openid4vp';
import * as x509 from '@peculiar/x509';
import {SDJwtInstance} from '@sd-jwt/core';
import {DcqlPresentationResult, DcqlQuery} from 'dcql';
import * as jose from 'jose';

setGlobalConfig({allowInsecureUrls: true}); // loopback has no certificates
x509.cryptoProvider.set(webcrypto);

const [folder] = process.argv.slice(2);
const documents = new Map();
for(const [url, file] of Object.entries(JSON.parse(readFileSync(join(folder, 'contexts.json'), 'utf8')))) {
  documents.set(url, JSON.parse(readFileSync(join(folder, file), 'utf8')));
}

// Keys of the verifier: one that signs requests, with a certificate for localhost, and one to encrypt to.
const algorithm = {name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256'};
const authorityKeys = await webcrypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);
const signingKeys = await webcrypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);
const notBefore = new Date(Date.now() - 86400e3);
const notAfter = new Date(Date.now() + 86400e3);
const authority = await x509.X509CertificateGenerator.createSelfSigned({
  name: 'CN=Peer Authority, O=Authority of the Peer', notBefore, notAfter, keys: authorityKeys, signingAlgorithm: algorithm, serialNumber: '01',
  extensions: [new x509.BasicConstraintsExtension(true, 1, true), new x509.KeyUsagesExtension(x509.KeyUsageFlags.keyCertSign, true)]
});
const certificate = await x509.X509CertificateGenerator.create({
  subject: 'CN=localhost, O=Verifier by others', issuer: authority.subject, notBefore, notAfter, publicKey: signingKeys.publicKey,
  signingKey: authorityKeys.privateKey, signingAlgorithm: algorithm, serialNumber: '02',
  extensions: [new x509.KeyUsagesExtension(x509.KeyUsageFlags.digitalSignature, true),
    new x509.SubjectAlternativeNameExtension([{type: 'dns', value: 'localhost'}])]
});
const signingJwk = await jose.exportJWK(signingKeys.publicKey);
const didJwk = `did:jwk:${jose.base64url.encode(JSON.stringify(signingJwk))}`;
const encryption = await jose.generateKeyPair('ECDH-ES', {crv: 'P-256', extractable: true});
const encryptionJwk = {...await jose.exportJWK(encryption.publicKey), use: 'enc', alg: 'ECDH-ES', kid: 'enc-1'};

const callbacks = {
  hash: (data, name) => createHash(name.replace('-', '')).update(data).digest(),
  signJwt: async (signer, {header, payload}) => ({
    jwt: await new jose.SignJWT(payload).setProtectedHeader(header).sign(signingKeys.privateKey), signerJwk: signingJwk
  }),
  decryptJwe: async jwe => {
    const {plaintext} = await jose.compactDecrypt(jwe, encryption.privateKey);
    return {decrypted: true, decryptionJwk: encryptionJwk, payload: new TextDecoder().decode(plaintext)};
  },
  verifyJwt: async () => ({verified: false})
};
const verifier = new Openid4vpVerifier({callbacks});

// What a did:key holds, as JWK.
async function jwkOf(did) {
  const publicKeyMultibase = did.split('#')[0].slice('did:key:'.length);
  const controller = `did:key:${publicKeyMultibase}`;
  const document = {type: 'Multikey', id: `${controller}#${publicKeyMultibase}`, controller, publicKeyMultibase};
  const library = publicKeyMultibase.startsWith('z6Mk') ? Ed25519Multikey : EcdsaMultikey;
  const keyPair = await library.from(document);
  return library.toJwk({keyPair});
}

function signedBy(jwk, data, signature) {
  const key = createPublicKey({key: jwk, format: 'jwk'});
  const bytes = Buffer.from(signature, 'base64url');
  return jwk.kty === 'OKP' ? verifySignature(null, Buffer.from(data), key, bytes)
    : verifySignature('sha256', Buffer.from(data), {key, dsaEncoding: 'ieee-p1363'}, bytes);
}

function methodOf(did) {
  const publicKeyMultibase = did.slice('did:key:'.length);
  const id = `${did}#${publicKeyMultibase}`;
  return {'@context': 'https://w3id.org/security/multikey/v1', id, type: 'Multikey', controller: did, publicKeyMultibase};
}

async function documentLoader(url) {
  const found = (document, tag) => ({contextUrl: null, documentUrl: url, document, ...(tag && {tag})});
  if(documents.has(url)) {
    return found(documents.get(url), 'static');
  }
  if(url.startsWith('did:key:')) {
    const method = methodOf(url.split('#')[0]);
    return found(url.includes('#') ? method : {
      '@context': ['https://www.w3.org/ns/did/v1', 'https://w3id.org/security/multikey/v1'], id: method.controller,
      verificationMethod: [method], assertionMethod: [method.id], authentication: [method.id]
    });
  }
  throw new Error(`not held: ${url}`);
}

async function checkSdJwt(presentation, {nonce, clientId, holderBinding}) {
  const {kid} = jose.decodeProtectedHeader(presentation.split('~')[0]);
  const issuerJwk = await jwkOf(kid);
  const instance = new SDJwtInstance({
    hasher: (data, name) => createHash(name.replace('-', '')).update(data).digest(), hashAlg: 'sha-256',
    verifier: (data, signature) => signedBy(issuerJwk, data, signature),
    kbVerifier: (data, signature, payload) => signedBy(payload.cnf.jwk, data, signature)
  });
  const {payload, kb} = await instance.verify(presentation, holderBinding ? {keyBindingNonce: nonce} : {});
  if(holderBinding && kb.payload.aud !== clientId) {
    throw new Error('the key binding is for another audience');
  }
  return {credential: {credential_format: 'dc+sd-jwt', vct: payload.vct, claims: payload, cryptographic_holder_binding: Boolean(kb)},
    claims: payload, kb: kb?.payload};
}

async function checkJwt(presentation, {nonce, clientId}) {
  const {kid} = jose.decodeProtectedHeader(presentation);
  const {payload} = await jose.jwtVerify(presentation, await jose.importJWK(await jwkOf(kid), kid.includes('z6Mk') ? 'EdDSA' : 'ES256'),
    {audience: clientId, issuer: kid.split('#')[0]});
  if(payload.nonce !== nonce) {
    throw new Error('the presentation has another nonce');
  }
  const token = payload.vp.verifiableCredential[0];
  const header = jose.decodeProtectedHeader(token);
  const inner = await jose.jwtVerify(token, await jose.importJWK(await jwkOf(header.kid), header.alg));
  if(inner.payload.sub !== payload.iss) {
    throw new Error('the credential is about somebody else than its holder');
  }
  const claims = inner.payload.vc;
  return {credential: {credential_format: 'jwt_vc_json', type: claims.type, claims, cryptographic_holder_binding: true}, claims};
}

async function checkLdp(presentation, {nonce, clientId}) {
  const suite = [new DataIntegrityProof({cryptosuite: eddsaRdfc2022}),
    new DataIntegrityProof({cryptosuite: ecdsaSd2023.createVerifyCryptosuite()})];
  const result = await vc.verify({presentation, suite, challenge: nonce, domain: clientId, documentLoader});
  if(!result.verified) {
    const errors = [result.error, ...(result.credentialResults ?? []).map(one => one.error)].filter(Boolean);
    throw new Error(errors.map(error => error.errors?.map(one => one.message).join('; ') ?? error.message).join('; '));
  }
  const claims = presentation.verifiableCredential[0];
  if(claims.credentialSubject.id !== presentation.holder) {
    throw new Error('the credential is about somebody else than its holder');
  }
  return {credential: {credential_format: 'ldp_vc', type: claims.type, claims, cryptographic_holder_binding: true}, claims};
}

async function check(session, form) {
  const {payload, dcql} = session;
  const parsed = await verifier.parseOpenid4vpAuthorizationResponse({
    authorizationResponse: form, authorizationRequestPayload: payload, callbacks
  });
  const query = DcqlQuery.parse(dcql);
  const read = {};
  const credentials = {};
  for(const [id, presentations] of Object.entries(parsed.dcql.presentations)) {
    const asked = dcql.credentials.find(one => one.id === id);
    const checker = {'dc+sd-jwt': checkSdJwt, jwt_vc_json: checkJwt, ldp_vc: checkLdp}[asked.format];
    const occasion = {
      nonce: payload.nonce, clientId: payload.client_id, holderBinding: asked.require_cryptographic_holder_binding !== false
    };
    const results = await Promise.all(presentations.map(one => checker(one, occasion)));
    read[id] = results.map(one => one.claims);
    credentials[id] = results.map(one => one.credential);
    if(payload.transaction_data) {
      await verifier.verifyTransactionData({
        transactionData: payload.transaction_data,
        credentials: {[id]: results.map(({kb}) => ({
          transaction_data_hashes: kb.transaction_data_hashes, transaction_data_hashes_alg: kb.transaction_data_hashes_alg
        }))}
      });
    }
  }
  const result = DcqlPresentationResult.fromDcqlPresentation(credentials, {dcqlQuery: query});
  DcqlPresentationResult.validate(result);
  return read;
}

const sessions = new Map();
let origin;

function identity(prefix, target) {
  switch(prefix) {
    case 'redirect_uri': return {clientId: `redirect_uri:${target}`};
    case 'x509_san_dns': return {clientId: 'x509_san_dns:localhost', signer: {method: 'x5c', alg: 'ES256'}};
    case 'x509_hash': return {
      clientId: `x509_hash:${createHash('sha256').update(new Uint8Array(certificate.rawData)).digest('base64url')}`,
      signer: {method: 'x5c', alg: 'ES256'}
    };
    default: return {clientId: `decentralized_identifier:${didJwk}`, signer: {method: 'did', didUrl: `${didJwk}#0`, alg: 'ES256'}};
  }
}

async function makeRequest(session, form = {}) {
  const {prefix, by, id} = session;
  const {signer} = identity(prefix);
  return verifier.createOpenId4vpAuthorizationRequest({
    authorizationRequestPayload: {...session.payload, ...(form.wallet_nonce && {wallet_nonce: form.wallet_nonce})},
    ...(form.wallet_nonce && {wallet: {expectedNonce: form.wallet_nonce, metadata: JSON.parse(form.wallet_metadata)}}),
    ...(signer && {jar: {
      jwtSigner: {...signer, ...(signer.method === 'x5c' && {x5c: [Buffer.from(certificate.rawData).toString('base64')]})},
      requestUri: by === 'value' ? undefined : `${origin}/request/${id}`, expiresInSeconds: 300,
      ...(by === 'value' && {additionalJwtPayload: {aud: 'https://self-issued.me/v2'}})
    }})
  });
}

async function start({prefix, mode, by, dcql, transaction_data: transactionData}) {
  const id = randomUUID();
  const target = `${origin}/response/${id}`;
  const {clientId} = identity(prefix, target);
  const session = {id, prefix, by, dcql, payload: {
    response_type: 'vp_token', client_id: clientId, response_mode: mode, response_uri: target, nonce: randomUUID(), state: randomUUID(),
    dcql_query: dcql,
    ...(transactionData && {transaction_data: transactionData.map(one => jose.base64url.encode(JSON.stringify(one)))}),
    client_metadata: {
      vp_formats_supported: {
        'dc+sd-jwt': {'sd-jwt_alg_values': ['ES256', 'EdDSA'], 'kb-jwt_alg_values': ['ES256', 'EdDSA']},
        jwt_vc_json: {alg_values: ['ES256', 'EdDSA']},
        ldp_vc: {proof_type_values: ['DataIntegrityProof'], cryptosuite_values: ['eddsa-rdfc-2022', 'ecdsa-sd-2023']}
      },
      ...(mode === 'direct_post.jwt' && {jwks: {keys: [encryptionJwk]}, encrypted_response_enc_values_supported: ['A256GCM']})
    }
  }};
  sessions.set(id, session);
  const request = await makeRequest(session);
  session.token = request.jar?.authorizationRequestJwt;
  return {id, link: request.authorizationRequest + (by === 'post' ? '&request_uri_method=post' : '')};
}

async function answer(request, body) {
  const [, verb, id] = new URL(request.url, origin).pathname.split('/');
  const session = sessions.get(id);
  const form = Object.fromEntries(new URLSearchParams(body));
  if(verb === 'root') {
    return {der: Buffer.from(authority.rawData).toString('base64')};
  }
  if(verb === 'start') {
    return start(JSON.parse(body));
  }
  if(verb === 'request') {
    return {token: request.method === 'POST' ? (await makeRequest(session, form)).jar.authorizationRequestJwt : session.token};
  }
  if(verb === 'result') {
    return {received: Boolean(session.form), verified: Boolean(session.read), error: session.error ?? null, presentations: session.read ?? {}};
  }
  session.form = form;
  if(form.error) {
    session.error = form.error;
    return {};
  }
  try {
    session.read = await check(session, form);
  } catch(error) {
    session.error = error.stack;
    return {status: 400, error: 'invalid_request', error_description: error.message};
  }
  return {redirect_uri: `${origin}/done#response_code=${randomUUID()}`};
}

const server = createServer(async (request, response) => {
  let body = '';
  for await (const chunk of request) {
    body += chunk;
  }
  try {
    const {status = 200, token, ...json} = await answer(request, body);
    response.writeHead(status, {'Content-Type': token ? 'application/oauth-authz-req+jwt' : 'application/json'});
    response.end(token ?? JSON.stringify(json));
  } catch(error) {
    response.writeHead(500, {'Content-Type': 'application/json'});
    response.end(JSON.stringify({error: error.stack}));
  }
});
server.listen(0, '127.0.0.1', () => {
  origin = `http://localhost:${server.address().port}`;
  console.log(origin);
});
process.stdin.resume();
process.stdin.on('end', () => process.exit());
