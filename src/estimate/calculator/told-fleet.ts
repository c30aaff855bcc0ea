// A provider's fleet where the options say that it stands: `--provider azure --region swedencentral`.

import { exactly } from '../../base/range';
import { findRegion } from '../../catalogue/grids';
import { note } from '../assumption';
import { formatNumber } from '../format';
import type { Place } from '../place/place';
import type { OptionReader } from './option-reader';

/** The fleet's own place but for what is told of it; a region brings its grid, a cloud's region its PUE and WUE as well. */
export function toldFleet(fleet: Place, read: OptionReader): Place {
  const region = findRegion(read.word('region') ?? '');
  const grams = read.number('grid');
  const pue = read.number('pue') ?? region?.pue;
  const wue = read.number('wue') ?? region?.wue;
  const base = region?.grid ?? fleet.grid;
  const grid = grams === undefined ? base : { ...base, gramsPerKwh: exactly(grams) };
  const gridNote =
    grams === undefined
      ? region && note('grid', `${grid.zone}, ${formatNumber(grid.gramsPerKwh)} g CO2e/kWh`, 'setting', grid.source)
      : note('grid', `${formatNumber(grid.gramsPerKwh)} g CO2e/kWh`, 'setting', 'as given');
  const given = (option: string) => (read.has(option) ? 'as given' : (region?.source ?? ''));
  const told = [
    ...(gridNote ? [gridNote] : []),
    ...(pue === undefined ? [] : [note('PUE', String(pue), 'setting', given('pue'))]),
  ];
  const isTold = (what: string) => told.some((one) => one.what === what);
  return {
    ...fleet,
    grid,
    ...(pue === undefined ? {} : { pue: exactly(pue) }),
    ...(wue === undefined ? {} : { wue: exactly(wue), wueFrom: { from: 'setting', source: given('wue') } }),
    assumptions: [...told, ...fleet.assumptions.filter(({ what }) => !isTold(what))],
  };
}
