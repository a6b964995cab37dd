export { type RunningApp, startApp } from './app.ts';
export type { Connection } from './connect/connection.ts';
export { readManifest } from './connect/read-manifest.ts';
export { StartError } from './connect/start-error.ts';
export type { Documents } from './documents.ts';
