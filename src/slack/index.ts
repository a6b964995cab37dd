export type { AnswerText, AnswerWriter, WriteFault, Writing, WrittenAnswer } from './answer-writer.ts';
export { type RunningApp, startApp } from './app.ts';
export type { Connection } from './connect/connection.ts';
export { type Manifest, readManifest } from './connect/read-manifest.ts';
export { searchFunction } from './connect/search-function.ts';
export type { Documents, NewFault } from './documents.ts';
export type { ExpertChannel } from './expert-channel.ts';
export { keepingOf } from './keeping.ts';
export { keepingText } from './render/index.ts';
