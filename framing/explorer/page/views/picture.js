// The bars as a picture with title, key and source, black on white, as they would be printed: SVG, written as text.

import { corpus, inMarks } from "../counts/corpus.js";
import { longest, sideOf, sideSum } from "./counting.js";
import { many } from "../dom.js";

const WIDTH = 1100, LABEL = 200, LINE = 21, AT_MOST = 5; // panels beside one another
const HATCHES = { "////": "M0 8L8 0", xxxx: "M0 8L8 0M0 0L8 8", "||||": "M4 0V8", "----": "M0 4H8" };
const GREY = 'fill="#565e69"';
const INVALID = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

const safe = (text) => String(text).replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`).replace(INVALID, "\ufffd");

// `now` is the grid (see counting.js); drawn are these of its columns.
export function picture(now, panels, title, foot) {
  const { rows, count, voices } = now, total = (p, r, marks) => sideSum(now, p, r, marks);
  const { own, quoted } = longest(now, panels);
  const across = Math.min(AT_MOST, panels.length), room = (WIDTH - LABEL - 12) / Math.max(across, 1);
  const unit = (room - 80) / Math.max(own + quoted, 1);
  const parts = [];
  let y = 30;
  const write = (x, text, more = "", limit = 999) => parts.push(`<text x="${x}" y="${y}" ${more}>${safe(shortened(String(text), limit))}</text>`);
  for (const piece of wrapped(title, 100)) {
    write(12, piece, 'font-weight="bold" font-size="18"');
    y += 24;
  }
  let x = 12;
  for (const v of voices) {
    const { label } = corpus.voices[v];
    parts.push(`<rect x="${x}" y="${y - 11}" width="22" height="13" fill="url(#v${v})"/>`);
    write(x + 27, label);
    x += 48 + label.length * 7.5;
  }
  parts.push(`<circle cx="${x + 6}" cy="${y - 5}" r="3" fill="#fff" stroke="#868d96"/>`);
  write(x + 16, "none found");
  y += 6;
  for (let first = 0; first < panels.length; first += across) {
    const band = panels.slice(first, first + across), used = rows.filter((r) => band.some((p) => total(p, r, true) + total(p, r, false)));
    const zero = (at) => LABEL + at * room + 36 + own * unit;
    const heads = band.map((p) => wrapped(p.label, Math.floor(room / 9.5)));
    const headed = y + LINE * 1.5, high = Math.max(...heads.map((lines) => lines.length));
    heads.forEach((lines, at) => lines.forEach((words, n) => {
      y = headed + (high - lines.length + n) * 16;
      write(LABEL + at * room + 6, words, 'font-weight="bold"', Math.floor(room / 8.5));
    }));
    y = headed + high * 16;
    band.forEach((p, at) => {
      write(zero(at) - 5, sideOf(now, false).head, `text-anchor="end" font-size="11" ${GREY}`);
      write(zero(at) + 5, sideOf(now, true).head, `font-size="11" ${GREY}`);
    });
    const top = y + 5;
    for (const r of used) {
      y += LINE;
      write(12, r.label, "", 28);
      band.forEach((p, at) => bars(p, r, zero(at)));
    }
    band.forEach((p, at) => parts.push(`<line x1="${zero(at)}" x2="${zero(at)}" y1="${top}" y2="${y + 5}" stroke="#868d96"/>`));
  }
  function bars(p, r, zero) {
    if (!total(p, r, true) && !total(p, r, false)) return parts.push(`<circle cx="${zero}" cy="${y - 5}" r="3" fill="#fff" stroke="#868d96"/>`);
    for (const marks of [false, true]) {
      let at = zero;
      for (const v of voices.filter((one) => inMarks[one] === marks)) {
        const w = count(p, r, v) * unit;
        if (w) parts.push(`<rect x="${marks ? at : at - w}" y="${y - 12}" width="${w}" height="15" fill="url(#v${v})" stroke="#fff" stroke-width=".7"/>`);
        at += marks ? w : -w;
      }
      if (total(p, r, marks)) write(marks ? at + 5 : at - 5, total(p, r, marks).toLocaleString("en"), marks ? "" : 'text-anchor="end"');
    }
  }
  y += 14;
  for (const piece of wrapped(foot, 150)) {
    y += 17;
    write(12, piece, `font-size="12" ${GREY}`);
  }
  const size = `width="${WIDTH}" height="${y + 16}" viewBox="0 0 ${WIDTH} ${y + 16}"`;
  return `<svg xmlns="http://www.w3.org/2000/svg" ${size} font-family="DejaVu Sans, Verdana, sans-serif" font-size="13" fill="#1f2328" role="img">`
    + `<title>${safe(title)}</title><desc>${safe(`${many(panels.length, "panel")}. ${foot}`)}</desc><defs>${voices.map(pattern).join("")}</defs>`
    + `<rect width="100%" height="100%" fill="#fff"/>${parts.join("")}</svg>`;
}

function pattern(v) {
  const { colour, hatch } = corpus.voices[v];
  const strokes = HATCHES[hatch] ? `<path d="${HATCHES[hatch]}" stroke="#fff" stroke-width="1.4" stroke-linecap="square"/>` : "";
  return `<pattern id="v${v}" width="8" height="8" patternUnits="userSpaceOnUse"><rect width="8" height="8" fill="${safe(colour)}"/>${strokes}</pattern>`;
}

const shortened = (text, limit) => (text.length > limit ? `${text.slice(0, limit - 1)}…` : text);

function wrapped(text, length) {
  const lines = [""];
  const pieces = text.split(" ").flatMap((word) => word.match(new RegExp(`.{1,${length}}`, "gsu")) ?? [word]); // no word is longer than a line
  for (const word of pieces) {
    const line = lines.pop(), longer = `${line} ${word}`.trim();
    lines.push(...(line && longer.length > length ? [line, word] : [longer]));
  }
  return lines;
}
