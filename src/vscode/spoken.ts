// Figures as a screen reader should say them: units in full, ranges in words, no marks of code.

import * as vscode from 'vscode';

/** `0.9 kWh (0.3–2.4)` is said "0.9 kilowatt hours, between 0.3 and 2.4". */
export function spoken(figure: string): string {
  return figure
    .replaceAll('`', '')
    .replace(/ \(([^()–]+)–([^()–]+)\)/g, (_, low: string, high: string) =>
      vscode.l10n.t(', between {0} and {1}', low, high),
    )
    .replace(/ (mWh|Wh|kWh|MWh|GWh)(?![\w])/g, (_, unit: string) => ` ${unitName(unit)}`);
}

function unitName(unit: string): string {
  switch (unit) {
    case 'mWh':
      return vscode.l10n.t('milliwatt hours');
    case 'kWh':
      return vscode.l10n.t('kilowatt hours');
    case 'MWh':
      return vscode.l10n.t('megawatt hours');
    case 'GWh':
      return vscode.l10n.t('gigawatt hours');
    default:
      return vscode.l10n.t('watt hours');
  }
}
