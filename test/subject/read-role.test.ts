import type { Role } from '../../src/knowledge/index.ts';
import { understanding } from '../support/understanding.ts';

const roleNamed = (name: string): Role => ({
  id: name,
  names: [name],
  isPage: false,
  audience: [],
  editions: [],
});

describe('what follows from a role alone', () => {
  it('is read once for as long as the role is the same object', async () => {
    const { reader } = await understanding();
    const [role, changed] = [roleNamed('Senior Data Engineer'), roleNamed('Senior Data Engineer')];
    expect(reader.read(role)).toBe(reader.read(role));
    expect(reader.read(changed)).not.toBe(reader.read(role));
    expect(reader.read(changed).aliases).toEqual(reader.read(role).aliases);
  });

  it('is its names, their words, the ends of them and their terms', async () => {
    const { reader } = await understanding();
    const { names, aliases, tails, terms } = reader.read(roleNamed('Senior Data Engineer'));
    expect(names[0]).toMatchObject({ words: ['data', 'engineer'], level: 'senior', distance: 0 });
    expect(aliases[0]).toEqual(['data', 'engineer', 'level senior']);
    expect(tails).toEqual(['data engineer', 'engineer']);
    expect(terms).toEqual(reader.read(roleNamed('Senior Data Engineer')).terms);
    expect(terms.size).toBeGreaterThan(2);
  });
});
