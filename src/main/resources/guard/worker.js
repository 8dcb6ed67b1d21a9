// Shows the guard's page while the server is away. What it keeps, the page itself puts there (guard.js); nothing else is ever answered from here.
const PATIENCE = 3000;

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', event => event.waitUntil(self.clients.claim()));
self.addEventListener('fetch', event => {
  const asked = event.request, url = new URL(asked.url);
  if (asked.method !== 'GET' || url.origin !== self.location.origin) return;
  if (asked.mode === 'navigate' && url.pathname === '/guard') event.respondWith(page(asked));
  else if (url.pathname.startsWith('/assets/')) event.respondWith(caches.match(asked).then(kept => kept ?? fetch(asked)));
});

const page = async asked => {
  const online = fetch(asked).then(answer => answer.status < 500 ? answer : null, () => null);
  const first = await Promise.race([online, new Promise(resolve => setTimeout(resolve, PATIENCE, null))]);
  return first ?? await caches.match('/guard') ?? await online ?? Response.error();
};
