import { joinParts, nameKey, type PlacedRole } from './join-parts.ts';
import { withoutBrackets } from './role-title.ts';
import type { SectionKind } from './section-kinds.ts';
import type { Edition, Fault, Role } from './types.ts';

/**
 * Makes roles of what files say of them.
 * @param placed what all files say, in their order
 * @param faults told of two documents that claim to be the same
 */
export function joinEditions(placed: PlacedRole[], kinds: SectionKind[], faults: Fault[]): Role[] {
  const documents = joinParts(placed);
  const titles = new Map(kinds.map((kind) => [kind.id, kind.title]));
  const roles = new Map<string, Role>();
  const owned = new Set(documents.filter(({ document }) => !document.isListed).flatMap(namesOf));
  const named = new Set(documents.flatMap(namesOf));
  for (const each of documents) {
    const { file, id: wanted, document } = each;
    // What a page lists gives way to a document of the same name.
    if (document.isListed && namesOf(each).some((name) => owned.has(name))) continue;
    if (document.isListed) for (const name of namesOf(each)) owned.add(name);
    const twin = roles.get(wanted)?.editions.find((edition) => edition.language === document.language);
    if (twin) {
      const problem = `The role "${wanted}" has a document in this language already: ${twin.file}.`;
      const fault = errorAt(file, 1, problem, 'Join the two, or give one of them another role or language.');
      // Two that only their paths or titles make one role may well be two.
      faults.push(document.role === null ? { ...fault, severity: 'warning' } : fault);
    }
    const id = twin ? freeId(wanted, file, roles) : wanted;
    const role = roles.get(id) ?? { id, names: [], isPage: document.isPage, audience: [], editions: [] };
    roles.set(id, role);
    for (const section of document.sections) {
      section.heading ||= (section.kind && titles.get(section.kind)?.[document.language]) || document.name;
    }
    const listed = document.listedNames.filter((each) => !isDocumented(nameKey(each), named));
    role.names = [...new Set([...role.names, document.name, ...document.aliases, ...listed])];
    const { language, name, sections, reviewed, reviewEvery, owner, url, audience } = document;
    faults.push(...joinAudience(role, audience, file));
    role.editions.push({ language, name, sections, reviewed, reviewEvery, owner, url, file });
  }
  for (const { editions } of roles.values()) shareKeepers(editions);
  return [...roles.values()].sort((one, other) => (one.id < other.id ? -1 : 1));
}

function namesOf({ document: { name, aliases } }: PlacedRole): string[] {
  return [name, ...aliases].map(nameKey);
}

// A table's 客座研究生（联培） gives way to the document of the 客座研究生.
function isDocumented(listed: string, named: Set<string>): boolean {
  return named.has(listed) || named.has(withoutBrackets(listed));
}

// An edition that says nothing is read by those who may read the other: what is limited must not slip out translated.
function joinAudience(role: Role, audience: string[], file: string): Fault[] {
  const [other] = role.editions;
  if (role.audience.length === 0) role.audience = audience;
  if (other === undefined || audience.length === 0 || sameSet(audience, role.audience)) return [];
  const problem = `"audience" is ${list(audience)} here and ${list(role.audience)} in another edition, ${other.file}.`;
  return [errorAt(file, 1, problem, 'Write the same in both, or write it in one of them only.')];
}

function sameSet(one: string[], other: string[]): boolean {
  return one.every((each) => other.includes(each)) && other.every((each) => one.includes(each));
}

function list(values: string[]): string {
  return `[${values.join(', ')}]`;
}

// Each edition has a review of its own; who keeps them and how often is seldom written twice.
function shareKeepers(editions: Edition[]): void {
  for (const edition of editions) {
    edition.owner ??= editions.find(({ owner }) => owner !== null)?.owner ?? null;
    edition.reviewEvery ??= editions.find(({ reviewEvery }) => reviewEvery !== null)?.reviewEvery ?? null;
  }
}

// The file's own path, or a number for the second of one title in one file.
function freeId(wanted: string, file: string, roles: Map<string, Role>): string {
  let id = file.toLowerCase();
  for (let number = 2; roles.has(id); number += 1) id = `${wanted}-${number}`;
  return id;
}

function errorAt(file: string, line: number, problem: string, remedy: string): Fault {
  return { severity: 'error', source: { file, line }, problem, remedy };
}
