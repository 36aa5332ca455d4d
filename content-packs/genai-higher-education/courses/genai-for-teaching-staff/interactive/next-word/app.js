(function () {
  'use strict';
  var q = new URLSearchParams(location.search);
  var all = window.NEXT_WORD_STRINGS;
  var want = q.get('lang') || 'en';
  var lang = all[want] ? want : all[want.split('-')[0]] ? want.split('-')[0] : 'en';
  var S = all[lang];
  var theme = q.get('theme');
  var root = document.documentElement;
  root.lang = lang;
  root.dir = q.get('dir') === 'rtl' || (lang === 'ar' && q.get('dir') !== 'ltr') ? 'rtl' : 'ltr';
  root.dataset.theme = theme === 'dark' || theme === 'contrast' ? theme : 'light';
  document.title = S.title;
  document.querySelectorAll('[data-t]').forEach(function (e) { e.textContent = S[e.dataset.t]; });

  var END = '\u0003', BEGIN = '\u0002', SHOWN = 8, LONGEST = 24;
  var $ = function (id) { return document.getElementById(id); };
  var corpus = $('corpus'), start = $('start'), temp = $('temp'), bars = $('bars');
  var number = new Intl.NumberFormat(lang === 'ar' ? 'ar-u-nu-latn' : lang, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  var oneDigit = new Intl.NumberFormat(lang === 'ar' ? 'ar-u-nu-latn' : lang, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  var han = /[\u3400-\u9fff]/;
  var glue = /[\u3400-\u9fff\u3000-\u303f\uff00-\uffef]/;

  // Sentences into pieces. Chinese: words parted by spaces are taken as they stand, a known word stays whole, and the
  // rest is parted by the segmenter or, without one, into single characters.
  var seg = window.Intl && Intl.Segmenter ? new Intl.Segmenter('zh', { granularity: 'word' }) : null;
  var known = new Set();
  function pieces(text) {
    var out = [], spaced = /[\u3400-\u9fff]\s+[\u3400-\u9fff]/.test(text);
    (text.toLocaleLowerCase(lang).match(/[\p{L}\p{N}\p{M}][\p{L}\p{N}\p{M}’'\-]*/gu) || []).forEach(function (w) {
      if (!han.test(w) || spaced || known.has(w)) { out.push(w); return; }
      if (seg) { Array.from(seg.segment(w)).forEach(function (x) { out.push(x.segment); }); }
      else { out.push.apply(out, Array.from(w)); }
    });
    return out;
  }
  function sentences(text) {
    return text.split(/[.!?。！？؟…\n]+/).map(pieces).filter(function (p) { return p.length; });
  }
  function join(ps) {
    return ps.reduce(function (a, p) {
      return a && !(glue.test(a.slice(-1)) && glue.test(p[0])) ? a + ' ' + p : a + p;
    }, '');
  }

  var counts, words, distinct;
  function learn() {
    counts = new Map(); words = 0;
    var seen = new Set();
    known = new Set();
    sentences(corpus.value).forEach(function (p) {
      p.forEach(function (w) { seen.add(w); words++; });
      for (var n = 1; n <= 2; n++) {
        var padded = [BEGIN, BEGIN].slice(0, n).concat(p, [END]);
        for (var i = n; i < padded.length; i++) {
          var key = padded.slice(i - n, i).join(' ');
          if (!counts.has(key)) counts.set(key, new Map());
          var m = counts.get(key);
          m.set(padded[i], (m.get(padded[i]) || 0) + 1);
        }
      }
    });
    distinct = seen.size;
    known = seen;
    $('learned').textContent = S.learned(words, distinct);
  }
  function order() { return document.querySelector('input[name="order"]:checked').value === '2' ? 2 : 1; }

  // What follows, with softmax over the logarithm of the counts: p = c^(1/T) / sum of c^(1/T).
  function following(ps) {
    var n = order(), m = null;
    for (; n >= 1 && !m; n--) {
      var ctx = ps.slice(-n);
      while (ctx.length < n) ctx.unshift(BEGIN);
      m = counts.get(ctx.join(' '));
    }
    if (!m) return [];
    var T = Number(temp.value), sum = 0;
    var list = Array.from(m, function (e) {
      var s = Math.exp(Math.log(e[1]) / T); sum += s;
      return { piece: e[0], count: e[1], p: s };
    });
    list.forEach(function (x) { x.p /= sum; });
    return list.sort(function (a, b) { return b.p - a.p || (a.piece < b.piece ? -1 : 1); });
  }
  function draw(list) {
    var r = Math.random(), i = 0;
    while (i < list.length - 1 && (r -= list[i].p) > 0) i++;
    return list[i].piece;
  }
  var name = function (p) { return p === END ? S.end : p; };

  function make(tag, cls, parent, svg) {
    var e = svg ? document.createElementNS('http://www.w3.org/2000/svg', tag) : document.createElement(tag);
    if (cls) e.setAttribute('class', cls);
    if (parent) parent.appendChild(e);
    return e;
  }
  var speakTimer;
  function show() {
    $('tempval').textContent = oneDigit.format(Number(temp.value));
    temp.setAttribute('aria-valuetext', oneDigit.format(Number(temp.value)));
    var ps = pieces(start.value), list = following(ps);
    bars.textContent = '';
    list.slice(0, SHOWN).forEach(function (x) {
      var b = make('button', '', make('li', '', bars));
      b.type = 'button';
      make('span', 'word' + (x.piece === END ? ' end' : ''), b).textContent = name(x.piece);
      var svg = make('svg', '', b, true);
      svg.setAttribute('viewBox', '0 0 100 20'); svg.setAttribute('preserveAspectRatio', 'none'); svg.setAttribute('aria-hidden', 'true');
      var t = make('rect', 'track', svg, true), f = make('rect', 'fill', svg, true), w = x.p * 100;
      t.setAttribute('width', 100); t.setAttribute('height', 20);
      f.setAttribute('width', w); f.setAttribute('height', 20);
      if (root.dir === 'rtl') f.setAttribute('x', 100 - w);
      make('span', 'num', b).textContent = number.format(x.p);
      b.addEventListener('click', function () { add(x.piece); });
    });
    var text;
    if (!list.length) { make('li', '', bars).textContent = text = ps.length ? S.unknown : S.nothing; }
    else {
      if (list.length > SHOWN) make('li', 'hint', bars).textContent = S.more(list.length - SHOWN);
      text = S.said(list.slice(0, 3).map(function (x) { return name(x.piece) + ' ' + number.format(x.p); }));
    }
    $('one').disabled = $('make').disabled = !list.length;
    clearTimeout(speakTimer);
    speakTimer = setTimeout(function () { $('said').textContent = text; }, 500);
  }
  function add(piece) {
    var at = Array.prototype.indexOf.call(bars.querySelectorAll('button'), document.activeElement);
    var ps = pieces(start.value);
    if (piece === END) { $('made').textContent = finish(ps); return; }
    ps.push(piece);
    start.value = ps.join(' ');
    show();
    var left = bars.querySelectorAll('button');
    if (at >= 0 && left.length) left[0].focus(); else if (at >= 0) start.focus();
  }
  function finish(ps) {
    var s = join(ps);
    return s.charAt(0).toLocaleUpperCase(lang) + s.slice(1) + S.stop;
  }

  // What the reader set comes back next time. The program answers "ready" with what was kept; without an answer, and
  // without a program around it, the page works all the same.
  var alone = window.parent === window, saveTimer, wrote = false, done = false;
  function tell(message) { if (!alone) { message.packhorse = 1; parent.postMessage(message, '*'); } }
  function keep() {
    clearTimeout(saveTimer);
    saveTimer = setTimeout(function () {
      tell({ kind: 'save', state: JSON.stringify({ v: 1, lang: lang, corpus: corpus.value.slice(0, 8000), start: start.value.slice(0, 1000), temp: temp.value, order: order() }) });
    }, 800);
  }
  function bring(text) {
    var kept;
    try { kept = JSON.parse(text); } catch (e) { return; }
    if (!kept || kept.v !== 1 || wrote) return;
    if (kept.lang === lang) {
      if (typeof kept.corpus === 'string') corpus.value = kept.corpus;
      if (typeof kept.start === 'string') start.value = kept.start;
    }
    if (!isNaN(Number(kept.temp))) temp.value = kept.temp;
    document.querySelectorAll('input[name="order"]').forEach(function (r) { r.checked = r.value === String(kept.order); });
    if (!document.querySelector('input[name="order"]:checked')) document.querySelector('input[name="order"]').checked = true;
    learn(); show();
  }
  // A sentence written by the model, and the model changed by hand: that is what the page is for.
  function finished() {
    if (done || !wrote || !$('made').textContent) return;
    done = true;
    tell({ kind: 'completed' });
  }
  window.addEventListener('message', function (e) {
    if (e.source === window.parent && e.data && e.data.packhorse === 1 && e.data.kind === 'state' && typeof e.data.state === 'string' && e.data.state) bring(e.data.state);
  });
  document.addEventListener('input', function () { wrote = true; keep(); });
  document.addEventListener('change', function () { wrote = true; keep(); });
  document.addEventListener('click', function (e) { if (e.target.closest && e.target.closest('button')) { keep(); setTimeout(finished, 0); } });

  $('one').addEventListener('click', function () {
    var list = following(pieces(start.value));
    if (list.length) { var p = draw(list); $('made').textContent = S.drew(name(p)); add(p); }
  });
  $('make').addEventListener('click', function () {
    var ps = pieces(start.value), p;
    for (var i = 0; i < LONGEST; i++) {
      var list = following(ps);
      if (!list.length || (p = draw(list)) === END) break;
      ps.push(p);
    }
    $('made').textContent = finish(ps);
  });
  $('reset').addEventListener('click', function () {
    corpus.value = S.sample; start.value = S.sampleStart; temp.value = 1; $('made').textContent = '';
    learn(); show(); corpus.focus();
  });
  corpus.addEventListener('input', function () { learn(); show(); });
  start.addEventListener('input', show);
  temp.addEventListener('input', show);
  document.querySelectorAll('input[name="order"]').forEach(function (r) { r.addEventListener('change', show); });

  corpus.value = S.sample; start.value = S.sampleStart;
  learn(); show();
  tell({ kind: 'ready' });
})();
