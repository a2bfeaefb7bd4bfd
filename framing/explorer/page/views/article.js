// An article as a marked-up page: each voice by colour, line and label, speakers at the side, names and acts marked.

import { apart, corpus, covering, directionOf, names, need, outletAndDate, outletOf, sourceOffset, speakerName, titleOf } from "../counts/corpus.js";
import { spoken } from "./counting.js";
import { button, debounced, el, many, select } from "../dom.js";
import { get, set } from "../counts/state.js";
import { filters, passing } from "../counts/tally.js";

const LISTED = 200;

export function chosenArticle() {
  const { articles } = filters(), asked = corpus.articles.id.indexOf(get("article"));
  return asked >= 0 ? asked : Math.max(articles.indexOf(1), 0);
}

export async function articleView() {
  const article = chosenArticle();
  await need([article]);
  const { text, passages, voices } = corpus.texts[article];
  const marks = marksOf(article), filter = filters();
  const blocks = readingOrder(passages).map((p) => block(article, p, marks, filter));
  const used = new Set(voices.voice);
  return [
    chooser(article),
    el("article", { class: "page", "aria-label": titleOf(article) },
      el("p", { class: "quiet" }, [outletAndDate(article), many(corpus.articles.words[article], "word"), corpus.articles.id[article]].join(" · ")),
      el("div", { class: "key" },
        corpus.voices.map(({ name, label }, v) => used.has(v) && el("span", {}, el("span", { class: `said u-${name}` }, label))),
        el("span", {}, el("mark", {}, "a name"), " of the codebook"),
        corpus.acts ? el("span", {}, el("span", { class: "act" }, "an act")) : null),
      text.trim() ? blocks : el("p", {}, "The article has no text.")),
  ];
}

function chooser(article) {
  const { articles } = filters(), typed = get("find").toLowerCase();
  const able = corpus.articles.id.map((id, number) => number).filter((number) => articles[number]);
  const fits = able.filter((number) => !typed || `${outletOf(number)} ${titleOf(number)} ${corpus.articles.id[number]}`.toLowerCase().includes(typed));
  const listed = fits.slice(0, LISTED);
  if (!listed.includes(article)) listed.unshift(article);
  const to = (number) => number !== undefined && set({ article: corpus.articles.id[number], at: null });
  const at = able.indexOf(article);
  return el("div", { class: "controls" },
    able.length > 20 ? el("label", { class: "field" }, el("span", {}, "Titles with"), el("input", { type: "search", value: get("find"), "data-key": "find", autocomplete: "off", oninput: debounced((event) => set({ find: event.target.value }, true)) })) : null,
    select("Article", listed.map((number) => ({ value: String(number), label: `${apart(outletOf(number))}: ${apart(titleOf(number))}`.slice(0, 110) })), String(article), (value) => to(Number(value)), { "data-key": "article" }),
    button("Previous", () => to(able[at - 1]), { disabled: at <= 0, "data-key": "previous" }),
    button("Next", () => to(able[at + 1]), { disabled: at < 0 || at + 1 >= able.length, "data-key": "next" }),
    el("p", { class: "quiet", role: "status" }, !able.length ? "The filters leave no article; this one is shown all the same."
      : !fits.length ? `No title, outlet or id has “${get("find")}”.`
        : fits.length > LISTED ? `The first ${LISTED} of ${fits.length.toLocaleString("en")} are listed.` : ""));
}

// What is marked in an article: names of the codebook that pass the filters, and acts.
function marksOf(article) {
  const { mentions, acts } = corpus, filter = { ...filters(), kinds: new Uint8Array(corpus.kinds.length).fill(1) };
  const found = passing(mentions, filter, (i) => mentions.article[i] === article).map((i) => ({ start: mentions.start[i], end: mentions.end[i], name: names[mentions.term[i]], voice: mentions.voice[i] }));
  acts?.article.forEach((one, i) => {
    if (one === article) found.push({ start: acts.start[i], end: acts.end[i], act: acts.act?.[i] ?? "act", construction: acts.construction?.[i], agent: acts.agent?.[i], where: acts.agent_named?.[i], patient: acts.patient?.[i] });
  });
  const [start, end] = sought();
  if (end > start) found.push({ start, end, sought: true });
  return found;
}

// As a page is read: the headline first, which stands after the text where a table gave it in a cell of its own.
function readingOrder(passages) {
  const order = [...passages.start.keys()], isHeadline = (p) => corpus.kinds[passages.kind[p]].name === "headline";
  return [...order.filter(isHeadline), ...order.filter((p) => !isHeadline(p))];
}

// The place that a line or a link leads to.
const sought = () => (get("at") ? get("at").split("-").map(Number) : [-1, -1]);

const TAGS = { headline: "h2", crosshead: "h3" };

// One passage: its text in pieces, and at the side who speaks in it.
function block(article, p, marks, filter) {
  const { text, passages, voices } = corpus.texts[article];
  const start = passages.start[p], end = passages.end[p], kind = corpus.kinds[passages.kind[p]];
  const inside = marks.filter((mark) => mark.start < end && mark.end > start);
  const edges = new Set([start, end]);
  for (const mark of inside) edges.add(Math.max(start, mark.start)).add(Math.min(end, mark.end));
  const said = [];
  for (let v = 0; v < voices.start.length; v++) {
    if (voices.start[v] < end && voices.end[v] > start) {
      edges.add(Math.max(start, voices.start[v])).add(Math.min(end, voices.end[v]));
      said.push(v);
    }
  }
  const order = [...edges].sort((a, b) => a - b), pieces = [];
  for (let i = 0; i + 1 < order.length; i++) pieces.push(piece(article, order[i], order[i + 1], inside, filter));
  const tag = TAGS[kind.name] ?? "p", [at] = sought();
  const here = at >= start && at < end;
  return el("div", { class: `passage k-${kind.name}`, id: here ? "here" : null },
    el("div", { class: "margin" }, el("span", { class: "kind" }, kind.label), speakersOf(voices, said), actsOf(text, inside.filter((mark) => mark.act && mark.start >= start)),
      el("code", {}, `${sourceOffset(article, start)}–${sourceOffset(article, end)}`)),
    el(tag, { class: "text", dir: directionOf(text.slice(start, end)) }, pieces));
}

function piece(article, start, end, marks, filter) {
  const { text, voices } = corpus.texts[article], v = covering(voices, start), words = text.slice(start, end);
  const over = marks.filter((mark) => mark.start <= start && mark.end >= end);
  const name = over.find((mark) => mark.name), act = over.find((mark) => mark.act);
  let node = words;
  if (name) {
    const { referents } = corpus.codebook, referent = referents[name.name.referent];
    const open = () => set({ view: "names", ref: referent.id, by: null, unit: null, panel: outletOf(article), row: name.name.term, mark: corpus.voices[name.voice].name });
    const about = `${name.name.term}: a name for ${referent.label} (${spoken(name.name.frame)})`;
    // A button loses the blanks at its ends, so they stay outside; of a name in several pieces the first is stopped at.
    const [, before, word, after] = words.match(/^(\s*)(.*?)(\s*)$/s), whole = text.slice(name.start, name.end);
    const label = { type: "button", onclick: open, "aria-label": `${whole}, ${about}`, tabindex: start > name.start ? "-1" : null };
    node = el("mark", { title: about }, before, word ? el("button", label, word) : null, after);
  }
  if (act) node = el("span", { class: "act", title: [act.act, act.construction, act.agent && `by ${act.agent}`].filter(Boolean).join(", ") }, node);
  if (over.some((mark) => mark.sought)) node = el("span", { class: "sought" }, node);
  if (v < 0) return node;
  const voice = corpus.voices[voices.voice[v]], passes = filter.voices[voices.voice[v]];
  return el("span", { class: `said u-${voice.name}${passes ? "" : " dim"}`, title: [voice.label, speakerName(voices.speaker[v])].filter(Boolean).join(": ") }, node);
}

const WHERE = { sentence: ", elsewhere in the sentence", passage: ", elsewhere in the passage" };

// The acts of a passage in words, folded: who acts, and upon whom, where that is said.
function actsOf(text, acts) {
  if (!acts.length) return null;
  return el("details", {}, el("summary", {}, many(acts.length, "act")), el("ul", {}, acts.map(({ start, end, act, construction, agent, where, patient }) =>
    el("li", {}, el("q", {}, text.slice(start, end)), ` (${[act, construction].filter(Boolean).join(", ")}): who acts: ${agent ? agent + (WHERE[where] ?? "") : "not named"}; upon: ${patient ?? "not named"}`))));
}

function speakersOf(voices, said) {
  const lines = new Map();
  for (const v of said) {
    const { name, label, side } = corpus.voices[voices.voice[v]], speaker = speakerName(voices.speaker[v]);
    if (speaker || side === "source" || side === "distance") lines.set(`${label} ${speaker}`, { name, label, side, speaker });
  }
  return el("ul", {}, [...lines.values()].map(({ name, label, side, speaker }) => {
    const id = corpus.speakers.find((one) => one.name === speaker)?.id;
    return el("li", {}, el("span", { class: `swatch v-${name}`, "aria-hidden": "true" }), `${label}: `,
      speaker ? button(speaker, () => set({ s: id, view: "names", by: null, panel: null, row: null, mark: null }), { class: "plain", title: "What this speaker calls things" }) : side === "distance" ? "no source named" : "speaker unknown");
  }));
}
