import { say } from '../team.ts';
import type { Json } from '../types.ts';
import { announce } from './chat.ts';
import { findChannel, type Method, ok, refuse } from './method.ts';

const scopes = ['files:write'];

const getUploadUrl: Method = {
  scopes,
  run: (args, { team, origin }) => {
    const name = String(args.filename ?? '');
    const size = Number(args.length);
    if (!name || !Number.isInteger(size) || size <= 0) return refuse({ error: 'invalid_arguments' });
    const id = team.makeId('F');
    const mimetype = name.endsWith('.md') ? 'text/markdown' : 'application/octet-stream';
    team.files.set(id, { id, name, title: name, mimetype, size, content: Buffer.alloc(0) });
    return ok({ file_id: id, upload_url: `${origin()}upload/${id}` });
  },
};

const completeUpload: Method = {
  scopes,
  run: (args, context) => {
    const { team } = context;
    const files = [];
    for (const { id, title } of Array.isArray(args.files) ? (args.files as Json[]) : []) {
      const file = team.files.get(String(id));
      if (!file || file.content.length !== file.size) return refuse({ error: 'file_not_found' });
      file.title = String(title ?? file.name);
      files.push(file);
    }
    if (files.length === 0) return refuse({ error: 'invalid_arguments', messages: ['must provide files'] });
    if (args.channel_id) {
      const channel = findChannel(team, args.channel_id);
      if (!channel) return refuse({ error: 'channel_not_found' });
      if (!channel.members.has(team.botUser.id)) return refuse({ error: 'not_in_channel' });
      const message = say(team, {
        channel: channel.id,
        user: team.botUser.id,
        text: String(args.initial_comment ?? ''),
        files,
        subtype: 'file_share',
        ...(args.thread_ts ? { threadTs: String(args.thread_ts) } : {}),
      });
      announce(context, message);
    }
    return ok({ files: files.map(({ content: _, ...file }) => file) });
  },
};

export const fileMethods: Record<string, Method> = {
  'files.getUploadURLExternal': getUploadUrl,
  'files.completeUploadExternal': completeUpload,
};
