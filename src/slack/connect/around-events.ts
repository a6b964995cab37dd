import type { App, Receiver, ReceiverEvent } from '@slack/bolt';

/**
 * A receiver with something done around each event.
 * @param processEvent in place of the app's own, which it calls
 */
export function aroundEvents(
  receiver: Receiver,
  processEvent: (app: App, event: ReceiverEvent) => Promise<void>,
): Receiver {
  return {
    // All that Bolt's receivers use of an app.
    init: (app) => receiver.init({ processEvent: (event) => processEvent(app, event) } as App),
    start: (...args) => receiver.start(...args),
    stop: (...args) => receiver.stop(...args),
  };
}
