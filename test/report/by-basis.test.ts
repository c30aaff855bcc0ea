// Sums of one basis each: nothing adds a run to a request, and no writer shows what does.

import { describe, expect, it } from 'vitest';
import { briefEnergy, byBasis, joinSums, sayUnit } from '../../src/report/by-basis';
import { toJson } from '../../src/report/json';
import { reportPage } from '../../src/report/report-page';
import { toText } from '../../src/report/text';
import { CHAT, SWEEP } from '../cli/samples';
import { reportOn } from './sample-report';

const ask = (name: string) => `
def ${name}():
    client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": "Name a colour."}])
`;
const SERVICE = `from fastapi import FastAPI
from openai import OpenAI

app = FastAPI()
client = OpenAI()

@app.get("/a")${ask('first')}
@app.get("/b")${ask('second')}`;
const LIBRARY = `from openai import OpenAI\nclient = OpenAI()\n${ask('ask')}`;
const LOOP = `from openai import OpenAI
client = OpenAI()
while True:
    client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": "Name a colour."}])
`;

const sumsOf = (text: string) => byBasis(reportOn({ 'a.py': text }).files[0]?.analysis.costs ?? []);
const unitsOf = (text: string) => sumsOf(text).map(sayUnit);

describe('byBasis', () => {
  it.each([
    [CHAT, ['run']],
    [LIBRARY, ['call of `ask()`']],
    [LIBRARY + ask('tell'), ['call of each of 2 functions']],
    [SERVICE, ['request to each of 2 handlers']],
    [LOOP, ['turn of an endless loop']],
    [CHAT + ask('ask') + ask('tell'), ['run', 'call of each of 2 functions']],
  ])('%# is counted per %j', (text, units) => {
    expect(unitsOf(text)).toEqual(units);
  });

  it('adds what has one basis, and that alone', () => {
    const { files, sums } = reportOn({ 'a.py': CHAT, 'b.py': SWEEP, 'c.py': LIBRARY, 'd.py': CHAT + ask('ask') });
    expect(sums.map(sayUnit)).toEqual(['run of each of 3 files', 'call of each of 2 functions']);
    for (const { basis, total, costs } of sums) {
      const own = files
        .flatMap(({ analysis }) => analysis.costs)
        .filter(({ workload }) => workload.times.basis === basis);
      expect(costs).toHaveLength(own.length);
      expect(total.energyWh.best).toBeCloseTo(
        own.reduce((sum, { footprint }) => sum + footprint.energyWh.best, 0),
        9,
      );
    }
    expect(joinSums([])).toEqual([]);
  });

  it('is brief where there is little room', () => {
    expect(briefEnergy(sumsOf(CHAT))).toMatch(/^[\d.]+ k?Wh$/);
    expect(briefEnergy(sumsOf(SERVICE))).toMatch(/^[\d.]+ Wh per request$/);
    expect(briefEnergy(sumsOf(CHAT + ask('ask')))).toMatch(/^[\d.]+ k?Wh per run \+ [\d.]+ m?Wh per call$/);
  });
});

describe('writers', () => {
  const mixed = reportOn({ 'run.py': CHAT, 'mixed.py': CHAT + ask('ask') });

  it('tell one basis alone without a word about it', () => {
    expect(toText(reportOn({ 'a.py': CHAT }))).not.toMatch(/ per run/);
    expect(toText(reportOn({ 'a.py': LIBRARY }))).toMatch(/^Total .*Wh \(.*\) per call of `ask\(\)`, /m);
  });

  it('tell several bases apart', () => {
    const text = toText(mixed);
    expect(text).toMatch(/^mixed\.py {2}.* per run, .*\$[\d.]+ \+ .* per call of `ask\(\)`, /m);
    expect(text).toMatch(/^Total .* per run of each of 2 files, .*\n {6}\+ {2}.* per call of `ask\(\)`, /m);
    expect(text).not.toMatch(/unknown number of times/);
    const page = reportPage(mixed, { nonce: 'n' });
    expect(page.match(/<dl /g)).toHaveLength(2);
    expect(page).toContain(' per call of <code>ask()</code>');
  });

  it('keep the sum of all for programs, beside its parts', () => {
    // biome-ignore lint/suspicious/noExplicitAny: plain data, as a program reads it
    const json = toJson(mixed) as any;
    for (const { footprint, byBasis: parts } of [json, ...json.files]) {
      const [run, call] = [parts.run, parts.call].map((each) => each?.energyWh.best ?? 0);
      expect(footprint.energyWh.best).toBeCloseTo(run + call, 9);
    }
    expect(Object.keys(json.byBasis)).toEqual(['run', 'call']);
  });
});
