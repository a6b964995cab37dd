import type { z } from 'zod';

/** Words a fault of shape as Slack does, with its JSON pointer below `at`. */
export function describeIssue(issue: z.core.$ZodIssue, root: unknown, at: string): string[] {
  const pointer = (path: PropertyKey[]) => `[json-pointer:${[at, ...path.map(String)].join('/')}]`;
  const { path } = issue;
  if (issue.code === 'too_big')
    return [
      issue.origin === 'string'
        ? `must be less than ${Number(issue.maximum) + 1} characters ${pointer(path)}`
        : `no more than ${issue.maximum} items allowed ${pointer(path)}`,
    ];
  if (issue.code === 'too_small')
    return [
      issue.origin === 'string'
        ? `must be more than ${Number(issue.minimum) - 1} characters ${pointer(path)}`
        : `no less than ${issue.minimum} items allowed ${pointer(path)}`,
    ];
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => `invalid additional property: ${key} ${pointer(path)}`);
  const value = valueAt(root, path);
  if (value === undefined && path.length > 0)
    return [`missing required field: ${String(path.at(-1))} ${pointer(path.slice(0, -1))}`];
  if (issue.code === 'invalid_union' && path.at(-1) === 'type')
    return [`unsupported type: ${String(value)} ${pointer(path)}`];
  if (issue.code === 'invalid_type') return [`must provide ${article(issue.expected)} ${pointer(path)}`];
  if (issue.code === 'invalid_value')
    return [`must be a valid enum value, one of: ${issue.values.join(', ')} ${pointer(path)}`];
  return [`${issue.message} ${pointer(path)}`];
}

function article(expected: string): string {
  return /^[aeiou]/.test(expected) ? `an ${expected}` : `a ${expected}`;
}

function valueAt(root: unknown, path: PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) => (value as Record<PropertyKey, unknown> | undefined)?.[key],
    root,
  );
}
