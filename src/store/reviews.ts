import type { Access } from './access.ts';
import type { Reviews } from './types.ts';

/** That people have checked documents. */
export function createReviews(access: Access): Reviews {
  return {
    async record(workspace, file, reviewed, reviewed_by) {
      await access.insist((db) =>
        db
          .insertInto('reviews')
          .values({ workspace, file, reviewed, reviewed_by })
          .onConflict((conflict) =>
            conflict.columns(['workspace', 'file']).doUpdateSet({ reviewed, reviewed_by }),
          )
          .execute(),
      );
    },
    async all(workspace) {
      const rows = await access.read(
        (db) =>
          db.selectFrom('reviews').select(['file', 'reviewed']).where('workspace', '=', workspace).execute(),
        [],
      );
      return new Map(rows.map(({ file, reviewed }) => [file, reviewed]));
    },
  };
}
