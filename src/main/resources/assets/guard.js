// The guard's page answers by itself while the server is away: from the signed list of its campus, and by the keys of the pass codes (docs/pass-code.md).
const PATIENCE = 1000, REFRESH = 120000, SLOT = 30, CACHE = 'guard', KEPT = '/guard/kept', MOST_LATER = 500, LATEST = 2 * 24 * 3600;
const CODE = /^(SJ1\.([0-9A-F]{8})\.(LS\d{10,16})\.(0|[1-9]\d{0,10}))\.([0-9A-F]{128})$/;
const form = document.getElementById('check'), input = document.getElementById('typed'), campus = form.dataset.campus, guard = form.dataset.guard;
const LATERS = 'guard-later', LATER = `${LATERS} ${guard} ${campus}`;
const word = (name, ...values) =>
  (document.querySelector(`#words [data-word="${name}"]`)?.textContent ?? '').replace(/\{(\d)\}/g, (_, n) => values[n] ?? '');
const shown = (id, yes) => { document.getElementById(id).hidden = !yes; };
const wait = (milliseconds, value) => new Promise(resolve => setTimeout(resolve, milliseconds, value));
const hexBytes = text => Uint8Array.from(text.match(/../g), pair => parseInt(pair, 16));
const base64Bytes = text => Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), one => one.charCodeAt(0));

/* what is kept: the list, the keys, when the server last said that they hold, and how far this clock is behind the server's */
let kept = null;
const canVerify = crypto.subtle
  ? crypto.subtle.generateKey('Ed25519', false, ['sign', 'verify']).then(() => true, () => false) : Promise.resolve(false);
const isSigned = async (text, signature, key) => crypto.subtle.verify('Ed25519',
  await crypto.subtle.importKey('raw', base64Bytes(key.key), 'Ed25519', false, ['verify']), signature, new TextEncoder().encode(text));

const opened = async raw => {
  const [, head, id, signature] = /^(SJL1\.([0-9A-F]{8})\.)([\w-]{86})$/.exec(raw.text.slice(0, raw.text.indexOf('\n'))) ?? [];
  const body = raw.text.slice(raw.text.indexOf('\n') + 1), key = raw.keys.find(one => one.id === id);
  if (!key || (await canVerify && !await isSigned(head + body, base64Bytes(signature), key))) return null;
  const list = JSON.parse(body);
  return list.campus === campus ? { ...raw, list, people: list.people.reduce((all, one) => all.set(one[0], [...all.get(one[0]) ?? [], one]), new Map()) } : null;
};
const load = async () => {
  try {
    const found = await (await caches.open(CACHE)).match(KEPT);
    kept = found ? await opened(await found.json()) : null;
  } catch { kept = null; }
  age();
};
const refresh = async () => {
  try {
    const headers = kept ? { 'If-None-Match': kept.tag } : {};
    const [answer, keys] = await Promise.all([
      fetch('/guard/list/' + campus, { headers, cache: 'no-store', redirect: 'manual' }), fetch('/passcode/keys', { cache: 'no-cache' })]);
    if (answer.type === 'opaqueredirect' || answer.status === 404) { shown('signed-out', true); return; }
    if (!keys.ok || !(answer.ok || (kept && answer.status === 304))) return;
    const ahead = Number(answer.headers.get('Sojourn-Now')) * 1000 - Date.now();
    const raw = { tag: answer.headers.get('ETag'), text: answer.ok ? await answer.text() : kept.text, keys: await keys.json(), ahead, confirmed: Date.now() + ahead };
    const fresh = await opened(raw);
    if (!fresh) return;
    kept = fresh;
    shown('signed-out', false);
    await (await caches.open(CACHE)).put(KEPT, new Response(JSON.stringify(raw)));
    await tellLater();
  } catch { /* away; what is kept goes on to answer */ }
  age();
};
const clock = () => Date.now() + (kept?.ahead ?? 0);

/* times in words, in the campus's time zone */
const parts = moment => Object.fromEntries(new Intl.DateTimeFormat('en-GB', {
  timeZone: kept.list.zone, weekday: 'short', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hourCycle: 'h23',
}).formatToParts(moment).map(part => [part.type, part.value]));
const when = moment => {
  const at = parts(moment), day = moment => { const p = parts(moment); return Date.UTC(p.year, p.month - 1, p.day) / 86400000; };
  const name = { '-1': 'yesterday', 0: 'today', 1: 'tomorrow' }[day(moment) - day(clock())], hour = `${at.hour}:${at.minute}`;
  return name ? word(name, hour) : `${at.year}-${at.month}-${at.day} ${hour}`;
};
const until = moment => {
  const at = parts(moment), before = parts(moment - 1000);
  return at.hour + at.minute === '0000' ? word('until-day', `${before.year}-${before.month}-${before.day}`) : word('until', when(moment));
};
const ago = moment => {
  const minutes = Math.floor((clock() - moment) / 60000);
  return minutes < 1 ? word('ago-now') : minutes < 60 ? word('ago', minutes) : word('ago-long', Math.floor(minutes / 60), minutes % 60);
};
const age = () => {
  const line = document.getElementById('kept');
  if (!('caches' in window && navigator.serviceWorker)) line.textContent = word('never');
  else if (!kept) line.textContent = word('nothing');
  else line.textContent = word(clock() / 1000 > kept.list.until ? 'old' : 'kept', when(kept.confirmed), ago(kept.confirmed));
};

/* the answer without the server */
const seen = new Set();
const readCode = async text => {
  const [, signed, id, number, slot, signature] = CODE.exec(text) ?? [];
  if (!signed) return { why: 'number' };
  if (!await canVerify) return { why: 'unable' };
  const key = kept.keys.find(one => one.id === id && slot * SLOT >= one.from && slot * SLOT < one.until);
  if (!key) return { why: 'UNKNOWN_KEY' };
  if (!await isSigned(signed, hexBytes(signature), key)) return { why: 'FORGED' };
  const slots = Math.floor(clock() / 1000 / SLOT) - slot;
  if (slots > 1) return { why: 'TOO_OLD' };
  if (slots < -1) return { why: 'TOO_EARLY' };
  const again = seen.has(signed);
  seen.add(signed);
  return { number, again };
};
const inHours = index => {
  if (index < 0) return true;
  const at = parts(clock()), day = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'].indexOf(at.weekday) + 1, minute = at.hour * 60 + Number(at.minute);
  return kept.list.hours[index].some(([on, from, until]) => on === day && from <= minute && minute < until);
};
const offline = async typed => {
  if (!kept) return { reason: word('no-list'), advice: word('no-list-do') };
  const now = clock() / 1000;
  if (now > kept.list.until) return { reason: word('list-old'), advice: word('list-old-do') };
  /* whom the security office let in meanwhile stands on no list: that is no refusal */
  if (/^\d{6}$/.test(typed.trim())) return { ask: true, reason: word('slip'), advice: word('slip-do') };
  const text = typed.trim().toUpperCase(), digits = /^(?:LS)?(\d{10,16})$/.exec(text);
  const code = digits ? { number: 'LS' + digits[1] } : await readCode(text);
  if (code.why) return { reason: word(code.why), advice: word(code.why + '-do') };
  /* another line is an emergency entry, or what follows later today: one that is open is enough, and none is over while another is to come */
  const lines = kept.people.get(code.number) ?? [], current = lines.filter(line => now >= line[2] && now < line[3]);
  const one = current.find(line => inHours(line[4])) ?? current[0] ?? lines.find(line => now < line[2]) ?? lines[0], shut = (reason, from) => ({ ...code, name: one?.[1], reason, from, advice: one ? '' : word('not-listed-do') });
  if (!one) return { ...shut(word('not-listed')), ask: true };
  if (now < one[2]) return shut(word('not-yet'), one[2] * 1000);
  if (now >= one[3]) return shut(word('over'));
  if (!inHours(one[4])) return shut(word('hours'));
  return { ...code, open: true, name: one[1], until: one[3] * 1000, advice: word(digits ? 'by-number' : 'compare') };
};
const drawn = found => {
  const section = document.createElement('section'), title = word(found.open ? 'open' : found.ask ? 'ask' : 'shut');
  const add = (tag, text, look) => { if (text) section.append(Object.assign(document.createElement(tag), { textContent: text, className: look ?? '' })); };
  section.className = 'answer ' + (found.open ? 'ok' : found.ask ? 'wait' : 'bad');
  section.setAttribute('aria-label', word('result', title));
  add('strong', title);
  add('p', found.reason);
  add('p', found.again && word('used'), 'warning');
  add('p', found.name);
  add('span', found.number);
  add('span', found.until && until(found.until));
  add('span', found.from && word('from', when(found.from)));
  add('span', found.advice);
  add('p', !found.open && found.name && word('leave'));
  if (!found.open) section.append(document.querySelector('#office > *').cloneNode(true));
  add('p', kept && word('mark', when(kept.confirmed), ago(kept.confirmed)));
  return section;
};

/* ask the server; whoever has waited a second gets the answer of the list, and the server's in its place should it still come */
const ask = async typed => {
  try {
    const fields = new FormData(form);
    fields.set('typed', typed);
    const answer = await fetch(form.action, { method: 'POST', body: new URLSearchParams(fields), signal: AbortSignal.timeout(8000) });
    if (answer.status >= 500) return null;
    const found = answer.ok && new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('#answer > .answer');
    shown('signed-out', !found);
    return found || null;
  } catch { return null; }
};
let turn = 0;
const check = async typed => {
  const mine = ++turn, asked = ask(typed), put = section => { if (mine === turn) document.getElementById('answer').replaceChildren(section); };
  const soon = await Promise.race([asked, wait(PATIENCE, null)]);
  if (soon) { put(soon); return; }
  const found = await offline(typed);
  put(drawn(found));
  const at = Math.floor(clock() / 1000), late = await asked;
  if (late) put(late); else if (found.number) remember(`${found.number} ${at} ${found.open ? 'OPEN' : found.ask ? 'CALL' : 'CLOSED'}`);
};
form.addEventListener('submit', event => {
  event.preventDefault();
  event.stopPropagation();
  const typed = input.value.trim();
  input.value = '';
  if (typed) check(typed);
});

/* what was answered here is told to the trail when the server is back, by the guard who answered and of their campus alone */
const told = () => { try { return JSON.parse(localStorage.getItem(LATER)) ?? []; } catch { return []; } };
const remember = line => { try { localStorage.setItem(LATER, JSON.stringify([...told(), line].slice(-MOST_LATER))); } catch { /* a full store keeps no one waiting */ } };
const tellLater = async () => {
  const lines = told();
  if (!lines.length) return;
  const fields = new FormData(form);
  fields.delete('typed');
  fields.set('told', lines.join('\n'));
  fields.set('guard', guard);
  const answer = await fetch('/guard/later', { method: 'POST', body: new URLSearchParams(fields) });
  if (answer.status !== 204) return;
  const left = told().slice(lines.length);
  if (left.length) localStorage.setItem(LATER, JSON.stringify(left)); else localStorage.removeItem(LATER);
};
/* what another guard could not tell waits for them, but not for longer than the server takes it */
const forgetLater = () => {
  for (const key of Object.keys(localStorage).filter(one => one.startsWith(LATERS))) {
    const last = localStorage.getItem(key).match(/(\d+) (?:OPEN|CLOSED|CALL)"\]$/);
    if (!last || last[1] < Date.now() / 1000 - LATEST) localStorage.removeItem(key);
  }
};

/* the page itself is kept too, and all of it goes when the guard signs out */
const keepPage = async () => {
  await navigator.serviceWorker.register('/guard/worker.js', { scope: '/guard' });
  const cache = await caches.open(CACHE), page = await fetch('/guard', { cache: 'no-store' });
  if (!page.ok || page.redirected) return;
  const parsed = new DOMParser().parseFromString(await page.clone().text(), 'text/html');
  const assets = [...parsed.querySelectorAll('[src^="/assets/"], [href^="/assets/"]')].map(one => one.getAttribute('src') ?? one.getAttribute('href'));
  await cache.addAll(new Set(assets));
  await cache.put('/guard', page);
  for (const old of await cache.keys()) {
    const url = new URL(old.url);
    if (url.pathname.startsWith('/assets/') && !assets.includes(url.pathname + url.search)) await cache.delete(old);
  }
  document.body.dataset.kept = 'page';
};
document.querySelector('form[action="/sign-out"]')?.addEventListener('submit', event => {
  event.preventDefault();
  event.stopPropagation();
  const forgotten = 'caches' in window ? caches.delete(CACHE) : null;
  Promise.race([Promise.allSettled([forgotten, tellLater()]), wait(PATIENCE)]).finally(() => event.target.submit());
});

/* scanners that type, and the camera where the browser reads codes itself */
const desk = matchMedia('(pointer: fine)').matches;
if (desk) input.focus();
addEventListener('keydown', event => {
  if (event.key.length === 1 && !event.ctrlKey && !event.altKey && !event.metaKey && !event.target.closest('input, select, textarea, button, a')) input.focus();
});
const scan = document.getElementById('scan'), video = document.querySelector('#camera video');
let stream = null;
const stop = () => {
  stream?.getTracks().forEach(track => track.stop());
  stream = null;
  shown('camera', false);
  scan.textContent = word('scan');
  scan.setAttribute('aria-expanded', 'false');
};
const look = async detector => {
  while (stream) {
    const found = (await detector.detect(video).catch(() => [])).find(one => one.rawValue.startsWith('SJ1.'));
    if (found && stream) { stop(); check(found.rawValue); return; }
    await wait(200);
  }
};
if ('BarcodeDetector' in window && navigator.mediaDevices) scan.hidden = false; else shown('camera-note', true);
scan.addEventListener('click', async () => {
  if (stream) { stop(); return; }
  try {
    stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } });
    video.srcObject = stream;
    shown('camera', true);
    scan.textContent = word('scan.stop');
    scan.setAttribute('aria-expanded', 'true');
    await video.play();
    look(new BarcodeDetector({ formats: ['qr_code'] }));
  } catch {
    stop();
    document.getElementById('camera-note').textContent = word('scan.refused');
    shown('camera-note', true);
  }
});

try { forgetLater(); } catch { /* no store, nothing in it */ }
addEventListener('online', refresh);
setInterval(age, 20000);
if ('caches' in window && navigator.serviceWorker) {
  load().then(refresh);
  setInterval(() => { if (!document.hidden) refresh(); }, REFRESH);
  keepPage().catch(() => {});
} else age();
