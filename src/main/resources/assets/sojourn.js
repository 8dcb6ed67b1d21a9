// What a page can do better with script; nothing here is needed for it to work.
addEventListener('DOMContentLoaded', () => document.querySelector('[data-focus]')?.focus());

// a page that answered a form is, for the back button and a new reading, the page of its address: no browser could show it again without sending
history.replaceState(history.state, '', location.href);

// a form is sent once, however often its button is pressed; coming back by the back button frees it again
addEventListener('submit', event => {
  const form = event.target;
  if (form.dataset.sent) event.preventDefault();
  else if (form.method === 'post') form.dataset.sent = 'yes';
});
addEventListener('pageshow', () => document.querySelectorAll('form[data-sent]').forEach(form => delete form.dataset.sent));

// what was wrong is no longer said once it was changed; the server judges it anew. A button that is just being pressed must not move away
let pressing = false;
addEventListener('pointerdown', () => { pressing = true; }, true);
['pointerup', 'pointercancel'].forEach(end => addEventListener(end, () => { pressing = false; }, true));
const mended = field => {
  const error = field?.querySelector('.error');
  if (!error) return;
  const summary = document.querySelector('.notice[data-focus]'), heading = summary?.querySelector('h2');
  summary?.querySelector(`a[href="#${error.id.replace(/-error$/, '')}"]`)?.closest('li').remove();
  const left = summary?.querySelectorAll('li').length;
  if (left === 0) summary.remove(); else if (heading) heading.textContent = heading.textContent.replace(/\d+/, left);
  error.remove();
  field.querySelectorAll('[aria-invalid]').forEach(input => input.removeAttribute('aria-invalid'));
};
addEventListener('change', event => {
  const field = event.target.closest('.field');
  if (pressing) addEventListener('pointerup', () => setTimeout(mended, 0, field), { once: true });
  else mended(field);
});

// a menu of the row closes when one turns to something else, and by Esc, which leaves the focus on its name
const closeMenu = left => document.querySelectorAll('.site-head details[open]').forEach(menu => { if (!menu.contains(left)) menu.open = false; });
addEventListener('pointerdown', event => closeMenu(event.target));
addEventListener('focusin', event => closeMenu(event.target));
addEventListener('keydown', event => {
  const menu = event.key === 'Escape' && document.querySelector('.site-head details[open]');
  if (!menu) return;
  if (menu.contains(document.activeElement)) menu.querySelector('summary').focus();
  menu.open = false;
});

// one box ticks all of a list; it is shown only where it can
addEventListener('DOMContentLoaded', () => document.querySelectorAll('[data-script]').forEach(element => { element.hidden = false; }));
addEventListener('change', event => {
  const name = event.target.dataset?.all;
  if (name) document.querySelectorAll(`input[name="${name}"]`).forEach(box => { box.checked = event.target.checked; });
});

// counts down to the moment of <time data-until>, once a second, and shows the page anew when it has come
const left = milliseconds => {
  const seconds = Math.max(0, Math.round(milliseconds / 1000)), two = n => String(n).padStart(2, '0');
  return Math.floor(seconds / 3600) + ':' + two(Math.floor(seconds / 60) % 60) + ':' + two(seconds % 60);
};
addEventListener('DOMContentLoaded', () => document.querySelectorAll('[data-until]').forEach(element => {
  const end = Date.now() + Number(element.dataset.until) * 1000;
  const bar = element.parentElement.querySelector('progress');
  const tick = () => {
    element.textContent = left(end - Date.now());
    if (bar) bar.value = bar.max - (end - Date.now()) / 60000;
    if (Date.now() < end) setTimeout(tick, 1000); else location.reload();
  };
  if (end > Date.now()) tick();
}));

// what a form could not save by itself is said where the form is, until it can again
const show = (id, shown) => { const notice = document.getElementById(id); if (notice) notice.hidden = !shown; };
addEventListener('signed-out', () => show('signed-out', true));
addEventListener('htmx:sendError', () => show('unsaved', true));
addEventListener('htmx:responseError', event => { if (event.detail.xhr.status >= 500) show('unsaved', true); });
addEventListener('htmx:afterRequest', event => {
  if (event.detail.successful) { show('unsaved', false); show('signed-out', false); }
});

// an answer of the server may come late: what was typed meanwhile stays
let typed = new Map();
const inputs = () => [...document.querySelectorAll('form .input[id]')];
addEventListener('htmx:beforeSwap', () => { typed = new Map(inputs().map(input => [input.id, input.value])); });
addEventListener('htmx:afterSwap', () => inputs().forEach(input => {
  const value = typed.get(input.id);
  if (value !== undefined && value !== input.value) input.value = value;
}));
