import { keepNewest } from '../keep-newest.ts';
import type { Access } from './access.ts';
import type { WatchedChannels } from './types.ts';

const channelsKept = 10_000;

/** @param now the clock in milliseconds */
export function createWatchedChannels(access: Access, now: () => number): WatchedChannels {
  const lastKnown = new Map<string, boolean>();
  return {
    async set(workspace, channel, isWatched) {
      keepNewest(lastKnown, `${workspace} ${channel}`, isWatched, channelsKept);
      const watched_at = now();
      await access.write((db) =>
        isWatched
          ? db
              .insertInto('watched_channels')
              .values({ workspace, channel, watched_at })
              .onConflict((conflict) => conflict.doNothing())
              .execute()
          : db
              .deleteFrom('watched_channels')
              .where((row) => row.and({ workspace, channel }))
              .execute(),
      );
    },
    async get(workspace, channel) {
      const name = `${workspace} ${channel}`;
      const rows = await access.read(
        (db) =>
          db
            .selectFrom('watched_channels')
            .select('channel')
            .where((row) => row.and({ workspace, channel }))
            .execute(),
        null,
      );
      if (rows === null) return lastKnown.get(name) ?? false;
      keepNewest(lastKnown, name, rows.length > 0, channelsKept);
      return rows.length > 0;
    },
  };
}
