// Elements made from names and text alone: nothing of the corpus is ever read as HTML.

export function el(name, attributes = {}, ...children) {
  const node = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (key.startsWith("on")) node.addEventListener(key.slice(2), value);
    else if (key === "vars") for (const [property, is] of Object.entries(value)) node.style.setProperty(property, is);
    else node.setAttribute(key, value === true ? "" : value);
  }
  node.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false));
  return node;
}

// A text in which no line ends within a date, 2026-03-04, or between a number and its articles.
export const withDates = (text) => String(text).split(/(\d{4}-\d\d(?:-\d\d)?|[\d,]+ articles?)/).map((part, i) => (i % 2 ? el("span", { class: "date" }, part) : part));

export function button(label, onclick, attributes = {}) {
  return el("button", { type: "button", onclick, ...attributes }, label);
}

export function select(label, options, value, onchange, attributes = {}) {
  const id = `choose ${attributes["data-key"]}`.replaceAll(" ", "-");
  const choice = el("select", { id, onchange: (event) => onchange(event.target.value), ...attributes });
  for (const option of options) {
    if (option.group) {
      choice.append(el("optgroup", { label: option.group }, option.options.map((one) => item(one, value))));
    } else choice.append(item(option, value));
  }
  return el("div", { class: "field" }, el("label", { for: id }, label), choice);
}

function item({ value, label }, chosen) {
  return el("option", { value, selected: value === chosen }, label);
}

// What a screen reader is told when something changes out of its sight.
export function announce(text) {
  const live = document.getElementById("live");
  if (live) live.textContent = text;
}

// Replace what a place shows, and leave the focus where it was: on the element with the same key.
export function show(place, ...children) {
  const key = place.contains(document.activeElement) && document.activeElement.dataset.key;
  place.replaceChildren(...children.flat(Infinity).filter(Boolean));
  if (key) place.querySelector(`[data-key="${CSS.escape(key)}"]`)?.focus({ preventScroll: true });
}

// One stop for the Tab key in a group of buttons; the arrow keys, Home and End move among them.
export function roving(group, selector) {
  const all = () => [...group.querySelectorAll(selector)];
  const stop = (chosen) => all().forEach((one) => one.setAttribute("tabindex", one === chosen ? "0" : "-1"));
  stop(all().find((one) => one.getAttribute("aria-pressed") === "true") ?? all()[0]);
  group.addEventListener("focusin", (event) => all().includes(event.target) && stop(event.target));
  group.addEventListener("keydown", (event) => {
    const found = all(), at = found.indexOf(event.target);
    if (at < 0) return;
    const row = (one) => one.closest("tr");
    const inRow = (step) => {
      for (let i = at; found[i]; i += step) {
        if (row(found[i]) !== row(found[at])) return found[i];
      }
      return null;
    };
    const to = {
      ArrowRight: found[at + 1], ArrowLeft: found[at - 1], Home: found[0], End: found.at(-1),
      ArrowDown: inRow(1), ArrowUp: inRow(-1),
    }[event.key];
    if (to) {
      event.preventDefault();
      to.focus();
    }
  });
}

export function many(n, noun, nouns = `${noun}s`) {
  return `${n.toLocaleString("en")} ${n === 1 ? noun : nouns}`;
}

export function debounced(run, wait = 150) {
  let timer;
  return (...given) => {
    clearTimeout(timer);
    timer = setTimeout(() => run(...given), wait);
  };
}
