export type { AnswerText, AnswerWriter, WriteFault, Writing, WrittenAnswer } from './answer-writer.ts';
export { type RunningApp, startApp } from './app.ts';
export type { Connection } from './connect/connection.ts';
export { type Manifest, readManifest } from './connect/read-manifest.ts';
export { searchFunction } from './connect/search-function.ts';
export { StartError } from './connect/start-error.ts';
export type { Documents } from './documents.ts';
export type { ExpertChannel } from './expert-channel.ts';
