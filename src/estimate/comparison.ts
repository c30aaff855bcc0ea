// One or two likenesses that a person can picture, picked so that the number is between about 1 and 500. Each has a
// source and a date. They compare the middle of the estimate; the range beside it says how sure that is.

import { add } from '../base/range';
import type { Footprint } from './footprint';

export interface Comparison {
  /** `charging a phone 40 times`. Fits after `about`. */
  readonly text: string;
  readonly source: string;
}

interface Yardstick {
  readonly measures: 'energyWh' | 'carbonG';
  /** Wh or grams of one of them. */
  readonly unit: number;
  readonly say: (count: string, one: boolean) => string;
  readonly source: string;
}

const YARDSTICKS: readonly Yardstick[] = [
  {
    measures: 'energyWh',
    unit: 0.167,
    say: (count, one) => `${count} ${one ? 'minute' : 'minutes'} of a 10 W LED lamp`,
    source: '10 W × time',
  },
  {
    measures: 'energyWh',
    unit: 19,
    say: (count, one) => `charging a phone ${one ? 'once' : `${count} times`}`,
    source:
      'US EPA, Greenhouse Gas Equivalencies Calculator, Calculations and References: 0.019 kWh per charge (2022 data; looked up 2026-11-30)',
  },
  {
    measures: 'energyWh',
    unit: 110,
    say: (count, one) => `boiling ${one ? 'a litre' : `${count} litres`} of water`,
    source: 'heating 1 L by 80 K takes 93 Wh; 85 % efficient kettle',
  },
  {
    measures: 'energyWh',
    unit: 180,
    say: (count) => `driving ${count} km in an electric car`,
    source: 'about 18 kWh/100 km, EV Database fleet average (2025; from memory, not found again)',
  },
  {
    measures: 'energyWh',
    unit: 10_000,
    say: (count, one) => `${one ? 'a day' : `${count} days`} of a European household's electricity`,
    source:
      'Eurostat: about 3.6 MWh per household and year in the EU (2023; from memory, not found again), 10 kWh a day',
  },
  {
    measures: 'energyWh',
    unit: 3.6e6,
    say: (count, one) => `what ${one ? 'a European household uses' : `${count} European households use`} in a year`,
    source: 'Eurostat: about 3.6 MWh per household and year in the EU (2023; from memory, not found again)',
  },
  {
    measures: 'carbonG',
    unit: 170,
    say: (count) => `driving ${count} km in a petrol car`,
    source: 'UK DESNZ conversion factors 2024: 0.17 kg CO2e/km, average petrol car (from memory, not found again)',
  },
  {
    measures: 'carbonG',
    unit: 4.7e6,
    say: (count, one) => `what ${one ? 'one person causes' : `${count} people cause`} in a year`,
    source:
      'world average 4.7 t CO2 per person in 2023, as the IEA and the World Bank give it (quoted by others; looked up 2026-11-30)',
  },
];

/** Energy first, then carbon; none when there is too little to compare. */
export function comparisonsOf(footprint: Footprint): readonly Comparison[] {
  const amounts = {
    energyWh: footprint.energyWh.best,
    carbonG: add(footprint.carbonG.operational, footprint.carbonG.embodied).best,
  };
  const nearest = (measures: Yardstick['measures']): Comparison[] => {
    const amount = amounts[measures];
    const fitting = YARDSTICKS.filter((yardstick) => yardstick.measures === measures)
      .map((yardstick) => ({ yardstick, count: amount / yardstick.unit }))
      .filter(({ count }) => count >= 0.95 && Number.isFinite(count));
    // The largest unit of which there is at least one gives the smallest number.
    const chosen = fitting.at(-1);
    return chosen ? [said(chosen.yardstick, chosen.count)] : [];
  };
  return [...nearest('energyWh'), ...nearest('carbonG')];
}

function said({ say, source }: Yardstick, count: number): Comparison {
  const rounded = Number(count.toPrecision(count < 10 ? 1 : 2));
  const written = String(rounded).replace(/\B(?=(\d{3})+(?!\d))/g, ',');
  return { text: say(written, rounded === 1), source };
}
