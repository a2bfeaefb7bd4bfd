// Concordance: a line for each place with what stands around it, to sort, to open, to copy; and how many by outlet
// and voice.

import { apart, corpus, directionOf, need, outletAndDate, outletOf, passageOf, place, speakerName, titleOf } from "../counts/corpus.js";
import { announce, button, el, many, select } from "../dom.js";
import { all, get, set } from "../counts/state.js";
import { copyText, saveRows } from "./share.js";
import { filters, passing } from "../counts/tally.js";

const AT_ONCE = 25, SORTED = 20000, WIDTH = 110;
const ORDERS = [
  { value: "text", label: "as in the corpus" }, { value: "left", label: "words to the left" },
  { value: "right", label: "words to the right" }, { value: "node", label: "the word itself" }, { value: "date", label: "date" },
];
const WORD = /[\p{L}\p{N}]+(?:['’‑-][\p{L}\p{N}]+)*/gu;

// The panel of lines; `found` has rows, indices, title, sentence, stem. Texts that are not here are asked for first.
export async function linesPanel(found, close, limit = AT_ONCE) {
  const { rows, indices } = found, order = get("sort", "text");
  const sortable = indices.length <= SORTED ? indices : indices.slice(0, SORTED);
  if (order === "left" || order === "right" || order === "node") await need(sortable.map((i) => rows.article[i]));
  const sorted = inOrder(rows, sortable, order);
  const shown = sorted.slice(0, limit);
  await need(shown.map((i) => rows.article[i]));
  announce(`${found.title}: ${many(indices.length, "line")}`);
  const body = el("tbody", {}, shown.map((i) => line(rows, i)));
  const more = sorted.length > limit && button(`Show ${Math.min(AT_ONCE, sorted.length - limit)} more of ${sorted.length.toLocaleString("en")}`, async (event) => {
    const next = sorted.slice(body.dataset.n ?? limit, Number(body.dataset.n ?? limit) + AT_ONCE);
    await need(next.map((i) => rows.article[i]));
    body.append(...next.map((i) => line(rows, i)));
    body.dataset.n = Number(body.dataset.n ?? limit) + next.length;
    if (body.dataset.n >= sorted.length) event.target.remove();
    announce(`${body.dataset.n} lines are shown`);
  }, { "data-key": "more" });
  return [
    el("div", { class: "heading" },
      el("h2", { tabindex: "-1", id: "lines-title" }, found.title), close && button("Close", close, { "data-key": "close" })),
    el("p", { class: "finding" }, found.sentence),
    el("div", { class: "controls" },
      button("Copy the sentence", () => copyText(withSource(found.sentence)), { "data-key": "copy" }),
      button("Save the rows (CSV)", () => saveAll(found, sorted), { "data-key": "csv" }),
      indices.length > 1 ? select("Sort by", ORDERS, order, (value) => set({ sort: value === "text" ? null : value }, true), { "data-key": "sort" }) : null,
    ),
    indices.length > SORTED ? el("p", { class: "quiet" }, `Only the first ${SORTED.toLocaleString("en")} lines are listed here, and saved.`) : null,
    el("div", { class: "scroll", tabindex: "0", role: "region", "aria-labelledby": "lines-title" },
      el("table", { class: "lines" },
        el("caption", { class: "hidden" }, "Lines of the concordance"),
        el("thead", {}, el("tr", {}, ["outlet and voice", "left", "word", "right"].map((name) => el("th", { scope: "col", class: name }, name)))),
        body),
      more),
  ];
}

export function withSource(sentence) {
  const { title, version, rule } = corpus.about, dates = corpus.articles.published.filter(Boolean).sort();
  const span = [...new Set([dates[0], dates.at(-1)])].filter(Boolean).join(" to ");
  const voices = rule === "strict" ? ", voices by quotation marks alone" : "";
  return `${sentence} Source: ${title} (${many(corpus.articles.id.length, "article")} of ${many(corpus.outlets.length, "outlet")}${span && `, ${span}`}), framing-suite ${version}${voices}.`;
}

function inOrder(rows, indices, order) {
  if (order === "text") return indices;
  const keys = new Map(indices.map((i) => [i, sortKey(rows, i, order)]));
  const { compare } = new Intl.Collator("en");
  return [...indices].sort((a, b) => compare(keys.get(a), keys.get(b)) || a - b);
}

// Nearest words first, as a concordance is sorted.
function sortKey(rows, i, order) {
  const article = rows.article[i];
  if (order === "date") return corpus.articles.published[article] ?? "~";
  const { text } = corpus.texts[article], [first, last] = passageOf(rows, i);
  const { start: { [i]: start }, end: { [i]: end } } = rows;
  const words = (from, to) => text.slice(from, to).toLowerCase().match(WORD) ?? [];
  if (order === "left") return words(Math.max(first, start - 200), start).reverse().join(" ");
  if (order === "right") return words(end, Math.min(last, end + 200)).join(" ");
  return words(start, end).join(" ");
}

const oneLine = (text) => text.replace(/\s+/g, " ");

function around(rows, i) {
  const { text } = corpus.texts[rows.article[i]], [first, last] = passageOf(rows, i);
  const start = rows.start[i], end = rows.end[i];
  return {
    left: oneLine(text.slice(Math.max(first, start - WIDTH), start)),
    node: oneLine(text.slice(start, end)),
    right: oneLine(text.slice(end, Math.min(last, end + WIDTH))),
    before: text.slice(first, start), after: text.slice(end, last),
    dir: directionOf(text.slice(first, last)),
  };
}

function line(rows, i) {
  const { left, node, right, dir } = around(rows, i), { name, label, side } = corpus.voices[rows.voice[i]];
  const speaker = side === "source" ? speakerName(rows.speaker[i]) : "";
  const row = el("tr", { onclick: (event) => event.target.closest("button") || getSelection().toString() || toggle(row, rows, i) },
    el("td", { class: "who" }, el("span", { class: "outlet", title: outletOf(rows.article[i]) }, outletOf(rows.article[i])),
      el("span", { class: "voice" }, el("span", { class: `swatch v-${name}`, "aria-hidden": "true" }), label),
      speaker ? el("span", { class: "speaker", title: speaker }, speaker) : null),
    el("td", { class: "left" }, el("bdi", { dir }, left)),
    el("td", { class: "node" }, button(node, () => toggle(row, rows, i), { "aria-expanded": "false", title: "Open the passage" })),
    el("td", { class: "right" }, el("bdi", { dir }, right)),
  );
  return row;
}

// The whole passage under a line, with who says it, where it stands, and the way into the article.
function toggle(row, rows, i) {
  const opener = row.querySelector("button"), open = opener.getAttribute("aria-expanded") === "true";
  opener.setAttribute("aria-expanded", String(!open));
  if (open) return row.nextElementSibling.remove();
  const { node, before, after, dir } = around(rows, i), article = rows.article[i], speaker = speakerName(rows.speaker[i]);
  const facts = [
    outletAndDate(article), apart(titleOf(article)), corpus.kinds[rows.kind[i]].label,
    rows.rejected?.[i] && "the sentence rejects the name",
  ].filter(Boolean).join(" · ");
  row.after(el("tr", { class: "opened" }, el("td", { colspan: "4" },
    el("p", { class: "passage", dir }, before, el("mark", {}, node), after),
    el("p", { class: "whose" }, "In whose words: ", el("strong", {}, whose(corpus.voices[rows.voice[i]], speaker))),
    el("p", { class: "quiet" }, facts, " · ", el("code", {}, place(rows, i))),
    button("Open in the article", () => set({ view: "article", article: corpus.articles.id[article], at: `${rows.start[i]}-${rows.end[i]}` }), { class: "small" }),
  )));
  row.nextElementSibling.scrollIntoView({ block: "nearest" });
}

// A voice as the answer to “in whose words?”.
function whose({ label, side, wording }, speaker) {
  const by = speaker || "somebody not named";
  if (side === "source") return wording === "source" ? `${by}, quoted` : `the outlet’s, for what ${by} said`;
  if (side === "distance") return `in quotation marks that name no source (${label})`;
  if (side === "reader") return "a reader’s";
  return side === "page" ? label : "the outlet’s own";
}

// How many there are where the outlets do not speak (comments, links …), and the way to count them, too.
export function elsewhere(rows, filter, wanted, here) {
  if (all("k").length) return null;
  const more = passing(rows, { ...filter, kinds: filter.kinds.map(() => 1) }, wanted).length - here;
  if (!more) return null;
  return el("p", { class: "quiet" }, `${more.toLocaleString("en")} more in readers’ comments, bylines, links and page furniture. `,
    button("Count these too", () => set({ k: "all" }), { class: "small", "data-key": "elsewhere" }));
}

// How many lines by outlet and voice: each number keeps only its lines.
export function byOutletAndVoice({ rows, indices }) {
  const counts = new Map(), voices = new Set();
  for (const i of indices) {
    const key = `${corpus.articles.outlet[rows.article[i]]} ${rows.voice[i]}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
    voices.add(rows.voice[i]);
  }
  const columns = [...voices].sort((a, b) => a - b);
  const outlets = corpus.outlets.map((name, o) => ({ name, o, n: columns.reduce((sum, v) => sum + (counts.get(`${o} ${v}`) ?? 0), 0) }));
  const { articles } = filters(), left = new Set(corpus.articles.outlet.filter((o, article) => articles[article]));
  const rowsShown = outlets.filter(({ n, o }) => n || (outlets.length <= 12 && left.has(o))).sort((a, b) => (outlets.length > 12 ? b.n - a.n : 0)).slice(0, 40);
  const cell = (name, o, v) => {
    const n = counts.get(`${o} ${v}`) ?? 0;
    const { name: voice, phrase } = corpus.voices[v];
    return el("td", { class: "n" }, n ? button(n.toLocaleString("en"), () => set({ o: name, v: voice }), { class: "number", "aria-label": `${name}, ${phrase}: ${n}; keep only these`, "data-key": `c ${o} ${v}` }) : "0");
  };
  return el("div", { class: "scroll-x", tabindex: "0", role: "region", "aria-label": "Counts by outlet and voice" }, el("table", { class: "counts" },
    el("caption", {}, "By outlet and voice"),
    el("thead", {}, el("tr", {}, el("th", { scope: "col" }, "outlet"), columns.map((v) => el("th", { scope: "col", class: "n" }, el("span", { class: `swatch v-${corpus.voices[v].name}`, "aria-hidden": "true" }), corpus.voices[v].label)), el("th", { scope: "col", class: "n" }, "all"))),
    el("tbody", {}, rowsShown.map(({ name, o, n }) => el("tr", {}, el("th", { scope: "row" }, name), columns.map((v) => cell(name, o, v)), el("td", { class: "n" }, n.toLocaleString("en"))))),
  ));
}

async function saveAll(found, sorted) {
  const { rows } = found;
  await need(sorted.map((i) => rows.article[i]));
  const columns = ["outlet", "published", "article_id", "start", "end", "kind", "voice", "speaker", "left", "node", "right", "passage"];
  const cells = sorted.map((i) => {
    const article = rows.article[i], { left, node, right, before, after } = around(rows, i);
    const [start, end] = place(rows, i).split(":").at(-1).split("–");
    return [outletOf(article), corpus.articles.published[article] ?? "", corpus.articles.id[article], Number(start), Number(end),
      corpus.kinds[rows.kind[i]].name, corpus.voices[rows.voice[i]].name, speakerName(rows.speaker[i]), left, node, right, before + node + after];
  });
  saveRows(found.stem, columns, cells);
}

