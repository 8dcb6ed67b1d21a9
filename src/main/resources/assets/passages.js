// 今日通行 goes on by itself: the server says that something happened, and the list is fetched anew as its reader may see it
const latest = document.getElementById('latest'), follow = document.getElementById('follow');
let fetching = false, again = false, stream = null;

const stop = () => {
  stream?.close();
  stream = null;
  document.getElementById('stopped').hidden = false;
  if (follow) follow.checked = false;
};

const look = async () => {
  // whoever stands in the list with the keyboard keeps their place
  if (!follow.checked || latest.contains(document.activeElement)) return;
  if (fetching) { again = true; return; }
  fetching = true;
  try {
    const answer = await fetch(latest.dataset.from, { headers: { 'HX-Request': 'true' } });
    if (answer.ok) latest.innerHTML = await answer.text(); else stop();
  } catch { /* the line is down: the stream notices too, and comes back by itself */ }
  fetching = false;
  if (again) { again = false; setTimeout(look, 500); }
};

const listen = () => {
  document.getElementById('stopped').hidden = true;
  stream = new EventSource(latest.dataset.stream);
  stream.addEventListener('open', look);
  stream.addEventListener('passage', look);
  // closed for good, as when the session is over; otherwise the browser tries again
  stream.addEventListener('error', () => { if (stream?.readyState === EventSource.CLOSED) stop(); });
};

latest.addEventListener('focusout', () => setTimeout(look, 200));
follow.addEventListener('change', () => {
  if (follow.checked) listen(); else { stream?.close(); stream = null; }
});
listen();
