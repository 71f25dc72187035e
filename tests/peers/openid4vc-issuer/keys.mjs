// Keys and the names that hold them: did:jwk for issuers, did:key and did:jwk as wallets write them.
import {createHash, createPrivateKey, createPublicKey, generateKeyPairSync, randomBytes, sign} from 'node:crypto';
import * as jose from 'jose';

const alphabet = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';

export const base64url = bytes => Buffer.from(bytes).toString('base64url');
export const sha256 = text => createHash('sha256').update(text).digest();
export const random = (size = 16) => base64url(randomBytes(size));

function fromBase58(text) {
  let number = 0n;
  for(const character of text) {
    number = number * 58n + BigInt(alphabet.indexOf(character));
  }
  const hex = number.toString(16);
  return Buffer.from(hex.length % 2 ? `0${hex}` : hex, 'hex');
}

export function toBase58(bytes) {
  let number = BigInt(`0x${Buffer.from(bytes).toString('hex')}`);
  let text = '';
  for(; number > 0n; number /= 58n) {
    text = alphabet[Number(number % 58n)] + text;
  }
  return text;
}

// The public key that a DID URL names.
export function jwkOfDid(url) {
  const did = url.split('#')[0];
  if(did.startsWith('did:jwk:')) {
    return JSON.parse(Buffer.from(did.slice('did:jwk:'.length), 'base64url'));
  }
  const bytes = fromBase58(did.slice('did:key:z'.length));
  if(bytes[0] === 0xed) {
    return {kty: 'OKP', crv: 'Ed25519', x: base64url(bytes.subarray(2))};
  }
  // P-256, compressed: behind the header of a SubjectPublicKeyInfo OpenSSL reads it.
  const der = Buffer.concat([Buffer.from('3039301306072a8648ce3d020106082a8648ce3d030107032200', 'hex'), bytes.subarray(2)]);
  return createPublicKey({key: der, format: 'der', type: 'spki'}).export({format: 'jwk'});
}

export function didOfJwk({kty, crv, x, y}) {
  return `did:jwk:${base64url(JSON.stringify(y ? {crv, kty, x, y} : {crv, kty, x}))}`;
}

// A fresh Ed25519 key that signs.
export function makeIssuerKey() {
  const {privateKey, publicKey} = generateKeyPairSync('ed25519');
  const jwk = publicKey.export({format: 'jwk'});
  const did = didOfJwk(jwk);
  return {
    did, kid: `${did}#0`, jwk, privateJwk: privateKey.export({format: 'jwk'}),
    signBytes: bytes => sign(null, bytes, privateKey),
    signJwt: async (header, payload) => new jose.SignJWT(payload).setProtectedHeader({alg: 'EdDSA', ...header}).sign(privateKey)
  };
}

export async function verifyCompact(compact, jwk) {
  await jose.compactVerify(compact, await jose.importJWK(jwk, jose.decodeProtectedHeader(compact).alg));
}

export {createPrivateKey};
