// Search: a word, a phrase or a name of the codebook; its lines, and how many by outlet and voice.

import { corpus, covering, kindNamed, loaded, names, voiceNamed } from "../counts/corpus.js";
import { debounced, el, many, select } from "../dom.js";
import { counted } from "./filters.js";
import { byOutletAndVoice, elsewhere, linesPanel } from "./lines.js";
import { finder, matchingCopy, faultOf } from "../counts/patterns.js";
import { get, set } from "../counts/state.js";
import { filters, passing } from "../counts/tally.js";

const FORMS = [
  { value: "noun", label: "plural and possessive too" }, { value: "verb", label: "verb: -ed, -ing too" },
  { value: "exact", label: "exactly so" },
];
// Scripts that write words without blanks between them.
const JOINED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
let last = { key: "", rows: null };
let typed = null; // what the box wrote into the address

// The copies that patterns see, made while texts come in, so that a search need not wait for them.
export function prepare() {
  for (const one of corpus.texts) if (one) one.copy ??= matchingCopy(one.text);
}

// All places of a query in the texts that are here, as rows like those of the mentions.
export function search(query, inflect) {
  const key = `${inflect} ${loaded()} ${query}`;
  if (last.key === key) return last.rows;
  const find = finder(query, inflect), found = { article: [], start: [], end: [], voice: [], kind: [], speaker: [] };
  corpus.texts.forEach((one, article) => {
    if (!one || !find) return;
    one.copy ??= matchingCopy(one.text);
    const places = find(one.text, one.copy), { passages, voices } = one;
    for (let i = 0; i < places.length; i += 2) {
      const passage = covering(passages, places[i]), voice = covering(voices, places[i]);
      found.article.push(article);
      found.start.push(places[i]);
      found.end.push(places[i + 1]);
      found.kind.push(passage < 0 ? kindNamed.boilerplate : passages.kind[passage]);
      found.voice.push(voice < 0 ? voiceNamed.other : voices.voice[voice]);
      found.speaker.push(voice < 0 ? -1 : voices.speaker[voice]);
    }
  });
  last = { key, rows: found };
  return found;
}

// A search for what begins like a name of this corpus's own codebook; letters of any script, and an invented one if
// no name has a word so long.
export function beginning(terms) {
  const word = terms.map((term) => term.match(/[\p{L}\p{M}]{5,}/u)?.[0]).find(Boolean) ?? "garden";
  return `${Array.from(word).slice(0, -2).join("")}*`;
}

// Whether the address asks for what was typed, and nothing else came between, such as a step back.
export const isTyped = () => typed !== null && get("q") === typed && !get("term");

export function searchForm() {
  const { referents } = corpus.codebook;
  const ask = (value, quietly) => {
    typed = value;
    set({ q: value, term: null }, quietly);
  };
  const typing = debounced((value) => ask(value, !get("term"))); // the first letter after a name is a step of its own
  const terms = referents.map((one, r) => ({
    group: one.label,
    options: names.map((name, n) => ({ name, n })).filter(({ name }) => name.referent === r).map(({ name }) => ({ value: `${one.id}/${name.term}`, label: name.term })),
  }));
  return el("form", { class: "controls", role: "search", onsubmit: (event) => { event.preventDefault(); ask(event.target.querySelector("input").value); } },
    el("label", { class: "field grow" }, el("span", {}, "Word or phrase"),
      el("input", { type: "search", value: get("q"), "data-key": "q", oninput: (event) => typing(event.target.value), autocomplete: "off", spellcheck: "false", "aria-describedby": "search-help" })),
    select("Forms", FORMS, get("forms", "noun"), (forms) => set({ forms: forms === "noun" ? null : forms }), { "data-key": "forms" }),
    select("or a name of the codebook", [{ value: "", label: "–" }, ...terms], get("term"), (term) => set({ term, q: null }), { "data-key": "term" }),
    el("p", { class: "quiet", id: "search-help" }, "As in a codebook: “e-mail” finds email too; a comma parts alternatives; “walk in/out” finds walk in and walk out; “ABC” finds only what is in capitals. And “", beginning(names.map(({ term }) => term)), "” finds every word that begins so."),
  );
}

// What is found, with its lines; a promise, since texts may have to be fetched.
export async function searchResults() {
  const query = get("q").trim(), term = get("term");
  const fault = term ? "" : faultOf(query);
  if (fault) return [el("p", { role: "alert" }, fault)];
  if (!query && !term) return [el("p", {}, "Nothing is asked yet.")];
  let rows = corpus.mentions, wanted = null, title = `“${query}”`;
  if (term) {
    const cut = term.indexOf("/"), referent = corpus.codebook.referents.findIndex((one) => one.id === term.slice(0, cut));
    const number = names.findIndex((name) => name.referent === referent && name.term === term.slice(cut + 1));
    wanted = (i) => rows.term[i] === number;
    title = `“${term.slice(cut + 1)}” as a name for ${corpus.codebook.referents[referent]?.label ?? "nothing known"}`;
  } else {
    rows = search(query, get("forms", "noun"));
  }
  const filter = filters(), indices = passing(rows, filter, wanted), more = elsewhere(rows, filter, wanted, indices.length);
  const articles = new Set(indices.map((i) => rows.article[i])).size, here = loaded(), all = corpus.texts.length;
  const partly = !term && here < all ? ` (${here.toLocaleString("en")} of ${all.toLocaleString("en")} articles are loaded so far)` : "";
  const sentence = `${title} stands ${many(indices.length, "time")} in ${many(articles, "article")}${partly}; ${counted()}.`;
  const joined = !term && JOINED.test(query) ? el("p", { class: "quiet" }, "This script has no blanks between words: only what stands alone between signs is found, so this number is too low.") : null;
  if (!indices.length) return [el("p", { role: "status" }, sentence, rows.article.length && !more ? " The filters leave out what there is." : ""), joined, more].filter(Boolean);
  const found = { rows, indices, title, sentence, stem: `lines-${query || term}` };
  return [byOutletAndVoice(found), joined, more, ...(await linesPanel(found, null))];
}
