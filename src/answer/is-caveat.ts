import { inAny, sourceOfAny } from '../language/index.ts';

const caveat = new RegExp(
  `${sourceOfAny(({ said }) => said.caveat)}|${sourceOfAny(({ said }) => said.scope)}`,
  'iu',
);
const scope = inAny(({ said }) => said.scope);

/**
 * Whether a line says how far a document's figures may be trusted: such a line is never left out beside them.
 * @param text as a document writes it
 */
export function isCaveat(text: string): boolean {
  return caveat.test(text);
}

/** Whether a line says for where alone a document has figures. */
export function isScope(text: string): boolean {
  return scope.test(text);
}
