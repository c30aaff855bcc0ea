// The page that explains closed models says the constants of the code, and its examples are what the code and the data give.

import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { findModel } from '../../src/catalogue/models';
import { MARGIN, MARKET, sizeAtPrice } from '../../src/estimate/model/closed-model';

test('docs/closed-models.md', () => {
  const page = readFileSync('docs/closed-models.md', 'utf8');
  for (const [name, { intercept, slope, spread }] of Object.entries(MARKET))
    expect(page).toContain(`| ${name} | ${intercept} | ${slope} | ${spread} |`);
  expect(page).toContain(`taken as ${MARGIN.best} times the market's, from ${MARGIN.low} to ${MARGIN.high}`);
  const { active, total } = sizeAtPrice(10 / MARGIN.best);
  expect(page).toContain(`${active.toPrecision(3)} B active`);
  expect(page).toContain(`of ${total.toPrecision(3)} B parameters`);
});

const page = readFileSync('docs/closed-models.md', 'utf8');

test('what one speed takes on two devices', () => {
  const rows = readFileSync('data/measured/interactivity.csv', 'utf8')
    .split('\n')
    .filter((line) => /^[a-z]+\d+,/.test(line))
    .map((line) => line.split(','));
  const cellsOf = (device: string, speed: number) => {
    const [, , served = 0, perMW = 0] = (
      rows.find(([name, at]) => name === device && Number(at) === speed) ?? []
    ).map(Number);
    return { served: Math.round(served).toLocaleString('en'), wattHours: 1e9 / perMW / 3600 };
  };
  for (const speed of [42, 71, 100]) {
    const [old, young] = [cellsOf('h100', speed), cellsOf('b200', speed)];
    expect(page).toContain(
      `| ${speed} | ${old.served} | ${old.wattHours.toPrecision(3)} | ${young.served} | ${young.wattHours.toPrecision(3)} |`,
    );
  }
  const at100 = cellsOf('h100', 100).wattHours;
  expect(page).toContain(`${Math.round(at100 / cellsOf('h100', 42).wattHours)} times the energy`);
  expect(page).toContain(`a factor of ${Math.round(at100 / cellsOf('b200', 100).wattHours)} at 100`);
  expect(page).toContain(`over after ${Math.round(240 / at100)} or ${Math.round(340 / at100)} tokens`);
});

test('what speeds tell of sizes', () => {
  const { speeds, ownChips } = JSON.parse(readFileSync('data/speeds.json', 'utf8'));
  const own = new Set(ownChips.map((one: { provider: string }) => one.provider));
  const logs = new Map<string, number[]>();
  for (const { model, provider, tokensPerSecond } of speeds)
    if (!own.has(provider)) logs.set(model, [...(logs.get(model) ?? []), Math.log10(tokensPerSecond)]);
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const points = [...logs].flatMap(([model, speed]) => {
    const size = findModel(model)?.model.active;
    return size === undefined ? [] : [{ x: mean(speed), y: Math.log10(size / 1e9) }];
  });
  const lineOf = (of: typeof points) => {
    const [mx, my] = [mean(of.map(({ x }) => x)), mean(of.map(({ y }) => y))];
    const slope = mean(of.map(({ x, y }) => (x - mx) * (y - my))) / mean(of.map(({ x }) => (x - mx) ** 2));
    return { at: (x: number) => my + slope * (x - mx), my };
  };
  const left = points.map((point) => ({ ...point, line: lineOf(points.filter((other) => other !== point)) }));
  const missed = Math.sqrt(mean(left.map(({ x, y, line }) => (y - line.at(x)) ** 2)));
  const without = Math.sqrt(mean(left.map(({ y, line }) => (y - line.my) ** 2)));
  const words = page.replace(/\s+/g, ' ');
  expect(words).toContain(`Among ${points.length} models of known size`);
  expect(words).toContain(`misses a size left out by ${missed.toFixed(2)} decades`);
  expect(words).toContain(`the mean of the others by ${without.toFixed(2)}`);
  const sizeOf = (model: string) => Math.round(10 ** lineOf(points).at(mean(logs.get(model) ?? [])));
  expect(words).toContain(`${sizeOf('gpt-4o')} B for GPT-4o, ${sizeOf('claude-opus-4-6')} B for Claude Opus 4.6`);
});
