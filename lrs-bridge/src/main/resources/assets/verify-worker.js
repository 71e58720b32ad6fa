/* Keeps what checking a certificate needs, so that it works without a network after the first visit. */
'use strict';
const KEPT = 'verify-3';
const NEEDED = ['/verify', '/assets/bridge.css', '/assets/mark.svg', '/assets/verify.js', '/assets/nacl-fast.min.js',
  '/.well-known/did.json', '/status/1'];
const isOurs = path => path === '/verify' || path === '/v' || path.startsWith('/assets/')
  || path === '/.well-known/did.json' || path.startsWith('/status/');
const key = url => url.pathname === '/v' ? '/verify' : url.pathname;

self.addEventListener('install', event => event.waitUntil(caches.open(KEPT).then(cache => Promise.all(
  NEEDED.map(path => fetch(path, { credentials: 'omit' }).then(answer => answer.ok && cache.put(path, answer)).catch(() => {}))))
  .then(() => self.skipWaiting())));
self.addEventListener('activate', event => event.waitUntil(caches.keys().then(names => Promise.all(
  names.filter(name => name.startsWith('verify-') && name !== KEPT).map(name => caches.delete(name))))
  .then(() => self.clients.claim())));
/* The network first: a list of yesterday must not hide a revocation of today. Pages of people are not kept. */
self.addEventListener('fetch', event => {
  const url = new URL(event.request.url);
  if (event.request.method !== 'GET' || url.origin !== location.origin || url.search !== '' || !isOurs(url.pathname)) return;
  event.respondWith(fetch(event.request).then(answer => {
    if (answer.ok && key(url) !== '/verify') {
      const copy = answer.clone();
      event.waitUntil(caches.open(KEPT).then(cache => cache.put(key(url), copy)));
    }
    return answer;
  }).catch(() => caches.open(KEPT).then(cache => cache.match(key(url))).then(found => found || Response.error())));
});
