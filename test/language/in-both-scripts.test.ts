import { Converter } from 'opencc-js/t2cn';
import { reading } from '../../src/language/index.ts';

const simplify = Converter({ from: 't', to: 'cn' });

function sourcesOf(value: unknown): string[] {
  if (value instanceof RegExp) return [value.source];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(sourcesOf) : [];
}

describe('Chinese patterns', () => {
  it('have each Traditional form of their characters', () => {
    const used = new Set(
      sourcesOf(reading('zh'))
        .join('')
        .match(/\p{Script=Han}/gu),
    );
    const missing: string[] = [];
    for (let code = 0x4e00; code <= 0x9fff; code += 1) {
      const character = String.fromCodePoint(code);
      const simplified = simplify(character);
      if (simplified === character || !used.has(simplified)) continue;
      if (!used.has(character)) missing.push(`${simplified}${character}`);
    }
    expect(missing).toEqual([]);
  });

  it('match documents as they are written in Taiwan and Hong Kong', () => {
    const { document, requirement } = reading('zh');
    expect('職位描述').toMatch(document.genericHeading);
    expect('工程師職級與薪資').toMatch(document.page);
    expect('熟悉雲端者優先').toMatch(requirement.optionalText);
    expect('會 SQL 者优先').toMatch(requirement.optionalText);
  });
});
