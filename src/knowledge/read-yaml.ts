import { LineCounter, parseDocument } from 'yaml';

/** A piece of YAML that was read, with the places of what it holds. Lines count from 1, offsets from 0. */
interface YamlText {
  /** The value as plain data; it may hold itself where an alias does. Undefined where there are problems. */
  value: unknown;
  /** Why it could not be read: a sentence without its end for each place; empty where it could. */
  problems: { line: number; problem: string }[];
  /** The line on which the value under some keys begins, or the nearest value around it that is there. */
  lineOf: (keys: readonly PropertyKey[]) => number;
  /** The value under some keys as its author wrote it, on one line; empty where it is not there. */
  sourceOf: (keys: readonly PropertyKey[]) => string;
}

/**
 * Reads YAML. Dates stay the text that their author wrote.
 * @param text the YAML
 */
export function readYaml(text: string): YamlText {
  const tooDeep = lineTooDeep(text);
  if (tooDeep !== null) {
    const problem = 'lists or keys stand in each other deeper than anybody means';
    return { value: undefined, problems: [{ line: tooDeep, problem }], lineOf: () => 1, sourceOf: () => '' };
  }
  const lines = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: lines,
    schema: 'core',
    prettyErrors: false,
    logLevel: 'error',
  });
  const lineAt = (offset: number) => Math.max(1, lines.linePos(offset).line);
  const rangeOf = (keys: readonly PropertyKey[]): [number, number] | null => {
    if (keys.length > 0 && !document.hasIn(keys)) return null;
    const node = document.getIn(keys, true) as { range?: [number, number, number] | null } | null | undefined;
    return node?.range ? [node.range[0], node.range[1]] : null;
  };
  const yaml: YamlText = {
    value: undefined,
    problems: document.errors.map(({ pos, message }) => ({ line: lineAt(pos[0]), problem: message })),
    lineOf(keys) {
      for (let length = keys.length; length > 0; length -= 1) {
        const range = rangeOf(keys.slice(0, length));
        if (range) return lineAt(range[0]);
      }
      return 1;
    },
    sourceOf(keys) {
      const range = rangeOf(keys);
      return range === null
        ? ''
        : text
            .slice(...range)
            .replace(/\s+/g, ' ')
            .trim();
    },
  };
  if (yaml.problems.length > 0) return yaml;
  try {
    yaml.value = document.toJS();
  } catch (error) {
    // Aliases are followed only now: one may name nothing, or more than any document needs.
    yaml.problems.push({ line: 1, problem: (error as Error).message });
  }
  return yaml;
}

/** How deep YAML may nest: its parser calls itself for each level, and thousands of them end the process. */
const deepest = 20;

function lineTooDeep(text: string): number | null {
  let depth = 0;
  for (const [index, line] of text.split('\n').entries()) {
    for (const bracket of line.match(/[[\]{}]/g) ?? []) {
      depth = Math.max(0, depth + ('[{'.includes(bracket) ? 1 : -1));
      if (depth > deepest) return index + 1;
    }
    const [marks = ''] = line.match(/^(?:\s*[-?:](?=\s|$))+/) ?? [];
    if (marks.replace(/\s/g, '').length > deepest) return index + 1;
  }
  return null;
}
