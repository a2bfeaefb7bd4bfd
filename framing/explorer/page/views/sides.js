// Two articles side by side: what both tell, with the words that differ, and what each calls the same thing.

import { apart, corpus, dateOf, directionOf, names, need, outletAndDate, outletOf, titleOf } from "../counts/corpus.js";
import { button, el, many, select, withDates } from "../dom.js";
import { get, set } from "../counts/state.js";
import { filters, passing } from "../counts/tally.js";

const PAIRS = 60, NAME = 32; // pairs to choose from, and characters of an outlet's name there

// Every two articles with passages in common, most first: [one, other, groups].
function pairs() {
  const { group, article } = corpus.stories, cells = new Map(), unmet = unmetOnes();
  group.forEach((g, i) => cells.set(g, [...(cells.get(g) ?? []), article[i]]));
  const counts = new Map(), { articles } = filters();
  for (const [g, ones] of cells) {
    for (const a of ones) for (const b of ones) if (a < b && articles[a] && articles[b] && !unmet.has(`${g} ${a} ${b}`)) counts.set(`${a} ${b}`, (counts.get(`${a} ${b}`) ?? 0) + 1);
  }
  return [...counts].map(([key, n]) => [...key.split(" ").map(Number), n]).sort((a, b) => b[2] - a[2]);
}

// Two articles in one group that only a third one joins have nothing to set side by side there.
const unmetOnes = () => new Set(corpus.stories.unmet.map((one) => one.join(" ")));

export async function sidesView() {
  if (!corpus.stories) return [el("p", {}, "In a corpus of this size, the same story in two articles is not looked for. Choose fewer articles when the explorer is made.")];
  const all = pairs(), [first] = all, ids = corpus.articles.id;
  if (!get("a") && !filters().articles.includes(1)) return [el("p", {}, "The filters leave no article.")];
  const a = ids.indexOf(get("a", ids[first?.[0] ?? 0])), b = ids.indexOf(get("b", ids[first?.[1] ?? Math.min(1, ids.length - 1)]));
  if (ids.length < 2) return [el("p", {}, "This corpus has one article; side by side needs two.")];
  if (a < 0 || b < 0 || a === b) return [pickers(all, Math.max(a, 0), b), el("p", {}, "Two different articles are needed.")];
  await need([a, b]);
  const rows = groupsOf(a, b), words = (side) => rows.reduce((sum, row) => sum + countWords(side === 0 ? row.a : row.b), 0);
  return [
    pickers(all, a, b),
    el("h2", { class: "view" }, rows.length ? `${many(rows.length, "passage")} in common` : "No passage in common was found"),
    el("p", { class: "quiet" }, rows.length ? "Marked is what the other does not have, or words otherwise. " : "", "Passages are paired by their words, which errs both ways."),
    el("div", { class: "scroll-x", tabindex: "0", role: "region", "aria-label": "Side by side" }, el("table", { class: "sides" },
      el("thead", {}, el("tr", {}, [a, b].map((article) => el("th", { scope: "col" },
        apart(outletOf(article)), el("span", { class: "quiet" }, withDates(` ${dateOf(article)}`)), el("br"),
        button(titleOf(article), () => set({ view: "article", article: ids[article], at: null }), { class: "plain", dir: directionOf(titleOf(article)) }))))),
      el("tbody", {},
        rows.map((row) => el("tr", {}, el("td", {}, marked(row.a)), el("td", {}, marked(row.b), el("p", { class: "quiet" }, alike(row))))),
        rows.length ? el("tr", { class: "quiet" }, [a, b].map((article, side) => el("td", {}, `${words(side).toLocaleString("en")} of its ${many(corpus.articles.words[article], "word")} stand above.`))) : null))),
    calledHere(a, b),
  ];
}

function pickers(all, a, b) {
  const ids = corpus.articles.id, label = (i) => `${outletAndDate(i, NAME)}: ${apart(titleOf(i))}`.slice(0, 100);
  const one = (name, article) => select(name === "a" ? "Left" : "Right", ids.slice(0, 500).map((id, i) => ({ value: id, label: label(i) })), ids[article], (id) => set({ [name]: id, a: name === "a" ? id : ids[a], b: name === "b" ? id : ids[b] }), { "data-key": name });
  const listed = all.slice(0, PAIRS).map(([x, y, n]) => ({ value: `${x} ${y}`, label: `${outletAndDate(x, NAME)} – ${outletAndDate(y, NAME)} (${n})` }));
  return el("div", { class: "controls" },
    listed.length ? select("Articles with passages in common", [{ value: "", label: "choose …" }, ...listed], `${Math.min(a, b)} ${Math.max(a, b)}`, (value) => {
      const [x, y] = value.split(" ").map(Number);
      if (value) set({ a: ids[x], b: ids[y] });
    }, { "data-key": "pair" }) : null,
    one("a", a), one("b", b));
}

function groupsOf(a, b) {
  const { group, article, start, end, similarity, copy, parted } = corpus.stories, found = new Map(), unmet = unmetOnes(), more = new Set();
  group.forEach((g, i) => {
    if (article[i] !== a && article[i] !== b) return more.add(g);
    if (unmet.has(`${g} ${Math.min(a, b)} ${Math.max(a, b)}`)) return;
    if (!found.has(g)) found.set(g, { similarity: 1, copy: true });
    const row = found.get(g);
    row[article[i] === a ? "a" : "b"] = { article: article[i], start: start[i], end: end[i], parted: [] };
    Object.assign(row, { similarity: Math.min(row.similarity, similarity[i]), copy: row.copy && copy[i] }); // as the one of both that has less of it
  });
  for (const [g, x, from, to, y, begin, until] of parted) {
    const row = found.get(g);
    if (!row?.a || !row.b) continue;
    if (x === a && y === b) { row.a.parted.push([from, to]); row.b.parted.push([begin, until]); }
    if (x === b && y === a) { row.b.parted.push([from, to]); row.a.parted.push([begin, until]); }
  }
  return [...found].map(([g, row]) => ({ ...row, more: more.has(g) })).filter((row) => row.a && row.b).sort((one, other) => one.a.start - other.a.start);
}

// Each passage's similarity is that of the passage most like it, which may stand in a third article of the group.
function alike({ similarity, more, copy }) {
  const said = more && similarity > 0.994 ? "" : `similarity ${more ? "at most " : ""}${similarity.toFixed(2)}`;
  return [said, copy ? "word for word the same in a long run" : ""].filter(Boolean).join("; ");
}

function marked({ article, start, end, parted }) {
  const { text } = corpus.texts[article], pieces = [];
  let done = start;
  for (const [from, to] of [...parted].sort((x, y) => x[0] - y[0])) {
    if (from < done || to <= from) continue;
    pieces.push(text.slice(done, from), el("mark", { class: "parted" }, text.slice(from, to)));
    done = to;
  }
  return el("p", { class: "passage", dir: directionOf(text.slice(start, end)) }, pieces, text.slice(done, end));
}

const countWords = ({ article, start, end }) => (corpus.texts[article].text.slice(start, end).match(/[\p{L}\p{N}]+(?:['’‑-][\p{L}\p{N}]+)*/gu) ?? []).length;

// What each of the two calls the same thing, own wording and marks together.
function calledHere(a, b) {
  const { mentions } = corpus, counts = new Map();
  for (const i of passing(mentions, filters(), (one) => mentions.article[one] === a || mentions.article[one] === b)) {
    const name = names[mentions.term[i]], key = name.referent;
    if (!counts.has(key)) counts.set(key, [new Map(), new Map()]);
    const side = counts.get(key)[mentions.article[i] === a ? 0 : 1];
    side.set(name.term, (side.get(name.term) ?? 0) + 1);
  }
  if (!counts.size) return null;
  const inWords = (side) => [...side].sort((x, y) => y[1] - x[1]).map(([term, n]) => `${term} ${n}`).join(", ") || "–";
  return el("div", { class: "scroll-x", tabindex: "0", role: "region", "aria-label": "What each calls the same thing" }, el("table", { class: "counts" },
    el("caption", {}, "What each calls the same thing"),
    el("thead", {}, el("tr", {}, el("th", { scope: "col" }, "thing"), [a, b].map((article) => el("th", { scope: "col" }, outletOf(article))))),
    el("tbody", {}, [...counts].sort((x, y) => x[0] - y[0]).map(([referent, sides]) => el("tr", {}, el("th", { scope: "row" }, corpus.codebook.referents[referent].label), sides.map((side) => el("td", {}, inWords(side))))))));
}
