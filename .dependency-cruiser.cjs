// The architecture, as rules that a machine checks. Each comment says what to do instead.
const river = [
  'privacy',
  'organisations',
  'areas',
  'questions',
  'themes',
  'provisions',
  'approaches',
  'groups',
  'meetings',
  'surveys',
  'learning',
  'partners',
  'monitor',
]

/** A domain folder may import only folders above it: nothing flows back up the river. */
const directions = river.map((folder, i) => ({
  name: `${folder}-looks-up-the-river`,
  comment: `${folder}/ may only import folders above it in river order. When it seems to need a later one, a noun is missing that belongs higher, or the page needs a slot.`,
  severity: 'error',
  from: { path: `^src/${folder}/`, pathNot: '\\.test\\.tsx?$' },
  to: { path: `^src/(${[...river.slice(i + 1), 'demo'].join('|')})/` },
}))

module.exports = {
  forbidden: [
    ...directions,
    {
      name: 'no-circles',
      comment: 'Two files that import each other are one subject, or one of them holds something that belongs higher.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'engine-never-looks-outside',
      comment: 'The engine is pure: texts and numbers in, results out. Hand in what it needs as an argument.',
      severity: 'error',
      from: { path: '^src/engine/', pathNot: '\\.test\\.ts$' },
      to: { path: '^(src/(?!engine/)|node_modules/(?!eld|highs))' },
    },
    {
      name: 'engine-knows-no-machine',
      comment: 'No node: modules in the engine. What runs on a machine lives in platform/.',
      severity: 'error',
      from: { path: '^src/engine/', pathNot: '\\.test\\.ts$' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'platform-knows-no-domain',
      comment: 'platform/ offers tools. The one word of the domain it may know is the scope.',
      severity: 'error',
      from: { path: '^src/platform/', pathNot: '\\.test\\.ts$' },
      to: { path: '^src/', pathNot: '^src/(platform|engine)/|^src/privacy/scope\\.ts$' },
    },
    {
      name: 'web-knows-no-domain',
      comment: 'web/ is the shell. What a page shows of the domain stands in that domain folder, or comes through a slot.',
      severity: 'error',
      from: { path: '^src/web/', pathNot: '\\.test\\.tsx?$' },
      to: { path: '^src/', pathNot: '^src/(web|platform|engine)/|^src/privacy/(scope|power)\\.ts$' },
    },
    {
      name: 'only-the-app-imports-pages',
      comment: 'Pages are joined in app-pages.tsx only. Share an action or a component instead of a page.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/app-pages\\.tsx$|\\.test\\.tsx?$' },
      to: { path: '\\.pages\\.tsx$' },
    },
    {
      name: 'a-store-is-for-actions',
      comment: 'A noun is pure: it imports no store, no action and no page.',
      severity: 'error',
      from: {
        path: '^src/(privacy|organisations|areas|questions|themes|approaches)/[\\w-]+\\.ts$',
        pathNot: '\\.(store|actions|setup)\\.ts$|\\.test\\.ts$|privacy/scope\\.ts$',
      },
      to: { path: '\\.(store|actions)\\.ts$' },
    },
    {
      name: 'the-top-is-not-imported',
      comment: 'river, rights, app (with its pages and menu), cli and main stand above the folders; no folder imports them.',
      severity: 'error',
      from: { path: '^src/[^/]+/', pathNot: '\\.test\\.tsx?$' },
      to: { path: '^src/(river|rights|app|app-pages|menu|cli|main)\\.tsx?$' },
    },
    {
      name: 'no-packages-of-the-workbench',
      comment: 'What runs may not need a package that is only for development.',
      severity: 'error',
      from: { path: '^src/', pathNot: '\\.test\\.tsx?$|src/web/styles/build\\.ts$' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js'],
    },
  },
}
