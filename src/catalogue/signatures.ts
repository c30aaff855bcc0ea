// What library calls do to values and counts: which return what they were given, which run a function and how
// often, how long their results are. Data from `data/signatures.json`, compiled once; the interpreter reads it
// so that it knows no library itself.

import data from '../../data/signatures.json';
import { indexPatterns, remembered } from '../base/path-pattern';
import type {
  ArgumentChange,
  Callback,
  Configured,
  Handler,
  KnownCall,
  Launchers,
  Length,
  Listing,
  Option,
  Parts,
  PathRule,
  Place,
  Read,
  Retry,
  RunsHung,
  Start,
  TableRule,
} from './known-call';
import { isQuiet } from './standard-library';

export interface Signatures {
  /** `of('builtins.sorted').returnsArgument`. One look-up for all that is known. */
  readonly of: (path: string) => KnownCall;
  readonly launchers: Launchers;
  /** Packages whose scripts run from the top again at every interaction: `streamlit`. */
  readonly rerunPackages: ReadonlySet<string>;
  /** What names stand for that everybody uses and nobody defines here: `nn` is `torch.nn`. */
  readonly usualNames: ReadonlyMap<string, string>;
  /** Names of functions that a platform calls once per request: `lambda_handler`. */
  readonly handlerNames: ReadonlySet<string>;
}

let loaded: Signatures | undefined;

/** Compiled on first use and kept. */
export function loadSignatures(): Signatures {
  loaded ??= compile(data as unknown as Data);
  return loaded;
}

interface Patterned {
  readonly call: readonly string[];
}

interface Data {
  readonly returnsReceiver: readonly string[];
  readonly returnsArgument: readonly (Patterned & NonNullable<KnownCall['returnsArgument']>)[];
  readonly callbacks: readonly (Patterned & Callback)[];
  readonly lengths: readonly (Patterned & Length)[];
  readonly parts: readonly (Patterned & Parts)[];
  readonly handlers: readonly (Patterned & Handler)[];
  readonly retries: readonly (Patterned & Retry)[];
  readonly caches: readonly string[];
  readonly paths: readonly (Patterned & PathRule)[];
  readonly reads: readonly (Patterned & Read)[];
  readonly writes: readonly (Patterned & { readonly places: readonly Place[] })[];
  readonly removes: readonly (Patterned & { readonly places: readonly Place[] })[];
  readonly exists: readonly (Patterned & { readonly places: readonly Place[] })[];
  readonly tables: readonly (Patterned & TableRule)[];
  readonly frames: readonly string[];
  readonly keepsCells: readonly string[];
  readonly listings: readonly (Patterned & Listing)[];
  readonly configured: readonly (Patterned & Configured)[];
  readonly merges: readonly string[];
  readonly changesArgument: readonly (Patterned & ArgumentChange)[];
  readonly options: readonly (Patterned & Option)[];
  readonly applications: readonly string[];
  readonly replaces: readonly string[];
  readonly parses: readonly string[];
  readonly parsers: readonly string[];
  readonly subCommands: readonly string[];
  readonly presets: readonly string[];
  readonly starts: readonly (Patterned & Start)[];
  readonly launchers: Omit<Launchers, 'python'> & { readonly python: string };
  readonly keepsNamed: readonly string[];
  readonly usualNames: Readonly<Record<string, string>>;
  readonly keepsArguments: readonly (Patterned & { readonly under: string })[];
  readonly itself: readonly string[];
  readonly makesOwn: readonly string[];
  readonly rerunPackages: readonly string[];
  readonly keptBetweenRuns: readonly string[];
  readonly keyed: readonly string[];
  readonly settings: readonly string[];
  readonly runsHung: readonly (Patterned & RunsHung)[];
  readonly handlerNames: readonly string[];
}

function compile(source: Data): Signatures {
  const listed = (what: keyof KnownCall, patterns: readonly string[]) =>
    patterns.map((pattern) => [pattern, { what, entry: true }] as const);
  const described = (what: keyof KnownCall, entries: readonly Patterned[]) =>
    entries.flatMap((entry) => entry.call.map((pattern) => [pattern, { what, entry }] as const));
  const index = indexPatterns<{ readonly what: keyof KnownCall; readonly entry: unknown }>([
    ...listed('returnsReceiver', source.returnsReceiver),
    ...described('returnsArgument', source.returnsArgument),
    ...described('callback', source.callbacks),
    ...described('length', source.lengths),
    ...described('parts', source.parts),
    ...described('handler', source.handlers),
    ...described('retry', source.retries),
    ...described('path', source.paths),
    ...described('read', source.reads),
    ...described('write', source.writes),
    ...described('removes', source.removes),
    ...described('exists', source.exists),
    ...described('listing', source.listings),
    ...described('table', source.tables),
    ...listed('frame', source.frames),
    ...listed('keepsCells', source.keepsCells),
    ...described('configured', source.configured),
    ...listed('merges', source.merges),
    ...listed('caches', source.caches),
    ...described('changesArgument', source.changesArgument),
    ...listed('keepsNamed', source.keepsNamed),
    ...described('keepsArguments', source.keepsArguments),
    ...listed('itself', source.itself),
    ...listed('makesOwn', source.makesOwn),
    ...described('option', source.options),
    ...listed('parses', source.parses),
    ...listed('parser', source.parsers),
    ...listed('subCommand', source.subCommands),
    ...listed('presets', source.presets),
    ...listed('application', source.applications),
    ...listed('replaces', source.replaces),
    ...described('start', source.starts),
    ...listed('keptBetweenRuns', source.keptBetweenRuns),
    ...listed('keyed', source.keyed),
    ...listed('settings', source.settings),
    ...described('runsHung', source.runsHung),
  ]);
  return {
    of: remembered((path) => {
      const known: Record<string, unknown> = {};
      // The first entry of each kind holds.
      for (const { what, entry } of index.find(path)) known[what] ??= entry;
      if (isQuiet(path)) known.isQuiet = true;
      return known;
    }),
    launchers: { ...source.launchers, python: new RegExp(source.launchers.python) },
    rerunPackages: new Set(source.rerunPackages),
    usualNames: new Map(Object.entries(source.usualNames)),
    handlerNames: new Set(source.handlerNames),
  };
}
