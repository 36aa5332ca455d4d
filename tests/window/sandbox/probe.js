const at = 'http://127.0.0.1:PORT';
if (window === top) { window.__TAURI_INTERNALS__?.invoke('start').then(() => { window.name = 'start answered'; }, () => {}); }
const results = {};
const probe = (name, deed) => { try { results[name] = deed(); } catch (error) { results[name] = 'refused: ' + error.name; } };
const later = [];
// Who is neither given nor refused anything for long has nothing.
const silence = () => new Promise((_, no) => setTimeout(() => no('silence'), 4000));
const wait = (name, deed) => { try { later.push(Promise.race([deed(), silence()]).then((what) => { results[name] = what; }, (error) => { results[name] = 'refused: ' + (error?.name ?? error?.type ?? error); })); } catch (error) { results[name] = 'refused: ' + error.name; } };
const element = (name, tag, attributes) => wait(name, () => new Promise((yes, no) => { const one = document.createElement(tag); one.onload = () => yes('loaded'); one.onerror = (event) => no(event); Object.assign(one, attributes); document.body.append(one); setTimeout(() => no('silence'), 1500); }));

probe('internals', () => typeof window.__TAURI_INTERNALS__ === 'undefined' && typeof window.__TAURI__ === 'undefined' ? 'refused: not there' : 'the bridge is here');
probe('parent internals', () => String(parent.__TAURI_INTERNALS__));
probe('parent document', () => parent.document.title);
probe('top document', () => top.document.title);
probe('parent place', () => parent.location.href);
probe('origin', () => window.origin === 'null' ? 'refused: opaque' : window.origin);
probe('local storage', () => { localStorage.setItem('a', 'b'); return 'kept'; });
probe('session storage', () => { sessionStorage.setItem('a', 'b'); return 'kept'; });
probe('cookie', () => { document.cookie = 'a=b'; return document.cookie === '' ? 'refused: empty' : 'kept'; });
wait('database', () => new Promise((yes, no) => { const open = indexedDB.open('a'); open.onsuccess = () => yes('kept'); open.onerror = () => no('error'); }));
wait('caches', () => caches.open('a').then(() => 'kept'));
probe('open', () => window.open(at + '/open') === null ? 'refused: null' : 'a window');
probe('eval', () => eval('1 + 1') === 2 ? 'ran' : 'odd');
probe('function', () => new Function('return 2')() === 2 ? 'ran' : 'odd');
probe('alert', () => { const before = Date.now(); alert('x'); return Date.now() - before < 1000 ? 'refused: nothing shown' : 'shown'; });
wait('fetch', () => fetch(at + '/fetch').then(() => 'arrived'));
wait('fetch without cors', () => fetch(at + '/nocors', { mode: 'no-cors' }).then(() => 'arrived'));
wait('fetch keepalive', () => fetch(at + '/keepalive', { method: 'POST', body: 'x', keepalive: true }).then(() => 'arrived'));
wait('another pack', () => fetch('pack://ANOTHER/manifest.json').then((answer) => 'arrived ' + answer.status));
wait('its own pack', () => fetch('../../course.toml').then((answer) => answer.text()));
wait('ipc', () => fetch('ipc://localhost/start', { method: 'POST', body: '{}' }).then((answer) => 'arrived ' + answer.status));
wait('the window itself', () => fetch('tauri://localhost/index.html').then((answer) => 'arrived ' + answer.status));
wait('file', () => fetch('file:///etc/passwd').then((answer) => 'arrived ' + answer.status));
wait('request', () => new Promise((yes, no) => { const ask = new XMLHttpRequest(); ask.onload = () => yes('arrived'); ask.onerror = no; ask.open('GET', at + '/xhr'); ask.send(); }));
wait('socket', () => new Promise((yes, no) => { const socket = new WebSocket(at.replace('http', 'ws') + '/ws'); socket.onopen = () => yes('open'); socket.onerror = no; }));
wait('events', () => new Promise((yes, no) => { const source = new EventSource(at + '/events'); source.onopen = () => yes('open'); source.onerror = no; }));
probe('beacon', () => { navigator.sendBeacon(at + '/beacon', 'x'); return 'refused: see the listener'; });
wait('worker', () => new Promise((yes, no) => { const worker = new Worker(URL.createObjectURL(new Blob(["fetch('" + at + "/worker').then(() => postMessage('arrived'))"]))); worker.onmessage = () => yes('arrived'); worker.onerror = no; setTimeout(() => no('silence'), 1500); }));
wait('service worker', () => navigator.serviceWorker ? navigator.serviceWorker.register('probe.js').then(() => 'registered') : Promise.reject('absent'));
wait('peer', () => new Promise((yes, no) => { if (typeof RTCPeerConnection === 'undefined') return no('absent'); const peer = new RTCPeerConnection({ iceServers: [{ urls: 'stun:127.0.0.1:PORT' }] }); peer.createDataChannel('a'); peer.onicecandidate = (event) => event.candidate && /srflx|host/.test(event.candidate.candidate) ? yes('candidate') : no('none'); peer.createOffer().then((offer) => peer.setLocalDescription(offer)); setTimeout(() => no('silence'), 1500); }));
element('image', 'img', { src: at + '/image' });
element('script', 'script', { src: at + '/late.js' });
element('module', 'script', { type: 'module', src: at + '/module.js' });
element('style', 'link', { rel: 'stylesheet', href: at + '/late.css' });
element('sound', 'audio', { src: at + '/sound', autoplay: true });
element('picture of another pack', 'img', { src: 'pack://ANOTHER/cover.svg' });
wait('camera', () => navigator.mediaDevices ? navigator.mediaDevices.getUserMedia({ video: true }).then(() => 'given') : Promise.reject('absent'));
wait('clipboard', () => navigator.clipboard ? navigator.clipboard.readText().then((text) => 'read ' + text) : Promise.reject('absent'));
wait('place', () => new Promise((yes, no) => navigator.geolocation ? navigator.geolocation.getCurrentPosition(() => yes('given'), no) : no('absent')));
wait('ipc handler', () => new Promise((yes, no) => { const handler = window.webkit?.messageHandlers?.ipc; if (!handler) return no('absent'); window.addEventListener('message', () => yes('answered')); handler.postMessage(JSON.stringify({ cmd: 'start', callback: 1, error: 2, payload: {}, options: {}, __TAURI_INVOKE_KEY__: 'guess' })); setTimeout(() => no('silence'), 1500); }));

wait('import', () => import(at + '/import.js').then(() => 'ran'));
wait('face', () => new FontFace('Far', 'url(' + at + '/face.woff2)').load().then(() => 'loaded'));
wait('shared worker', () => new Promise((yes, no) => { const worker = new SharedWorker(at + '/shared.js'); worker.onerror = no; worker.port.onmessage = () => yes('arrived'); setTimeout(() => no('silence'), 1500); }));
wait('worker of its own', () => new Promise((yes, no) => { const worker = new Worker('probe.js'); worker.onmessage = () => yes('arrived'); worker.onerror = no; setTimeout(() => no('silence'), 1500); }));
wait('transport', () => typeof WebTransport === 'undefined' ? Promise.reject('absent') : new WebTransport(at.replace('http', 'https')).ready.then(() => 'open'));
wait('blob page', () => fetch(URL.createObjectURL(new Blob(['x']))).then(() => 'read'));
wait('notification', () => typeof Notification === 'undefined' ? Promise.reject('absent') : Notification.requestPermission().then((answer) => (answer === 'granted' ? answer : Promise.reject(answer))));
wait('whole screen', () => document.documentElement.requestFullscreen().then(() => 'given'));
probe('opener', () => window.opener === null ? 'refused: null' : 'an opener');
probe('frame element', () => window.frameElement === null ? 'refused: null' : 'the element');
probe('ancestors', () => parent.length + Object.keys(parent).length >= 0 ? parent.name : '');
probe('name of the top', () => { top.name = 'taken'; return 'set'; });
probe('handlers', () => { for (const name of Object.getOwnPropertyNames(window.webkit?.messageHandlers ?? {})) if (name !== 'ipc') return name; return 'refused: none but the one that is probed'; });
probe('domain', () => { document.domain = 'localhost'; return 'set'; });
probe('script element', () => { const script = document.createElement('script'); script.textContent = "document.getElementById('inline').textContent = 'late inline script ran'"; document.body.append(script); return 'refused: see inline'; });
probe('handler attribute', () => { document.body.insertAdjacentHTML('beforeend', '<img src="x:" onerror="document.getElementById(\'inline\').textContent = \'handler ran\'">'); return 'refused: see inline'; });
probe('javascript address', () => { document.body.insertAdjacentHTML('beforeend', '<a id="js" href="javascript:document.getElementById(\'inline\').textContent=\'address ran\'">x</a>'); document.getElementById('js').click(); return 'refused: see inline'; });
probe('timer of words', () => { setTimeout("document.getElementById('inline').textContent = 'words ran'", 0); return 'refused: see inline'; });

Promise.allSettled(later).then(() => {
  probe('form', () => { document.getElementById('form').submit(); document.getElementById('get').submit(); document.getElementById('formaction').click(); return 'refused: see the listener'; });
  for (const id of ['top', 'blank', 'self', 'down']) probe('link ' + id, () => { document.getElementById(id).click(); return 'refused: see the listener'; });
  probe('top place', () => { top.location.href = at + '/toplocation'; return 'moved'; });
  probe('top place by assign', () => { top.location.assign(at + '/topassign'); return 'moved'; });
  probe('top history', () => { parent.history.back(); return 'moved'; });
  document.getElementById('results').textContent = JSON.stringify({ ...results, inline: document.getElementById('inline').textContent === 'quiet' ? 'refused: quiet' : 'ran' });
});

// What a page may say to the program's own page, shouted: noise, monsters, lies about who speaks.
window.shout = (times) => {
  const polluted = JSON.parse('{"__proto__":{"packhorse":1,"kind":"completed"},"constructor":{"prototype":{"polluted":1}}}');
  const noise = [null, 'x', 7, [], polluted, { packhorse: 1, kind: '__proto__' }, { packhorse: 1, kind: 'save', state: 'x'.repeat(4_000_000) },
    { packhorse: 1, kind: 'score', score: { valueOf: 1 } }, { packhorse: 1, kind: 'save', state: 'x', origin: 'tauri://localhost' }, { cmd: 'start', callback: 1, error: 2 }, new Map([['packhorse', 1]])];
  for (let turn = 0; turn < times; turn += 1) for (const one of noise) for (const target of turn % 50 === 0 ? ['*', 'tauri://localhost'] : ['*']) {
    if (turn > 3 && one?.state?.length > 9) continue;
    try { parent.postMessage(one, target); top.postMessage(one, target); } catch { /* What cannot be sent is not. */ }
  }
  return 'shouted';
};

// Where a page may take its own frame: asked for one after the other; who is still here to answer was kept.
window.wander = async () => {
  document.head.insertAdjacentHTML('beforeend', `<base href="${at}/base/"><meta http-equiv="refresh" content="0;url=${at}/refresh">`);
  if (document.baseURI.startsWith(at)) return 'another base';
  const places = [at + '/wander', 'http://elsewhere.example/', 'file:///etc/passwd', 'data:text/html,<script src=' + at + '/data.js></script>', 'javascript:void(document.title = "ran")',
    URL.createObjectURL(new Blob(['<script src=' + at + '/blob.js></script>'], { type: 'text/html' })), 'tauri://localhost/index.html', 'ipc://localhost/start'];
  for (const place of places) {
    try { location.href = place; } catch { /* Refused at once. */ }
    await new Promise((done) => setTimeout(done, 250));
  }
  return document.title === 'ran' ? 'a script ran' : 'here';
};
//# sourceMappingURL=http://127.0.0.1:PORT/probe.js.map
