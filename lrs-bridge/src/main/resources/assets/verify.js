/* Checks a certificate in the browser, also without a network: the QR of a paper, and a credential in JSON. */
'use strict';
(() => {
  const page = document.getElementById('verifier');
  const words = JSON.parse(document.getElementById('words').textContent);
  const utf8 = new TextEncoder();
  const text = bytes => new TextDecoder('utf-8', { fatal: true }).decode(bytes);

  /* ---- forms of bytes ---- */
  const fromBase32 = letters => {
    const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
    const bytes = [];
    let held = 0, bits = 0;
    for (const letter of letters) {
      const value = alphabet.indexOf(letter);
      if (value < 0) throw new Error('base32');
      held = (held << 5 | value) & 0xfff;
      bits += 5;
      if (bits >= 8) { bits -= 8; bytes.push(held >> bits & 255); }
    }
    return Uint8Array.from(bytes);
  };
  const fromBase58 = letters => {
    const alphabet = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';
    const bytes = [];
    for (const letter of letters) {
      let carry = alphabet.indexOf(letter);
      if (carry < 0) throw new Error('base58');
      for (let i = 0; i < bytes.length; i++) { carry += bytes[i] * 58; bytes[i] = carry & 255; carry >>= 8; }
      while (carry > 0) { bytes.push(carry & 255); carry >>= 8; }
    }
    for (const letter of letters) { if (letter !== '1') break; bytes.push(0); }
    return Uint8Array.from(bytes.reverse());
  };
  const fromMultibase58 = written => {
    if (!written.startsWith('z')) throw new Error('multibase');
    return fromBase58(written.slice(1));
  };
  const fromBase64Url = letters =>
    Uint8Array.from(atob(letters.replace(/-/g, '+').replace(/_/g, '/')), sign => sign.charCodeAt(0));

  /* ---- CBOR, as far as our statements use it (RFC 8949) ---- */
  const cbor = bytes => {
    let at = 0;
    const take = count => {
      if (at + count > bytes.length) throw new Error('cbor');
      at += count;
      return bytes.subarray(at - count, at);
    };
    const size = short => {
      if (short < 24) return short;
      if (short > 27) throw new Error('cbor');
      return take(1 << (short - 24)).reduce((sum, one) => sum * 256 + one, 0);
    };
    const value = () => {
      const head = take(1)[0], kind = head >> 5, count = size(head & 31);
      switch (kind) {
        case 0: return count;
        case 1: return -1 - count;
        case 2: return take(count);
        case 3: return text(take(count));
        case 4: return Array.from({ length: count }, value);
        case 5: return new Map(Array.from({ length: count }, () => [value(), value()]));
        case 6: return { tag: count, value: value() };
        default: throw new Error('cbor');
      }
    };
    const whole = value();
    if (at !== bytes.length) throw new Error('cbor');
    return whole;
  };
  const head = (kind, count) => count < 24 ? [kind << 5 | count]
    : count < 256 ? [kind << 5 | 24, count] : [kind << 5 | 25, count >> 8, count & 255];
  const byteString = bytes => [...head(2, bytes.length), ...bytes];
  const toBeSigned = (header, payload) => Uint8Array.from([
    ...head(4, 4), ...head(3, 10), ...utf8.encode('Signature1'), ...byteString(header), ...byteString([]),
    ...byteString(payload)]);

  /* ---- keys and signatures ---- */
  const sha256 = async bytes => new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  const same = (one, other) => one.length === other.length && one.every((byte, i) => byte === other[i]);
  const values = member => member === undefined ? [] : Array.isArray(member) ? member : [member];
  const assertionKeys = document => values(document.verificationMethod)
    .filter(method => values(document.assertionMethod).includes(method.id) && method.controller === document.id)
    .map(method => ({ id: method.id, tagged: fromMultibase58(method.publicKeyMultibase) }));
  const isEd25519 = key => key.tagged.length === 34 && key.tagged[0] === 0xed && key.tagged[1] === 1;
  const isP256 = key => key.tagged.length === 35 && key.tagged[0] === 0x80 && key.tagged[1] === 0x24;
  /* browsers import whole points only: y of the curve from x and its parity (SEC 1, 2.3.4) */
  const wholePoint = short => {
    const p = (1n << 256n) - (1n << 224n) + (1n << 192n) + (1n << 96n) - 1n;
    const b = 0x5ac635d8aa3a93e7b3ebbd55769886bc651d06b0cc53b0f63bce3c3e27d2604bn;
    const number = bytes => bytes.reduce((sum, byte) => sum << 8n | BigInt(byte), 0n);
    const power = (base, exponent) => {
      let result = 1n;
      for (; exponent > 0n; exponent >>= 1n, base = base * base % p) if (exponent & 1n) result = result * base % p;
      return result;
    };
    const x = number(short.subarray(1));
    let y = power((x * x * x - 3n * x + b) % p, (p + 1n) / 4n);
    if ((y & 1n) !== BigInt(short[0] & 1)) y = p - y;
    const written = Array.from({ length: 32 }, (_, i) => Number(y >> BigInt(8 * (31 - i)) & 255n));
    return Uint8Array.from([4, ...short.subarray(1), ...written]);
  };
  const verifies = async (key, bytes, signature) => {
    if (signature.length !== 64) return false;
    if (isEd25519(key)) return nacl.sign.detached.verify(bytes, signature, key.tagged.subarray(2));
    if (!isP256(key)) return false;
    const ecdsa = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };
    const usable = await crypto.subtle.importKey('raw', wholePoint(key.tagged.subarray(2)), ecdsa, false, ['verify']);
    return crypto.subtle.verify(ecdsa, usable, signature, bytes);
  };

  /* ---- canonical JSON (RFC 8785) and the proofs over it: eddsa-jcs-2022, ecdsa-jcs-2019 ---- */
  const jcs = value => {
    if (Array.isArray(value)) return '[' + value.map(jcs).join(',') + ']';
    if (value !== null && typeof value === 'object') {
      return '{' + Object.keys(value).sort().map(key => JSON.stringify(key) + ':' + jcs(value[key])).join(',') + '}';
    }
    return JSON.stringify(value);
  };
  const jcsProofHolds = async (document, didDocument) => {
    const proof = values(document.proof).find(one => /-jcs-/.test(one.cryptosuite));
    if (!proof) return 'failed';
    const key = assertionKeys(didDocument).find(one => one.id === proof.verificationMethod);
    if (!key) return 'failed';
    if (proof.cryptosuite !== (isP256(key) ? 'ecdsa-jcs-2019' : 'eddsa-jcs-2022')) return 'failed';
    const { proofValue, ...options } = proof;
    const { proof: proofs, ...unsecured } = document;
    if (options['@context'] !== undefined) unsecured['@context'] = options['@context'];
    const hashed = new Uint8Array(64);
    hashed.set(await sha256(utf8.encode(jcs(options))));
    hashed.set(await sha256(utf8.encode(jcs(unsecured))), 32);
    return await verifies(key, hashed, fromMultibase58(proofValue)) ? 'passed' : 'failed';
  };

  /* ---- what the issuer publishes; the worker keeps the latest copies ---- */
  const fetched = async address => {
    try {
      const answer = await fetch(address, { credentials: 'omit', headers: { Accept: 'application/json' } });
      return answer.ok ? await answer.json() : null;
    } catch (noNetwork) {
      return null;
    }
  };
  const status = async (list, index, issuer, didDocument) => {
    const found = await fetched('/status/' + list);
    if (!found || typeof DecompressionStream === 'undefined') return { outcome: 'unknown' };
    const name = typeof found.issuer === 'string' ? found.issuer : found.issuer.id;
    if (name !== issuer || await jcsProofHolds(found, didDocument) !== 'passed') return { outcome: 'unknown' };
    const packed = fromBase64Url(found.credentialSubject.encodedList.slice(1));
    const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'));
    const bits = new Uint8Array(await new Response(stream).arrayBuffer());
    if (index < 0 || index >= bits.length * 8) return { outcome: 'unknown' };
    if (bits[index >> 3] & 0x80 >> (index & 7)) return { outcome: 'failed' };
    const until = new Date(found.validUntil);
    return until > new Date() ? { outcome: 'passed' } : { outcome: 'unknown', since: until };
  };

  /* ---- the two checks ---- */
  const checkQr = async letters => {
    const lines = [];
    const note = (code, outcome, more) => lines.push({ code, outcome, more });
    let claims, message;
    try {
      const whole = cbor(fromBase32(letters));
      if (whole.tag !== 18 || whole.value.length !== 4) throw new Error('COSE_Sign1');
      const [header, open, payload, signature] = whole.value;
      message = { header, key: open.get(4), payload, signature };
      claims = cbor(payload);
      claims.ours = claims.get(-65537);
      if (!claims.ours.get(1) || !claims.ours.get(3)) throw new Error('claims');
    } catch (broken) {
      note('well-formed', 'failed');
      return { lines };
    }
    note('well-formed', 'passed');
    const issuer = claims.get(1);
    const document = await fetched('/.well-known/did.json');
    if (!document || document.id !== issuer) {
      note('issuer-key', 'unknown'); note('signature-qr', 'unknown');
    } else {
      const keys = [];
      for (const key of assertionKeys(document)) {
        if (same((await sha256(key.tagged.subarray(2))).subarray(0, 8), message.key)) keys.push(key);
      }
      let signed = false;
      for (const key of keys) {
        const header = [0xa1, 1, isP256(key) ? 0x26 : 0x27];
        signed = signed || same(message.header, header)
          && await verifies(key, toBeSigned(message.header, message.payload), message.signature);
      }
      note('issuer-key', keys.length ? 'passed' : 'failed', keys.length && words.proven.replace('{0}', issuer));
      note('signature-qr', signed ? 'passed' : 'failed');
    }
    const now = Date.now() / 1000, end = claims.get(4);
    note('validity-period', now < claims.get(6) || end !== undefined && now > end ? 'failed' : 'passed');
    const [list, index] = claims.ours.get(4);
    const found = document ? await status(list, index, issuer, document) : { outcome: 'unknown' };
    note('status', found.outcome, found.since && words.since.replace('{0}', found.since.toLocaleString(words.language)));
    return { lines, holder: claims.ours.get(1), achievement: claims.ours.get(2), number: claims.ours.get(3) };
  };
  const checkCredential = async written => {
    const lines = [];
    const note = (code, outcome, more) => lines.push({ code, outcome, more });
    let credential, subject;
    try {
      credential = JSON.parse(written);
      subject = credential.credentialSubject;
      if (values(credential['@context'])[0] !== 'https://www.w3.org/ns/credentials/v2'
          || !values(credential.type).includes('VerifiableCredential') || !subject) throw new Error('credential');
    } catch (broken) {
      note('well-formed', 'failed');
      return { lines };
    }
    note('well-formed', 'passed');
    const issuer = typeof credential.issuer === 'string' ? credential.issuer : credential.issuer.id;
    const document = await fetched('/.well-known/did.json');
    const known = document && document.id === issuer;
    note('issuer-key', known ? 'passed' : 'unknown', known && words.proven.replace('{0}', issuer));
    note('signature-jcs', known ? await jcsProofHolds(credential, document) : 'unknown');
    const from = new Date(credential.validFrom), until = credential.validUntil && new Date(credential.validUntil);
    note('validity-period', from > new Date() || until && until < new Date() ? 'failed' : 'passed');
    const entry = credential.credentialStatus || {};
    const list = /\/status\/(\d+)$/.exec(entry.statusListCredential || '');
    const found = known && list ? await status(+list[1], +entry.statusListIndex, issuer, document) : { outcome: 'unknown' };
    note('status', found.outcome, found.since && words.since.replace('{0}', found.since.toLocaleString(words.language)));
    const name = values(subject.identifier).map(one => one.identityHash).join(', ');
    return { lines, holder: name, achievement: subject.achievement && subject.achievement.name, number: subject.licenseNumber };
  };

  /* ---- the answer ---- */
  const element = (name, content, className) => {
    const made = document.createElement(name);
    if (content) made.textContent = content;
    if (className) made.className = className;
    return made;
  };
  const present = (...parts) => {
    const result = document.getElementById('result');
    result.textContent = '';
    result.append(...parts);
    result.hidden = false;
    result.focus();
  };
  const show = found => {
    const outcomes = found.lines.map(line => line.outcome);
    const verdict = outcomes.includes('failed') ? 'invalid' : outcomes.includes('unknown') ? 'undecided' : 'valid';
    const parts = [element('h2', words['verdict-' + verdict], 'verdict ' + verdict)];
    if (verdict !== 'invalid' || outcomes[0] === 'passed') {
      const says = element('dl');
      [['holder', found.holder], ['achievement', found.achievement], ['number', found.number]]
        .filter(([, value]) => value)
        .forEach(([what, value]) => says.append(element('dt', words[what]), element('dd', value)));
      parts.push(says);
    }
    const list = element('ul', '', 'checks');
    found.lines.forEach(line => list.append(
      element('li', words[line.code + '-' + line.outcome] + (line.more ? ' ' + line.more : ''), line.outcome)));
    present(...parts, list, element('p', words.here, 'quiet'), element('p', words[verdict === 'valid' ? 'proves' : 'proves-nothing'], 'notice'));
  };

  /* ---- camera ---- */
  const scanned = written => {
    const mark = written.indexOf('#');
    if (mark >= 0 && /^[A-Z2-7]{100,}$/.test(written.slice(mark + 1))) {
      checkQr(written.slice(mark + 1)).then(show);
    } else {
      location.href = '/verify?certificate=' + encodeURIComponent(written);
    }
  };
  const script = name => new Promise((loaded, failed) => {
    const made = document.createElement('script');
    made.src = '/assets/' + name;
    made.onload = loaded;
    made.onerror = failed;
    document.head.append(made);
  });
  const say = what => { document.getElementById('camera-text').textContent = words[what]; };
  const byBrowser = async () => {
    const video = document.getElementById('camera');
    const stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } });
    video.srcObject = stream;
    video.hidden = false;
    await video.play();
    const detector = new BarcodeDetector({ formats: ['qr_code'] });
    const look = async () => {
      const found = await detector.detect(video).catch(() => []);
      if (found.length === 0) { setTimeout(look, 150); return; }
      stream.getTracks().forEach(track => track.stop());
      video.hidden = true;
      scanned(found[0].rawValue);
    };
    look();
  };
  const byLibrary = async () => {
    if (typeof Html5Qrcode === 'undefined') await script('html5-qrcode.min.js');
    const reader = new Html5Qrcode('camera-frame');
    await reader.start({ facingMode: 'environment' }, { fps: 5 }, async found => { await reader.stop(); scanned(found); }, () => {});
  };
  const scan = async () => {
    say('camera-on');
    try {
      const able = 'BarcodeDetector' in window && (await BarcodeDetector.getSupportedFormats()).includes('qr_code');
      await (able ? byBrowser() : byLibrary());
    } catch (refused) {
      say('camera-refused');
    }
  };

  /* ---- what is handed in: the server checks more, so it is asked first ---- */
  const fileForm = document.getElementById('file-form'), pastedForm = document.getElementById('pasted-form');
  /* navigator.onLine says that there is some network, not that the server is behind it. */
  const answers = async () => {
    const patience = new AbortController(), over = setTimeout(() => patience.abort(), 5000);
    try {
      return (await fetch('/.well-known/did.json', { method: 'HEAD', credentials: 'omit', cache: 'no-store', signal: patience.signal })).ok;
    } catch (notReached) {
      return false;
    } finally {
      clearTimeout(over);
    }
  };
  const orHere = check => async event => {
    const form = event.target, button = form.querySelector('button');
    event.preventDefault();
    button.disabled = true;
    const reached = await answers();
    button.disabled = false;
    if (reached) form.submit(); else await check();
  };
  const checkFile = async written => {
    if (written.startsWith('%PDF')) present(element('p', words['paper-needs-network'], 'problem'));
    else show(await checkCredential(written));
  };

  document.getElementById('scan').addEventListener('click', scan);
  if (navigator.mediaDevices) document.getElementById('scan-part').hidden = false;
  fileForm.addEventListener('submit', orHere(async () => checkFile(await document.getElementById('file').files[0].text())));
  pastedForm.addEventListener('submit', orHere(() => checkCredential(document.getElementById('credential').value).then(show)));
  if (/^#[A-Z2-7]{100,}$/.test(location.hash)) checkQr(location.hash.slice(1)).then(show);
  window.addEventListener('hashchange', () => {
    if (/^#[A-Z2-7]{100,}$/.test(location.hash)) checkQr(location.hash.slice(1)).then(show);
  });
  if ('serviceWorker' in navigator) navigator.serviceWorker.register('/assets/verify-worker.js', { scope: '/' }).catch(() => {});
  page.classList.add('ready');
})();
