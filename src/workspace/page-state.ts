import type { Team } from './team.ts';
import type { Json } from './types.ts';
export function pageState(
  team: Team,
  person: string,
  place: { channel: string; threadTs: string },
  connected: boolean,
): Json {
  return { person, connected, place, id: team.id };
}
