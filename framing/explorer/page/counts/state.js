// What the page shows is written in the address, behind #: a link shows the same, and back and forward work.
// A value is a list of strings under a short name; what is not there is as at first.

let state = new URLSearchParams(fragment());
const listeners = [];

function fragment() {
  return location.hash.slice(1);
}

export function get(name, otherwise = "") {
  return state.get(name) ?? otherwise;
}

export function all(name) {
  return state.getAll(name);
}

// The address without some of its names.
export function within(without) {
  return new URLSearchParams([...state].filter(([name]) => !without.includes(name))).toString();
}

// `changes`: name → string, list of strings, or null (as at first). With `quietly` the step back is not kept: typing.
export function set(changes, quietly = false) {
  const next = new URLSearchParams(state);
  for (const [name, value] of Object.entries(changes)) {
    next.delete(name);
    for (const one of [value].flat()) if (one !== null && one !== undefined && one !== "") next.append(name, one);
  }
  next.sort();
  if (next.toString() === state.toString()) return;
  state = next;
  address(`#${next}`, quietly);
  listeners.forEach((listener) => listener());
}

// A frame in a notebook has no address of its own (about:srcdoc): there `location` may go to a fragment, and `history`
// may not.
function address(hash, quietly) {
  if (quietly) location.replace(location.href.split("#")[0] + hash);
  else location.hash = hash;
}

export function onChange(listener) {
  listeners.push(listener);
}

addEventListener("hashchange", () => {
  const now = new URLSearchParams(fragment());
  if (now.toString() === state.toString()) return;
  state = now;
  listeners.forEach((listener) => listener());
});

export function link() {
  return `${location.href.split("#")[0]}#${state}`;
}
