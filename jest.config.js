import { availableParallelism } from 'node:os';
import { bundlePackages } from './test/support/bundle-packages.mjs';

// swc turns the sources, and the packages that ship only ES modules, into CommonJS for jest: no flags, no
// mapping of names. It does not check types (`npm run check` does). import.meta.url and import.meta.dirname work.
export default {
  roots: ['<rootDir>/test', '<rootDir>/packages'],
  testEnvironment: '<rootDir>/test/support/environment.mjs',
  // The packages of this repository as they are written, not as they were built last; the others as Node takes them.
  testEnvironmentOptions: { customExportConditions: ['stand-in-source', 'node', 'node-addons'] },
  modulePathIgnorePatterns: ['<rootDir>/packages/.*/dist/'],
  transform: {
    '\\.(ts|tsx|js|mjs)$': [
      '@swc/jest',
      {
        jsc: {
          parser: { syntax: 'typescript', tsx: true },
          target: 'es2022',
          transform: { react: { runtime: 'automatic' } },
        },
      },
    ],
  },
  moduleNameMapper: await bundlePackages(),
  transformIgnorePatterns: ['/node_modules/.cache/'],
  // Twice as many workers as there are cores: the longest suites mostly wait, for a database or for Slack to be asked again.
  // On two cores three workers take 243 s and four 208.
  maxWorkers: availableParallelism() * 2,
  testSequencer: '<rootDir>/test/support/sequencer.mjs',
  // No test depends on how fast the machine is: this only ends one that hangs, on one that does ten things at a time too.
  testTimeout: 1_200_000,
};
