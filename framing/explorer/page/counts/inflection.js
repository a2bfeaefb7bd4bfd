// What a pattern of the codebook means: the forms in which it is looked for. The same rules as the library's
// (framing/codebook/inflection.py); a test holds both against each other.

const SIGNS = new Map([
  ..."’‘‛′`´".split("").map((sign) => [sign, "'"]),
  ..."“”„‟«»″".split("").map((sign) => [sign, '"']),
  ..."‐‑‒–—―−".split("").map((sign) => [sign, "-"]),
  ..."\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000\t\n\r\f\v"
    .split("").map((sign) => [sign, " "]),
]);
const SIGN = new RegExp(`[${[...SIGNS.keys()].join("")}]`, "g");

// Small letters, as many as there were: a few letters grow when lowered (İ) and stay as they are.
export function small(text) {
  const low = text.toLowerCase();
  if (low.length === text.length) return low;
  return Array.from(text, (c) => (c.toLowerCase().length === c.length ? c.toLowerCase() : c)).join("");
}

// A copy of equal length: small letters, plain signs.
export function fold(text) {
  return small(text).replace(SIGN, (sign) => SIGNS.get(sign));
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

// Initials as outlets write them: UN, U.N.
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
  if (inflect !== "exact" && inflect !== "none" && /\p{Nd}$/u.test(word) && !/^[12]\d{3}$/.test(word)) return [word, `${word}s`]; // F-16s
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
  if (!/(^|[^aeiou]|qu)[aeiou][^aeiouwxy]$/.test(low)) return single;
  return (low.match(/[aeiouy]+/g) ?? []).length === 1 ? doubled : [...single, ...doubled];
}
