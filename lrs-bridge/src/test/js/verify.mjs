// Reads {"documents": {url: document}, "now": time, "credentials": [credential, ...]} on standard input and writes one
// answer per credential: {"eddsa-rdfc-2022": true, "eddsa-jcs-2022": true, "set": true, "status": "valid"}.
// It shares nothing with the code that signed. It reaches no network: what is not in "documents" does not exist.
import {readFileSync} from 'node:fs';
import * as vc from '@digitalbazaar/vc';
import {DataIntegrityProof} from '@digitalbazaar/data-integrity';
import {checkStatus} from '@digitalbazaar/vc-bitstring-status-list';
import {cryptosuite as rdfc} from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import {createVerifyCryptosuite} from '@digitalbazaar/eddsa-jcs-2022-cryptosuite';
import {cryptosuite as ecdsaRdfc} from '@digitalbazaar/ecdsa-rdfc-2019-cryptosuite';
import {createVerifyCryptosuite as createEcdsaJcs} from '@digitalbazaar/ecdsa-jcs-2019-cryptosuite';

const job = JSON.parse(readFileSync(0, 'utf8'));
const suites = [
  new DataIntegrityProof({cryptosuite: rdfc}),
  new DataIntegrityProof({cryptosuite: createVerifyCryptosuite()}),
  new DataIntegrityProof({cryptosuite: ecdsaRdfc}),
  new DataIntegrityProof({cryptosuite: createEcdsaJcs()})
];

async function documentLoader(url) {
  const document = job.documents[url] ?? verificationMethod(url);
  if(!document) {
    throw new Error(`not given: ${url}`);
  }
  return {contextUrl: null, documentUrl: url, document: structuredClone(document)};
}

function verificationMethod(url) {
  const did = job.documents[url.split('#')[0]];
  const method = did?.verificationMethod?.find(candidate => candidate.id === url);
  return method && {'@context': 'https://w3id.org/security/multikey/v1', ...method};
}

async function verified(credential, suite) {
  const {verified, error, results} = await vc.verifyCredential({
    credential: structuredClone(credential), suite, documentLoader, now: job.now,
    checkStatus: async () => ({verified: true})
  });
  if(!verified) {
    explain(error);
  }
  return verified && results.length === credential.proof.length && results.every(result => result.verified);
}

// 'valid' and 'revoked' only from a list whose own signature holds
async function status(credential) {
  const {verified, results, error} = await checkStatus({
    credential: structuredClone(credential), suite: suites, documentLoader, verifyBitstringStatusListCredential: true
  });
  if(!verified) {
    explain(error);
    return 'unknown';
  }
  return results.some(result => result.status) ? 'revoked' : 'valid';
}

function explain(error) {
  if(process.env.EXPLAIN) {
    console.error(error?.errors ?? error);
  }
}

const answers = [];
for(const credential of job.credentials) {
  const answer = {};
  for(const proof of credential.proof) {
    const suite = suites.filter(candidate => candidate.cryptosuite === proof.cryptosuite);
    answer[proof.cryptosuite] = await verified({...credential, proof: [proof]}, suite);
  }
  answer.set = await verified(credential, suites);
  answer.status = await status(credential);
  answers.push(answer);
}
console.log(JSON.stringify(answers));
