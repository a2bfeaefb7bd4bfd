// The first view: what is named how, a column for each outlet (or a name over time …), bars by voice. Left of the
// line the outlet's own wording, right of it what stands in quotation marks. Every bar opens its lines.

import { corpus, inMarks } from "../counts/corpus.js";
import { grid, longest, sideOf, sideSum } from "./counting.js";
import { button, el, many, roving, select, withDates } from "../dom.js";
import { counted } from "./filters.js";
import { elsewhere, withSource } from "./lines.js";
import { exact, percent } from "../counts/numbers.js";
import { picture } from "./picture.js";
import { savePicture } from "./share.js";
import { get, set } from "../counts/state.js";
import { divisions } from "../counts/tally.js";

const COLUMNS = 6, PANELS = 12; // columns of one table; panels that are shown at first

export function namesView() {
  const now = grid(), { columns, indices, unused, outside, split } = now;
  const shown = get("all") ? columns : columns.slice(0, split.inOrder ? COLUMNS : PANELS);
  return [
    controls(now),
    el("h2", { class: "view" }, titleOf(now)),
    now.referent.about === now.referent.label ? null : el("p", { class: "quiet" }, now.referent.about),
    ...(indices.length ? [key(now), tables(now, shown)] : [el("p", {}, "No name for it is found here. Choose another under “Names of”, or remove filters.")]),
    shown.length < columns.length ? button(`Show all ${columns.length.toLocaleString("en")}`, () => set({ all: "1" }), { "data-key": "all" }) : null,
    outside ? el("p", { class: "quiet" }, `${many(outside, "mention")} not shown: ${split.none}.`) : null,
    elsewhere(corpus.mentions, now.filter, (i) => now.rowOf(i) >= 0, indices.length),
    split.note ? el("p", { class: "quiet" }, split.note) : null,
    unused.length && indices.length ? el("details", {}, el("summary", {}, `Looked for, not found here: ${get("unit") === "frame" ? many(unused.length, "kind of name", "kinds of name") : many(unused.length, "name")}`), el("p", {}, unused.join(", "))) : null,
    indices.length ? el("div", { class: "controls" },
      button("Save the picture (SVG)", () => save(now, shown, "svg"), { "data-key": "svg" }),
      button("Save the picture (PNG)", () => save(now, shown, "png"), { "data-key": "png" })) : null,
  ];
}

function controls({ referent, used, by }) {
  const { referents } = corpus.codebook;
  const things = referents.map((one, number) => ({ value: one.id, label: used.has(number) ? one.label : `${one.label} (none here)` }));
  const anew = { panel: null, row: null, mark: null, all: null };
  return el("div", { class: "controls" },
    select("Names of", things, referent.id, (ref) => set({ ref, ...anew }), { "data-key": "ref" }),
    select("By", divisions(), by, (value) => set({ by: value === "outlet" ? null : value, ...anew }), { "data-key": "by" }),
    select("Names or kinds", [{ value: "term", label: "names" }, { value: "frame", label: "kinds of name" }], get("unit", "term"),
      (unit) => set({ unit: unit === "term" ? null : unit, ...anew }), { "data-key": "unit" }));
}

function key(now) {
  const { voices, split } = now;
  return el("div", { class: "key" },
    voices.map((v) => el("span", {}, el("span", { class: `swatch v-${corpus.voices[v].name}`, "aria-hidden": "true" }), corpus.voices[v].label)),
    el("span", {}, el("span", { class: "ring", "aria-hidden": "true" }), "none found"),
    el("span", { class: "quiet" }, `Left of the line: ${split.spoken ? "what a speaker is reported to have said, in the outlet’s wording" : "the outlet’s own wording"}. Right: ${sideOf(now, true).where}.`,
      el("span", { class: "hint" }, " Click a bar or a number for its sentences; with the keyboard, arrows move among them.")));
}

// All columns in one table, where there is room; else a table for each, with the rows that it has.
function tables(now, columns) {
  const wide = matchMedia("(min-width: 60rem)").matches;
  if (columns.length <= COLUMNS && wide) return table(now, columns, now.rows);
  return el("div", { class: "panels" }, columns.map((column) => panel(now, column)));
}

function panel(now, column) {
  const has = (row) => now.voices.some((v) => now.count(column, row, v));
  const here = now.split.inOrder ? now.rows : now.rows.filter(has), missing = now.rows.filter((row) => !here.includes(row));
  const heading = el("h3", {}, column.label); // over the whole width: beside the names, a long one has half of it
  if (!column.n) return el("section", { class: "panel" }, heading, el("p", { class: "quiet" }, "no name found"));
  const none = `None here: ${missing.map(({ label }) => label).join(", ")}. 0 of ${many(column.n, "mention")}: at most ${percent(exact(0, column.n)[1])} (exact 95% interval over the mentions).`;
  return el("section", { class: "panel" }, heading, table(now, [column], here, "hidden"), missing.length ? el("p", { class: "quiet" }, none) : null);
}

function table(now, columns, rows, named = "panel-name") {
  const { own, quoted } = longest(now, now.columns);
  const head = ({ label, about }) => el("th", { scope: "col" },
    el("span", { class: named }, label), el("span", { class: "quiet" }, about),
    el("span", { class: "both quiet", "aria-hidden": "true" }, el("span", { class: "left" }, sideOf(now, false).head), el("span", {}, sideOf(now, true).head)));
  const cell = (column, row) => {
    const sides = [false, true].map((marks) => side(now, column, row, marks ? quoted : own, marks));
    return sides.some(Boolean) ? el("div", { class: "both" }, sides) : el("span", { class: "both none" }, el("span", { class: "hidden" }, "none"));
  };
  const made = el("table", { class: "bars", vars: { "--split": `${own}fr ${quoted}fr`, "--zero": own / (own + quoted) } },
    el("caption", { class: "hidden" }, `Names found: ${sideOf(now, false).where}, and ${sideOf(now, true).where}`),
    el("thead", {}, el("tr", {}, el("td", {}), columns.map(head))),
    el("tbody", {}, rows.map((row) => el("tr", {}, el("th", { scope: "row" }, withDates(row.label)), columns.map((column) => el("td", {}, cell(column, row)))))));
  roving(made, "button");
  return made;
}

// The bars of one side, and its number, which opens all of it.
function side(now, column, row, most, marks) {
  const k = sideSum(now, column, row, marks);
  if (!k) return null;
  const at = now.pick(column, row), total = now.total(column, row);
  const opener = (mark, n, where, attributes, ...inner) => {
    const picked = get("panel") === at.panel && get("row") === at.row && get("mark") === mark;
    return el("button", {
      type: "button", "aria-pressed": String(picked), "data-key": `${at.panel} ${at.row} ${mark}`,
      onclick: () => set(picked ? { panel: null, row: null, mark: null } : { ...at, mark }),
      "aria-label": `${at.panel}: “${at.row.replaceAll("_", " ")}” ${where}, ${n} of ${total}`, ...attributes,
    }, ...inner);
  };
  const { where } = sideOf(now, marks);
  const number = opener(marks ? "marks" : "own", k, where, { class: "number" }, k.toLocaleString("en"));
  const bars = now.voices.filter((v) => inMarks[v] === marks && now.count(column, row, v)).map((v) => {
    const n = now.count(column, row, v), { name, phrase } = corpus.voices[v];
    return opener(name, n, phrase, { class: `bar v-${name}`, title: `${n} ${phrase}`, vars: { "--part": n / most } });
  });
  return el("div", { class: marks ? "side" : "side left" }, marks ? [bars, number] : [number, bars.reverse()]);
}

const titleOf = ({ referent }) => `Who calls ${referent.label} what, and in whose words?`;

function save(now, columns, kind) {
  const foot = withSource(`n = ${many(now.indices.length, "mention")}; ${counted()}. Voices are found by rules, which err.`);
  const svg = picture(now, columns, titleOf(now), foot);
  savePicture(`names-${now.referent.id}-${now.by.replace("g.", "")}`, svg, kind);
}
