// The same course in three formats, signed by an issuer's key.
import {base64url, random, sha256, toBase58} from './keys.mjs';

const now = () => Math.floor(Date.now() / 1000);

// JSON Canonicalization Scheme (RFC 8785) of what stands in these credentials: strings, arrays and objects.
function canonical(value) {
  if(Array.isArray(value)) {
    return `[${value.map(canonical).join(',')}]`;
  }
  if(typeof value === 'object') {
    return `{${Object.keys(value).sort().map(key => `${JSON.stringify(key)}:${canonical(value[key])}`).join(',')}}`;
  }
  return JSON.stringify(value);
}

async function sdJwt(key, holder, title) {
  const disclosures = [['given_name', 'Amal'], ['title', title]].map(([name, value]) =>
    base64url(JSON.stringify([random(), name, value])));
  const payload = {
    iss: key.did, iat: now(), exp: now() + 365 * 86400, vct: 'https://example.org/vct/course',
    _sd_alg: 'sha-256', _sd: disclosures.map(text => base64url(sha256(text))).sort(),
    ...(holder && {cnf: {jwk: holder.jwk}})
  };
  const jwt = await key.signJwt({typ: 'dc+sd-jwt', kid: key.kid}, payload);
  return `${[jwt, ...disclosures].join('~')}~`;
}

async function jwtVc(key, holder, title) {
  return key.signJwt({typ: 'JWT', kid: key.kid}, {
    iss: key.did, sub: holder.did, nbf: now() - 10, jti: `urn:uuid:${crypto.randomUUID()}`,
    vc: {
      '@context': ['https://www.w3.org/2018/credentials/v1'], type: ['VerifiableCredential', 'CourseCredential'],
      credentialSubject: {id: holder.did, course: title}
    }
  });
}

function ldpVc(key, holder, title) {
  const credential = {
    '@context': ['https://www.w3.org/ns/credentials/v2'], type: ['VerifiableCredential'], id: `urn:uuid:${crypto.randomUUID()}`,
    name: title, issuer: {id: key.did, name: 'Workshop'}, validFrom: new Date(Date.now() - 10000).toISOString(),
    credentialSubject: {id: holder.did, type: 'Person'}
  };
  const options = {
    '@context': credential['@context'], type: 'DataIntegrityProof', cryptosuite: 'eddsa-jcs-2022',
    created: new Date(Date.now() - 5000).toISOString(), verificationMethod: key.kid, proofPurpose: 'assertionMethod'
  };
  const hash = Buffer.concat([sha256(canonical(options)), sha256(canonical(credential))]);
  return {...credential, proof: {...options, proofValue: `z${toBase58(key.signBytes(hash))}`}};
}

// `holder`: {jwk, did}. `spoilt`: signed, then changed.
export async function makeCredential(format, key, holder, title, spoilt) {
  if(format === 'ldp_vc') {
    const credential = ldpVc(key, holder, title);
    return spoilt ? {...credential, name: 'Something grander'} : credential;
  }
  const token = format === 'jwt_vc_json' ? await jwtVc(key, holder, title) : await sdJwt(key, holder, title);
  if(!spoilt) {
    return token;
  }
  const [header, payload, ...rest] = token.split('.');
  const claims = JSON.parse(Buffer.from(payload, 'base64url'));
  return [header, base64url(JSON.stringify({...claims, iat: claims.iat - 1})), ...rest].join('.');
}
