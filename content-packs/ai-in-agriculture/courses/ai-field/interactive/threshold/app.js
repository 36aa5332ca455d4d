"use strict";
(function () {
  var HEALTHY = [0, 1, 1, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 5, 5, 6, 6, 7, 8, 10];
  var SICK = [5, 6, 7, 8, 9, 9, 10, 10, 11, 12, 12, 13, 14, 15, 16, 18];

  var query = new URLSearchParams(location.search);
  var lang = (query.get("lang") || "en").split("-")[0];
  var words = WORDS[lang] || WORDS.en;
  var root = document.documentElement;
  root.lang = WORDS[lang] ? lang : "en";
  root.dir = query.get("dir") === "rtl" ? "rtl" : "ltr";
  root.setAttribute("data-theme", query.get("theme") || "light");

  function at(id) { return document.getElementById(id); }
  function fill(text, values) {
    return text.replace(/\{(\w+)\}/g, function (_, name) { return values[name]; });
  }
  function svg(name, attributes) {
    var node = document.createElementNS("http://www.w3.org/2000/svg", name);
    Object.keys(attributes).forEach(function (key) { node.setAttribute(key, attributes[key]); });
    at("plot").appendChild(node);
    return node;
  }
  function x(value) { return 20 + value * 30; }

  document.title = words.title;
  [["title", "title"], ["intro", "intro"], ["key-healthy", "healthy"], ["key-sick", "sick"], ["label-t", "threshold"],
    ["caption", "caption"], ["col-sick", "colSick"], ["col-healthy", "colHealthy"], ["row-sick", "rowSick"],
    ["row-healthy", "rowHealthy"], ["label-c", "ratio"]].forEach(function (pair) {
    at(pair[0]).textContent = words[pair[1]];
  });

  svg("path", { "class": "axis", d: "M5 156H635" });
  for (var v = 0; v <= 20; v += 2) svg("text", { "class": "tick", x: x(v), y: 178 }).textContent = v;

  // Marks of one value stand above each other: sick ones on top of healthy ones.
  var height = {};
  function place(value) { height[value] = (height[value] || 0) + 1; return 166 - height[value] * 22; }
  var marks = HEALTHY.map(function (value) {
    return { value: value, sick: false, node: svg("circle", { cx: x(value), cy: place(value), r: 8 }) };
  }).concat(SICK.map(function (value) {
    return { value: value, sick: true, node: svg("path", { d: "M" + x(value) + " " + (place(value) - 9) + "l9 9-9 9-9-9z" }) };
  }));
  var cut = svg("path", { "class": "cut" });

  function errors(t) {
    return {
      missed: SICK.filter(function (value) { return value < t; }).length,
      alarms: HEALTHY.filter(function (value) { return value >= t; }).length,
    };
  }
  function cost(t, miss) { var e = errors(t); return e.missed * miss + e.alarms; }

  function show() {
    var t = Number(at("t").value), miss = Number(at("c").value), e = errors(t);
    var best = 0;
    for (var i = 1; i <= 20; i++) if (cost(i, miss) < cost(best, miss)) best = i;
    at("t-out").textContent = t;
    at("c-out").textContent = miss;
    at("found").textContent = SICK.length - e.missed;
    at("missed").textContent = e.missed;
    at("alarms").textContent = e.alarms;
    at("left").textContent = HEALTHY.length - e.alarms;
    cut.setAttribute("d", "M" + (x(t) - 15) + " 6V166");
    marks.forEach(function (mark) {
      var wrong = mark.sick !== (mark.value >= t);
      mark.node.setAttribute("class", (mark.sick ? "sick" : "healthy") + (wrong ? " wrong" : ""));
    });
    at("plot-label").textContent = fill(words.plot, { h: HEALTHY.length, s: SICK.length, t: t });
    at("summary").textContent = fill(words.summary, { m: e.missed, f: e.alarms, e: e.missed + e.alarms, n: HEALTHY.length + SICK.length });
    at("cost").textContent = fill(words.cost, { m: e.missed, c: miss, f: e.alarms, k: cost(t, miss), best: cost(best, miss), at: best });
  }
  // What the reader set comes back next time, and the cheapest threshold found is told. The program answers "ready"
  // with what was kept; without an answer, and without a program around it, the page works all the same.
  var alone = window.parent === window, touched = false, best = -1, done = false, timer;
  function tell(message) {
    if (alone) return;
    message.packhorse = 1;
    parent.postMessage(message, "*");
  }
  // How near the chosen threshold is to the cheapest: 1 where nothing is cheaper.
  function near() {
    var miss = Number(at("c").value), least = Infinity, most = 0;
    for (var i = 0; i <= 20; i++) {
      least = Math.min(least, cost(i, miss));
      most = Math.max(most, cost(i, miss));
    }
    return most === least ? 1 : (most - cost(Number(at("t").value), miss)) / (most - least);
  }
  function keep() {
    touched = true;
    clearTimeout(timer);
    timer = setTimeout(function () {
      var found = Math.round(near() * 100) / 100;
      tell({ kind: "save", state: JSON.stringify({ v: 1, t: at("t").value, c: at("c").value }) });
      if (found > best) { best = found; tell({ kind: "score", score: found }); }
      if (found === 1 && !done) { done = true; tell({ kind: "completed" }); }
    }, 800);
  }
  function bring(text) {
    var kept;
    try { kept = JSON.parse(text); } catch (e) { return; }
    if (!kept || kept.v !== 1 || touched || isNaN(Number(kept.t)) || isNaN(Number(kept.c))) return;
    at("t").value = kept.t;
    at("c").value = kept.c;
    show();
  }
  window.addEventListener("message", function (event) {
    var data = event.data;
    if (event.source === window.parent && data && data.packhorse === 1 && data.kind === "state" && typeof data.state === "string" && data.state) bring(data.state);
  });
  ["t", "c"].forEach(function (id) {
    at(id).addEventListener("input", show);
    at(id).addEventListener("input", keep);
  });
  show();
  tell({ kind: "ready" });
})();
