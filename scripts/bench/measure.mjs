// Times as medians, and how they are told.

/**
 * The median of each, taken in turns so that a busy moment hits all alike. Before that it is warmed up: at first it is
 * the compiler under us that takes the time, and an analysis has ten times as much code to compile as a parse.
 */
export function measured(works) {
  const names = Object.keys(works);
  const round = () =>
    names.map((name) => {
      const start = performance.now();
      works[name]();
      return performance.now() - start;
    });
  const begun = performance.now();
  for (let i = 0; i < 3 || performance.now() < begun + WARM_UP; i++) round();
  const rounds = [];
  const from = performance.now();
  while (rounds.length < 5 || (performance.now() < from + LONGEST && rounds.length < 400)) rounds.push(round());
  return Object.fromEntries(names.map((name, at) => [name, median(rounds.map((times) => times[at]))]));
}

/** Milliseconds. */
const WARM_UP = 1500;
const LONGEST = 2500;

export function median(values) {
  return values.sort((left, right) => left - right)[values.length >> 1];
}

export function ms(milliseconds) {
  return `${milliseconds < 10 ? milliseconds.toFixed(2) : milliseconds.toFixed(0)} ms`;
}

export function say(what, figures, ratio) {
  console.log(`  ${what.padEnd(26)} ${figures.padEnd(48)} ${ratio}`.trimEnd());
}
