import { readConfig } from '../../src/config.ts';
import { expertChannelOf } from '../../src/slack/expert-channel.ts';

const oauth = {
  SLACK_MODE: 'http',
  SLACK_SIGNING_SECRET: 'a'.repeat(32),
  SLACK_CLIENT_ID: '1.2',
  SLACK_CLIENT_SECRET: 'b'.repeat(32),
  SLACK_STATE_SECRET: 'c'.repeat(32),
  ENCRYPTION_KEY: 'd'.repeat(64),
};

it('is one for the one workspace', () => {
  const { expertChannel } = readConfig({ EXPERT_CHANNEL: 'C0HIRING' });
  expect(expertChannelOf(expertChannel, 'T1')).toBe('C0HIRING');
});

it('is each workspace’s own with OAuth: the team’s before the organisation’s', () => {
  const { expertChannel } = readConfig({ ...oauth, EXPERT_CHANNEL: 'T111:C111, E222:G222 T333:C333' });
  const of = (workspace: string) => expertChannelOf(expertChannel, workspace);
  expect([of('T111'), of('E222'), of('E222/T444'), of('E222/T333'), of('T999')]).toEqual([
    'C111',
    'G222',
    'G222',
    'C333',
    null,
  ]);
});

it('of one channel for many workspaces is refused, with what to write', () => {
  expect(() => readConfig({ ...oauth, EXPERT_CHANNEL: 'C0123456789' })).toThrow(
    /^EXPERT_CHANNEL holds "C0123456789".* T0123456789:C0123456789/,
  );
});
