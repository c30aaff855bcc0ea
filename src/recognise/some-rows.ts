// Rows that are evaluated on where the code does not tell how many: no single item, but all of a data set's part that
// was kept aside.

import type { Known } from './workload';

/** From a hundred rows of a lesson to the test split of a large corpus; ImageNet's has 50,000, SST-2's 872. */
export const SOME_ROWS: Known = {
  value: { low: 100, best: 2000, high: 50_000 },
  certainty: 'guess',
  from: 'rows not told by the code: a hundred to fifty thousand, as splits for testing have',
};
