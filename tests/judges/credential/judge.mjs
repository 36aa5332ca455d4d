// An independent judge of credentials: reads one JSON array of questions from standard input, writes one of answers.
//
//   {"verify": CREDENTIAL, "lists": {URL: CREDENTIAL}, "now": "2026-11-22T00:00:00Z"}
//     → {"verified": bool, "schema": bool, "graph": bool, "errors": [text], "schemaErrors": [text]}
//   {"sign": DOCUMENT, "suite": "jcs" | "rdfc", "seed": HEX, "created": TIME}   → the signed document
//   {"list": URL, "issuerSeed": HEX, "set": [index], "from": TIME}                → a signed status list
//
// "graph": every word of the document has a meaning in its contexts (JSON-LD in safe mode).
import fs from 'node:fs';
import Ajv2019 from 'ajv/dist/2019.js';
import addFormats from 'ajv-formats';
import jsonld from 'jsonld';
import jsigs from 'jsonld-signatures';
import * as vc from '@digitalbazaar/vc';
import * as status from '@digitalbazaar/vc-bitstring-status-list';
import * as Ed25519Multikey from '@digitalbazaar/ed25519-multikey';
import {DataIntegrityProof} from '@digitalbazaar/data-integrity';
import * as jcs from '@digitalbazaar/eddsa-jcs-2022-cryptosuite';
import {cryptosuite as rdfc} from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import {makeLoader} from './contexts.mjs';

const schemaFile = new URL('../../data/credentials/1edtech/ob_v3p0_achievementcredential_schema.json', import.meta.url);
const ajv = new Ajv2019({strict: false, allErrors: true});
addFormats(ajv);
const conforms = ajv.compile(JSON.parse(fs.readFileSync(schemaFile, 'utf8')));

const reasons = error => error ? [error.message, ...[error.errors, error.cause].flat().flatMap(reasons)].filter(Boolean) : [];

async function verify({verify: credential, lists, now}) {
  const documentLoader = makeLoader(lists);
  const suite = [
    new DataIntegrityProof({cryptosuite: rdfc}),
    new DataIntegrityProof({cryptosuite: jcs.createVerifyCryptosuite()}),
  ];
  const options = {credential, suite, documentLoader, now: new Date(now)};
  if (credential.credentialStatus) {
    options.checkStatus = asked => status.checkStatus({
      ...asked, documentLoader, suite, verifyBitstringStatusListCredential: true, verifyMatchingIssuers: false,
    });
  }
  const answer = {verified: false, errors: [], schema: conforms(credential), graph: true};
  answer.schemaErrors = (conforms.errors ?? []).map(error => `${error.instancePath} ${error.message}`).slice(0, 5);
  try {
    const result = await vc.verifyCredential(options);
    // It calls a revoked credential verified, and tells in the status that a bit is set.
    const set = (result.statusResult?.results ?? []).filter(one => one.status);
    answer.verified = result.verified && set.length === 0;
    answer.errors = [...reasons(result.error), ...set.map(one => `set: ${one.credentialStatus?.statusPurpose}`)];
  } catch (error) {
    answer.errors = reasons(error);
  }
  try {
    await jsonld.canonize(credential, {algorithm: 'RDFC-1.0', safe: true, documentLoader});
  } catch (error) {
    answer.graph = false;
    answer.errors.push(...reasons(error), JSON.stringify(error.details?.event?.details ?? {}).slice(0, 300));
  }
  return answer;
}

async function key(hex) {
  const pair = await Ed25519Multikey.generate({seed: Uint8Array.from(Buffer.from(hex, 'hex'))});
  const did = `did:key:${pair.publicKeyMultibase}`;
  pair.controller = did;
  pair.id = `${did}#${pair.publicKeyMultibase}`;
  return {pair, did};
}

async function sign({sign: document, suite: name, seed, created}) {
  const {pair} = await key(seed);
  const cryptosuite = name === 'rdfc' ? rdfc : jcs.createSignCryptosuite();
  const suite = new DataIntegrityProof({signer: pair.signer(), cryptosuite, date: created});
  const purpose = new jsigs.purposes.AssertionProofPurpose();
  return jsigs.sign(document, {suite, purpose, documentLoader: makeLoader()});
}

async function list({list: url, issuerSeed, set, from}) {
  const made = await status.createList({length: 131072});
  for (const index of set) made.setStatus(index, true);
  const document = await status.createCredential({
    id: url, list: made, statusPurpose: 'revocation', context: status.VC_BSL_VC_V2_CONTEXT,
  });
  const {did} = await key(issuerSeed);
  document.issuer = did;
  document.validFrom = from;
  return sign({sign: document, suite: 'jcs', seed: issuerSeed, created: from});
}

const answers = [];
for (const question of JSON.parse(fs.readFileSync(0, 'utf8'))) {
  if (question.verify) answers.push(await verify(question));
  else if (question.sign) answers.push(await sign(question));
  else answers.push(await list(question));
}
process.stdout.write(JSON.stringify(answers));
