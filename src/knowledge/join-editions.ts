import type { ParsedRole } from './parse-document.ts';
import type { SectionKind } from './section-kinds.ts';
import type { Fault, Role } from './types.ts';

/**
 * Makes roles of what files say of them.
 * @param faults told of two documents that claim to be the same
 */
export function joinEditions(
  documents: { file: string; id: string; document: ParsedRole }[],
  kinds: SectionKind[],
  faults: Fault[],
): Role[] {
  const titles = new Map(kinds.map((kind) => [kind.id, kind.title]));
  const roles = new Map<string, Role>();
  for (const { file, id: wanted, document } of documents) {
    const twin = roles.get(wanted)?.editions.find((edition) => edition.language === document.language);
    if (twin) {
      const problem = `The role "${wanted}" has a document in this language already: ${twin.file}.`;
      const fault = errorAt(file, 1, problem, 'Join the two, or give one of them another role or language.');
      // Two that only their paths or titles make one role may well be two.
      faults.push(document.role === null ? { ...fault, severity: 'warning' } : fault);
    }
    const id = twin ? freeId(wanted, file, roles) : wanted;
    const role = roles.get(id) ?? { id, names: [], isPage: document.isPage, editions: [] };
    roles.set(id, role);
    for (const section of document.sections) {
      section.heading ||= (section.kind && titles.get(section.kind)?.[document.language]) || document.name;
    }
    role.names = [...new Set([...role.names, document.name, ...document.aliases])];
    const { language, name, sections, reviewed } = document;
    role.editions.push({ language, name, sections, reviewed, file });
  }
  return [...roles.values()].sort((one, other) => (one.id < other.id ? -1 : 1));
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
