// A host of badges with the Open Badges 3.0 API (its section 6) on 127.0.0.1, in memory; oidc-provider lets people in: dynamic
// registration, code with PKCE, refresh tokens that rotate. First line: {"base": "http://127.0.0.1:PORT/", "control": ...}.
//   node peer.mjs
// Ends when its standard input does. The host signs one badge itself (VC-JWT by jose, issuer did:jwk); others come in by upsert or
// by POST /control/credential (as they are, with ?issued=TIME).
// GET /control/browse?url=... is the person and their browser: logs in as "ada", agrees to everything and goes where it is sent.
// GET /control/expire makes every access token worthless. GET /control/seen lists method and path of every request to the API.
import {createServer} from 'node:http';
import {randomUUID} from 'node:crypto';
import {exportJWK, generateKeyPair, SignJWT} from 'jose';
import {Provider} from 'oidc-provider';

process.stdin.resume();
process.stdin.on('end', () => process.exit(0));

const scope = name => `https://purl.imsglobal.org/spec/ob/v3p0/scope/${name}`;
const scopes = ['credential.readonly', 'credential.upsert', 'profile.readonly', 'profile.update'].map(scope);
const seen = [];
const credentials = []; // {id, issued, text, isToken}
let profile = {'@context': ['https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json'], type: 'Profile',
  id: 'https://badges.example/ada', name: 'Ada'};

const server = createServer();
await new Promise(resolve => server.listen(0, '127.0.0.1', resolve));
const base = `http://127.0.0.1:${server.address().port}`;

const tokens = [];
const provider = new Provider(base, {
  features: {registration: {enabled: true}, devInteractions: {enabled: false}, resourceIndicators: {enabled: false}},
  scopes: ['offline_access', ...scopes],
  pkce: {required: () => true},
  issueRefreshToken: async () => true,
  rotateRefreshToken: true,
  extraClientMetadata: {properties: ['software_id', 'software_version']},
  findAccount: async (ctx, id) => ({accountId: id, claims: async () => ({sub: id})}),
  interactions: {url: (ctx, interaction) => `/interaction/${interaction.uid}`},
  cookies: {keys: ['a test']}
});
provider.on('access_token.saved', token => tokens.push(token));
const oidc = provider.callback();

async function interact(request, response) {
  const {prompt, params, session, grantId} = await provider.interactionDetails(request, response);
  if(prompt.name === 'login') {
    return provider.interactionFinished(request, response, {login: {accountId: 'ada'}}, {mergeWithLastSubmission: false});
  }
  const grant = grantId ? await provider.Grant.find(grantId)
    : new provider.Grant({accountId: session.accountId, clientId: params.client_id});
  grant.addOIDCScope(params.scope);
  return provider.interactionFinished(request, response, {consent: {grantId: await grant.save()}}, {mergeWithLastSubmission: true});
}

// A browser, as far as this needs one: cookies by name, redirects one by one.
async function browse(url) {
  const jar = new Map();
  for(let hops = 0; hops < 20; ++hops) {
    const here = url.startsWith(base + '/');
    const answer = await fetch(url, {redirect: 'manual',
      headers: here ? {cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ')} : {}});
    for(const line of here ? answer.headers.getSetCookie() : []) {
      const [pair] = line.split(';');
      jar.set(pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1));
    }
    const location = answer.headers.get('location');
    if(!location) {
      return {status: answer.status, page: await answer.text()};
    }
    url = new URL(location, url).href;
  }
  return {status: 0, page: 'round in circles'};
}

const keys = await generateKeyPair('EdDSA', {crv: 'Ed25519', extractable: true});
const jwk = await exportJWK(keys.publicKey);
const issuer = 'did:jwk:' + Buffer.from(JSON.stringify(jwk)).toString('base64url');
const now = new Date(Date.now() - 60_000);
const badge = {
  '@context': ['https://www.w3.org/ns/credentials/v2', 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json'],
  id: `urn:uuid:${randomUUID()}`, type: ['VerifiableCredential', 'OpenBadgeCredential'],
  issuer: {id: issuer, type: ['Profile'], name: 'A school of the tests'}, validFrom: now.toISOString(), name: 'Day rates',
  credentialSubject: {type: ['AchievementSubject'], id: 'did:example:ada', achievement: {id: 'urn:x-test:achievement:rates',
    type: ['Achievement'], name: 'Day rates', description: 'Sets a day rate', criteria: {narrative: 'Did it'}}}
};
credentials.push({id: badge.id, issued: now, isToken: true, text: await new SignJWT(badge)
  .setProtectedHeader({alg: 'EdDSA', typ: 'JWT', kid: `${issuer}#0`}).setIssuer(issuer).setJti(badge.id)
  .setSubject('did:example:ada').setNotBefore(now).sign(keys.privateKey)});

const send = (response, status, body, headers = {}) => {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  response.writeHead(status, {'Content-Type': typeof body === 'string' ? 'text/plain' : 'application/json', ...headers}).end(text);
};
const refuse = (response, status, what) => send(response, status, {imsx_codeMajor: 'failure', imsx_severity: 'error',
  imsx_description: what, imsx_CodeMinor: {imsx_codeMinorField: [{imsx_codeMinorFieldName: 'api', imsx_codeMinorFieldValue: 'fault'}]}});
const bodyOf = async request => {
  const chunks = [];
  for await(const chunk of request) {
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString();
};
const parsed = text => text.startsWith('{') ? JSON.parse(text) : JSON.parse(Buffer.from(text.split('.')[1], 'base64url'));
const take = (text, issued) => {
  const document = parsed(text);
  const credential = document.vc ?? document;
  const isToken = !text.startsWith('{');
  const entry = {id: document.jti ?? credential.id, issued: issued ?? new Date(credential.validFrom ?? Date.now()), text, isToken};
  const at = credentials.findIndex(known => known.id === entry.id);
  if(at >= 0) {
    credentials[at] = entry;
    return false;
  }
  credentials.push(entry);
  return true;
};

const discovery = {
  openapi: '3.0.1', info: {title: 'Badges of the tests', version: '3.0'}, servers: [{url: `${base}/ims/ob/v3p0`}],
  paths: {'/credentials': {}, '/profile': {}, '/discovery': {}},
  components: {securitySchemes: {OAuth2ACG: {type: 'oauth2', 'x-imssf-name': 'Badges of the tests',
    'x-imssf-privacyPolicyUrl': `${base}/privacy`, 'x-imssf-termsOfServiceUrl': `${base}/terms`,
    'x-imssf-registrationUrl': `${base}/reg`, flows: {authorizationCode: {authorizationUrl: `${base}/auth`, tokenUrl: `${base}/token`,
      refreshUrl: `${base}/token`, scopes: Object.fromEntries(scopes.map(name => [name, name]))}}}}}
};

async function api(request, response, url) {
  const path = url.pathname.slice('/ims/ob/v3p0/'.length);
  seen.push(`${request.method} ${path}${url.search}`);
  if(path === 'discovery') {
    return send(response, 200, discovery);
  }
  const token = await provider.AccessToken.find((request.headers.authorization ?? '').replace(/^Bearer /, ''));
  if(!token || token.isExpired) {
    return refuse(response, 401, 'no valid token');
  }
  const needs = name => token.scopes.has(scope(name)) || (refuse(response, 403, `needs ${name}`), false);
  if(path === 'credentials' && request.method === 'GET' && needs('credential.readonly')) {
    const limit = Math.min(Number(url.searchParams.get('limit') ?? 20), 4); // small pages, whatever is asked for
    const offset = Number(url.searchParams.get('offset') ?? 0);
    const since = url.searchParams.has('since') ? new Date(url.searchParams.get('since')) : new Date(0);
    const all = credentials.filter(one => one.issued > since);
    const page = all.slice(offset, offset + limit);
    const link = (at, rel) => {
      const target = new URL(url);
      target.searchParams.set('limit', limit);
      target.searchParams.set('offset', at);
      return `<${target.href}>; rel="${rel}"`;
    };
    const links = [link(0, 'first'), link(Math.max(0, all.length - limit), 'last')];
    if(offset + limit < all.length) {
      links.unshift(link(offset + limit, 'next'));
    }
    return send(response, 200, {credential: page.filter(one => !one.isToken).map(one => JSON.parse(one.text)),
      compactJwsString: page.filter(one => one.isToken).map(one => one.text)},
    {'X-Total-Count': String(all.length), Link: links.join(', ')});
  }
  if(path === 'credentials' && request.method === 'POST' && needs('credential.upsert')) {
    const text = await bodyOf(request);
    if((request.headers['content-type'] === 'text/plain') === text.startsWith('{')) {
      return refuse(response, 400, 'body and media type do not belong together');
    }
    const status = take(text) ? 201 : 200;
    return send(response, status, text.startsWith('{') ? JSON.parse(text) : text);
  }
  if(path === 'profile' && request.method === 'GET' && needs('profile.readonly')) {
    return send(response, 200, profile);
  }
  if(path === 'profile' && request.method === 'PUT' && needs('profile.update')) {
    profile = JSON.parse(await bodyOf(request));
    return send(response, 200, profile);
  }
  if(!response.headersSent) {
    refuse(response, 405, 'no such thing');
  }
}

server.on('request', async (request, response) => {
  const url = new URL(request.url, base);
  try {
    if(url.pathname.startsWith('/ims/ob/v3p0/')) {
      await api(request, response, url);
    } else if(url.pathname.startsWith('/interaction/')) {
      await interact(request, response);
    } else if(url.pathname === '/control/browse') {
      send(response, 200, await browse(url.searchParams.get('url')));
    } else if(url.pathname === '/control/credential') {
      take(await bodyOf(request), url.searchParams.has('issued') ? new Date(url.searchParams.get('issued')) : undefined);
      send(response, 200, {});
    } else if(url.pathname === '/control/expire') {
      for(const token of tokens) {
        await token.destroy();
      }
      send(response, 200, {});
    } else if(url.pathname === '/control/seen') {
      send(response, 200, seen);
    } else {
      oidc(request, response);
    }
  } catch(error) {
    send(response, 500, {message: String(error?.stack ?? error)});
  }
});
console.log(JSON.stringify({base: `${base}/`, control: `${base}/control/`}));
