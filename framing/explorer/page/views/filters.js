// The filters beside every view: outlet, groups, date, voice, kind of passage, speaker and party.

import { corpus, parties } from "../counts/corpus.js";
import { button, el, many } from "../dom.js";
import { all, get, set } from "../counts/state.js";
import { asDate, filters, isDate } from "../counts/tally.js";

const MANY = 12; // boxes: beyond, they stand in a list that is opened
const NAMES = ["o", "v", "k", "s", "party", "from", "to"];

export function filterPanel() {
  const { groups, published } = corpus.articles;
  const dates = published.filter(Boolean).sort();
  const passed = filters().articles.reduce((sum, one) => sum + one, 0);
  return [
    el("h2", {}, "Filters"),
    el("p", { class: "quiet" }, `${passed.toLocaleString("en")} of ${many(corpus.articles.id.length, "article")}`),
    button("Remove all filters", removeAll, { class: "small", "data-key": "remove", disabled: !inUse().length }), // always there: what stands below stays
    boxes("Outlet", "o", corpus.outlets.map((name) => ({ value: name, label: name }))),
    ...Object.entries(groups).map(([name, group]) =>
      boxes(capital(name.replaceAll("_", " ")), `g.${name}`, group.values.map((value) => ({ value, label: value })))),
    dates.length ? fieldset("Date", [dateField("from", "from", dates[0]), dateField("to", "to", dates.at(-1))], get("from") || get("to")) : null,
    boxes("Voice", "v", corpus.voices.map(({ name, label }) => ({ value: name, label, swatch: name }))),
    boxes("Kind of passage", "k", [
      ...corpus.kinds.map(({ name, label }) => ({ value: name, label })), { value: "all", label: "all of them" },
    ], "Without a choice: the outlet’s own text."),
    speakerField(),
    parties.length ? boxes("Party of the speaker", "party", parties.map((party) => ({ value: party, label: party }))) : null,
  ];
}

const capital = (words) => words.charAt(0).toUpperCase() + words.slice(1);

// The filters that are set, each with its value in words.
export function inUse() {
  const names = [...NAMES, ...Object.keys(corpus.articles.groups).map((name) => `g.${name}`)];
  return names.flatMap((name) => all(name).map((value) => ({ name, value, label: inWords(name, value) })));
}

function inWords(name, value) {
  const voice = corpus.voices.find((one) => one.name === value), kind = corpus.kinds.find((one) => one.name === value);
  if (name === "v") return voice?.label ?? value;
  if (name === "k") return value === "all" ? "all kinds of passages" : kind?.label ?? value;
  if (name === "s") return corpus.speakers.find((one) => one.id === value)?.name ?? value;
  if (name !== "from" && name !== "to") return value;
  return isDate(value) ? `${name} ${value}` : `“${value}” is no date (2024, May 2024, 2024-05 or 2024-05-13) and filters nothing`;
}

// For the sentence of a finding: what was counted.
export function counted() {
  const used = inUse().filter(({ name }) => name !== "k").map(({ label }) => label);
  const kinds = all("k").length ? all("k").map((value) => inWords("k", value)).join(", ") : corpus.own_text;
  return [`counted: ${kinds}`, ...(used.length ? [`only ${used.join("; ")}`] : [])].join("; ");
}

export function chips() {
  const used = inUse();
  if (!used.length) return null;
  return el("ul", { class: "chips", "aria-label": "Filters that are set" }, used.map(({ name, value, label }) =>
    el("li", {}, button(`${label} ×`, () => set({ [name]: all(name).filter((one) => one !== value) }), {
      "aria-label": `Remove the filter ${label}`, "data-key": `chip ${name} ${value}`,
    })),
  ));
}

function removeAll() {
  set(Object.fromEntries(inUse().map(({ name }) => [name, null])));
}

function boxes(label, name, options, note = "") {
  if (options.length < 2) return null;
  const chosen = new Set(all(name));
  const list = el("ul", { class: "boxes" }, options.map(({ value, label: shown, swatch }) =>
    el("li", {}, el("label", {},
      el("input", {
        type: "checkbox", checked: chosen.has(value), "data-key": `${name} ${value}`,
        onchange: (event) => set({ [name]: event.target.checked ? [...all(name), value] : all(name).filter((one) => one !== value) }),
      }),
      swatch ? el("span", { class: `swatch v-${swatch}`, "aria-hidden": "true" }) : null, shown)),
  ));
  return fieldset(label, [list, note ? el("p", { class: "quiet" }, note) : null], chosen.size || (name === "o" && options.length <= MANY));
}

const opened = new Map(); // which of the lists a person opened or closed

function fieldset(label, children, open) {
  const ontoggle = (event) => opened.set(label, event.target.open);
  return el("details", { open: opened.get(label) ?? Boolean(open), ontoggle },
    el("summary", { "data-key": `open ${label}` }, label),
    el("fieldset", {}, el("legend", { class: "hidden" }, label), children));
}

function dateField(name, label, hint) {
  return el("label", { class: "field" }, el("span", {}, label), el("input", {
    type: "text", value: get(name), placeholder: hint, "data-key": name, autocomplete: "off", size: "11",
    onchange: (event) => set({ [name]: asDate(event.target.value.trim()) || null }),
  }));
}

function speakerField() {
  const named = corpus.speakers.filter((one) => one.name);
  if (!named.length) return null;
  const pick = (event) => {
    const typed = event.target.value.trim().toLowerCase();
    const found = named.find((one) => one.name.toLowerCase() === typed) ?? (typed.length > 2 && named.find((one) => one.name.toLowerCase().includes(typed)));
    event.target.value = "";
    if (found) set({ s: [...new Set([...all("s"), found.id])] });
  };
  return fieldset("Speaker", [
    el("label", { class: "field" }, el("span", {}, "name"), el("input", { type: "text", list: "speakers", onchange: pick, "data-key": "speaker", autocomplete: "off" })),
    el("datalist", { id: "speakers" }, [...new Set(named.map((one) => one.name))].slice(0, 3000).map((name) => el("option", { value: name }))),
  ], all("s").length);
}

