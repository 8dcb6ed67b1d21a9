// The pass code renews itself while somebody looks at it, and says so when it cannot: a code from before is of no use at a gate.
const RETRY = 3000, SPREAD = 1500;
const pass = () => document.getElementById('pass');
const shown = (id, yes) => { document.getElementById(id).hidden = !yes; };
let renewed, over, next, asking = false;

const begin = () => {
  const { renewed: change, over: end } = pass().dataset, now = Date.now();
  renewed = change === undefined ? null : now + Number(change);
  over = end === undefined ? null : now + Number(end);
  // not every phone of the university asks in the same second
  next = now + (renewed === null ? 30000 : Number(change)) + Math.random() * SPREAD;
  pass().querySelectorAll('[data-script]').forEach(element => { element.hidden = false; });
  shown('pass-away', false);
  shown('pass-over', false);
};

const renew = async () => {
  asking = true;
  try {
    const answer = await fetch('/entry/code/fresh', { cache: 'no-store', signal: AbortSignal.timeout(8000) });
    if (answer.redirected || answer.status === 404) location.reload();
    else if (!answer.ok) throw new Error(answer.status);
    else {
      const fresh = document.createRange().createContextualFragment(await answer.text());
      pass().replaceWith(fresh.querySelector('#pass'));
      begin();
    }
  } catch {
    next = Date.now() + RETRY;
    const dead = over !== null && Date.now() > over;
    shown('pass-away', over !== null && !dead);
    shown('pass-over', dead);
  }
  asking = false;
};

const tick = () => {
  const now = Date.now();
  if (renewed !== null) {
    const left = Math.max(0, Math.ceil((renewed - now) / 1000));
    const words = pass().querySelector('[data-left]'), bar = pass().querySelector('progress');
    if (words) words.textContent = left;
    if (bar) bar.value = left;
    const code = pass().querySelector('.qr');
    if (code) code.classList.toggle('spent', now > over);
    if (now > over && !document.getElementById('pass-away').hidden) { shown('pass-away', false); shown('pass-over', true); }
  }
  if (now > next && !asking && !document.hidden) renew();
};

begin();
setInterval(tick, 250);
document.addEventListener('visibilitychange', tick);
