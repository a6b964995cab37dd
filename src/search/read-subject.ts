import type { Role } from '../knowledge/index.ts';
import {
  maskQuestion,
  type OccupationFinder,
  type OccupationMention,
  titleWords,
} from '../question/index.ts';
import { createRoleFinder, type RoleMention } from './find-roles.ts';

/** Of whom a text speaks. */
export interface SubjectReading {
  /** Where it names roles of the book. */
  roles: RoleMention[];
  /** Where it names occupations that the book does not have. */
  occupations: OccupationMention[];
  /** The text with both masked. */
  masked: string;
}

/** Reads of whom a normalised text speaks. */
export type ReadSubject = (text: string) => SubjectReading;

/**
 * @param roles the book's roles
 * @param occupations recognises occupations by the shape of their titles
 * @param soundsAlike whether two Han characters are read the same, for homophone typos
 */
export function createSubjectReader(
  roles: Role[],
  occupations: OccupationFinder,
  soundsAlike: (one: string, other: string) => boolean,
): ReadSubject {
  const findRoles = createRoleFinder(roles, occupations, soundsAlike);
  const shortNames = new Set(roles.flatMap((role) => role.names.flatMap(tailsOf)));
  return (text) => {
    const mentions = findRoles(text);
    const others = occupations
      .find(text)
      .filter(({ start, end }) => mentions.every((role) => end <= role.start || role.end <= start))
      // "Product manager" may be short for "AI product manager": the words around it must tell.
      .filter(({ title }) => !shortNames.has(plainWords(title)));
    return { roles: mentions, occupations: others, masked: maskQuestion(text, mentions, others) };
  };
}

function tailsOf(name: string): string[] {
  const words = plainWords(name.toLowerCase()).split(' ');
  return words
    .map((_, index) => words.slice(index).join(' '))
    .filter((tail) => tail !== words.join(' ') && tail.length > 1);
}

function plainWords(text: string): string {
  return titleWords(text)
    .map(({ word }) => word)
    .join(' ');
}
