export { backUp } from './back-up.ts';
export { connectSqlite } from './connect-sqlite.ts';
export { moveStore } from './move.ts';
export { openStore } from './open-store.ts';
export { holdsSomething, type StorePlace } from './place.ts';
export { StoreUnavailable } from './store-error.ts';
export type * from './types.ts';
