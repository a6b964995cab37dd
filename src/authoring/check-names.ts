import { type FrontMatterPlaces, type Role, roleTitle } from '../knowledge/index.ts';
import { finding } from './finding.ts';
import type { Finding } from './types.ts';

/** A name of a role, and where a document gives it. */
interface Given {
  role: Role;
  file: string;
  name: string;
  /** The line of an alias; null for a title. */
  aliasLine: number | null;
}

/**
 * Tells aliases that name two roles: who asks by them is asked back each time.
 * @param placesOf a document's front matter by its path
 */
export function checkNames(roles: Role[], placesOf: (file: string) => FrontMatterPlaces): Finding[] {
  const byName = new Map<string, Given[]>();
  for (const role of roles) {
    for (const given of role.editions.flatMap(({ file, name }) =>
      givenBy(role, file, name, placesOf(file)),
    )) {
      const key = keyOf(given.name);
      byName.set(key, [...(byName.get(key) ?? []), given]);
    }
  }
  return [...byName.values()].flatMap((all) => {
    const last = all.findLast(({ aliasLine }) => aliasLine !== null);
    const other = all.find(({ role }) => role !== last?.role);
    if (!last || !other) return [];
    const what =
      other.aliasLine === null ? `the name of ${other.file}` : `an alias in ${other.file}:${other.aliasLine}`;
    return [
      finding(
        'warning',
        'names',
        { file: last.file, line: last.aliasLine ?? 1 },
        `The alias "${last.name}" is ${what} too.`,
        'Keep it for one of the two roles.',
      ),
    ];
  });
}

function givenBy(role: Role, file: string, name: string, { value, lineOf }: FrontMatterPlaces): Given[] {
  const { aliases } = value;
  const list = (Array.isArray(aliases) ? aliases : [aliases]).flatMap((alias, at) =>
    typeof alias === 'string' && role.names.includes(alias.trim())
      ? [
          {
            role,
            file,
            name: alias.trim(),
            aliasLine: lineOf(Array.isArray(aliases) ? ['aliases', at] : ['aliases']),
          },
        ]
      : [],
  );
  return [{ role, file, name: roleTitle(name), aliasLine: null }, ...list];
}

function keyOf(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s.-]+/g, '');
}
