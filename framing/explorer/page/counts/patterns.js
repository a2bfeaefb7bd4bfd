// The language of the codebook's patterns: plain words, found in all their forms. The same rules as the library's
// matcher; a test holds both against each other.

import { corpus } from "./corpus.js";
import { fold, forms, small } from "./inflection.js";

const BARRIERS = [["\r\n\r\n", ";;;;"], ["\n\n", ";;"], ["—", ";"], ["―", ";"], ["--", ";;"], [" – ", " ; "]];
const IN_WORD = /[\p{L}\p{N}_]/u;
const common = new Set(corpus.common);

// The text as patterns see it: hyphens and quotation marks are spaces; dashes and blank lines part phrases.
export function matchingCopy(text) {
  for (const [barrier, mark] of BARRIERS) text = text.replaceAll(barrier, mark);
  return fold(text).replace(/["-]/g, " ").replaceAll(" '", "  ").replaceAll("' ", "  ");
}

const LONGEST = 1000, MOST_WAYS = 512, MOST_STARS = 3; // of what is asked for: a link may ask for anything

// Why a query is not looked for: it would keep the browser busy without end, or has signs alone, which patterns do not
// see; "" for any other.
export function faultOf(query) {
  const ways = (word) => word.split("/").length * 2 ** (word.match(/\p{Pd}/gu) ?? []).length;
  if (query.length > LONGEST) return `What is asked is longer than ${LONGEST.toLocaleString("en")} characters.`;
  const most = Math.max(...query.split(",").map((pattern) => pattern.split(/\s+/).reduce((all, word) => all * ways(word), 1)));
  if (most > MOST_WAYS) return `Slashes and hyphens offer more than ${MOST_WAYS} phrases: ask for fewer.`;
  if (query.split(",").some((pattern) => pattern.split("*").length > MOST_STARS + 1)) return `A phrase has at most ${MOST_STARS} stars.`;
  const signs = phrases(query).find((phrase) => !IN_WORD.test(phrase));
  return signs ? `“${signs}” is not looked for: a search needs a letter or a digit.` : "";
}

// Patterns with a comma between, each with the words that a slash offers: "walk in/out slowly"; 9/11 is a day.
function phrases(query) {
  return query.split(",").flatMap((pattern) => choices(pattern).reduce(
    (phrases, offered) => phrases.flatMap((phrase) => offered.map((one) => `${phrase} ${one}`.trim())), [""],
  )).filter(Boolean);
}

function choices(pattern) {
  const words = pattern.trim().split(/\s+/).filter(Boolean);
  const days = words.map((word) => (/^\d{1,4}(?:\/\d{1,4}){1,2}$/.test(word) ? [word] : []));
  return words.length === 1 && days[0].length ? days : words.map((word, at) => [...word.split("/"), ...days[at]]);
}

// A function from a text and its matching copy to the places where the query stands; null for an empty query.
// A plain expression finds where something may stand, five times as fast as one that knows all letters; that one decides.
export function finder(query, inflect = "noun") {
  const asked = phrases(query).filter((phrase) => IN_WORD.test(phrase)).flatMap((pattern) => (pattern.includes("*") ? [fold(pattern).replace(/^\*+/, "")] : forms(pattern, inflect)));
  if (!asked.length) return null;
  const capitals = new Map(); // form in small letters → which of its letters must be capitals; [] if none must
  for (const form of asked) {
    const needed = [...form].flatMap((letter, at) => (letter !== small(letter) ? [at] : []));
    const low = small(form), known = capitals.get(low);
    if (!known || needed.length < known.length) capitals.set(low, needed);
  }
  const longest = [...capitals.keys()].sort((a, b) => b.length - a.length);
  const maybe = new RegExp(longest.map((form) => source(form.split("*")[0])).join("|"), "g");
  const whole = new RegExp(`(?<![\\p{L}\\p{N}_])(?:${longest.map(source).join("|")})(?![\\p{L}\\p{N}_])`, "uy");
  const strict = [...capitals.values()].some((needed) => needed.length);
  return (text, copy) => {
    const places = [];
    maybe.lastIndex = 0;
    for (let near = maybe.exec(copy); near; near = maybe.exec(copy)) {
      whole.lastIndex = near.index;
      const match = whole.exec(copy), end = match && near.index + match[0].length;
      if (match && (!strict || rightCase(text, near.index, match[0], capitals))) places.push(near.index, end);
      maybe.lastIndex = match ? end : near.index + 1;
    }
    return places;
  };
}

function source(form) {
  return form.replace(/[\\^$.|?+()[\]{}-]/g, "\\$&").replaceAll("*", "[\\p{L}\\p{N}_']*").replace(/ +/g, " +");
}

function rightCase(text, start, matched, capitals) {
  const needed = capitals.get(matched.replace(/ +/g, " ")) ?? [];
  if (!needed.length) return true;
  const kept = [...matched.matchAll(/[^ ]| (?! )/g)].map((found) => start + found.index);
  if (!needed.every((at) => isCapital(text[kept[at]]))) return false;
  return !(common.has(matched) && shouted(text, start, start + matched.length));
}

function isCapital(letter) {
  return letter !== letter.toLowerCase() && letter === letter.toUpperCase();
}

// Are the words around in capitals throughout, so that capitals say nothing?
function shouted(text, start, end) {
  const cut = /[.!?…\n\r“”"«»]/;
  const around = `${text.slice(Math.max(0, start - 60), start).split(cut).at(-1)} ${text.slice(end, end + 60).split(cut)[0]}`;
  const words = (around.match(/\p{L}+/gu) ?? []).filter((word) => word.length > 1);
  return words.length > 1 && words.every((word) => word === word.toUpperCase());
}
