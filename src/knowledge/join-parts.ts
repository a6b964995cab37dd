import type { ParsedRole } from './parse-document.ts';
import type { Section } from './types.ts';

/** What a file says of one role, and the id that it is to have. */
export interface PlacedRole {
  file: string;
  id: string;
  document: ParsedRole;
}

/**
 * Puts what a page of several roles says of one role into that role's own document, where there is one: they are one role
 * to whoever asks. Two that are for others, or kept by others, stay apart.
 * @param documents what all files say
 * @returns the same without the parts that went into another
 */
export function joinParts(documents: readonly PlacedRole[]): PlacedRole[] {
  const whole = new Map<string, PlacedRole[]>();
  for (const each of documents) {
    if (each.document.part !== null || each.document.isPage) continue;
    for (const key of keysOf(each.document)) whole.set(key, [...(whole.get(key) ?? []), each]);
  }
  const further = new Map<PlacedRole, PlacedRole[]>();
  const rest = documents.filter((each) => {
    const { part, isListed } = each.document;
    if (part === null || isListed) return true;
    const [own, another] = keysOf(each.document).flatMap((key) => whole.get(key) ?? []);
    if (own === undefined || (another !== undefined && another !== own)) return true;
    if (!haveOneKeeper(own.document, each.document)) return true;
    further.set(own, [...(further.get(own) ?? []), each]);
    return false;
  });
  return rest.map((each) => withParts(each, further.get(each) ?? []));
}

/** The same for the same parts each time, so that a role of which nothing changed stays as it was read. */
const copies = new WeakMap<Section, Section>();

function withParts(own: PlacedRole, parts: PlacedRole[]): PlacedRole {
  if (parts.length === 0) return own;
  const sections = parts.flatMap(({ id, document }) =>
    document.sections.map((section) => {
      // An id is unique within a role.
      const copy = copies.get(section) ?? { ...section, id: `${id}/${section.id}` };
      copies.set(section, copy);
      return copy;
    }),
  );
  return { ...own, document: { ...own.document, sections: [...own.document.sections, ...sections] } };
}

function keysOf({ language, name, aliases }: ParsedRole): string[] {
  return [...new Set([name, ...aliases].map((each) => `${language} ${nameKey(each)}`))];
}

/** A name as it is compared with those of other documents. */
export function nameKey(name: string): string {
  return name.toLowerCase().replace(/\s+/g, ' ');
}

function haveOneKeeper(one: ParsedRole, other: ParsedRole): boolean {
  const keeping = ({ audience, owner, reviewed, reviewEvery, url }: ParsedRole) =>
    JSON.stringify([audience.toSorted(), owner, reviewed, reviewEvery, url]);
  return keeping(one) === keeping(other);
}
