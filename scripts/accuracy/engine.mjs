// The engine's own formulas, bundled from src/ for the report.

import { bundled } from '../bundled.mjs';

const WANTED = [
  'base/range',
  'catalogue/models',
  'catalogue/hardware',
  'estimate/training/classic',
  'estimate/calculator/direct',
  'estimate/serving/inference',
  'estimate/serving/language',
  'estimate/training/learners',
  'estimate/media/media',
  'estimate/settings',
  'estimate/training/training',
];

/** What those files export, in one object. */
export function loadEngine() {
  return bundled(WANTED.map((path) => `export * from './src/${path}';`).join('\n'));
}
