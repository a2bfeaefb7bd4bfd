// The page: its views, and what happens when the address changes.

import { articleView } from "./views/article.js";
import { namesView } from "./views/bars.js";
import { commentsView } from "./views/comments.js";
import { corpus, loaded, loadRest } from "./counts/corpus.js";
import { behindTheBar } from "./views/counting.js";
import { announce, button, debounced, el, many, show } from "./dom.js";
import { chips, filterPanel } from "./views/filters.js";
import { linesPanel, withSource } from "./views/lines.js";
import { prepare, isTyped, searchForm, searchResults } from "./views/search.js";
import { copyText } from "./views/share.js";
import { sidesView } from "./views/sides.js";
import { get, link, onChange, set } from "./counts/state.js";

const VIEWS = [["names", "Names"], ["search", "Search"], ["article", "Articles"], ["sides", "Side by side"], ["comments", "Comments"], ["about", "About"]];

const navigation = el("nav", { "aria-label": "Views" });
const aside = el("aside", { "aria-label": "Filters" });
const filtersShown = el("details", { class: "filters", open: matchMedia("(min-width: 60rem)").matches }, el("summary", {}, "Filters"), aside);
const chipPlace = el("div", {}), view = el("div", { class: "view-place" }), results = el("section", { class: "results", "aria-label": "Lines" });
const main = el("main", { id: "main", tabindex: "-1" }, chipPlace, el("div", { class: "work" }, view, results));

document.getElementById("explorer").replaceChildren(
  el("header", {},
    button("Skip to the content", () => main.focus(), { class: "skip" }), // past the views and a box for each outlet
    el("div", { class: "corpus" },
      el("h1", {}, corpus.about.title),
      el("p", { class: "quiet" }, `${many(corpus.articles.id.length, "article")}, ${many(corpus.outlets.length, "outlet")}`)),
    navigation,
    location.protocol === "about:" ? null : button("Copy a link to this", () => copyText(link()), { class: "small" })),
  el("div", { class: "columns" }, filtersShown, main),
  el("div", { id: "live", class: "hidden", role: "status", "aria-live": "polite" }),
  el("div", { id: "note" }),
);

let turn = 0;

// Who chooses the search wants to type.
function go(name) {
  set({ view: name === "names" ? null : name });
  if (name === "search" && !get("q") && !get("term")) setTimeout(() => view.querySelector("input[type=search]")?.focus());
}

// Draw what the address says. A drawing that waits for texts gives way to a later one.
async function draw() {
  const mine = ++turn, name = VIEWS.some(([known]) => known === get("view")) ? get("view") : "names";
  document.body.dataset.view = name;
  show(navigation, el("ul", {}, VIEWS.map(([known, label]) => el("li", {}, button(label, () => go(known), { "aria-current": known === name ? "page" : null, "data-key": known })))));
  show(aside, filterPanel());
  show(chipPlace, chips());
  try {
    const drawn = await DRAW[name](() => mine === turn);
    if (mine !== turn) return;
    show(view, drawn.view);
    show(results, drawn.results ?? []);
    results.hidden = !drawn.results;
    (document.querySelector(".sought") ?? document.getElementById("here"))?.scrollIntoView({ block: "center" });
  } catch (error) {
    if (mine === turn) show(view, el("p", { role: "alert" }, String(error.message ?? error)));
    console.error(error);
  }
}

// The lines stand over the foot of the chart: the bar that was picked is moved above them.
function keepInSight() {
  const bar = view.querySelector(".bars [aria-pressed=true]")?.getBoundingClientRect(), lines = results.getBoundingClientRect();
  if (bar && bar.left < lines.right && bar.right > lines.left && bar.bottom + 8 > lines.top) scrollBy({ top: bar.bottom + 8 - lines.top });
}

// Close the lines, and go back to the bar that opened them.
function close() {
  const key = `${get("panel")} ${get("row")} ${get("mark")}`;
  set({ panel: null, row: null, mark: null });
  setTimeout(() => view.querySelector(`[data-key="${CSS.escape(key)}"]`)?.focus({ preventScroll: true }));
}

addEventListener("keydown", ({ key, target }) => {
  if (key === "Escape" && !target.matches?.("input, select") && get("mark") && document.body.dataset.view === "names") close();
});

const DRAW = {
  names: async () => {
    const shown = namesView(), found = behindTheBar();
    return { view: shown, results: found ? await linesPanel(found, close) : null };
  },
  search: async () => {
    // The form stays as it is while a person types in it, and what was found is drawn anew; a step back draws both.
    const form = view.querySelector("form[role=search]"), typing = form?.contains(document.activeElement) && document.activeElement.type === "search" && isTyped();
    const found = await searchResults();
    return { view: [typing ? form : searchForm(), ...found] };
  },
  article: async () => ({ view: await articleView() }),
  sides: async () => ({ view: await sidesView() }),
  comments: async () => ({ view: await commentsView() }),
  about: async () => ({ view: aboutView() }),
};

// As in the captions of charts, which say it of two articles or more where no outlet has a second one.
function oneOfEach() {
  const { outlet } = corpus.articles;
  return outlet.length > 1 && new Set(outlet).size === outlet.length;
}

function aboutView() {
  const { about, codebook, kinds } = corpus, own = kinds.filter(({ name }) => about.own.includes(name)).map(({ label }) => label);
  return [
    el("h2", { class: "view" }, "What this shows, and what it cannot"),
    el("p", {}, withSource("")),
    el("ul", {},
      el("li", {}, `Counted, if no filter says otherwise: the outlets’ own text (${own.join(", ")}). Readers’ comments, link lines and page furniture are counted only when asked for.`),
      el("li", {}, "Voices, speakers, sentiment and stance are found by rules and word lists, which err. Open the lines before you believe a number."),
      el("li", {}, "A mention is not a claim: who rejects a name, or asks about it, mentions it too."),
      oneOfEach() ? el("li", {}, "One article from each outlet describes these articles, not the outlets.") : null,
      el("li", {}, "An interval over the mentions of one article says nothing of the next article."),
      el("li", {}, "A place such as article:10–25 counts the characters (code points) of the unaltered text. Readers’ names are replaced by pseudonyms here."),
      el("li", {}, "Nothing on this page is sent anywhere, and nothing is loaded from elsewhere."),
      about.remarks.map((remark) => el("li", {}, remark))),
    el("h2", {}, "Kinds of name"),
    el("dl", {}, Object.entries(codebook.frames).map(([name, meaning]) => [el("dt", {}, name.replaceAll("_", " ")), el("dd", {}, meaning)])),
  ];
}

onChange(draw);
new ResizeObserver(keepInSight).observe(results); // when lines come, and when a passage is opened
// The bars alone go by the width of the page: what a person has opened stays so, on paper too.
matchMedia("(min-width: 60rem)").addEventListener("change", () => document.body.dataset.view === "names" && show(view, namesView()));
draw();
if (!Array.isArray(corpus.parts)) {
  const again = debounced(() => get("view") === "search" && get("q") && draw(), 400);
  const came = () => {
    prepare();
    again();
  };
  loadRest(came).then(() => announce(`${many(loaded(), "article")} loaded`), (error) => announce(error.message));
}
