// The first view: what is named how, a panel for each outlet (or time, party …), a row for each name, bars by voice.
// Left of the line the outlet's own wording, right of it what stands in quotation marks. Every bar opens its lines.

import { corpus, inMarks, names } from "./corpus.js";
import { el, many, roving, select } from "./dom.js";
import { counted } from "./filters.js";
import { exact, percent, share, shareInWords } from "./numbers.js";
import { get, set } from "./state.js";
import { division, divisions, filters, passing, tally, units } from "./tally.js";

const PANELS = 12, COLUMNS = 6; // as many panels are shown at first, and as columns of one table

// What the view counts, by the state: used by the bars, by the lines behind a bar, and by the picture.
export function countedNow() {
  const { referents } = corpus.codebook;
  const used = new Set(passing(corpus.mentions, filters()).map((i) => names[corpus.mentions.term[i]].referent));
  const first = referents.findIndex((one, number) => used.has(number));
  const asked = referents.findIndex((one) => one.id === get("ref"));
  const referent = asked >= 0 ? asked : Math.max(first, 0);
  const { rows: labels, of } = units(referent, get("unit", "term"));
  const mentions = corpus.mentions;
  const indices = passing(mentions, filters(), (i) => of[mentions.term[i]] >= 0);
  const by = get("by", "outlet"), split = division(by, mentions);
  const rowOf = (i) => of[mentions.term[i]];
  const counts = tally(mentions, indices, split.panels.length, split.of, labels.length, rowOf);
  return { referent: referents[referent], used, labels, rowOf, indices, by, split, counts };
}

export function namesView() {
  const now = countedNow();
  const { labels, split, counts, indices } = now;
  const totals = split.panels.map((panel, p) => sum(labels.map((label, r) => rowSum(counts, p, r))));
  const rows = labels.map((label, r) => r).filter((r) => split.panels.some((panel, p) => rowSum(counts, p, r) > 0));
  const unused = labels.filter((label, r) => !rows.includes(r));
  const panels = arranged(now, totals);
  const shown = get("all") ? panels : panels.slice(0, PANELS);
  return [
    controls(now),
    el("h2", { class: "view" }, `What is ${now.referent.label} called, and in whose words?`),
    el("p", { class: "quiet" }, now.referent.about),
    key(now, indices),
    indices.length ? null : el("p", {}, "No name of it is found here. Try another thing, or fewer filters."),
    indices.length ? tables(now, shown, totals, rows) : null,
    shown.length < panels.length ? el("p", {}, el("button", { type: "button", onclick: () => set({ all: "1" }), "data-key": "all" }, `Show all ${panels.length} panels`)) : null,
    counts.outside ? el("p", { class: "quiet" }, `${many(counts.outside, "mention")} in no panel: ${split.none}.`) : null,
    unused.length && indices.length ? el("details", {}, el("summary", {}, `Looked for, not found here: ${many(unused.length, "name")}`), el("p", {}, unused.map(spoken).join(", "))) : null,
  ];
}

const sum = (numbers) => numbers.reduce((total, one) => total + one, 0);
const spoken = (label) => label.replaceAll("_", " ");

function rowSum(counts, p, r, wanted = () => true) {
  return sum(corpus.voices.map((voice, v) => (wanted(v) ? counts.at(p, r, v) : 0)));
}

// The order of panels: time as it runs, outlets as in the corpus, others by how much they say.
function arranged({ split, by }, totals) {
  const order = split.panels.map((panel, p) => p);
  if (split.inOrder) return order;
  if (by === "outlet" && order.length <= PANELS) return order;
  return order.filter((p) => totals[p] > 0).sort((a, b) => totals[b] - totals[a]);
}

function controls({ referent, used, by }) {
  const { referents } = corpus.codebook;
  const things = referents.map((one, number) => ({ value: one.id, label: used.has(number) ? one.label : `${one.label} (none here)` }));
  const anew = { panel: null, row: null, mark: null, all: null };
  return el("div", { class: "controls" },
    select("Names of", things, referent.id, (ref) => set({ ref, ...anew }), { "data-key": "ref" }),
    select("Panels by", divisions(), by, (value) => set({ by: value === "outlet" ? null : value, ...anew }), { "data-key": "by" }),
    select("Rows", [{ value: "term", label: "names" }, { value: "frame", label: "kinds of name" }], get("unit", "term"),
      (unit) => set({ unit: unit === "term" ? null : unit, ...anew }), { "data-key": "unit" }),
  );
}

function key(now, indices) {
  const used = new Set(indices.map((i) => corpus.mentions.voice[i]));
  return el("div", { class: "key" },
    corpus.voices.map(({ name, label }, v) => used.has(v) && el("span", {}, el("span", { class: `swatch v-${name}`, "aria-hidden": "true" }), label)),
    el("span", {}, el("span", { class: "ring", "aria-hidden": "true" }), "none found"),
    el("span", { class: "quiet" }, "Left of the line: the outlet’s own wording. Right: in quotation marks. Click a bar or a number for its sentences; with the keyboard, arrows move among them."),
  );
}

// All panels as the columns of one table, where there is room; else a table for each, with the names found there.
function tables(now, panels, totals, rows) {
  const inOne = panels.length <= COLUMNS && matchMedia("(min-width: 60rem)").matches;
  if (inOne) return table(now, panels, totals, rows);
  return el("div", { class: "panels" }, panels.map((p) => {
    const here = rows.filter((r) => rowSum(now.counts, p, r)), missing = rows.filter((r) => !here.includes(r));
    const none = `None here: ${missing.map((r) => spoken(now.labels[r])).join(", ")}. 0 of ${totals[p]}: at most ${percent(exact(0, totals[p])[1])}.`;
    return el("section", { class: "panel" },
      totals[p] ? table(now, [p], totals, here) : [el("h3", {}, now.split.panels[p]), el("p", { class: "quiet" }, "no name found")],
      totals[p] && missing.length ? el("p", { class: "quiet" }, none) : null);
  }));
}

function table(now, panels, totals, rows) {
  const { split, labels, counts, indices } = now;
  const most = (marks) => Math.max(0, ...split.panels.flatMap((panel, p) => rows.map((r) => rowSum(counts, p, r, (v) => inMarks[v] === marks))));
  const own = most(false) || 0.01, quoted = most(true) || 0.01;
  const head = (p) => {
    const articles = new Set(indices.filter((i) => split.of(i) === p).map((i) => corpus.mentions.article[i])).size;
    return el("th", { scope: "col" }, el("span", { class: "panel-name" }, split.panels[p]),
      el("span", { class: "quiet" }, totals[p] ? `${many(totals[p], "name")} in ${many(articles, "article")}` : "none found"),
      el("span", { class: "both quiet", "aria-hidden": "true" }, el("span", { class: "left" }, "own"), el("span", {}, "quoted")));
  };
  const made = el("table", { class: "bars", vars: { "--split": `${own}fr ${quoted}fr`, "--zero": own / (own + quoted) } },
    el("caption", { class: "hidden" }, `Names found, by ${now.by.replace("g.", "")}: in own wording, and in quotation marks`),
    el("thead", {}, el("tr", {}, el("th", { scope: "col" }, el("span", { class: "hidden" }, "name")), panels.map(head))),
    el("tbody", {}, rows.map((r) => el("tr", {}, el("th", { scope: "row" }, spoken(labels[r])), panels.map((p) => el("td", {}, cell(now, p, r, totals[p], own, quoted)))))),
  );
  roving(made, "button");
  return made;
}

function cell(now, p, r, total, own, quoted) {
  if (!rowSum(now.counts, p, r)) return el("span", { class: "both none" }, el("span", { class: "hidden" }, "none"));
  return el("div", { class: "both" }, side(now, p, r, own, total, false), side(now, p, r, quoted, total, true));
}

// The bars of one side, and its number, which opens all of it.
function side(now, p, r, most, total, marks) {
  const voices = corpus.voices.map((voice, v) => v).filter((v) => inMarks[v] === marks && now.counts.at(p, r, v));
  const k = rowSum(now.counts, p, r, (v) => inMarks[v] === marks);
  if (!k) return el("span", {});
  const panel = now.split.panels[p], row = now.labels[r];
  const open = (mark) => () => set(picked(panel, row, mark) ? { panel: null, row: null, mark: null } : { panel, row, mark });
  const button = (mark, n, where, attributes, ...inner) => el("button", {
    type: "button", onclick: open(mark), "aria-pressed": String(picked(panel, row, mark)), "data-key": `${p} ${r} ${mark}`,
    "aria-label": `${panel}: “${spoken(row)}” ${where}, ${n} of ${total}`, ...attributes,
  }, ...inner);
  const number = button(marks ? "marks" : "own", k, marks ? "in quotation marks" : "in its own wording", { class: "number" }, k.toLocaleString("en"));
  const bars = voices.map((v) => {
    const n = now.counts.at(p, r, v), { name, phrase } = corpus.voices[v];
    return button(name, n, phrase, { class: `bar v-${name}`, title: `${n} ${phrase}`, vars: { "--part": n / most } });
  });
  return el("div", { class: marks ? "side" : "side left" }, marks ? [bars, number] : [number, bars]);
}

function picked(panel, row, mark) {
  return get("panel") === panel && get("row") === row && get("mark") === mark;
}

// The rows behind the bar that is picked, and the sentence that says what was found; null if none is.
export function behindTheBar() {
  const panel = get("panel"), row = get("row"), mark = get("mark");
  if (!row || !mark) return null;
  const now = countedNow(), { mentions } = corpus;
  const p = now.split.panels.indexOf(panel), r = now.labels.indexOf(row);
  const v = corpus.voices.findIndex((voice) => voice.name === mark);
  const hit = (i) => now.rowOf(i) === r && (v >= 0 ? mentions.voice[i] === v : inMarks[mentions.voice[i]] === (mark === "marks"));
  const each = new Map(), indices = [];
  for (const i of now.indices) {
    if (now.split.of(i) !== p) continue;
    const article = mentions.article[i];
    if (!each.has(article)) each.set(article, [0, 0]);
    const one = each.get(article);
    one[1] += 1;
    if (hit(i)) {
      one[0] += 1;
      indices.push(i);
    }
  }
  const found = share([...each.values()]);
  const where = v >= 0 ? corpus.voices[v].phrase : mark === "marks" ? "in quotation marks" : "in the outlet’s own wording";
  const sentence = `${panel}: “${spoken(row)}” ${where} is ${shareInWords(found)} of all names found for ${now.referent.label}; interval ${found.how}; ${counted()}.`;
  return { rows: mentions, indices, title: `${panel}: “${spoken(row)}” ${where}`, sentence, stem: `${panel}-${row}-${mark}` };
}
