export { keepNewest } from './keep-newest.ts';
export { openStore, type StoreOptions, type StorePlace } from './open-store.ts';
export { StoreError, StoreUnavailable } from './store-error.ts';
export type * from './types.ts';
