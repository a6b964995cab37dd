import Sequencer from '@jest/test-sequencer';

/** Those that take longest, longest first. */
const longest = [
  'ranking',
  'slack/killed',
  'slack/replicas',
  'slack/life',
  'slack/posting',
  'store/faults',
  'authoring/new',
  'authoring/guide',
  'knowledge/hostile-documents',
  'main',
  'authoring/check-command',
];

/**
 * Jest's order, but the longest first, so that none is left over for one worker at the end. Jest goes by how long each took
 * the last time, and where it has not run yet by how long its file is, which says little.
 */
export default class LongestFirst extends Sequencer {
  sort(tests) {
    const place = ({ path }) => {
      const at = longest.findIndex((name) => path.endsWith(`/test/${name}.test.ts`));
      return at === -1 ? longest.length : at;
    };
    return super.sort(tests).toSorted((one, other) => place(one) - place(other));
  }
}
