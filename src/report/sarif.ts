// The findings as SARIF 2.1.0, which code hosts and editors show beside the lines. A notebook's cells have no lines of
// their own in that format, so their place goes into the message and a logical location, and they carry no fixes.

import type * as Sarif from 'sarif';
import { pageOf } from '../rules/pages';
import type { Finding, Fix, Rule, Severity } from '../rules/rule';
import type { Document } from '../source/document';
import { fingerprint } from './fingerprint';
import { type Place, placeOf, placeText } from './place';
import type { Report, ReportedFile } from './report';
import { CUT_SHORT } from './words';

export interface SarifOptions {
  readonly rules: readonly Pick<Rule, 'id' | 'title' | 'summary' | 'severity' | 'group'>[];
}

/** Each rule brings its page along: nothing of it lies on the network. */
export function toSarif(report: Report, { rules }: SarifOptions): Sarif.Log {
  const { tool, files, skipped } = report;
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: tool.name,
            semanticVersion: tool.version,
            rules: rules.map(({ id, title, summary, severity, group }) => ({
              id,
              name: id,
              shortDescription: { text: title },
              fullDescription: { text: summary },
              help: helpOf(id, summary),
              defaultConfiguration: { level: levelOf(severity) },
              properties: { tags: [group, 'sustainability'] },
            })),
          },
        },
        columnKind: 'utf16CodeUnits',
        results: files.flatMap((file) => resultsOf(file, rules)),
        invocations: [
          {
            executionSuccessful: true,
            toolExecutionNotifications: [
              ...skipped.map(({ path, why }) => noteOn(path, `skipped ${path}: ${why}`)),
              ...files
                .filter(({ analysis }) => analysis.isCutShort)
                .map(({ path }) => noteOn(path, `${path}: ${CUT_SHORT}`)),
            ],
          },
        ],
      },
    ],
  };
}

function noteOn(path: string, text: string): Sarif.Notification {
  const physicalLocation = { artifactLocation: artifactOf(path) };
  return { level: 'note', message: { text }, locations: [{ physicalLocation }] };
}

/** The sentence is for readers that do not know Markdown. */
function helpOf(rule: string, summary: string): Sarif.MultiformatMessageString {
  const page = pageOf(rule);
  return { text: summary, ...(page === undefined ? {} : { markdown: page }) };
}

function resultsOf({ path, analysis }: ReportedFile, rules: SarifOptions['rules']): Sarif.Result[] {
  const { document, findings } = analysis;
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const place = placeOf(document, finding.span);
    const key = `${finding.rule}\n${lineAt(document, finding.span.start)}`;
    const nth = seen.get(key) ?? 0;
    seen.set(key, nth + 1);
    const fixes = place.cell === null ? finding.fixes.map((fix) => fixOf(fix, path, document)) : [];
    return {
      ruleId: finding.rule,
      ...ruleIndexOf(finding, rules),
      level: levelOf(finding.severity),
      message: { text: place.cell === null ? finding.message : `In cell ${place.cell + 1}: ${finding.message}` },
      locations: [locationOf(path, place)],
      partialFingerprints: { 'wattlint/v1': fingerprint(`${path}\n${key}\n${nth}`) },
      ...(fixes.length > 0 ? { fixes } : {}),
      properties: { certainty: finding.certainty },
    };
  });
}

function ruleIndexOf({ rule }: Finding, rules: SarifOptions['rules']) {
  const ruleIndex = rules.findIndex(({ id }) => id === rule);
  return ruleIndex < 0 ? {} : { ruleIndex };
}

function locationOf(path: string, place: Place): Sarif.Location {
  const artifactLocation = artifactOf(path);
  if (place.cell === null) return { physicalLocation: { artifactLocation, region: regionOf(place) } };
  const name = placeText(path, place);
  return {
    physicalLocation: { artifactLocation, region: { startLine: 1 } },
    logicalLocations: [{ name: `cell ${place.cell}`, fullyQualifiedName: name, kind: 'cell' }],
  };
}

function fixOf({ title, edits }: Fix, path: string, document: Document): Sarif.Fix {
  const replacements = edits.map(({ span, newText }) => ({
    deletedRegion: regionOf(placeOf(document, span)),
    insertedContent: { text: newText },
  }));
  return { description: { text: title }, artifactChanges: [{ artifactLocation: artifactOf(path), replacements }] };
}

function regionOf({ startLine, startColumn, endLine, endColumn }: Place): Sarif.Region {
  return { startLine, startColumn, endLine, endColumn };
}

/** Absolute paths stand for themselves; the others are relative to wherever the reader keeps the sources. */
function artifactOf(path: string): Sarif.ArtifactLocation {
  const uri = path.split('/').map(encodeURIComponent).join('/');
  return path.startsWith('/') ? { uri: `file://${uri}` } : { uri, uriBaseId: '%SRCROOT%' };
}

function levelOf(severity: Exclude<Severity, 'off'>): 'error' | 'warning' | 'note' {
  return severity === 'error' || severity === 'warning' ? severity : 'note';
}

function lineAt({ text }: Document, offset: number): string {
  const start = Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
  const end = text.slice(offset).search(/[\r\n]/);
  return text.slice(start, end < 0 ? undefined : offset + end).replace(/\s+/g, '');
}
