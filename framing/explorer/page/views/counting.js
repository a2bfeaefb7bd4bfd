// What the view of names counts, by the address: the grid of names by outlets (or time, party …), and what is behind
// a bar of it. The bars, their lines and the picture all take it from here.

import { corpus, inMarks, names } from "../counts/corpus.js";
import { many } from "../dom.js";
import { counted } from "./filters.js";
import { rateInWords, share, shareInWords } from "../counts/numbers.js";
import { get, within } from "../counts/state.js";
import { division, divisions, filters, passing, tally, units, wordsOf } from "../counts/tally.js";

export const spoken = (label) => label.replaceAll("_", " ");
const sum = (numbers) => numbers.reduce((total, one) => total + one, 0);

const LITTLE = ["panel", "row", "mark", "sort", "all", "view"]; // what changes nothing of what is counted
let last = { key: null, now: null };

// What is counted by the address; worked out once for as long as only a bar is picked, since a large corpus has many.
function chosen() {
  const key = within(LITTLE);
  if (last.key !== key) last = { key, now: choose() };
  return last.now;
}

// Which referent, which mentions of it pass the filters, how they are divided, and the row of each.
function choose() {
  const { mentions, codebook: { referents } } = corpus, filter = filters();
  const passed = passing(mentions, filter);
  const used = new Set(passed.map((i) => names[mentions.term[i]].referent));
  const asked = referents.findIndex((one) => one.id === get("ref"));
  const number = asked >= 0 ? asked : Math.max(referents.findIndex((one, r) => used.has(r)), 0);
  const { rows: labels, of } = units(number, get("unit", "term"));
  const indices = passed.filter((i) => of[mentions.term[i]] >= 0);
  const by = divisions().some(({ value }) => value === get("by")) ? get("by") : "outlet";
  return { referent: referents[number], used, labels, rowOf: (i) => of[mentions.term[i]], indices, by, split: division(by, mentions), filter };
}

// `columns` and `rows` have a label; `count(column, row, voice)`; `pick(column, row)` says panel and row for the
// address; `total(column, row)` is what a bar is a part of. Time runs down: there, the columns are the names.
export function grid() {
  const now = chosen();
  return (now.grid ??= gridOf(now));
}

function gridOf(now) {
  const { split, labels, indices, rowOf } = now, { mentions } = corpus;
  const counts = tally(mentions, indices, split.panels.length, split.of, labels.length, rowOf);
  const all = (p, r) => sum(corpus.voices.map((voice, v) => counts.at(p, r, v)));
  const totals = split.panels.map((panel, p) => sum(labels.map((label, r) => all(p, r))));
  const articles = split.panels.map(() => new Set());
  for (const i of indices) articles[split.of(i)]?.add(mentions.article[i]);
  const panels = split.panels.map((label, p) => ({ label, p, n: totals[p], articles: articles[p].size }));
  const found = labels.map((label, r) => ({ label: spoken(label), r, n: sum(panels.map(({ p }) => all(p, r))) }));
  const used = found.filter(({ n }) => n), unused = found.filter(({ n }) => !n).map(({ label }) => label);
  const common = { ...now, unused, outside: counts.outside, voices: corpus.voices.map((voice, v) => v).filter((v) => indices.some((i) => mentions.voice[i] === v && split.of(i) >= 0)) };
  const pick = (p, r) => ({ panel: split.panels[p], row: labels[r] });
  if (split.inOrder) {
    const columns = [...used].sort((a, b) => b.n - a.n).map((one) => ({ ...one, about: many(one.n, "mention") }));
    const rows = panels.map((one) => ({ ...one, label: `${one.label}, ${many(split.articles[one.p], "article")}` }));
    return { ...common, columns, rows, count: (c, r, v) => counts.at(r.p, c.r, v), pick: (c, r) => pick(r.p, c.r), total: (c, r) => r.n };
  }
  const columns = arranged(panels, now).map((one) => ({ ...one, about: one.n ? `${many(one.n, "mention")} in ${many(one.articles, "article")}` : "none found" }));
  return { ...common, columns, rows: used, count: (c, r, v) => counts.at(c.p, r.r, v), pick: (c, r) => pick(c.p, r.r), total: (c) => c.n };
}

const FEW = 12;

// Outlets as in the corpus while they are few; else what says most comes first, and what says nothing is left out. An
// outlet of which the filters leave no article is left out always: of it, “none found” would not be true.
function arranged(panels, { by, split, filter }) {
  if (by !== "outlet" || panels.length > FEW) return panels.filter(({ n }) => n).sort((a, b) => b.n - a.n);
  const left = new Set();
  filter.articles.forEach((passes, article) => passes && left.add(split.articleOf(article)));
  return panels.filter(({ p }) => left.has(p));
}

// What stands on a side of the line. What a speaker is reported to have said is worded by the outlet, too; and readers
// stand on the side of what is quoted, by their own name.
export function sideOf({ split, voices }, marks) {
  if (!marks && split.spoken) return { head: "reported", where: "in reported speech (the outlets’ wording)" };
  if (!marks) return { head: "own", where: "in the outlet’s own wording" };
  const byReaders = voices.filter((v) => inMarks[v]).map((v) => corpus.voices[v].side === "reader");
  if (!byReaders.includes(true)) return { head: "quoted", where: "in quotation marks" };
  if (!byReaders.includes(false)) return { head: "readers", where: "in readers’ comments" };
  return { head: "quoted, readers", where: "in quotation marks or in readers’ comments" };
}

// How many of a cell stand in marks, or not.
export function sideSum({ count, voices }, c, r, marks) {
  return sum(voices.map((v) => (inMarks[v] === marks ? count(c, r, v) : 0)));
}

// The longest bar to either side.
export function longest(grid, columns) {
  const most = (marks) => Math.max(0, ...columns.map((c) => Math.max(0, ...grid.rows.map((r) => sideSum(grid, c, r, marks)))));
  return { own: most(false) || 0.01, quoted: most(true) || 0.01 };
}

// The rows behind the bar that is picked, and the sentence that says what was found; null if none is, or if the filters
// leave nothing that it could be a part of, or none of its voices: of them, 0 would not be true.
export function behindTheBar() {
  const panel = get("panel"), row = get("row"), mark = get("mark");
  if (!row || !mark) return null;
  const now = grid(), { mentions } = corpus;
  const p = now.split.panels.indexOf(panel), r = now.labels.indexOf(row);
  const v = corpus.voices.findIndex((voice) => voice.name === mark);
  const inVoice = (voice) => (v >= 0 ? voice === v : inMarks[voice] === (mark === "marks"));
  const hit = (i) => now.rowOf(i) === r && inVoice(mentions.voice[i]);
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
  if (r < 0 || !each.size || !corpus.voices.some((voice, i) => inVoice(i) && now.filter.voices[i])) return null;
  const found = share([...each.values()]), words = wordsOf(now.split, p, now.filter, inVoice);
  const rate = words === null ? null : rateInWords(found.k, words);
  const where = v >= 0 ? corpus.voices[v].phrase : sideOf(now, mark === "marks").where;
  const sentence = `${panel}: “${spoken(row)}” ${where} is ${shareInWords(found)} of all mentions found for ${now.referent.label}; interval ${found.how}${rate ? `; ${rate} ${where}` : ""}; ${counted()}.`;
  return { rows: mentions, indices, title: `${panel}: “${spoken(row)}” ${where}`, sentence, stem: `${panel}-${row}-${mark}` };
}
