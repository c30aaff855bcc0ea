import { describe, expect, test } from 'vitest';
import { type CheckInput, check } from '../../src/rules/check';
import type { Rule } from '../../src/rules/rule';
import { cost, loop, NO_FACTS, ONCE } from './build-cost';

const TEXT = 'import x\n\nx.call(\n  1,\n)\n';
const CALL = { start: 10, end: TEXT.length - 1 };

function rule(id: string, given: Partial<Rule> = {}): Rule {
  return {
    id,
    title: id,
    group: 'calls',
    severity: 'warning',
    summary: id,
    *check({ costs }) {
      for (const one of costs) yield { span: one.workload.span, advice: id, certainty: 'likely', costs: [one] };
    },
    ...given,
  };
}

function run(given: Partial<CheckInput> = {}) {
  return check({
    costs: [cost({ span: CALL, statement: CALL })],
    facts: NO_FACTS,
    settings: { severities: {} },
    comments: [],
    text: TEXT,
    estimate: (workload) => cost(workload),
    rules: [rule('one')],
    ...given,
  });
}

/** The text with a comment put after (or, on its own line, before) one line, and that comment. */
function commented(line: number, comment: string, isOwnLine = false): Partial<CheckInput> {
  const lines = TEXT.split('\n');
  if (isOwnLine) lines.splice(line, 0, `# ${comment}`);
  else lines[line] += `  # ${comment}`;
  const text = lines.join('\n');
  const start = text.indexOf(`# ${comment}`);
  const end = start + comment.length + 2;
  const span = { start: text.indexOf('x.call'), end: text.indexOf(')') + 1 };
  const comments = [{ start, end, text: ` ${comment}`, isOwnLine }];
  return { text, comments, costs: [cost({ span, statement: span })] };
}

/** A comment on a line of its own with a blank line between it and the statement. */
function aboveBlank(comment: string): Partial<CheckInput> {
  const given = commented(2, comment, true);
  const [{ end = 0 } = {}] = given.comments ?? [];
  const text = `${given.text?.slice(0, end)}\n  ${given.text?.slice(end)}`;
  const span = { start: text.indexOf('x.call'), end: text.indexOf(')') + 1 };
  return { ...given, text, costs: [cost({ span, statement: span })] };
}

describe('severity', () => {
  const severityAt = (energyWh: number, times = ONCE) =>
    run({ costs: [cost({ times }, energyWh, 0)] }).findings[0]?.severity;

  test('follows what is at stake', () => {
    expect(severityAt(0.5)).toBeUndefined();
    expect(severityAt(2)).toBe('hint');
    expect(severityAt(20)).toBe('info');
    expect(severityAt(200)).toBe('warning');
  });

  test('money counts as energy does', () => {
    expect(run({ costs: [cost({ times: ONCE }, 0.1, 2)] }).findings[0]?.severity).toBe('warning');
  });

  test('an unknown number of turns is at least an info', () => {
    expect(severityAt(0.5, loop(undefined))).toBe('info');
  });

  test('never louder than the rule, and a share weighs less', () => {
    const rules = [rule('one', { severity: 'info' })];
    expect(run({ rules }).findings[0]?.severity).toBe('info');
    const shared = rule('two', {
      check: ({ costs }) =>
        costs.map((c) => ({ span: CALL, advice: '', certainty: 'likely', costs: [c], share: 0.05 })),
    });
    expect(run({ rules: [shared] }).findings[0]?.severity).toBe('info');
  });

  test('what a person set wins, the closest selector first', () => {
    const severityWith = (severities: Record<string, 'off' | 'hint' | 'error'>) =>
      run({ rules: [rule('sweep-without-limit')], settings: { severities } }).findings[0]?.severity;
    expect(severityWith({ '*': 'hint' })).toBe('hint');
    expect(severityWith({ sweep: 'error', '*': 'off' })).toBe('error');
    expect(severityWith({ 'sweep-without-limit': 'off', sweep: 'error' })).toBeUndefined();
    expect(severityWith({ calls: 'error' })).toBe('error');
    expect(severityWith({ sweep: 'hint', calls: 'error' })).toBe('hint');
  });

  test('select and ignore', () => {
    const rules = [rule('one'), rule('two')];
    const idsWith = (settings: object) =>
      run({ rules, settings: { severities: {}, ...settings } }).findings.map((finding) => finding.rule);
    expect(idsWith({ select: ['two'] })).toEqual(['two']);
    expect(idsWith({ ignore: ['calls'] })).toEqual([]);
  });
});

describe('the same waste is told once', () => {
  test('a rule yields to one that knows better', () => {
    const rules = [rule('general', { yieldsTo: ['exact'] }), rule('exact')];
    expect(run({ rules }).findings.map((finding) => finding.rule)).toEqual(['exact']);
  });

  test('but not where that one is off or silent', () => {
    const rules = [rule('general', { yieldsTo: ['exact'] }), rule('exact', { check: () => [] })];
    expect(run({ rules }).findings.map((finding) => finding.rule)).toEqual(['general']);
  });

  test('one finding per rule and place', () => {
    expect(run({ costs: [cost({ span: CALL }), cost({ span: CALL, times: loop(2) })] }).findings).toHaveLength(1);
  });
});

describe('advice first, figures once', () => {
  const says = (id: string, severity: Rule['severity']) =>
    rule(id, {
      severity,
      *check({ costs }) {
        for (const one of costs)
          yield { span: CALL, advice: `Do ${id}.`, figures: 'Runs 9 times.', certainty: 'likely', costs: [one] };
      },
    });

  test('the loudest finding of a workload names the figures, the others only what to do', () => {
    const { findings } = run({ rules: [says('a', 'hint'), says('b', 'warning')] });
    expect(findings.map(({ message }) => message)).toEqual(['Do b. Runs 9 times.', 'Do a.']);
  });

  test('an ignored finding takes no figures along', () => {
    const { text, comments, costs } = commented(2, 'wattlint: ignore[b]');
    const given = { text, comments, costs, rules: [says('a', 'hint'), says('b', 'warning')] };
    expect(run(given as Partial<CheckInput>).findings.map(({ message }) => message)).toEqual(['Do a. Runs 9 times.']);
  });
});

test('a rule that throws costs that rule', () => {
  const broken = rule('broken', {
    check() {
      throw new Error('oh');
    },
  });
  const { findings, faults } = run({ rules: [broken, rule('one')] });
  expect(findings.map((finding) => finding.rule)).toEqual(['one']);
  expect(faults[0]).toContain('rule broken failed: Error: oh');
});

describe('ignores', () => {
  const rulesAfter = (given: Partial<CheckInput>) => run(given).findings.map((finding) => finding.rule);

  test.each([
    ['on the first line of the statement', commented(2, 'wattlint: ignore[one] why')],
    ['on a line inside', commented(3, 'wattlint: ignore[one]')],
    ['on its last line', commented(4, 'wattlint: ignore')],
    ['on a line of its own above', commented(2, 'wattlint: ignore[one]', true)],
    ['as next line', commented(2, 'wattlint: ignore-next-line[one]', true)],
    ['by group', commented(2, 'wattlint: ignore[calls]')],
    ['for the file', commented(0, 'wattlint: ignore-file[one]')],
    ['one of several', commented(2, 'wattlint: ignore[one, one]')],
    ['behind those of other tools', commented(2, 'noqa: E501  # wattlint: ignore[one] why # type: ignore')],
    ['behind words', commented(2, 'see #12, wattlint: ignore[one]')],
    ['the second on its line', commented(2, 'noqa # wattlint: ignore # wattlint: ignore[unused-ignore]')],
    ['in any case', commented(2, 'Wattlint: Ignore[ONE]')],
    ['on a line of its own, behind another', commented(2, 'pylint: disable=x # wattlint: ignore[one]', true)],
    ['above a blank line', aboveBlank('wattlint: ignore[one]')],
    ['as next line, above a blank one', aboveBlank('wattlint: ignore-next-line')],
  ])('%s', (_, given) => {
    expect(rulesAfter(given)).toEqual([]);
  });

  test('a trailing comment on the line above belongs to that line', () => {
    expect(rulesAfter(commented(0, 'wattlint: ignore[one]'))).toEqual(['unused-ignore', 'one']);
  });

  test('unused ones are reported, with a fix that takes them out', () => {
    const { findings } = run(commented(2, 'wattlint: ignore[other]'));
    const unused = findings.find((finding) => finding.rule === 'unused-ignore');
    expect(unused?.severity).toBe('hint');
    expect(unused?.message).toContain('No rule is called "other"');
    expect(unused?.fixes[0]?.safety).toBe('safe');
  });

  test('not where the rule they mean is off, or one of ours failed', () => {
    const given = commented(2, 'wattlint: ignore[one]');
    expect(rulesAfter({ ...given, settings: { severities: { one: 'off' } } })).toEqual([]);
  });

  test('other words of ours are no ignores', () => {
    expect(rulesAfter(commented(2, 'wattlint: times=5000'))).toEqual(['one']);
    expect(rulesAfter(commented(2, 'wattlint: ignored by nobody'))).toEqual(['one']);
  });

  test('nor are comments that speak of ours', () => {
    expect(rulesAfter(commented(2, 'write "# wattlint: ignore[one]" here'))).toEqual(['one']);
    expect(rulesAfter(commented(2, 'x.call(2)  # wattlint: ignore[one]', true))).toEqual(['one']);
  });

  const unusedIn = (given: Partial<CheckInput>) =>
    run(given).findings.filter(({ rule: id }) => id === 'unused-ignore');
  const fixed = (given: Partial<CheckInput>) =>
    unusedIn(given).flatMap(({ fixes }) =>
      fixes.map(({ safety, edits: [edit] }) => {
        const { start = 0, end = 0 } = edit?.span ?? {};
        const text = `${given.text?.slice(0, start)}${edit?.newText}${given.text?.slice(end)}`;
        return `${safety}: ${text.split('\n').find((line) => line.startsWith('x.call'))}`;
      }),
    );

  test.each([
    ['ignore[]', 'list of rules is empty'],
    ['ignore[ , ]', 'list of rules is empty'],
    ['ignore[one', 'not closed'],
    ['ignore(one)', 'not closed'],
    ['ignore-nextline[one]', 'Did you mean "ignore-next-line"?'],
    ['ignor[one]', 'Did you mean "ignore"?'],
    ['disable=one', 'Did you mean "ignore"?'],
    ['ignore[on]', 'No rule is called "on"'],
  ])('%s ignores nothing and is told', (comment, message) => {
    const given = commented(2, `wattlint: ${comment}`);
    expect(rulesAfter(given)).toContain('one');
    expect(unusedIn(given).map((finding) => finding.message)).toEqual([expect.stringContaining(message)]);
  });

  test('a misspelt word is mended on request, not taken out with the safe fixes', () => {
    expect(fixed(commented(2, 'wattlint: ignore_nextline[one]'))).toEqual([
      'suggested: x.call(  # wattlint: ignore-next-line[one]',
    ]);
    const rules = [rule('one'), rule('call-in-loop')];
    expect(fixed({ ...commented(2, 'wattlint: ignore[cal-in-lop]'), rules })).toEqual([
      'suggested: x.call(  # wattlint: ignore[call-in-loop]',
      'suggested: x.call(',
    ]);
  });

  test('each name of a list answers for itself', () => {
    const rules = [rule('one'), rule('two', { check: () => [] })];
    const given = { ...commented(2, 'wattlint: ignore[nope, one, two] why'), rules };
    expect(rulesAfter(given)).toEqual(['unused-ignore', 'unused-ignore']);
    expect(unusedIn(given).map((finding) => finding.message)).toEqual([
      'No rule is called "nope", so this name ignores nothing.',
      'two does not speak here, so this name ignores nothing.',
    ]);
    expect(fixed(given)).toEqual([
      'safe: x.call(  # wattlint: ignore[one, two] why',
      'safe: x.call(  # wattlint: ignore[nope, one] why',
    ]);
  });

  test('only the unused directive of a comment is taken out', () => {
    const rules = [rule('one'), rule('two', { check: () => [] })];
    const fixedAs = (comment: string) => fixed({ ...commented(2, comment), rules });
    expect(fixedAs('noqa: E501  # wattlint: ignore[two] why')).toEqual(['safe: x.call(  # noqa: E501']);
    expect(fixedAs('wattlint: ignore[two] why  # noqa: E501')).toEqual(['safe: x.call(  # noqa: E501']);
    expect(fixedAs('wattlint: ignore[one] # wattlint: ignore[two]')).toEqual([
      'safe: x.call(  # wattlint: ignore[one]',
    ]);
  });

  test('an unused ignore may be silenced by its name, not by an ignore of everything', () => {
    const rules = [rule('one'), rule('two', { check: () => [] })];
    const remaining = (comment: string) => rulesAfter({ ...commented(2, comment), rules });
    expect(remaining('wattlint: ignore[one, two, unused-ignore]')).toEqual([]);
    expect(remaining('wattlint: ignore[unused-ignore]')).toEqual(['one']);
    expect(remaining('wattlint: ignore # wattlint: ignore[two]')).toEqual(['unused-ignore']);
  });

  test('one at the end of a cell does not reach into the next', () => {
    const given = commented(2, 'wattlint: ignore', true);
    const end = given.comments?.[0]?.end ?? 0;
    const text = given.text ?? '';
    const cells = [
      { start: 0, end },
      { start: end + 1, end: text.length },
    ];
    expect(rulesAfter(given)).toEqual([]);
    expect(rulesAfter({ ...given, cells })).toEqual(['unused-ignore', 'one']);
  });

  test('a body is not silenced by its head, nor a head by its body', () => {
    const text = 'with x.stream() as s:\n    pass  # wattlint: ignore\n';
    const statement = { start: 0, end: text.length };
    const start = text.indexOf('#');
    const { findings } = run({
      text,
      comments: [{ start, end: text.length - 1, text: ' wattlint: ignore', isOwnLine: false }],
      costs: [cost({ span: { start: 5, end: 15 }, statement })],
    });
    expect(findings.map((finding) => finding.rule)).toEqual(['one', 'unused-ignore']);
  });
});

test('work that is switched off as the code stands is warned of by nobody', () => {
  const off = cost({ span: CALL, statement: CALL, times: { ...ONCE, range: { low: 0, best: 0, high: 0 } } });
  expect(run({ costs: [off] }).findings).toEqual([]);
  expect(run().findings).toHaveLength(1);
});
