// The data of the page: columns of numbers with the names they stand for, and the texts, here or fetched in parts.

const raw = JSON.parse(document.getElementById("data").textContent);

export const corpus = {
  ...raw,
  mentions: typed(raw.mentions),
  words: typed(raw.words),
  texts: new Array(raw.articles.id.length),
};
export const names = raw.codebook.referents.flatMap((referent, number) =>
  referent.terms.map((term) => ({ ...term, referent: number })),
);
corpus.mentions.surface = true;

const loading = new Map();
if (Array.isArray(raw.parts)) raw.parts.forEach(keep);

function typed(columns) {
  const arrays = Object.entries(columns).map(([name, values]) => [name, Int32Array.from(values)]);
  return Object.fromEntries(arrays);
}

function keep(part, number) {
  part.forEach((one, at) => {
    one.passages = typed(one.passages);
    one.voices = typed(one.voices);
    corpus.texts[number * raw.about.part + at] = one;
  });
}

// The texts of these articles; asked of the page's own server where they are not in the page.
export async function need(articles) {
  const parts = new Set();
  for (const article of articles) if (!corpus.texts[article]) parts.add(Math.floor(article / raw.about.part));
  await Promise.all([...parts].map(fetchPart));
}

function fetchPart(number) {
  if (!loading.has(number)) {
    const asked = fetch(`part/${number}.json`).then((answer) => {
      if (!answer.ok) throw new Error("The server that this page came from does not answer.");
      return answer.json();
    });
    loading.set(number, asked.then((part) => keep(part, number)));
  }
  return loading.get(number);
}

// How many articles are here, and the rest, one part after another, while nothing else is asked.
export function loaded() {
  let n = 0;
  for (const text of corpus.texts) n += text !== undefined;
  return n;
}

export async function loadRest(progress) {
  for (let number = 0; number < corpus.texts.length / raw.about.part; number++) {
    if (!corpus.texts[number * raw.about.part]) {
      await new Promise((done) => requestIdleCallback(done, { timeout: 500 }));
      await fetchPart(number);
      progress();
    }
  }
}

// The number of the span (sorted, not overlapping) that holds a place, or −1.
export function covering(spans, at) {
  let low = 0, high = spans.start.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    if (spans.start[middle] > at) high = middle - 1;
    else low = middle + 1;
  }
  return high >= 0 && spans.end[high] > at ? high : -1;
}

// An offset of the page as an offset of the source: code points of the unaltered file.
export function sourceOffset(article, at) {
  const { breaks } = corpus.texts[article];
  let page = 0, source = 0;
  for (let i = 0; i < breaks.length && breaks[i] <= at; i += 2) [page, source] = [breaks[i], breaks[i + 1]];
  return source + at - page;
}

export function place(rows, i) {
  const article = rows.article[i];
  return `${corpus.articles.id[article]}:${sourceOffset(article, rows.start[i])}–${sourceOffset(article, rows.end[i])}`;
}

export function passageOf(rows, i) {
  const { passages, text } = corpus.texts[rows.article[i]];
  const found = covering(passages, rows.start[i]);
  return found < 0 ? [0, text.length] : [passages.start[found], Math.max(passages.end[found], rows.end[i])];
}

export function speakerName(number) {
  return number < 0 ? "" : corpus.speakers[number].name;
}

export const voiceNamed = Object.fromEntries(corpus.voices.map((voice, number) => [voice.name, number]));
export const kindNamed = Object.fromEntries(corpus.kinds.map((kind, number) => [kind.name, number]));
export const outletOf = (article) => corpus.outlets[corpus.articles.outlet[article]];
// Whether the words of a voice are not the outlet’s own choice, or kept at a distance.
export const inMarks = corpus.voices.map(({ wording, side }) => wording !== "outlet" || side === "distance");
export const parties = [...new Set(corpus.speakers.map((one) => one.party).filter(Boolean))].sort();

export function dateOf(article) {
  const date = corpus.articles.published[article];
  return date ? `${date}${corpus.articles.published_known[article] === "inferred" ? " (inferred)" : ""}` : "no date";
}

// What runs from right to left, put in order by itself: a date or a number after it would be turned round.
const FROM_THE_RIGHT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;
export const apart = (text) => (FROM_THE_RIGHT.test(text) ? `\u2068${text}\u2069` : text);

const LEFTWARD = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/gu;

// How most letters of a passage run: a line cut out of it may begin with a word of another script.
export function directionOf(passage) {
  const leftward = passage.match(LEFTWARD)?.length ?? 0;
  return leftward && 2 * leftward > passage.match(/\p{L}/gu)?.length ? "rtl" : "ltr";
}

// An article in a line of several: its outlet and its day, by which articles of one outlet are told apart.
export function outletAndDate(article, longest = Infinity) {
  const outlet = outletOf(article);
  return `${apart(outlet.length > longest ? `${outlet.slice(0, longest)}…` : outlet)}, ${dateOf(article)}`;
}

export function titleOf(article) {
  return corpus.articles.title[article] ?? corpus.articles.id[article];
}
