export { type RunningApp, startApp } from './app.ts';
export type { Connection } from './connection.ts';
export { readManifest } from './read-manifest.ts';
export { StartError } from './start-error.ts';
