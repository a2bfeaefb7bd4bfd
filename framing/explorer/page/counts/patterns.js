// The language of the codebook's patterns: plain words, found in all their forms. The same rules as the library's
// matcher (framing/codebook/inflection.py); a test holds both against each other.

import { corpus } from "./corpus.js";

const BARRIERS = [["\r\n\r\n", ";;;;"], ["\n\n", ";;"], ["—", ";"], ["―", ";"], ["--", ";;"], [" – ", " ; "]];
const SIGNS = new Map([
  ..."’‘‛′`´".split("").map((sign) => [sign, "'"]),
  ..."“”„‟«»″".split("").map((sign) => [sign, '"']),
  ..."‐‑‒–—―−".split("").map((sign) => [sign, "-"]),
  ..."\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000\t\n\r\f\v"
    .split("").map((sign) => [sign, " "]),
]);
const SIGN = new RegExp(`[${[...SIGNS.keys()].join("")}]`, "g");
const IN_WORD = /[\p{L}\p{N}_]/u;
const common = new Set(corpus.common);

// Small letters, as many as there were: a few letters grow when lowered (İ) and stay as they are.
function small(text) {
  const low = text.toLowerCase();
  if (low.length === text.length) return low;
  return Array.from(text, (c) => (c.toLowerCase().length === c.length ? c.toLowerCase() : c)).join("");
}

// A copy of equal length: small letters, plain signs.
export function fold(text) {
  return small(text).replace(SIGN, (sign) => SIGNS.get(sign));
}

// The text as patterns see it: hyphens and quotation marks are spaces; dashes and blank lines part phrases.
export function matchingCopy(text) {
  for (const [barrier, mark] of BARRIERS) text = text.replaceAll(barrier, mark);
  return fold(text).replace(/["-]/g, " ").replaceAll(" '", "  ").replaceAll("' ", "  ");
}

// What ends the head of a phrase, which changes as well: "acts of protest"; of verbs "sells off".
const HUNG_ON = "of|on|for|in|at|to|with|against|over|from|by|about";
const PARTICLES = "off|out|up|down|away|back|over|in|on|through|apart|aside|along|forward";
const AFTER_HEAD = {
  noun: new RegExp(`(?<=[^ -]) (?:(?:${HUNG_ON}|de|del|du|des) |d')`),
  verb: new RegExp(`(?<=[^ -])(?:[ -](?:${PARTICLES})| (?:${HUNG_ON}))(?![\\p{L}\\p{N}_])`, "u"),
};

// Every form of a pattern; a word that is written in capitals stays so.
export function forms(pattern, inflect = "noun") {
  const found = new Set(), asked = plain(pattern).split(" ").filter(Boolean).map(cased).join(" ");
  for (const written of inflect === "exact" ? [asked] : initials(asked)) {
    for (const phrase of hyphens(written)) {
      const cut = phrase.lastIndexOf(" ") + 1, last = phrase.slice(cut);
      const changes = inflect === "verb" && PARTICLES.split("|").includes(last) ? "noun" : inflect;
      for (const form of inflected(last, changes)) found.add(phrase.slice(0, cut) + form);
    }
    for (const phrase of ofTheHead(written, inflect)) hyphens(phrase).forEach((way) => found.add(way));
  }
  return [...found].filter(Boolean);
}

// Initials as outlets write them: IDF, I.D.F.
function initials(phrase) {
  const pointed = phrase.replace(/(?<![\p{L}\p{N}_.])[A-Z]{2,5}(?![\p{L}\p{N}_.])/gu, (all) => `${[...all].join(".")}.`);
  return [phrase, pointed, phrase.replace(/(?<![\p{L}\p{N}_.])(?:[A-Z]\.){2,5}(?![\p{L}\p{N}_])/gu, (all) => all.replaceAll(".", ""))];
}

function ofTheHead(phrase, inflect) {
  const end = AFTER_HEAD[inflect] ? phrase.search(AFTER_HEAD[inflect]) : -1;
  if (end < 1 || !/\p{L}/u.test(phrase[end - 1])) return [];
  const start = Math.max(phrase.lastIndexOf(" ", end - 1), phrase.lastIndexOf("-", end - 1)) + 1;
  return changed(phrase.slice(start, end), inflect).map((form) => phrase.slice(0, start) + form + phrase.slice(end));
}

function plain(pattern) {
  const folded = fold(pattern);
  let mixed = "";
  for (let i = 0; i < pattern.length; i++) {
    mixed += folded[i] === pattern[i].toLowerCase() ? pattern[i] : folded[i];
  }
  return mixed.replaceAll('"', " ").replace(/ *- */g, "-").replaceAll(" '", " ").replaceAll("' ", " ")
    .replace(/^[ '-]+|[ '-]+$/g, "");
}

function cased(word) {
  const capitals = (part) => part === part.toUpperCase() && part !== part.toLowerCase() && (part.match(/\p{L}/gu) ?? []).length > 1;
  const kept = (part) => (part.startsWith("=") ? part.slice(1) : capitals(part) ? part : fold(part)); // =Reform, not reform
  return word.split("-").map(kept).join("-");
}

function hyphens(phrase) {
  const at = phrase.indexOf("-");
  if (at < 0) return [phrase];
  return [" ", ""].flatMap((joint) => hyphens(phrase.slice(at + 1)).map((tail) => phrase.slice(0, at) + joint + tail));
}

function inflected(word, inflect) {
  if (inflect === "exact" || !/\p{L}$/u.test(word)) return [word];
  return [word, ...changed(word, inflect)].flatMap((form) => [form, `${form}'s`]);
}

function changed(word, inflect) {
  if (inflect === "none") return [];
  return inflect === "verb" ? [...plurals(word), ...verbForms(word)] : plurals(word);
}

// Plurals that are no rule.
const PLURALS = {
  man: "men", child: "children", wife: "wives", knife: "knives", thief: "thieves", foot: "feet", tooth: "teeth",
  crisis: "crises", wolf: "wolves",
};
const NO_MEN = ["german", "human", "roman", "norman", "ottoman", "shaman", "talisman"];

function plurals(word) {
  const low = word.toLowerCase(), ending = Object.keys(PLURALS).find((one) => word.endsWith(one));
  if (ending && !NO_MEN.some((one) => word.endsWith(one))) {
    return [word.slice(0, -ending.length) + PLURALS[ending], `${word}${ending === "crisis" ? "es" : "s"}`];
  }
  if (/[^aeiou]y$/.test(low)) return [`${word.slice(0, -1)}ies`];
  if (/(s|x|z|ch|sh)$/.test(low)) return [`${word}es`];
  return low.endsWith("o") ? [`${word}s`, `${word}es`] : [`${word}s`];
}

function verbForms(word) {
  const low = word.toLowerCase();
  if (low.endsWith("ie")) return [`${word}d`, `${word.slice(0, -2)}ying`];
  if (low.endsWith("e")) return [`${word}d`, /(ee|oe|ye)$/.test(low) ? `${word}ing` : `${word.slice(0, -1)}ing`];
  if (/[^aeiou]y$/.test(low)) return [`${word.slice(0, -1)}ied`, `${word}ing`];
  const last = word.at(-1), single = [`${word}ed`, `${word}ing`], doubled = [`${word}${last}ed`, `${word}${last}ing`];
  if (!/(^|[^aeiou])[aeiou][^aeiouwxy]$/.test(low)) return single;
  return (low.match(/[aeiouy]+/g) ?? []).length === 1 ? doubled : [...single, ...doubled];
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
