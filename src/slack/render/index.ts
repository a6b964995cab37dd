export { anyShowAction, shareAction } from './actions.ts';
export { escapeText } from './escape-text.ts';
export type { Message } from './message.ts';
export { renderHelp } from './render-help.ts';
export { renderReply } from './render-reply.ts';
