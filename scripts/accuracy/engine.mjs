// The engine's own formulas, bundled from src/ for the report.

import { bundled } from '../bundled.mjs';

const WANTED = [
  'base/range',
  'catalogue/models',
  'catalogue/hardware',
  'estimate/classic',
  'estimate/direct',
  'estimate/inference',
  'estimate/language',
  'estimate/learners',
  'estimate/media',
  'estimate/settings',
  'estimate/training',
];

/** What those files export, in one object. */
export function loadEngine() {
  return bundled(WANTED.map((path) => `export * from './src/${path}';`).join('\n'));
}
