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
  for (const each of documents) {
    const own = ownOf(each, whole);
    if (own !== undefined) further.set(own, [...(further.get(own) ?? []), each]);
  }
  const joined = new Map(
    [...further].flatMap(([own, [part, another]]) =>
      // Of two pages each may tell of a role of its own team, as may a page that says otherwise what the document says.
      part === undefined || another !== undefined || sayOfOneKind(own.document, part.document)
        ? []
        : [[own, part] as const],
    ),
  );
  const taken = new Set(joined.values());
  return documents.flatMap((each) => {
    const part = joined.get(each);
    return taken.has(each) ? [] : [part === undefined ? each : withPart(each, part)];
  });
}

/** The one document that is of the role of which a part tells; undefined where there is none, or it is kept otherwise. */
function ownOf({ document }: PlacedRole, whole: Map<string, PlacedRole[]>): PlacedRole | undefined {
  if (document.part === null || document.isListed) return undefined;
  const [own, ...others] = keysOf(document).flatMap((key) => whole.get(key) ?? []);
  const isOne = own !== undefined && others.every((other) => other === own);
  return isOne && haveOneKeeper(own.document, document) ? own : undefined;
}

function sayOfOneKind(one: ParsedRole, other: ParsedRole): boolean {
  const kinds = new Set(one.sections.map(({ kind }) => kind).filter((kind) => kind !== 'summary'));
  return other.sections.some(({ kind }) => kind !== null && kinds.has(kind));
}

/** The same for the same parts each time, so that a role of which nothing changed stays as it was read. */
const copies = new WeakMap<Section, Section>();

function withPart(own: PlacedRole, { id, document: { name, aliases, sections } }: PlacedRole): PlacedRole {
  const { document } = own;
  // A page may repeat what the document says: it would be shown twice.
  const told = new Set(document.sections.flatMap(({ passages }) => passages.map(({ text }) => text)));
  const further = sections
    .filter(({ passages }) => !passages.every(({ text }) => told.has(text)))
    .map((section) => {
      // An id is unique within a role.
      const copy = copies.get(section) ?? { ...section, id: `${id}/${section.id}` };
      copies.set(section, copy);
      return copy;
    });
  return {
    ...own,
    document: {
      ...document,
      aliases: [...document.aliases, name, ...aliases],
      sections: [...document.sections, ...further],
    },
  };
}

function keysOf({ language, name, aliases }: ParsedRole): string[] {
  return [...new Set([name, ...aliases].map((each) => `${language} ${nameKey(each)}`))];
}

/** A name as it is compared with those of other documents: a "Sponsors Coordinator" is the sponsor coordinator. */
export function nameKey(name: string): string {
  return name
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/(?<=[a-z]{3})s\b/g, '');
}

function haveOneKeeper(one: ParsedRole, other: ParsedRole): boolean {
  const keeping = ({ audience, owner, reviewed, reviewEvery, url }: ParsedRole) =>
    JSON.stringify([audience.toSorted(), owner, reviewed, reviewEvery, url]);
  return keeping(one) === keeping(other);
}
