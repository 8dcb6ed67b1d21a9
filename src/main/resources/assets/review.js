// J, K, 1, 2 … press the buttons that say so; whoever dictates or types by accident turns them off, and this browser remembers
const keys = document.getElementById('keys');
const remember = keep => { try { return keep(localStorage); } catch { return null; } };
keys.checked = remember(store => store.getItem('review-keys')) !== 'off';
keys.addEventListener('change', () => remember(store => store.setItem('review-keys', keys.checked ? 'on' : 'off')));

// nobody decides on what they have not seen
const picture = document.querySelector('img.portrait');
addEventListener('submit', event => {
  if (event.submitter?.name === 'verdict' && picture && !(picture.complete && picture.naturalWidth)) event.preventDefault();
});

addEventListener('keydown', event => {
  if (!keys.checked || event.repeat || event.isComposing || event.ctrlKey || event.altKey || event.metaKey) return;
  if (event.target.closest?.('textarea, select, [contenteditable], input:not([type=checkbox])')) return;
  const button = [...document.querySelectorAll('button[data-key]')].find(one => one.dataset.key === event.key.toLowerCase());
  if (!button) return;
  event.preventDefault();
  const needed = button.dataset.needs && document.getElementById(button.dataset.needs);
  if (needed && !needed.value.trim()) needed.focus(); else button.click();
});
