// Takes a picture of a face on the phone: an outline, hints while it runs, a picture that is small enough for a slow line, an upload that
// tries again. The server decides; without this script the form sends a chosen file.
const form = document.getElementById('capture'), finder = document.getElementById('finder');
const video = finder.querySelector('video'), preview = finder.querySelector('img'), says = finder.querySelector('[role=status]');
const words = finder.dataset, file = document.getElementById('photo');
const taking = document.getElementById('taking'), chosen = document.getElementById('chosen');
const button = name => form.querySelector(`[data-${name}]`);
const LONGEST = 1600, HEAVIEST = 600_000, LARGEST = words.megabytes * 2 ** 20, PAUSES = [1, 2, 4, 8, 15];
const phone = document.querySelector('[data-phone]')?.dataset.phone;
let stream = null, picture = null, fromCamera = false, sending = false;

const say = (text, tone = '') => { if (says.textContent !== text) says.textContent = text; finder.dataset.tone = tone; };
const stage = name => {
  taking.hidden = name !== 'taking';
  chosen.hidden = name !== 'chosen';
  video.hidden = !(stream && name === 'taking');
  preview.hidden = name !== 'chosen';
  button('shoot').hidden = !stream;
  button('camera').hidden = !!stream;
  // a desktop offers the phone first
  finder.hidden = !!phone && !stream && name === 'taking';
};

// --- what the camera sees: light and sharpness inside the outline, and faces where the browser can find them
const small = document.createElement('canvas');
small.width = small.height = 120;
const look = () => {
  const context = small.getContext('2d', { willReadFrequently: true });
  // the outline: the middle of the picture, a little above its centre
  const side = Math.min(video.videoWidth, video.videoHeight) * 0.5;
  context.drawImage(video, (video.videoWidth - side) / 2, (video.videoHeight - side) * 0.42, side, side, 0, 0, 120, 120);
  const rgba = context.getImageData(0, 0, 120, 120).data, grey = new Float32Array(120 * 120);
  let sum = 0;
  for (let i = 0; i < grey.length; i++) {
    grey[i] = 0.299 * rgba[4 * i] + 0.587 * rgba[4 * i + 1] + 0.114 * rgba[4 * i + 2];
    sum += grey[i];
  }
  let edges = 0, squares = 0, n = 0;
  for (let y = 1; y < 119; y++) for (let x = 1; x < 119; x++) {
    const i = y * 120 + x, laplace = grey[i - 1] + grey[i + 1] + grey[i - 120] + grey[i + 120] - 4 * grey[i];
    edges += laplace; squares += laplace * laplace; n++;
  }
  return { light: sum / grey.length / 255, sharpness: squares / n - (edges / n) ** 2 };
};
const detector = 'FaceDetector' in window ? new FaceDetector({ fastMode: true, maxDetectedFaces: 3 }) : null;
const faces = async () => {
  try { return detector ? await detector.detect(video) : null; } catch { return null; }
};
const hint = (seen, found) => {
  if (seen.light < 0.2) return 'dark';
  if (seen.light > 0.85) return 'bright';
  if (found?.length > 1) return 'several';
  if (found?.length === 0) return 'none';
  const share = found ? found[0].boundingBox.width / Math.min(video.videoWidth, video.videoHeight * 0.75) : 0.45;
  if (share < 0.3) return 'far';
  if (share > 0.7) return 'near';
  return seen.sharpness < 12 ? 'blurred' : 'good';
};
const watch = async () => {
  if (!stream || video.hidden) return;
  if (video.videoWidth) {
    const what = hint(look(), await faces());
    if (stream && !video.hidden) say(words[what], what === 'good' ? 'ok' : 'wait');
  }
  setTimeout(watch, 300);
};

// --- a picture, from the camera or the album, never larger than needed
const shrunk = async (source, width, height) => {
  const canvas = document.createElement('canvas');
  for (let longest = LONGEST; ; longest *= 0.8) {
    const factor = Math.min(1, longest / Math.max(width, height));
    canvas.width = Math.round(width * factor);
    canvas.height = Math.round(height * factor);
    canvas.getContext('2d').drawImage(source, 0, 0, canvas.width, canvas.height);
    for (const quality of [0.92, 0.85, 0.75, 0.6]) {
      const blob = await new Promise(done => canvas.toBlob(done, 'image/jpeg', quality));
      if (!blob) throw new Error('this browser makes no JPEG');
      if (blob.size <= HEAVIEST) return blob;
    }
  }
};
const keep = (blob, camera) => {
  picture = blob;
  fromCamera = camera;
  URL.revokeObjectURL(preview.src);
  preview.src = URL.createObjectURL(blob);
  close();
  stage('chosen');
  say(words.chosen);
};
const close = () => {
  stream?.getTracks().forEach(track => track.stop());
  stream = null;
};
const choose = camera => {
  if (camera) file.setAttribute('capture', 'user'); else file.removeAttribute('capture');
  file.click();
};
let opening = false;
const open = async () => {
  if (opening || stream) return;
  opening = true;
  try {
    stream = await navigator.mediaDevices.getUserMedia({
      audio: false, video: { facingMode: 'user', width: { ideal: 1280 }, height: { ideal: 1600 } } });
    video.srcObject = stream;
    stage('taking');
    await video.play();
    watch();
  } catch {
    // no camera here, or not for this page: the phone's own camera app can do it, where the browser lets a script ask for it
    close();
    stage('taking');
    finder.hidden = false;
    say(words.otherwise, 'wait');
    choose(true);
  } finally {
    opening = false;
  }
};
file.addEventListener('change', async () => {
  const original = file.files[0];
  if (!original) return;
  try {
    const image = await createImageBitmap(original, { imageOrientation: 'from-image' });
    keep(await shrunk(image, image.width, image.height), false);
  } catch {
    // what the browser cannot read goes as it is, and the server says what would be right; but not what it would not even look at
    if (original.size > LARGEST) {
      close();
      stage('taking');
      finder.hidden = false;
      say(words.large, 'wait');
    } else {
      keep(original, false);
      preview.hidden = true;
      say(words.unreadable, 'wait');
    }
  }
  file.value = '';
});
button('album').addEventListener('click', () => choose(false));
button('camera').addEventListener('click', open);
button('shoot').addEventListener('click', async () => {
  if (video.videoWidth) {
    try {
      keep(await shrunk(video, video.videoWidth, video.videoHeight), true);
    } catch {
      close();
      choose(true);
    }
  }
});
button('retake').addEventListener('click', () => { if (fromCamera) open(); else stage('taking'); });

// --- sending: the same picture again and again until somebody has answered; the server takes it once
const online = () => navigator.onLine ? Promise.resolve() : new Promise(done => addEventListener('online', done, { once: true }));
// whatever is taken in leads on from here
const taken = answer => answer.redirected && (new URL(answer.url).pathname + '/').startsWith(form.getAttribute('action') + '/');
const renew = async body => {
  const page = new DOMParser().parseFromString(await (await fetch(form.action + '?again')).text(), 'text/html');
  const token = page.querySelector('#capture [name=_csrf]');
  if (token) body.set('_csrf', token.value);
  return !!token;
};
const send = async () => {
  let renewed = false;
  const body = new FormData(form);
  body.set('photo', picture, 'photo.jpg');
  body.set('camera', fromCamera ? 'yes' : '');
  for (let tried = 0; ; tried++) {
    try {
      if (!navigator.onLine) say(words.offline, 'wait');
      await online();
      say(tried ? words.again : words.sending);
      const answer = await fetch(form.action, { method: 'POST', body });
      // the token was of a session that is over; whoever has signed in again elsewhere has another
      if (!renewed && !taken(answer) && ![413, 422, 503].includes(answer.status)) { renewed = await renew(body); if (renewed) continue; }
      if (answer.status < 500) return answer;
    } catch {
      // tried again below
    }
    if (tried === PAUSES.length) return null;
    await new Promise(done => setTimeout(done, PAUSES[tried] * 1000));
  }
};
// what was taken stays here, and is sent once somebody has signed in beside it
const signedOut = () => {
  say(words.signedOut, 'wait');
  document.getElementById('lost-session').hidden = false;
};
const refused = page => {
  const outcome = page.getElementById('outcome');
  if (!outcome) return location.reload();
  document.getElementById('outcome').replaceWith(outcome);
  const waiver = page.querySelector('[name=waived]');
  if (waiver && !form.querySelector('[name=waived]')) document.getElementById('chooser').after(waiver.closest('label'));
  stage('taking');
  say('');
  outcome.querySelector('[data-focus]')?.focus();
};
form.addEventListener('submit', async event => {
  event.preventDefault();
  event.stopPropagation();
  if (sending || !picture) return;
  sending = true;
  chosen.querySelectorAll('button').forEach(one => { one.disabled = true; });
  const answer = await send();
  sending = false;
  chosen.querySelectorAll('button').forEach(one => { one.disabled = false; });
  if (!answer) say(words.failed, 'wait');
  else if (answer.status === 422) refused(new DOMParser().parseFromString(await answer.text(), 'text/html'));
  else if (taken(answer) || answer.status === 410) location.href = answer.url;
  else if (answer.ok || answer.status === 403) signedOut();
  else say(answer.status === 413 ? words.large : words.failed, 'wait');
});

document.querySelector('[data-plain]').hidden = true;
document.getElementById('chooser').classList.add('hidden-text');
file.tabIndex = -1;
stage('taking');

// --- on a desktop: the page follows what the phone does, as long as its code is good for anything
if (phone) {
  const end = Date.now() + 1000 * document.querySelector('[data-phone]').dataset.seconds;
  let before = null;
  const follow = async () => {
    if (Date.now() > end) {
      document.getElementById('code').hidden = true;
      document.getElementById('expired').hidden = false;
      return;
    }
    try {
      const now = await (await fetch(phone)).text();
      if (before !== null && now !== before && !picture && !stream) return location.reload();
      before = now;
    } catch {
      // asked again
    }
    setTimeout(follow, 3000);
  };
  follow();
}
