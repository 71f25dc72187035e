// @openid4vc/openid4vci as an issuer and oidc-provider as its authorization server, on 127.0.0.1. Prints its address as the first line.
// The path says how it behaves: /plain, /draft13 (formats, nonces and metadata as in draft 13), /sealed (requests and answers encrypted),
// /later (credentials need time), /browser (authorization code with PKCE, pushed requests and DPoP by oidc-provider).
//   POST /control/offer   {tenant, configurations, txCode, expired, byReference, refresh}   answers {"offer": link}
//   POST /control/set     {ready, spoilt, rejectNonces, shortTokens}   changes what happens next
//   POST /control/reset   forgets both that and the log
//   GET  /control/log     what wallets did: [{tenant, what, ...}]
import {createServer} from 'node:http';
import {createHash} from 'node:crypto';
import {Openid4vciIssuer, setGlobalConfig} from '@openid4vc/openid4vci';
import {Oauth2AuthorizationServer, Oauth2ServerErrorResponseError, setGlobalConfig as setOauthConfig} from '@openid4vc/oauth2';
import * as jose from 'jose';
import Provider from 'oidc-provider';
import {didOfJwk, jwkOfDid, makeIssuerKey, random, verifyCompact} from './keys.mjs';
import {makeCredential} from './credentials.mjs';

setGlobalConfig({allowInsecureUrls: true});
setOauthConfig({allowInsecureUrls: true});

const key = makeIssuerKey();
const control = {ready: false, spoilt: false, rejectNonces: 0, shortTokens: false};
const log = [];
const offers = new Map(); // by code
const referenced = new Map();
const tokens = new Map();
const refreshTokens = new Map();
const nonces = new Set();
const transactions = new Map();
const notified = new Map();

const callbacks = {
  hash: (data, algorithm) => createHash(algorithm.replace('-', '')).update(data).digest(),
  generateRandom: size => Buffer.from(random(size), 'base64url'),
  signJwt: async (signer, {header, payload}) => {
    const jwt = await key.signJwt({...header, alg: 'EdDSA'}, payload);
    return {jwt, signerJwk: key.jwk};
  },
  verifyJwt: async (signer, {compact}) => {
    const signerJwk = signer.method === 'did' ? jwkOfDid(signer.didUrl) : signer.publicJwk;
    try {
      await verifyCompact(compact, signerJwk);
      return {verified: true, signerJwk};
    } catch {
      return {verified: false};
    }
  },
  encryptJwe: () => { throw new Error('not used'); },
  decryptJwe: () => { throw new Error('not used'); },
  clientAuthentication: () => {}
};
const issuer = new Openid4vciIssuer({callbacks});
const server = new Oauth2AuthorizationServer({callbacks});

const display = [{name: 'Night school', locale: 'en-US', description: 'A course taken in the evening'},
  {name: 'Abendschule', locale: 'de-DE', logo: {uri: 'https://pictures.example/logo.png', alt_text: 'ein Mond'}}];
const claims = [{path: ['given_name'], display: [{name: 'Given name', locale: 'en'}]},
  {path: ['title'], display: [{name: 'Course', locale: 'en'}]}];
const proofs = algorithms => ({jwt: {proof_signing_alg_values_supported: algorithms}});
const definition = {type: ['VerifiableCredential', 'CourseCredential']};

const configurations = {
  CourseSdJwt: {format: 'dc+sd-jwt', vct: 'https://example.org/vct/course', scope: 'course', cryptographic_binding_methods_supported: ['jwk'],
    proof_types_supported: proofs(['ES256', 'EdDSA']), credential_metadata: {display, claims}},
  CourseP256: {format: 'dc+sd-jwt', vct: 'https://example.org/vct/course', scope: 'course', cryptographic_binding_methods_supported: ['jwk'],
    proof_types_supported: proofs(['ES256']), credential_metadata: {display, claims}},
  CourseJwt: {format: 'jwt_vc_json', credential_definition: definition, scope: 'course_jwt',
    cryptographic_binding_methods_supported: ['did:key'], proof_types_supported: proofs(['EdDSA']), credential_metadata: {display}},
  CourseLdp: {format: 'ldp_vc', credential_definition: {'@context': ['https://www.w3.org/ns/credentials/v2'], ...definition},
    scope: 'course_ldp', cryptographic_binding_methods_supported: ['did:key', 'did:jwk'], proof_types_supported: proofs(['ES256', 'EdDSA']),
    credential_metadata: {display}},
  CourseMdoc: {format: 'mso_mdoc', doctype: 'org.example.course', cryptographic_binding_methods_supported: ['cose_key'],
    proof_types_supported: proofs(['ES256']), credential_metadata: {display}}
};
const draft13Configurations = {
  CourseSdJwt: {format: 'vc+sd-jwt', vct: 'https://example.org/vct/course', cryptographic_binding_methods_supported: ['jwk'],
    proof_types_supported: proofs(['EdDSA']), display},
  CourseJwt: {format: 'jwt_vc_json', credential_definition: definition, cryptographic_binding_methods_supported: ['did:key'],
    proof_types_supported: proofs(['EdDSA']), display}
};

const encryptionKey = await jose.generateKeyPair('ECDH-ES', {crv: 'P-256', extractable: true});
const encryptionJwk = {...await jose.exportJWK(encryptionKey.publicKey), kid: 'enc-1', use: 'enc', alg: 'ECDH-ES'};

let origin;
const base = tenant => `${origin}/${tenant}`;

function metadataOf(tenant) {
  const at = base(tenant);
  const document = {
    credential_issuer: at, credential_endpoint: `${at}/credential`, notification_endpoint: `${at}/notification`,
    deferred_credential_endpoint: `${at}/deferred`,
    batch_credential_issuance: {batch_size: 5}, display: [{name: 'Open workshop', locale: 'en'}],
    credential_configurations_supported: tenant === 'draft13' ? draft13Configurations : configurations
  };
  if(tenant !== 'draft13') {
    document.nonce_endpoint = `${at}/nonce`;
  }
  if(tenant === 'sealed') {
    document.credential_response_encryption =
      {alg_values_supported: ['ECDH-ES'], enc_values_supported: ['A128GCM', 'A256GCM'], encryption_required: true};
    document.credential_request_encryption = {jwks: {keys: [encryptionJwk]}, enc_values_supported: ['A128GCM'], encryption_required: true};
  }
  if(tenant === 'browser') {
    document.authorization_servers = [`${origin}/as`];
  }
  return issuer.createCredentialIssuerMetadata(document);
}

const serverMetadataOf = tenant => ({
  issuer: base(tenant), token_endpoint: `${base(tenant)}/token`, 'pre-authorized_grant_anonymous_access_supported': true,
  grant_types_supported: ['urn:ietf:params:oauth:grant-type:pre-authorized_code', 'refresh_token'],
  ...(tenant === 'plain' && {dpop_signing_alg_values_supported: ['ES256']})
});

const issuerMetadata = tenant => ({
  credentialIssuer: metadataOf(tenant),
  authorizationServers: tenant === 'browser' ? [{issuer: `${origin}/as`, token_endpoint: `${origin}/as/token`}] : [serverMetadataOf(tenant)],
  knownCredentialConfigurations: issuer.getKnownCredentialConfigurationsSupported(metadataOf(tenant))
});

const oauthError = (error, error_description, further = {}) => ({status: 400, body: {error, error_description, ...further}});

async function makeOffer({tenant = 'plain', configurations: ids = ['CourseSdJwt'], txCode, expired, byReference, identifiers}) {
  const code = random();
  offers.set(code, {tenant, txCode, expired, identifiers});
  const grants = tenant === 'browser' ? {authorization_code: {issuer_state: code}} : {
    'urn:ietf:params:oauth:grant-type:pre-authorized_code': {
      'pre-authorized_code': code,
      ...(txCode && {tx_code: {input_mode: 'numeric', length: txCode.length, description: 'The code in our e-mail'}})
    }
  };
  const reference = `${origin}/offers/${code}`;
  const {credentialOffer, credentialOfferObject} = await issuer.createCredentialOffer({
    issuerMetadata: issuerMetadata(tenant), credentialConfigurationIds: ids, grants, ...(byReference && {credentialOfferUri: reference})
  });
  referenced.set(code, credentialOfferObject);
  return {offer: credentialOffer};
}

async function giveToken(tenant, offer, dpop) {
  const value = await server.createAccessTokenResponse({
    audience: base(tenant), authorizationServer: base(tenant), subject: 'learner', expiresInSeconds: control.shortTokens ? 10 : 300,
    signer: {method: 'jwk', alg: 'EdDSA', publicJwk: key.jwk}, ...(dpop && {dpop}), refreshToken: true,
    ...(tenant === 'draft13' && {cNonce: newNonce(), cNonceExpiresIn: 100}),
    ...(offer.identifiers && {additionalAccessTokenResponsePayload: {authorization_details: Object.entries(offer.identifiers).map(
      ([id, credential_identifiers]) => ({type: 'openid_credential', credential_configuration_id: id, credential_identifiers}))}})
  });
  tokens.set(value.access_token, {tenant, jkt: dpop && await jose.calculateJwkThumbprint(dpop.jwk)});
  refreshTokens.set(value.refresh_token, {tenant, offer});
  return {status: 200, body: value};
}

async function token(tenant, request) {
  const metadata = serverMetadataOf(tenant);
  const {accessTokenRequest, grant, dpop} = server.parseAccessTokenRequest(
    {accessTokenRequest: Object.fromEntries(new URLSearchParams(request.text)), request: request.like});
  const checkDpop = dpop?.jwt && tenant === 'plain' ? {dpop: {jwt: dpop.jwt, required: true}} : {};
  if(grant.grantType === 'refresh_token') {
    const known = refreshTokens.get(grant.refreshToken);
    refreshTokens.delete(grant.refreshToken);
    if(!known) {
      return oauthError('invalid_grant', 'This refresh token is not known');
    }
    const {dpop: proved} = await server.verifyRefreshTokenAccessTokenRequest({
      grant, accessTokenRequest, request: request.like, expectedRefreshToken: grant.refreshToken,
      authorizationServerMetadata: metadata, ...checkDpop});
    log.push({tenant, what: 'refresh'});
    return giveToken(tenant, known.offer, proved);
  }
  const offer = offers.get(grant.preAuthorizedCode);
  if(!offer || offer.tenant !== tenant) {
    return oauthError('invalid_grant', 'This offer was used or is not known');
  }
  const {dpop: proved} = await server.verifyPreAuthorizedCodeAccessTokenRequest({
    grant, accessTokenRequest, request: request.like, expectedPreAuthorizedCode: grant.preAuthorizedCode, expectedTxCode: offer.txCode,
    authorizationServerMetadata: metadata, ...(offer.expired && {preAuthorizedCodeExpiresAt: new Date(0)}), ...checkDpop});
  offers.delete(grant.preAuthorizedCode);
  return giveToken(tenant, offer, proved);
}

function newNonce() {
  const nonce = random();
  nonces.add(nonce);
  return nonce;
}

async function authorized(tenant, request) {
  const [scheme, value] = (request.like.headers.get('authorization') ?? '').split(' ');
  if(tenant === 'browser') {
    const found = await provider.AccessToken.find(value);
    return found && (found.jkt ? scheme === 'DPoP' : scheme === 'Bearer') ? {clientId: found.clientId} : undefined;
  }
  const known = tokens.get(value);
  if(!known || known.tenant !== tenant || jose.decodeJwt(value).exp * 1000 < Date.now()) {
    return undefined;
  }
  if(known.jkt) {
    const proof = await server.verifyDpopJwt({dpopJwt: request.like.headers.get('dpop'), request: request.like, accessToken: value})
      .catch(() => undefined);
    if(scheme !== 'DPoP' || proof?.jwkThumbprint !== known.jkt) {
      return undefined;
    }
  }
  return {};
}

async function opened(tenant, text) {
  if(tenant !== 'sealed') {
    return JSON.parse(text);
  }
  const {plaintext} = await jose.compactDecrypt(text, encryptionKey.privateKey);
  return JSON.parse(Buffer.from(plaintext));
}

async function answered(status, body, encryption) {
  if(!encryption) {
    return {status, body};
  }
  const jwe = await new jose.CompactEncrypt(Buffer.from(JSON.stringify(body)))
    .setProtectedHeader({alg: encryption.jwk.alg, enc: encryption.enc, kid: encryption.jwk.kid})
    .encrypt(await jose.importJWK(encryption.jwk, 'ECDH-ES'));
  return {status, text: jwe, type: 'application/jwt'};
}

function configurationFor(tenant, parsed) {
  const all = metadataOf(tenant).credential_configurations_supported;
  if(parsed.credentialIdentifier) {
    return all[parsed.credentialIdentifier.split(':')[0]];
  }
  return all[parsed.credentialConfigurationId] ?? Object.values(all).find(one => one.format === parsed.format?.format);
}

async function credential(tenant, request) {
  const access = await authorized(tenant, request);
  if(!access) {
    return {status: 401, body: {}, headers: {'WWW-Authenticate': 'Bearer error="invalid_token"'}};
  }
  const credentialRequest = await opened(tenant, request.text);
  const parsed = issuer.parseCredentialRequest({credentialRequest, issuerMetadata: issuerMetadata(tenant)});
  const configuration = configurationFor(tenant, parsed);
  if(tenant === 'draft13' && !credentialRequest.proof) {
    return oauthError('invalid_credential_request', 'draft 13 knows one proof');
  }
  const holders = [];
  const next = tenant === 'draft13' ? {c_nonce: newNonce(), c_nonce_expires_in: 100} : {};
  for(const jwt of parsed.proofs?.jwt ?? []) {
    const {payload, header, signer} = await issuer.verifyCredentialRequestJwtProof(
      {jwt, issuerMetadata: issuerMetadata(tenant), ...(access.clientId && {clientId: access.clientId})});
    if(!nonces.has(payload.nonce) || control.rejectNonces > 0) {
      control.rejectNonces -= 1;
      log.push({tenant, what: 'nonce-refused'});
      return oauthError(tenant === 'draft13' ? 'invalid_proof' : 'invalid_nonce', 'This nonce is not known', next);
    }
    holders.push({jwk: signer.publicJwk, did: header.kid?.split('#')[0] ?? didOfJwk(signer.publicJwk)});
  }
  (parsed.proofs?.jwt ?? []).forEach(jwt => nonces.delete(jose.decodeJwt(jwt).nonce));
  log.push({tenant, what: 'credential', format: configuration.format, proofs: holders.length, keys: holders.map(holder => holder.jwk.crv),
    identifier: parsed.credentialIdentifier, byFormat: Boolean(credentialRequest.format), encrypted: request.text.startsWith('ey'),
    dpop: request.like.headers.get('authorization').startsWith('DPoP')});
  const credentials = [];
  for(const holder of holders) {
    credentials.push(await makeCredential(configuration.format, key, holder, parsed.credentialIdentifier ?? 'Pricing a day of work',
      control.spoilt));
  }
  const notification_id = random();
  notified.set(notification_id, []);
  if(tenant === 'later' && !control.ready) {
    const transaction_id = random();
    transactions.set(transaction_id, {credentials, notification_id});
    return answered(202, {transaction_id, interval: 5}, credentialRequest.credential_response_encryption);
  }
  const body = tenant === 'draft13' ? {credential: credentials[0], notification_id, ...next}
    : {credentials: credentials.map(one => ({credential: one})), notification_id};
  issuer.createCredentialResponse({credentialRequest: parsed, ...(tenant === 'draft13' ? {credential: credentials[0]}
    : {credentials: body.credentials}), notificationId: notification_id}); // says whether the answer is one
  return answered(200, body, credentialRequest.credential_response_encryption);
}

async function deferred(tenant, request) {
  if(!await authorized(tenant, request)) {
    return {status: 401, body: {}};
  }
  const body = await opened(tenant, request.text);
  const waiting = transactions.get(body.transaction_id);
  log.push({tenant, what: 'deferred'});
  if(!waiting) {
    return oauthError('invalid_transaction_id', 'This transaction is not known');
  }
  if(!control.ready) {
    return {status: 202, body: {transaction_id: body.transaction_id, interval: 5}};
  }
  transactions.delete(body.transaction_id);
  return {status: 200, body: {credentials: waiting.credentials.map(one => ({credential: one})), notification_id: waiting.notification_id}};
}

async function notification(tenant, request) {
  if(!await authorized(tenant, request)) {
    return {status: 401, body: {}};
  }
  const {notification_id, event} = JSON.parse(request.text);
  if(!notified.has(notification_id)) {
    return oauthError('invalid_notification_id', 'not known');
  }
  log.push({tenant, what: 'notification', event});
  return {status: 204};
}

const wellKnown = '/.well-known/openid-credential-issuer';
const serverWellKnown = '/.well-known/oauth-authorization-server';

async function route(request) {
  const {path} = request;
  if(path === '/control/offer') {
    return {status: 200, body: await makeOffer(JSON.parse(request.text))};
  }
  if(path === '/control/set') {
    return {status: 200, body: Object.assign(control, JSON.parse(request.text))};
  }
  if(path === '/control/reset') {
    log.length = 0;
    return {status: 200, body: Object.assign(control, {ready: false, spoilt: false, rejectNonces: 0, shortTokens: false})};
  }
  if(path === '/control/log') {
    return {status: 200, body: {log}};
  }
  if(path.startsWith('/offers/')) {
    return {status: 200, body: referenced.get(path.slice('/offers/'.length))};
  }
  for(const tenant of ['plain', 'draft13', 'sealed', 'later', 'browser']) {
    // 1.0 puts the well-known part before the path, draft 13 behind it; each knows only its own.
    if(path === (tenant === 'draft13' ? `/${tenant}${wellKnown}` : `${wellKnown}/${tenant}`)) {
      return {status: 200, body: metadataOf(tenant)};
    }
    if(path === `${serverWellKnown}/${tenant}` && tenant !== 'browser') {
      return {status: 200, body: serverMetadataOf(tenant)};
    }
    if(path === `/${tenant}/nonce` && tenant !== 'draft13') {
      return {status: 200, body: issuer.createNonceResponse({cNonce: newNonce(), cNonceExpiresIn: 100})};
    }
    const step = {token, credential, deferred, notification}[path.slice(tenant.length + 2)];
    if(step && path.startsWith(`/${tenant}/`) && request.like.method === 'POST') {
      return step(tenant, request);
    }
  }
  return {status: 404, body: {error: 'not_found'}};
}

const http = createServer(async (incoming, outgoing) => {
  const path = incoming.url.split('?')[0];
  if(path.startsWith('/as/')) {
    incoming.url = incoming.url.slice('/as'.length);
    incoming.originalUrl = `/as${incoming.url}`; // where oidc-provider looks up what it is mounted at
    providerCallback(incoming, outgoing);
    return;
  }
  const chunks = [];
  for await (const chunk of incoming) {
    chunks.push(chunk);
  }
  const request = {path, text: Buffer.concat(chunks).toString(),
    like: {headers: new Headers(incoming.headers), method: incoming.method, url: `${origin}${incoming.url}`}};
  let answer;
  try {
    answer = await route(request);
  } catch(error) {
    answer = error instanceof Oauth2ServerErrorResponseError ? {status: error.status ?? 400, body: error.errorResponse}
      : {status: 400, body: {error: 'invalid_request', error_description: String(error.message).slice(0, 300)}};
  }
  outgoing.writeHead(answer.status, {'Content-Type': answer.type ?? 'application/json', 'Cache-Control': 'no-store', ...answer.headers});
  outgoing.end(answer.text ?? (answer.body === undefined ? '' : JSON.stringify(answer.body)));
});

await new Promise(resolve => http.listen(0, '127.0.0.1', resolve));
origin = `http://127.0.0.1:${http.address().port}`;

const provider = new Provider(`${origin}/as`, {
  clients: [],
  clientDefaults: {id_token_signed_response_alg: 'EdDSA'},
  cookies: {keys: [random()]},
  jwks: {keys: [{...key.privateJwk, alg: 'EdDSA', use: 'sig'}]},
  scopes: ['openid', 'offline_access', 'course', 'course_jwt', 'course_ldp'],
  extraParams: ['issuer_state'],
  features: {
    devInteractions: {enabled: false}, registration: {enabled: true}, pushedAuthorizationRequests: {enabled: true, requirePushedAuthorizationRequests: true},
    resourceIndicators: {enabled: false}, dPoP: {enabled: true, nonceSecret: Buffer.alloc(32, 7), requireNonce: () => true}
  },
  findAccount: (context, id) => ({accountId: id, claims: () => ({sub: id})}),
  interactions: {url: (context, interaction) => `/as/consent/${interaction.uid}`},
  ttl: {AccessToken: 300, AuthorizationCode: 60, Interaction: 60, Grant: 600, Session: 600, RefreshToken: 600},
  issueRefreshToken: () => true
});
provider.proxy = false;
// The person logs in and agrees at once.
provider.use(async (context, next) => {
  if(!context.path.startsWith('/consent/')) {
    return next();
  }
  const {prompt, params, session} = await provider.interactionDetails(context.req, context.res);
  log.push({tenant: 'browser', what: prompt.name, scope: params.scope, challenge: params.code_challenge_method});
  if(prompt.name === 'login') {
    return provider.interactionFinished(context.req, context.res, {login: {accountId: 'learner'}});
  }
  const grant = new provider.Grant({accountId: session.accountId, clientId: params.client_id});
  grant.addOIDCScope(params.scope);
  return provider.interactionFinished(context.req, context.res, {consent: {grantId: await grant.save()}});
});
const providerCallback = provider.callback();

console.log(origin);
process.stdin.resume();
process.stdin.on('end', () => process.exit(0)); // the test is gone
