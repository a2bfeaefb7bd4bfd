// One coder's sheet as a page: an item at a time, a key for each label, nothing lost on reload.
// Every answer is kept in this browser at once; a page from `--serve` sends it to its server as well.

const sheet = JSON.parse(document.getElementById("data").textContent);
const work = document.getElementById("work"), foot = document.getElementById("foot");
let coder = sheet.coder, answers = bare({}), order = [], at = 0, unsent = false, given = []; // given: the place and the question of each answer, as they came

// What has the names that it was given and no others: an item may be called constructor, a question __proto__.
function bare(known) {
  return Object.assign(Object.create(null), known);
}

function el(name, attributes = {}, ...children) {
  const node = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (key.startsWith("on")) node.addEventListener(key.slice(2), value);
    else node.setAttribute(key, value);
  }
  node.append(...children);
  return node;
}

// --- what is kept -------------------------------------------------------------------------------------------------

// Kept twice: in this browser, for all its windows, and in the history of this window. Now and then, at a reload on a
// busy computer, Chromium shows a page an empty storage and forgets what the page then writes there.
const store = {
  key: () => `framing-coding:${sheet.id}:${coder}`,
  read() {
    let shared = null;
    try { shared = JSON.parse(localStorage.getItem(store.key())); } catch { /* as if there were none */ }
    const kept = [shared, history.state].filter((one) => one?.key === store.key());
    const known = bare({});
    for (const { answers: given } of kept.sort((one, other) => one.at - other.at)) {
      for (const [item, labels] of Object.entries(given)) Object.assign(known[item] ??= bare({}), labels);
    }
    return known;
  },
  write() {
    const kept = { key: store.key(), at: Date.now(), answers };
    try { history.replaceState(kept, ""); } catch { /* some browsers refuse many at once */ }
    try { localStorage.setItem(store.key(), JSON.stringify(kept)); return true; } catch { return false; }
  },
};

// One letter at a time, each with all answers: two on their way at once could arrive in the other order.
let sent = Promise.resolve(), waiting = 0;

async function keep() {
  const kept = store.write();
  if (sheet.served) {
    waiting += 1;
    await (sent = sent.then(send));
    waiting -= 1;
  } else unsent = !kept;
  progress();
}

async function send() {
  const body = JSON.stringify({ coder, answers });
  const keepalive = body.length < 30000;  // goes on where the page is closed; browsers allow that for 64 kB
  try { unsent = !(await fetch("answers", { method: "POST", body, keepalive })).ok; } catch { unsent = true; }
}

// The same coder gets the same order on every reload; each coder another one (mulberry32 over a hash of the name).
function shuffled(count, name) {
  let state = 2166136261;
  for (const sign of `${sheet.id}:${name}`) state = Math.imul(state ^ sign.codePointAt(0), 16777619);
  const random = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const places = [...Array(count).keys()];
  for (let last = count - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1));
    [places[last], places[other]] = [places[other], places[last]];
  }
  return places;
}

const questions = Object.entries(sheet.questions);
const own = (item) => (answers[item.item] ??= bare({}));
const open = (item) => questions.filter(([name]) => !own(item)[name]);
const done = () => sheet.items.filter((item) => open(item).length === 0).length;

// --- what is seen -------------------------------------------------------------------------------------------------

function progress() {
  const ready = done();
  document.getElementById("progress").textContent =
    `${coder}: ${ready} of ${sheet.items.length} done${unsent ? " · NOT KEPT: save your answers with the button below" : ""}`;
  document.getElementById("progress").setAttribute("aria-busy", waiting > 0);
  document.getElementById("bar").value = ready / sheet.items.length;
}

function show(focus = true) {
  const item = sheet.items[order[at]];
  const now = open(item)[0]?.[0];
  work.replaceChildren(
    el("p", { class: "quiet" }, `${at + 1} of ${order.length}`),
    ...(item.context ? [el("h2", {}, sheet.context), el("p", { class: "context" }, item.context)] : []),
    el("h2", {}, sheet.what), el("p", { class: "text" }, item.text),
    ...questions.map(([name, labels]) => el("fieldset", name === now ? { class: "now" } : {}, el("legend", {}, name),
      el("div", { class: "labels" }, ...labels.map((label, number) => el("button", {
        type: "button", "aria-pressed": String(own(item)[name] === label), onclick: () => choose(name, label),
      }, ...(number < 9 && name === now ? [el("kbd", {}, String(number + 1))] : []), label))))),
    el("label", { class: "quiet" }, "Note (n)", el("textarea", {
      id: "note", rows: "2", oninput: (event) => { own(item).note = event.target.value; keep(); },
    }, own(item).note ?? "")),
    el("div", { class: "row" }, step("← Back", -1), step("Next →", 1), el("button", { type: "button", onclick: next }, "Next open (Enter)")),
  );
  if (focus) work.focus({ preventScroll: true });
  progress();
}

function step(label, by) {
  return el("button", { type: "button", onclick: () => go(at + by) }, label);
}

function go(to) {
  at = Math.min(Math.max(to, 0), order.length - 1);
  show();
}

function next() {
  for (let by = 1; by <= order.length; by += 1) {
    const place = (at + by) % order.length;
    if (open(sheet.items[order[place]]).length) return go(place);
  }
  return finished();
}

function choose(name, label) {
  const item = sheet.items[order[at]];
  own(item)[name] = own(item)[name] === label ? "" : label;
  if (own(item)[name]) given.push([at, name]);
  keep();
  if (own(item)[name] && open(item).length === 0) next();
  else show();
}

// The last answer, on whatever item it was given: with one question the page has moved on. After a reload, of this item.
function takeBack() {
  const known = ([place, name]) => own(sheet.items[order[place]])[name];
  const here = questions.map(([name]) => [at, name]);
  const last = given.findLast(known) ?? here.findLast(known);
  if (!last) return;
  given = given.slice(0, Math.max(given.lastIndexOf(last), 0));
  own(sheet.items[order[last[0]]])[last[1]] = "";
  keep();
  go(last[0]);
}

function finished() {
  work.replaceChildren(
    el("h2", {}, "All done"),
    el("p", {}, sheet.served ? "Your answers have been kept. You may close this page." : "Save your answers and hand in the file."),
    el("div", { class: "row" }, el("button", { type: "button", onclick: () => go(0) }, "Look through them again")),
  );
  work.focus();
  progress();
}

// --- the file that is handed in -----------------------------------------------------------------------------------

const cell = (text) => (/[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
// What a spreadsheet would run has an apostrophe before it, which is taken away where sheets are read.
const safe = (text) => (/^'*[ \t\r\n]*[=+\-@]/.test(text) ? `'${text}` : text);

function save() {
  const head = ["item", ...questions.map(([name]) => name), "note"];
  const rows = sheet.items.map((item) => head.map((name) => cell(safe(name === "item" ? item.item : own(item)[name] ?? ""))));
  const text = [head.map((name) => cell(safe(name))), ...rows].map((row) => row.join(",")).join("\n");
  const link = el("a", { download: `${coder}.csv`, href: URL.createObjectURL(new Blob(["\ufeff", text, "\n"], { type: "text/csv" })) });
  link.click();
  URL.revokeObjectURL(link.href);
}

// --- keys ---------------------------------------------------------------------------------------------------------

document.addEventListener("keydown", (event) => {
  if (!order.length || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.target.matches("textarea, input")) {
    if (event.key === "Escape") work.focus();
    return;
  }
  const item = sheet.items[order[at]], first = open(item)[0];
  if (/^[1-9]$/.test(event.key) && first && first[1][event.key - 1]) choose(first[0], first[1][event.key - 1]);
  else if (event.key === "ArrowRight") go(at + 1);
  else if (event.key === "ArrowLeft") go(at - 1);
  else if (event.key === "Enter" && !event.target.matches("button, summary")) next();
  else if (event.key === "n") document.getElementById("note").focus();
  else if (event.key === "Backspace") takeBack();
  else return;
  event.preventDefault();
});

function take(known) {
  answers = bare(known);
  for (const [item, given] of Object.entries(answers)) answers[item] = bare(given);
}

// Answered in another window of this browser: it counts here, too, and the next answer here does not write over it.
window.addEventListener("storage", (event) => {
  if (!order.length || event.key !== store.key()) return;
  take(store.read());
  if (work.querySelector(".text") && document.activeElement.id !== "note") show(false); else progress();
});

// What this coder has answered before: in this browser, or as the server has it.
async function before() {
  const own = store.read();
  if (!sheet.served || Object.keys(own).length) return own;
  try { return await (await fetch(`answers/${encodeURIComponent(coder)}`)).json(); } catch { return {}; }
}

async function begin(name) {
  coder = name;
  take(await before());
  order = shuffled(sheet.items.length, coder);
  foot.replaceChildren(
    el("div", { class: "row" }, el("button", { type: "button", onclick: save }, "Save my answers (CSV)")),
    el("details", {}, el("summary", {}, "Instructions and keys"), el("pre", {}, sheet.instructions),
      el("p", { class: "quiet" }, "1–9: a label of the question in the frame. Backspace: take the last answer back. ← →: back, next. Enter: next open item. n: note; Esc: out of the note.")),
  );
  const place = order.findIndex((number) => open(sheet.items[number]).length);
  if (place < 0) finished(); else go(place);
}

function ask() {
  const field = el("input", { id: "name", autocomplete: "off", maxlength: "40", pattern: sheet.name });
  const form = el("form", { onsubmit: (event) => {
    event.preventDefault();
    const name = field.value.trim();
    if (new RegExp(`^(?:${sheet.name})$`, "u").test(name)) begin(name);
    else field.setCustomValidity("Letters, digits, blanks, - and _ only."), field.reportValidity();
  } }, el("label", { for: "name" }, "Your name or a pseudonym (it is the name of your file):"), field,
    el("div", { class: "row" }, el("button", {}, "Begin")));
  field.addEventListener("input", () => field.setCustomValidity(""));
  work.replaceChildren(el("pre", {}, sheet.instructions), form);
  field.focus();
}

if (coder) begin(coder); else ask();
