// Which rows pass the filters, and how many stand in each panel, row and voice.

import { corpus, names, parties, speakerName } from "./corpus.js";
import { all, get } from "./state.js";

export const OWN = corpus.about.own;

// A year, a month or a day; anything else filters nothing, and is told beside the filters that are set.
export function isDate(typed) {
  const [, year, month = "01", day = "01"] = typed.match(/^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/) ?? [];
  const found = new Date(Date.UTC(year, month - 1, day)); // 30 February is 2 March
  return found.getUTCMonth() === month - 1 && found.getUTCDate() === Number(day);
}

const MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");
// "May 2024", "13 May 2024" and "May 13, 2024" in digits; whatever else is typed, as it was.
export function asDate(typed) {
  const found = typed.match(/^(?:(\d\d?) )?([a-z]{3,9})\.?(?: (\d\d?),?)? (\d{4})$/i);
  const month = found ? MONTHS.indexOf(found[2].slice(0, 3).toLowerCase()) + 1 : 0;
  if (!month || (found[1] && found[3])) return typed;
  return [found[4], month, found[1] ?? found[3]].filter(Boolean).map((part) => String(part).padStart(2, "0")).join("-");
}

// The filters as one yes or no for each article, voice, kind and speaker.
export function filters() {
  const articles = new Uint8Array(corpus.articles.id.length).fill(1);
  const { outlet, published, groups } = corpus.articles;
  const outlets = new Set(all("o").map((name) => corpus.outlets.indexOf(name)));
  const [from, to] = [get("from"), get("to")].map((typed) => (typed && isDate(typed) ? typed : ""));
  const chosen = Object.entries(groups).map(([name, group]) => [group, new Set(all(`g.${name}`).map((one) => group.values.indexOf(one)))]);
  for (let i = 0; i < articles.length; i++) {
    const date = published[i];
    if (outlets.size && !outlets.has(outlet[i])) articles[i] = 0;
    if ((from || to) && (!date || date < from.slice(0, date.length) || (to && date.slice(0, to.length) > to))) articles[i] = 0;
    if (chosen.some(([group, values]) => values.size && !values.has(group.of[i]))) articles[i] = 0;
  }
  const yes = (list, chosenNames, nameOf) => Uint8Array.from(list, (one) => (chosenNames.length ? chosenNames.includes(nameOf(one)) : 1));
  const kinds = all("k").length ? all("k") : OWN;
  const asked = all("s"), party = all("party");
  const called = new Set(corpus.speakers.filter((one) => asked.includes(one.id)).map((one) => one.name)); // in every article
  return {
    articles,
    voices: yes(corpus.voices, all("v"), (voice) => voice.name),
    kinds: yes(corpus.kinds, kinds.includes("all") ? [] : kinds, (kind) => kind.name),
    speakers: asked.length || party.length
      ? Uint8Array.from(corpus.speakers, (one) => (!asked.length || called.has(one.name)) && (!party.length || party.includes(one.party)))
      : null,
  };
}

// The numbers of the rows that pass, and that `wanted` (if given) says yes to.
export function passing(rows, { articles, voices, kinds, speakers }, wanted = null) {
  const found = [];
  for (let i = 0; i < rows.article.length; i++) {
    if (!articles[rows.article[i]] || !voices[rows.voice[i]] || !kinds[rows.kind[i]]) continue;
    if (speakers && !(rows.speaker[i] >= 0 && speakers[rows.speaker[i]])) continue;
    if (!wanted || wanted(i)) found.push(i);
  }
  return found;
}

// What panels can be made of: a label, the panels' names, and the panel of a row (−1: none).
export function division(by, rows) {
  const { outlet, groups } = corpus.articles;
  if (by === "time") return overTime(rows);
  if (by === "party") {
    const number = new Map(parties.map((party, i) => [party, i]));
    const of = corpus.speakers.map((one) => number.get(one.party) ?? -1);
    return { panels: parties, of: (i) => (rows.speaker[i] < 0 ? -1 : of[rows.speaker[i]]), none: "no speaker of known party", spoken: true };
  }
  if (by === "speaker") return bySpeaker(rows);
  if (by.startsWith("g.") && groups[by.slice(2)]) {
    const group = groups[by.slice(2)];
    return byArticle(rows, group.values, (article) => group.of[article], "not known");
  }
  return byArticle(rows, corpus.outlets, (article) => outlet[article], "");
}

// By the name that is shown: a source without one (“the guards”) is another speaker in each article, and nobody could
// tell its panels, or the answers to a click on them, apart.
function bySpeaker(rows) {
  const speakers = [...new Set(rows.speaker)].filter((one) => one >= 0);
  const panels = [...new Set(corpus.speakers.map((one, i) => speakerName(i)))], number = new Map(panels.map((name, i) => [name, i]));
  const seen = new Set(), alike = new Set(speakers.map(speakerName).filter((name) => seen.has(name) || !seen.add(name)));
  const some = [...alike].slice(0, 3).map((name) => `“${name}”`).join(", ") + (alike.size > 3 ? ", …" : "");
  return {
    panels, of: (i) => number.get(speakerName(rows.speaker[i])) ?? -1, none: "no speaker known (the outlet’s own words, mostly)", spoken: true,
    note: alike.size ? `Speakers that articles call alike (${some}) are counted together, whoever they are.` : "",
  };
}

function byArticle(rows, panels, articleOf, none) {
  return { panels, articleOf, of: (i) => articleOf(rows.article[i]), none };
}

// How many words a panel has in the voices that `wanted` says yes to; null where panels are made of speakers.
export function wordsOf({ articleOf }, panel, { articles, voices, kinds, speakers }, wanted) {
  if (!articleOf || speakers) return null;
  const { words } = corpus;
  let sum = 0;
  for (let i = 0; i < words.article.length; i++) {
    const article = words.article[i], voice = words.voice[i];
    if (articles[article] && voices[voice] && kinds[words.kind[i]] && wanted(voice) && articleOf(article) === panel) sum += words.words[i];
  }
  return sum;
}

export function divisions() {
  const dated = new Set(corpus.articles.published.filter(Boolean)).size > 1;
  return [
    { value: "outlet", label: "outlet" },
    ...(dated ? [{ value: "time", label: "time" }] : []),
    ...(parties.length ? [{ value: "party", label: "party of the speaker" }] : []),
    ...(corpus.speakers.length ? [{ value: "speaker", label: "speaker" }] : []),
    ...Object.keys(corpus.articles.groups).map((name) => ({ value: `g.${name}`, label: name.replaceAll("_", " ") })),
  ];
}

const DAY = 86400000;
const iso = (time) => new Date(time).toISOString().slice(0, 10);
const monday = (date) => Date.parse(date) - ((new Date(date).getUTCDay() + 6) % 7) * DAY;
// Each unit of time: how exact a date must be, the period of a date, and the period after.
const PERIODS = {
  day: { exact: 10, of: (date) => date, next: (period) => iso(Date.parse(period) + DAY), label: (period) => period },
  week: { exact: 10, of: (date) => iso(monday(date)), next: (period) => iso(Date.parse(period) + 7 * DAY), label: (period) => `week of ${period}` },
  month: { exact: 7, of: (date) => date.slice(0, 7), next: (period) => iso(Date.parse(`${period}-28`) + 5 * DAY).slice(0, 7), label: (period) => period },
  year: { exact: 4, of: (date) => date.slice(0, 4), next: (period) => String(Number(period) + 1).padStart(4, "0"), label: (period) => period },
};

// Days, weeks, months or years: whatever gives the corpus a dozen or two. An article whose date says less has none.
function overTime(rows) {
  const dates = corpus.articles.published.map((date) => (date && !Number.isNaN(Date.parse(date)) ? date.slice(0, 10) : null));
  const known = dates.filter(Boolean).sort();
  const days = (Date.parse(known.at(-1)) - Date.parse(known[0])) / DAY;
  const fit = ["day", "week", "month", "year"].slice(days <= 18 ? 0 : days <= 126 ? 1 : days <= 1100 ? 2 : 3);
  const usual = known.map((date) => date.length).sort((a, b) => a - b)[known.length >> 1]; // how exact most dates are
  const unit = PERIODS[fit.find((name) => PERIODS[name].exact <= usual) ?? "year"];
  const exact = known.filter((date) => date.length >= unit.exact);
  const periods = [];
  if (exact.length) for (let at = unit.of(exact[0]); at <= unit.of(exact.at(-1)); at = unit.next(at)) periods.push(at);
  const number = new Map(periods.map((period, i) => [period, i]));
  const of = dates.map((date) => (date && date.length >= unit.exact ? number.get(unit.of(date)) ?? -1 : -1));
  const passed = filters().articles, articles = periods.map(() => 0);
  of.forEach((period, article) => period >= 0 && (articles[period] += passed[article]));
  const inferred = corpus.articles.published_known.filter((how, i) => dates[i] && how === "inferred").length;
  const note = inferred ? `The dates of ${inferred} of ${known.length} articles are inferred, not stated.` : "";
  return { ...byArticle(rows, periods.map(unit.label), (article) => of[article], "no date, or none so exact"), articles, inOrder: true, note };
}

// Names, or kinds of name: what a row of bars stands for, and the row of each name.
export function units(referent, unit) {
  const own = names.map((name, number) => ({ ...name, number })).filter((name) => name.referent === referent);
  const rows = [...new Set(own.map((name) => (unit === "frame" ? name.frame : name.term)))];
  const of = new Int32Array(names.length).fill(-1);
  for (const name of own) of[name.number] = rows.indexOf(unit === "frame" ? name.frame : name.term);
  return { rows, of };
}

// counts[panel][row][voice] of these rows; `rowOf` and `panelOf` give −1 for what is in none.
export function tally(rows, indices, panels, panelOf, rowsN, rowOf) {
  const voices = corpus.voices.length;
  const counts = new Int32Array(panels * rowsN * voices);
  let outside = 0;
  for (const i of indices) {
    const panel = panelOf(i), row = rowOf(i);
    if (row < 0) continue;
    if (panel < 0) outside += 1;
    else counts[(panel * rowsN + row) * voices + rows.voice[i]] += 1;
  }
  return { at: (panel, row, voice) => counts[(panel * rowsN + row) * voices + voice], outside };
}
