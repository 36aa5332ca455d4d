'use strict';
(() => {
  // Sends a text as if it had been pasted.
  const check = (value) => {
    const form = document.createElement('form');
    const text = document.createElement('textarea');
    Object.assign(form, { method: 'post', action: '/verify', hidden: true });
    Object.assign(text, { name: 'text', value });
    form.append(text);
    document.body.append(form);
    form.submit();
  };

  // A telephone that scanned a code opens the code's own address. What follows # is in no request: it is sent as if it
  // had been pasted, and taken out of the address. Also where an answer stands: it is not this code's.
  const scanned = () => {
    if (location.hash.length < 2) return;
    const address = location.href;
    history.replaceState(null, '', location.pathname);
    check(address);
  };
  addEventListener('hashchange', scanned);
  scanned();

  // A photograph is sent no larger than it is ever looked at: lines are slow. What cannot be made smaller is sent as it is,
  // and what is too large to be taken is not sent at all.
  const file = document.getElementById('file');
  const smaller = async (photograph) => {
    const bitmap = await createImageBitmap(photograph);
    const scale = Math.min(1, 2400 / Math.max(bitmap.width, bitmap.height));
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(bitmap.width * scale);
    canvas.height = Math.round(bitmap.height * scale);
    canvas.getContext('2d').drawImage(bitmap, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise((done) => canvas.toBlob(done, 'image/jpeg', 0.85));
    return blob && blob.size < photograph.size ? new File([blob], 'photograph.jpg', { type: 'image/jpeg' }) : photograph;
  };
  if (file) {
    const large = document.getElementById('large');
    file.form.addEventListener('submit', async (event) => {
      const [chosen] = file.files;
      large.hidden = true;
      if (!chosen) return;
      event.preventDefault();
      let sent = chosen;
      // A PNG may have the certificate within: it is never touched.
      if (chosen.size > 1 << 20 && (chosen.type === 'image/jpeg' || chosen.type === 'image/webp')) {
        sent = await smaller(chosen).catch(() => chosen);
      }
      if (sent.size > Number(file.dataset.most)) {
        large.hidden = false;
        return;
      }
      if (sent !== chosen) {
        const list = new DataTransfer();
        list.items.add(sent);
        file.files = list.files;
      }
      file.form.submit();
    });
  }

  const part = document.getElementById('camera');
  const cameras = navigator.mediaDevices;
  if (!part || !window.isSecureContext || !cameras || !cameras.getUserMedia) return;
  const video = part.querySelector('video');
  const said = part.querySelector('[role=status]');
  const [start, stop] = part.querySelectorAll('button');
  const canvas = document.createElement('canvas');
  let stream = null;
  part.hidden = false;

  const say = (what) => {
    const words = what ? said.dataset[what] : '';
    if (said.textContent !== words) said.textContent = words;
  };
  const show = (on) => {
    video.hidden = !on;
    stop.hidden = !on;
    start.hidden = on;
  };
  const end = () => {
    if (stream) stream.getTracks().forEach((track) => track.stop());
    stream = null;
    video.srcObject = null;
    show(false);
  };

  // Sends what the camera sees now; how long to wait until the next time, in milliseconds.
  const look = async () => {
    if (!video.videoWidth) return 200;
    const scale = Math.min(1, 1280 / Math.max(video.videoWidth, video.videoHeight));
    canvas.width = Math.round(video.videoWidth * scale);
    canvas.height = Math.round(video.videoHeight * scale);
    canvas.getContext('2d').drawImage(video, 0, 0, canvas.width, canvas.height);
    const picture = await new Promise((done) => canvas.toBlob(done, 'image/jpeg', 0.85));
    const request = { method: 'POST', headers: { 'content-type': 'image/jpeg' }, body: picture, cache: 'no-store' };
    let answer;
    try {
      const response = await fetch('/verify/frame', request);
      if (!response.ok) throw new Error(String(response.status));
      answer = await response.json();
    } catch {
      say('busy');
      return 3000;
    }
    if (answer.text && stream) {
      end();
      check(answer.text);
      return 0;
    }
    say(answer.other ? 'other' : 'looking');
    return 700;
  };

  start.addEventListener('click', async () => {
    try {
      stream = await cameras.getUserMedia({ audio: false, video: { facingMode: 'environment', width: { ideal: 1920 } } });
    } catch {
      say('none');
      return;
    }
    video.srcObject = stream;
    show(true);
    stop.focus();
    say('looking');
    await video.play().catch(() => {});
    while (stream) {
      const wait = await look();
      await new Promise((done) => setTimeout(done, wait));
    }
  });
  stop.addEventListener('click', () => {
    end();
    say('');
    start.focus();
  });
  addEventListener('pagehide', end);
})();
