// What providers disclosed, beside what `wattlint estimate` says of the same request. A check and no score: most do not
// tell which model, and how many tokens. DeepSeek's fleet is where the upper end of the load comes from.

import { readTable } from './tables.mjs';

export function disclosed(engine) {
  const lines = readTable('disclosed-inference').map((row) => {
    const given = (key) => (row[key] ? { [key]: Number(row[key]) } : {});
    const options = { model: row.model, provider: row.provider, boundary: row.boundary };
    const tokens = { ...given('inputTokens'), ...given('outputTokens') };
    const cached = Number(row.cachedTokens) > 0 ? given('cachedTokens') : {};
    const result = engine.estimateDirect('inference', { ...options, ...tokens, ...cached }, engine.DEFAULT_SETTINGS);
    if ('error' in result) throw new Error(`${row.model}: ${result.error}`);
    const { low, best, high } = result.footprint.energyWh;
    const said = row.low ? `${row.low} to ${row.high}` : row.wattHours;
    const [from, to] = row.low ? [Number(row.low), Number(row.high)] : [Number(row.wattHours), Number(row.wattHours)];
    const holds = low <= to && from <= high ? 'yes' : 'no';
    return `| ${row.about} | ${said} | ${short(best)} (${short(low)} to ${short(high)}) | ${holds} | ${row.source} |`;
  });
  return {
    title: 'Disclosed by providers: Wh of a request',
    about:
      'A check and no score: which model and how many tokens is mostly not told; where tokens are not, those of an unknown prompt and answer are taken. The boundary is as disclosed: servers, or with cooling.',
    head: ['| what | disclosed | Wattlint | range holds it | source |', '|---|---|---|---|---|'],
    lines,
    notes: [],
  };
}

function short(value) {
  return String(Number(value.toPrecision(2)));
}
