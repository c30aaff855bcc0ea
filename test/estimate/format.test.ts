// Figures as people read them.

import { expect, test } from 'vitest';
import { exactly, range } from '../../src/base/range';
import {
  formatCarbon,
  formatCount,
  formatDuration,
  formatEnergy,
  formatMetals,
  formatMoney,
  formatNumber,
  formatWater,
} from '../../src/estimate/format';

test.each([
  [range(300, 900, 2400), '0.9 kWh (0.3–2.4)'],
  [range(0.3, 0.42, 0.6), '0.42 Wh (0.3–0.6)'],
  [exactly(0.0123), '12 mWh'],
  [range(1e5, 2e5, 4e5), '200 kWh (100–400)'],
  [range(1e6, 2.34e6, 5e6), '2.3 MWh (1–5)'],
  [exactly(0), '0 Wh'],
  [range(0, 0, 2300), 'up to 2.3 kWh'],
  [range(0, 0, 0.002), 'up to 2 mWh'],
  [range(4e-6, 1e-5, 3e-5), '0.01 mWh (0.004–0.03)'],
  [range(4e-8, 1e-7, 3e-7), '<0.001 mWh'],
  [range(2.3, 350, 130_000), '350 Wh (2.3 Wh–130 kWh)'],
  [range(0, 13, 1100), '13 Wh (0–1,100)'],
  [range(0.85, 32, 2000), '32 Wh (0.85–2,000)'],
  [range(0.0096, 0.088, 1.9), '88 mWh (9.6–1,900)'],
  [range(0.0007, 0.11, 30), '0.11 Wh (0.7 mWh–30 Wh)'],
  [range(0, 50, 16_000), '50 Wh (0–16 kWh)'],
  [range(0.02, 1, Number.POSITIVE_INFINITY), '1 Wh (0.02–unbounded)'],
  [range(0, 1, Number.POSITIVE_INFINITY), '1 Wh (0–unbounded)'],
])('energy %j is %s', (value, text) => {
  expect(formatEnergy(value)).toBe(text);
});

test('carbon, water, money', () => {
  expect(formatCarbon(exactly(400))).toBe('0.4 kg CO2e');
  expect(formatCarbon(range(0.0092, 0.19, 2.9))).toBe('0.19 g CO2e (0.0092–2.9)');
  expect(formatCarbon(exactly(12.34))).toBe('12 g CO2e');
  expect(formatCarbon(exactly(4.7e6))).toBe('4.7 t CO2e');
  expect(formatWater(range(0.0002, 0.0012, 0.022))).toBe('1.2 µL (0.2–22)');
  expect(formatWater(range(0.05, 0.4, 3))).toBe('0.4 mL (0.05–3)');
  expect(formatWater(exactly(0))).toBe('0 mL');
  expect(formatCarbon(exactly(0))).toBe('0 g CO2e');
  expect(formatMetals(range(1e-4, 9.5e-4, 0.0035))).toBe('950 ng Sb eq (100–3,500)');
  expect(formatMetals(range(2, 14, 50_000))).toBe('14 mg Sb eq (2 mg–50 g)');
  expect(formatWater(exactly(12))).toBe('12 mL');
  expect(formatWater(range(380, 40_000, 12_000_000))).toBe('40 L (0.38 L–12 m³)');
  expect(formatWater(range(8000, 1.2e6, 5e6))).toBe('1.2 m³ (0.008–5)');
  expect(formatWater(exactly(3100))).toBe('3.1 L');
  expect(formatMoney(exactly(4.1))).toBe('$4.10');
  expect(formatMoney(exactly(0.00134))).toBe('$0.0013');
  expect(formatMoney(exactly(0.3))).toBe('$0.30');
  expect(formatMoney(exactly(55.4))).toBe('$55');
  expect(formatMoney(exactly(0))).toBe('$0');
  expect(formatMoney(range(0.0001, 0.00024, 0.0009))).toBe('$0.00024 ($0.0001–$0.0009)');
  expect(formatMoney(range(0, 0, 3))).toBe('up to $3.00');
  expect(formatMoney(range(400, 1234, 3600))).toBe('$1,200 ($400–$3,600)');
});

test('without the range, the middle alone', () => {
  expect(formatEnergy(range(300, 900, 2400), false)).toBe('0.9 kWh');
});

test('times and counts', () => {
  expect(formatCount(1234)).toBe('1,234');
  expect(formatCount(12_345_678)).toBe('12.3 million');
});

test('durations', () => {
  expect(formatDuration(exactly(0.02))).toBe('20 ms');
  expect(formatDuration(exactly(1.01e-8))).toBe('10 ns');
  expect(formatDuration(exactly(2.5e-5))).toBe('25 µs');
  expect(formatDuration(exactly(0))).toBe('0 s');
  expect(formatDuration(exactly(300))).toBe('5 min');
  expect(formatDuration(exactly(5 * 86400))).toBe('5 days');
});

test('what is exact is written in full, what is estimated with two digits', () => {
  expect(formatNumber(exactly(512))).toBe('512');
  expect(formatNumber(exactly(2880))).toBe('2,880');
  expect(formatNumber(exactly(60_000))).toBe('60,000');
  expect(formatNumber(exactly(11_181_642))).toBe('11.2 million');
  expect(formatNumber(range(50, 350, 512))).toBe('350 (50–512)');
  expect(formatNumber(range(94.3, 345.6, 15_832.4))).toBe('350 (94–16,000)');
  expect(formatCount(123_456)).toBe('123,456');
  expect(formatCount(123_456.7)).toBe('123,000');
});

test('what rounds up to the next unit is written in it', () => {
  expect(formatWater(exactly(999))).toBe('1 L');
  expect(formatWater(range(83, 999, 16000))).toBe('1 L (0.083–16)');
  expect(formatNumber(range(10, 999.6, 2500.5))).toBe('1,000 (10–2,500)');
});
