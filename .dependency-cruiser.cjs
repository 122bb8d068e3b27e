// The arrows between folders (ARCHITECTURE.md). A slice's parts are told by file name.
const slice = '^src/features/([^/]+)'
const test = String.raw`\.test\.tsx?$|^src/testing/`

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      from: { pathNot: test },
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'domain-imports-nothing',
      severity: 'error',
      from: { path: '^src/domain/', pathNot: test },
      to: { pathNot: '^src/domain/|^node_modules/temporal-polyfill/' },
    },
    {
      name: 'contract-speaks-domain-and-zod',
      severity: 'error',
      from: { path: `^src/api/|${slice}/api\\.ts$`, pathNot: test },
      to: { pathNot: '^src/domain/|^src/api/|^src/features/[^/]+/api\\.ts$|^node_modules/zod/' },
    },
    {
      name: 'policy-is-pure',
      severity: 'error',
      from: { path: `${slice}/policy\\.ts$` },
      to: {
        pathNot: '^src/domain/|^src/features/[^/]+/policy\\.ts$|^src/platform/context\\.ts$',
      },
    },
    {
      name: 'only-stores-build-queries',
      severity: 'error',
      from: { path: '^src/features/', pathNot: `(^|/|-)store\\.ts$|accounts\\.ts$|${test}` },
      to: { path: '^node_modules/(kysely|pg)/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'stores-belong-to-their-slice',
      severity: 'error',
      from: { path: `${slice}/`, pathNot: test },
      to: { path: '/store\\.ts$|-store\\.ts$', pathNot: '^src/features/$1/' },
    },
    {
      name: 'server-slices-know-no-web',
      severity: 'error',
      from: { path: '^src/', pathNot: `^src/web/|${slice}/web/|${test}` },
      to: { path: '^src/web/|^src/features/[^/]+/web/' },
    },
    {
      name: 'web-knows-contracts-and-the-kit',
      severity: 'error',
      from: { path: '^src/features/[^/]+/web/', pathNot: test },
      to: {
        path: '^src/',
        pathNot:
          '^src/domain/|^src/api/|^src/features/[^/]+/api\\.ts$|^src/features/[^/]+/web/|^src/web/',
      },
    },
    {
      name: 'the-kit-knows-no-slice',
      severity: 'error',
      from: { path: '^src/web/(ui|charts|texts|theme|shell)/', pathNot: test },
      to: { path: '^src/(features|platform|connectors|cli)/' },
    },
    {
      name: 'web-has-no-private-door',
      severity: 'error',
      from: { path: '^src/web/', pathNot: test },
      to: {
        path: '^src/(platform|connectors|cli)/|^src/features/[^/]+/[^/]+\\.ts$',
        pathNot: '/api\\.ts$',
      },
    },
    {
      name: 'connectors-speak-domain',
      severity: 'error',
      from: { path: '^src/connectors/', pathNot: test },
      to: { path: '^src/(features|web|cli|testing)/|^src/platform/(?!outbound\\.ts)' },
    },
    {
      name: 'platform-knows-no-feature',
      severity: 'error',
      from: { path: '^src/platform/', pathNot: test },
      to: { path: '^src/(features|connectors|web|cli|testing)/' },
    },
    {
      name: 'cli-speaks-the-contract',
      severity: 'error',
      from: { path: '^src/cli/', pathNot: test },
      to: {
        path: '^src/(features|platform|connectors|web|testing)/',
        pathNot: '^src/features/[^/]+/api\\.ts$',
      },
    },
    {
      name: 'tests-stay-out-of-the-product',
      severity: 'error',
      from: { path: '^src/', pathNot: test },
      to: { path: test },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    detectProcessBuiltinModuleCalls: true,
    tsConfig: { fileName: 'tsconfig.node.json' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.js', '.json'],
      conditionNames: ['import', 'types'],
    },
  },
}
