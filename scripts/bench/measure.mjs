// Times as medians, and how they are told.

/** The median of each, taken in turns so that a busy moment hits all alike. */
export function measured(works) {
  const times = Object.fromEntries(Object.keys(works).map((name) => [name, []]));
  const until = performance.now() + 2500;
  for (let round = 0; round < 8 || (performance.now() < until && round < 400); round++)
    for (const [name, work] of Object.entries(works)) {
      const start = performance.now();
      work();
      if (round >= 3) times[name].push(performance.now() - start);
    }
  return Object.fromEntries(Object.entries(times).map(([name, all]) => [name, median(all)]));
}

export function median(values) {
  return values.sort((left, right) => left - right)[values.length >> 1];
}

export function ms(milliseconds) {
  return `${milliseconds < 10 ? milliseconds.toFixed(2) : milliseconds.toFixed(0)} ms`;
}

export function say(what, figures, ratio) {
  console.log(`  ${what.padEnd(26)} ${figures.padEnd(48)} ${ratio}`.trimEnd());
}
