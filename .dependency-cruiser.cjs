// The walls between the floors: a folder imports only from floors below it. Each wall says why it stands.
// `npm run walls` checks them; the floors are drawn in docs/architecture.md.

/** Folders from the ground up; those on one floor do not see each other, save for what `BESIDE` grants. */
const FLOORS = [
  ['base'],
  ['source', 'catalogue'],
  ['syntax'],
  ['flow'],
  ['recognise'],
  ['estimate'],
  ['rules'],
  ['analyse', 'analysis'],
  ['project'],
  ['session', 'report'],
  ['vscode', 'cli', 'dashboard'],
];

/** Why nothing on a floor may look up or sideways. */
const REASONS = {
  base: 'The ground: no domain words here, so nothing to import.',
  source: 'Reading text knows nothing of what the text means.',
  catalogue: 'Facts do not depend on who asks for them.',
  syntax: 'The small tree is made from text alone, so that it can be tested and swapped alone.',
  flow: 'Values and counts are the language’s, not a library’s: SDK knowledge comes in as data.',
  recognise: 'Recognisers say what is run, not what it costs or whether to tell.',
  estimate: 'A footprint follows from the workload and the settings, never from a rule or a face.',
  rules: 'Rules say what is worth telling; they neither parse nor print.',
  analyse: 'The engine’s one door knows no files, no project and no face.',
  analysis: 'The result is plain data that every face reads; it knows none of them.',
  project: 'Linking modules and reading settings files needs no session and no face.',
  session: 'What is known now must serve any editor, server or command line.',
  report: 'Writers are pure: they format what they are given, whoever asks.',
  vscode: 'Faces do not see each other: each can be replaced or left out.',
  cli: 'Faces do not see each other: each can be replaced or left out.',
  dashboard: 'The page draws and decides nothing: it sees types of its data only.',
};

/** Sideways looks that are part of the plan. */
const BESIDE = { analyse: ['analysis'] };

/** Types may be looked at where the thing itself is made higher up: a result names what it is made of. */
const TYPES_ALLOWED = { analysis: ['rules'], project: ['analysis'] };

const folder = (name) => (name.startsWith('analys') ? `^src/${name}\\.ts$` : `^src/${name}/`);
const names = FLOORS.flat();

const walls = FLOORS.flatMap((floor, height) =>
  floor.map((name) => {
    const below = FLOORS.slice(0, height).flat();
    const allowed = new Set([name, ...below, ...(BESIDE[name] ?? []), ...(TYPES_ALLOWED[name] ?? [])]);
    const forbidden = names.filter((other) => !allowed.has(other));
    return {
      name: `wall-${name}`,
      comment: REASONS[name],
      severity: 'error',
      from: { path: folder(name) },
      to: { path: forbidden.map(folder) },
    };
  }),
).filter((wall) => wall.to.path.length > 0);

module.exports = {
  forbidden: [
    ...walls,
    {
      name: 'no-circles',
      comment: 'A circle of imports cannot be understood, tested or replaced in parts.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'engine-without-node',
      comment: 'Floors 1 to 10 run in a browser and a worker as they are: no Node built-ins.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/cli/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'editor-only-in-vscode',
      comment: 'Only the editor’s surfaces know the editor.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/vscode/' },
      to: { path: ['^vscode$', 'node_modules/@types/vscode', 'node_modules/vscode'] },
    },
    {
      name: 'parsers-only-in-syntax',
      comment: 'One small tree for all languages: nobody else sees a parser’s own tree.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/syntax/' },
      to: { path: 'node_modules/(@lezer/|typescript/)' },
    },
    {
      name: 'data-packages-only-in-catalogue',
      comment: 'Prices and grids are read in one place, where their source and date are kept.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/catalogue/' },
      to: { path: 'node_modules/(@pydantic/genai-prices|@tgwf/co2)/' },
    },
    {
      name: 'dashboard-types-only',
      comment: 'The page is handed its data; code from below would be bundled into the webview.',
      severity: 'error',
      from: { path: '^src/dashboard/' },
      to: { path: '^src/', pathNot: '^src/dashboard/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'nothing-from-tests',
      comment: 'What ships does not lean on what only tests or scripts have.',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(test|scripts|bench)/' },
    },
    {
      name: 'imports-resolve',
      comment: 'An import that leads nowhere is a typing error or a missing package.',
      severity: 'error',
      from: { path: '^src/' },
      to: { couldNotResolve: true, pathNot: ['^vscode$', '^sarif$'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { extensions: ['.ts', '.js', '.json', '.md'] },
  },
};
