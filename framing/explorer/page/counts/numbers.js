// Shares with their intervals: exact over mentions (Clopper & Pearson 1934), or over articles, since the mentions of
// one article lean on one another: articles drawn anew (Efron 1979), or for many the variance of a ratio (Cochran 1977).

const RESAMPLED = 10; // articles: with fewer, drawing them anew says little
const MANY = 300; // articles: from here on both ways agree, and drawing takes too long
const ROUNDS = 1000;

// `each`: [k, n] of each article. Returns k, n, share, low, high and how the interval was found; share null if n is 0.
export function share(each) {
  const used = each.filter(([, n]) => n > 0);
  const k = used.reduce((sum, one) => sum + one[0], 0), n = used.reduce((sum, one) => sum + one[1], 0);
  if (!n) return { k, n, share: null, low: null, high: null, how: "no occasion" };
  const found = { k, n, share: k / n };
  if (used.length >= RESAMPLED && k > 0 && k < n) {
    const [low, high] = used.length < MANY ? resampled(used) : ofRatio(used, k / n, n);
    return { ...found, low, high, how: `over ${used.length} articles` };
  }
  const [low, high] = exact(k, n);
  const more = used.length > 1 ? `; over the ${used.length} articles it may be wider` : " of one article";
  return { ...found, low, high, how: `exact, over the mentions${more}` };
}

// None or all of n: the limit is a root, and exact, so that 97.5% (0 of 1) is rounded as in the charts.
export function exact(k, n, level = 0.95) {
  const tail = (1 - level) / 2;
  if (k === 0) return [0, 1 - tail ** (1 / n)];
  if (k === n) return [tail ** (1 / n), 1];
  return [betaQuantile(tail, k, n - k + 1), betaQuantile(1 - tail, k + 1, n - k)];
}

function resampled(each) {
  const random = generator(1), shares = [], size = each.length;
  const ks = Int32Array.from(each, (one) => one[0]), ns = Int32Array.from(each, (one) => one[1]);
  for (let round = 0; round < ROUNDS; round++) {
    let k = 0, n = 0;
    for (let i = 0; i < size; i++) {
      const one = Math.floor(random() * size);
      k += ks[one];
      n += ns[one];
    }
    shares.push(k / n);
  }
  shares.sort((a, b) => a - b);
  return [shares[Math.floor(0.025 * ROUNDS)], shares[Math.ceil(0.975 * ROUNDS) - 1]];
}

function ofRatio(each, p, n) {
  const squares = each.reduce((sum, one) => sum + (one[0] - p * one[1]) ** 2, 0);
  const error = Math.sqrt((squares * each.length) / (each.length - 1)) / n;
  return [Math.max(0, p - 1.96 * error), Math.min(1, p + 1.96 * error)];
}

// The same numbers on every run (mulberry32).
function generator(seed) {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

// The exact interval of a count (Garwood 1936); of a very large one, its normal limits.
export function exactCount(k, level = 0.95) {
  if (k > 2000) return [k - 1.96 * Math.sqrt(k), k + 1.96 * Math.sqrt(k)];
  const tail = (1 - level) / 2, most = k + 10 + 10 * Math.sqrt(k + 1);
  const low = k > 0 ? bisected((mean) => poissonBelow(k, mean) > 1 - tail, most) : 0;
  return [low, bisected((mean) => poissonBelow(k + 1, mean) > tail, most)];
}

// The chance of fewer than k.
function poissonBelow(k, mean) {
  let sum = 0, logTerm = -mean;
  for (let i = 0; i < k; i++) {
    sum += Math.exp(logTerm);
    logTerm += Math.log(mean / (i + 1));
  }
  return sum;
}

// Where `below` ends to hold, between 0 and `most`.
function bisected(below, most) {
  let low = 0, high = most;
  for (let i = 0; i < 60; i++) {
    const middle = (low + high) / 2;
    if (below(middle)) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

// "2.6 per 1,000 words (95% interval 0.3 to 9.3)"; under a hundred words a rate says nothing.
export function rateInWords(k, words) {
  if (words < 100) return null;
  const [low, high] = exactCount(k), per = (count) => rounded((1000 * count) / words, 1);
  return `${per(k)} per 1,000 words (95% interval ${per(low)} to ${per(high)})`;
}

function betaQuantile(p, a, b) {
  return bisected((x) => betaBelow(x, a, b) < p, 1);
}

// The regularised incomplete beta function, by its continued fraction (Lentz).
function betaBelow(x, a, b) {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  if (x > (a + 1) / (a + b + 2)) return 1 - betaBelow(1 - x, b, a);
  const front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log(1 - x)) / a;
  let c = 1, d = 1 / (1 - ((a + b) * x) / (a + 1)), fraction = d;
  for (let m = 1; m < 500; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / (1 + even * d);
    c = 1 + even / c;
    fraction *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / (1 + odd * d);
    c = 1 + odd / c;
    fraction *= d * c;
    if (Math.abs(d * c - 1) < 1e-12) break;
  }
  return front * fraction;
}

function logGamma(x) {
  const series = [76.18009172947146, -86.50532032941677, 24.01409824083091, -1.231739572450155, 0.1208650973866179e-2, -0.5395239384953e-5];
  const t = x + 5.5 - (x + 0.5) * Math.log(x + 5.5);
  const sum = series.reduce((total, part, i) => total + part / (x + 1 + i), 1.000000000190015);
  return -t + Math.log((2.5066282746310005 * sum) / x);
}

// A number, not below 0, with so many digits as Python's format writes it: a half goes to the even neighbour, where
// toFixed takes the larger one. Only an odd number of 2^(digits + 1)ths is a half, and a power of two multiplies exactly.
export function rounded(x, digits) {
  const text = x.toFixed(digits), half = (x * 2 ** (digits + 1)) % 2 === 1;
  return half && Number(text.at(-1)) % 2 ? (x - 0.5 / 10 ** digits).toFixed(digits) : text;
}

// A share of 1 as a percentage that does not round to nothing: the same as in charts (framing/charts/core/phrases.py),
// so that nobody meets 12% there and 13% here; a test holds both against each other.
export function percent(x) {
  const hundred = 100 * x;
  if (hundred === 0 || hundred === 100 || (hundred >= 1 && hundred <= 99)) return `${rounded(hundred, 0)}%`;
  if (hundred < 0.05 || hundred > 99.9) return hundred < 1 ? "<0.1%" : ">99.9%";
  return `${rounded(hundred, 1)}%`;
}

// "12 of 46 (26%; 95% interval 14% to 41%)"
export function shareInWords({ k, n, share: found, low, high }) {
  if (found === null) return `${k} of ${n}: no occasion`;
  return `${k} of ${n} (${percent(found)}; 95% interval ${percent(low)} to ${percent(high)})`;
}
