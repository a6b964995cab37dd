import { languages, reading } from '../language/index.ts';

const whole = languages.map((language) => {
  const { politeness, rolesAsked, rolesNamed } = reading(language).message;
  const asked = rolesAsked.source.replaceAll('@roles', rolesNamed.source);
  return new RegExp(`^${politeness.source}(?:${asked})$`, 'iu');
});

/**
 * Whether a message asks which roles there are, and nothing of a role: "which roles do you know?", "有哪些岗位".
 * @param text the message as written, with or without a greeting
 */
export function asksForRoles(text: string): boolean {
  const plain = text
    .normalize('NFKC')
    .replace(/\s+/gu, ' ')
    .replace(/^[\s.,!?。!？…]+|[\s.,!?。！？~…]+$/gu, '');
  return whole.some((pattern) => pattern.test(plain));
}
