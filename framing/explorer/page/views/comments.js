// Readers' comments as threads: whom each answers and how that is known, its sentiment, its stance and the evidence.

import { corpus, directionOf, need, outletAndDate, outletOf, titleOf } from "../counts/corpus.js";
import { button, el, many, select } from "../dom.js";
import { percent, rounded } from "../counts/numbers.js";
import { get, set } from "../counts/state.js";
import { filters } from "../counts/tally.js";

const AT_ONCE_THREADS = 30;
const scoresOf = grouped(corpus.comments.scores), stancesOf = grouped(corpus.comments.stances), quotedIn = grouped(corpus.comments.quoted);

// Rows whose first cell is a comment's number, by that number.
function grouped(rows) {
  const found = new Map();
  for (const row of rows) {
    if (!found.has(row[0])) found.set(row[0], []);
    found.get(row[0]).push(row);
  }
  return (i) => found.get(i) ?? [];
}

export async function commentsView() {
  const { comments, codebook } = corpus, { articles } = filters();
  const able = comments.article.map((article, i) => i).filter((i) => articles[comments.article[i]]);
  if (!able.length) return [el("p", {}, comments.article.length ? "No comment is under the articles that the filters leave." : "This corpus has no readers’ comments. Who makes the page adds a table of them with --comments.")];
  const pages = [...new Set(able.map((i) => comments.article[i]))];
  const asked = pages.find((article) => corpus.articles.id[article] === get("under"));
  const under = able.filter((i) => asked === undefined || comments.article[i] === asked);
  const stance = get("stance"), target = codebook.targets.findIndex((one) => one.id === get("target"));
  const fits = (i) => !stance || stancesOf(i).some((row) => row[1] === target && row[2] === stance);
  const shown = under.filter(fits), among = new Set(shown);
  const answers = new Map(), heads = [];
  for (const i of shown) {
    if (among.has(comments.parent[i])) answers.set(comments.parent[i], [...(answers.get(comments.parent[i]) ?? []), i]);
    else heads.push(i);
  }
  const first = heads.slice(0, AT_ONCE_THREADS);
  await need(first.map((i) => comments.article[i])); // answers stand under the same article
  const showAll = async (event) => {
    await need(heads.map((i) => comments.article[i]));
    list.replaceChildren(...heads.map(thread));
    event.target.remove();
  };
  const thread = (i) => el("li", {}, comment(i), answers.has(i) ? el("ol", {}, answers.get(i).map(thread)) : null);
  const list = el("ol", { class: "threads" }, first.map(thread));
  return [
    el("div", { class: "controls" }, select("Under", [{ value: "", label: `every article with comments (${pages.length.toLocaleString("en")})` }, ...pages.slice(0, 500).map((article) => ({ value: corpus.articles.id[article], label: `${outletOf(article)}: ${titleOf(article)}`.slice(0, 100) }))], get("under"), (id) => set({ under: id }), { "data-key": "under" })),
    el("p", { class: "quiet" }, "Readers have pseudonyms. Of the filters, those of articles count here (outlet, group, date). Sentiment is what word lists know, stance what rules found: both miss much, and neither is what a reader thinks."),
    stances(under),
    el("h2", { class: "view" }, `${many(shown.length, "comment")}${stance ? ` ${stance === "favor" ? "in favor of" : "against"} ${codebook.targets[target]?.label}` : ""}`),
    stance ? button("Show all comments again", () => set({ stance: null, target: null }), { "data-key": "unstance" }) : null,
    list,
    heads.length > AT_ONCE_THREADS ? button(`Show all ${heads.length.toLocaleString("en")} threads`, showAll) : null,
  ];
}

// How many are for and against each target; a number shows its comments.
function stances(under) {
  const { targets } = corpus.codebook;
  if (!targets.length) return el("p", {}, "The codebook names no targets, so no stance was looked for.");
  const count = (t, side) => under.filter((i) => stancesOf(i).some((row) => row[1] === t && row[2] === side)).length;
  const cell = (t, side) => {
    const n = count(t, side), pressed = get("target") === targets[t].id && get("stance") === side;
    const open = () => set(pressed ? { target: null, stance: null } : { target: targets[t].id, stance: side });
    return el("td", { class: "n" }, n ? button(n.toLocaleString("en"), open, { class: "number", "aria-pressed": String(pressed), "aria-label": `${n} ${side === "favor" ? "in favor of" : "against"} ${targets[t].label}: show them`, "data-key": `st ${t} ${side}` }) : "0");
  };
  return el("div", { class: "scroll-x", tabindex: "0", role: "region", "aria-label": "Stance by target" }, el("table", { class: "counts" },
    el("caption", {}, `Stance found in ${many(under.length, "comment")}`),
    el("thead", {}, el("tr", {}, ["target", "in favor", "against", "none found"].map((name, i) => el("th", { scope: "col", class: i ? "n" : null }, name)))),
    el("tbody", {}, targets.map((target, t) => el("tr", {}, el("th", { scope: "row" }, target.label), cell(t, "favor"), cell(t, "against"), el("td", { class: "n" }, under.filter((i) => !stancesOf(i).some((row) => row[1] === t)).length.toLocaleString("en")))))));
}

function comment(i) {
  const { comments, codebook } = corpus, taken = stancesOf(i), parent = comments.parent[i];
  const about = [
    `${comments.comment_id[i]}`, comments.reader[i] ?? "a reader", comments.time[i]?.replace(/^(\d{4}-\d\d-\d\d)T/, "$1 "), comments.likes[i] !== null && comments.likes[i] !== undefined && many(comments.likes[i], "like"),
    parent >= 0 && `answers ${comments.comment_id[parent]}: ${comments.parent_evidence[i] === "table" ? "the table says so" : comments.parent_evidence[i]}`,
    corpus.articles.id.length > 1 && parent < 0 && outletAndDate(comments.article[i]),
  ].filter(Boolean).join(" · ");
  return el("div", { class: "comment" },
    el("p", { class: "quiet" }, about),
    el("p", { class: "passage", dir: directionOf(corpus.texts[comments.article[i]].text.slice(comments.start[i], comments.end[i])) }, commentText(i, taken)),
    el("dl", {},
      scoresOf(i).map(([, analyser, polarity, coverage, matched, words]) => [
        el("dt", {}, corpus.analysers[analyser] ?? analyser),
        el("dd", {}, polarity === null ? `${coverage === null ? "no English word" : "no word of its list"}: not scored` : `${signed(polarity)}, from ${many(matched, "word")}${coverage === null ? "" : ` (${percent(coverage)} of its words)`}: ${words}`)]),
      taken.map(([, target, side, rule, start, end]) => [
        el("dt", {}, side === "favor" ? "In favor of" : "Against"),
        el("dd", {}, codebook.targets[target].label, ` (rule: ${rule}`, start >= 0 ? [", from ", el("q", {}, corpus.texts[comments.article[i]].text.slice(start, end))] : "", ")")])));
}

const signed = (x) => `${x > 0 ? "+" : x < 0 ? "−" : ""}${rounded(Math.abs(x), 2)}`;

// The text with what it quotes set apart and the evidence of its stances marked.
function commentText(i, taken) {
  const { comments } = corpus, { text } = corpus.texts[comments.article[i]];
  const start = comments.start[i], end = comments.end[i];
  const quoted = quotedIn(i).map(([, from, to]) => [from, to]);
  const proof = taken.filter((row) => row[4] >= 0).map((row) => [row[4], row[5]]);
  const edges = [...new Set([start, end, ...[...quoted, ...proof].flat()])].filter((at) => at >= start && at <= end).sort((a, b) => a - b);
  const inAny = (spans, at) => spans.some(([from, to]) => from <= at && at < to);
  return edges.slice(0, -1).map((from, n) => {
    const words = text.slice(from, edges[n + 1]);
    const node = inAny(proof, from) ? el("mark", {}, words) : words;
    return inAny(quoted, from) ? el("span", { class: "quoted", title: "quoted, not the commenter’s own words" }, node) : node;
  });
}
