// What leaves the page, and only when a person asks for it: a sentence to the clipboard, a picture, rows.

import { announce, el } from "../dom.js";

export async function copyText(text) {
  try {
    await navigator.clipboard.writeText(text);
    announce("Copied.");
    const said = note("Copied.");
    setTimeout(() => said.remove(), 5000);
  } catch {
    const field = el("textarea", { readonly: true, rows: "4", "aria-label": "To copy" });
    field.value = text;
    note("Copy this:", field);
    field.select();
    if (document.execCommand?.("copy")) announce("Copied.");
  }
}

function note(...children) {
  const place = document.getElementById("note");
  const toast = el("div", { class: "toast" }, ...children, el("button", { type: "button", onclick: () => toast.remove() }, "Close"));
  place.replaceChildren(toast);
  return toast;
}

function save(name, content) {
  const address = URL.createObjectURL(content);
  el("a", { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), 60000);
}

const fileName = (stem, ending) => `${stem.replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-|-$/g, "").slice(0, 80).toLowerCase()}.${ending}`;

// CSV for a spreadsheet: what would run as a formula has an apostrophe before it.
export function saveRows(stem, columns, rows) {
  const cell = (value) => {
    let text = String(value);
    if (typeof value === "string" && /^[ \t\r\n]*[=+@-]/.test(value)) text = `'${value}`;
    return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  const lines = [columns, ...rows].map((row) => row.map(cell).join(","));
  save(fileName(stem, "csv"), new Blob(["\ufeff", lines.join("\n"), "\n"], { type: "text/csv" }));
}

export function savePicture(stem, svg, kind) {
  if (kind === "svg") return save(fileName(stem, "svg"), new Blob([svg], { type: "image/svg+xml" }));
  const image = new Image(), address = URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" }));
  image.onload = () => {
    const canvas = el("canvas", { width: String(image.width * 2), height: String(image.height * 2) });
    canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
    canvas.toBlob((png) => save(fileName(stem, "png"), png));
    URL.revokeObjectURL(address);
  };
  image.src = address;
}
