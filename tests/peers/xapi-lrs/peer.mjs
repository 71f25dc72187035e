// xapi-statements as a learning record store on 127.0.0.1, with redis beside it for its events: as it runs in the field, but with the
// statements in memory. Prints its address as the first line: {"lrs": "http://127.0.0.1:PORT/xAPI/", "control": ...}.
//   node peer.mjs
// Ends when its standard input does. Who may come in: user "ada" with the password "counted", or a bearer token that /control/token
// gave to the client "wanderbuch" with the secret "s3cret" (client credentials).
// GET /control/statements answers with every statement that is held, GET /control/refuse-tokens makes the given tokens worthless.
import {spawn} from 'node:child_process';
import {randomUUID} from 'node:crypto';
import {mkdtempSync, rmSync} from 'node:fs';
import {createServer} from 'node:http';
import {createRequire} from 'node:module';
import {tmpdir} from 'node:os';
import {join} from 'node:path';

const require = createRequire(import.meta.url);
const folder = mkdtempSync(join(tmpdir(), 'wb-lrs-'));
const socket = join(folder, 'redis.sock');
const redis = spawn('redis-server',
  ['--port', '0', '--unixsocket', socket, '--save', '', '--appendonly', 'no', '--dir', folder],
  {stdio: ['ignore', 'pipe', 'inherit']});
const end = code => {
  redis.kill('SIGKILL');
  rmSync(folder, {recursive: true, force: true});
  process.exit(code);
};
process.stdin.resume();
process.stdin.on('end', () => end(0));
redis.on('error', () => end(3));
await new Promise(resolve => redis.stdout.on('data', text => String(text).includes('eady to accept') && resolve()));

const tokens = new Set();
const basic = (user, password) => 'Basic ' + Buffer.from(`${user}:${password}`).toString('base64');
const isKnown = authorization => authorization === basic('ada', 'counted')
  || (authorization?.startsWith('Bearer ') && tokens.has(authorization.slice(7)));

// What xapi-statements asks to know who comes in.
const clients = createServer((request, response) => {
  if(!isKnown(request.headers.authorization)) {
    response.writeHead(404).end();
    return;
  }
  response.writeHead(200, {'Content-Type': 'application/json'}).end(JSON.stringify({
    _id: '111111111111111111111111', title: 'Tests', lrs_id: '222222222222222222222222', organisation: '333333333333333333333333',
    authority: {objectType: 'Agent', name: 'Tests', mbox: 'mailto:tests@example.org'}, isTrusted: true, scopes: ['all']
  }));
});
await new Promise(resolve => clients.listen(0, '127.0.0.1', resolve));

Object.assign(process.env, {
  REDIS_URL: socket, EVENTS_REPO: 'redis', AUTH_REPO: 'fetch', MODELS_REPO: 'memory', STORAGE_REPO: 'local',
  LL_CLIENT_INFO_ENDPOINT: `http://127.0.0.1:${clients.address().port}/`, WINSTON_CONSOLE_LEVEL: 'error',
  EXPRESS_MORGAN_DIRECTORY: join(folder, 'logs'), FS_LOCAL_STORAGE_DIR: join(folder, 'files')
});
const from = name => require(`xapi-statements/dist/${name}`);
const config = from('config').default;
const routes = from('utils/constants');
const service = from('serviceFactory').default();
const logger = from('logger').default;
const presenter = from('expressPresenter').default({
  llClientInfoEndpoint: config.llClientInfoEndpoint, customRoute: config.express.customRoute,
  customRouteText: config.express.customRouteText, morganDirectory: config.express.morganDirectory,
  bodyParserLimit: config.express.bodyParserLimit, service, tracker: from('tracker').default,
  translator: from('translatorFactory').default(), logger
});

const app = require('express')();
app.get('/control/statements', async (request, response) => {
  const all = [];
  let cursor;
  do {
    const page = await service.getStatements({limit: 1000, cursor, ascending: true, attachments: false, client: {
      _id: '1', lrs_id: '222222222222222222222222', organisation: '333333333333333333333333', scopes: ['all'], authority: {}}});
    all.push(...page.statements);
    cursor = page.cursor;
  } while(cursor);
  response.json(all);
});
app.get('/control/refuse-tokens', (request, response) => {
  tokens.clear();
  response.json({});
});
app.post('/control/token', (request, response) => {
  if(request.headers.authorization !== basic('wanderbuch', 's3cret')) {
    response.status(401).json({error: 'invalid_client'});
    return;
  }
  const token = randomUUID();
  tokens.add(token);
  response.set('Cache-Control', 'no-store').json({access_token: token, token_type: 'Bearer', expires_in: 3600, scope: 'all'});
});
app.use(routes.aboutRoute, presenter.aboutRouter);
app.use(routes.statementsRoute, presenter.statementsRouter);
const server = app.listen(0, '127.0.0.1', () => {
  const base = `http://127.0.0.1:${server.address().port}`;
  console.log(JSON.stringify({lrs: `${base}/xAPI/`, control: `${base}/control/`}));
});
