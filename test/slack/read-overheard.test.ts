import { readOverheard } from '../../src/slack/read/read-overheard.ts';

const said = { type: 'message', channel: 'C1', ts: '1.1', user: 'U1', text: 'what does a cook earn?' };

describe('what people say to each other', () => {
  it.each(['channel', 'group', 'mpim'])('is heard in a conversation of the kind %s', (channel_type) => {
    expect(readOverheard({ ...said, channel_type }, 'UBOT')).toMatchObject({ channel: 'C1', user: 'U1' });
  });

  it.each([
    { channel_type: 'im' },
    { channel_type: 'mpim', text: '<@UBOT> what does a cook earn?' },
    { channel_type: 'mpim', bot_id: 'B1' },
    { channel_type: 'mpim', subtype: 'message_changed' },
  ])('is not %j', (other) => {
    expect(readOverheard({ ...said, ...other }, 'UBOT')).toBeNull();
  });
});
