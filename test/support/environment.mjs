import { constants, createContext } from 'node:vm';
import { TestEnvironment } from 'jest-environment-node';

/**
 * Jest's environment for Node with a global object of the ordinary kind. Jest's own asks a proxy for each `Math` and `Map`
 * that code names, which takes a hundred times as long: most of the time of whatever computes.
 */
export default class PlainEnvironment extends TestEnvironment {
  constructor(config, context) {
    super(config, context);
    const { global: slow, moduleMocker, fakeTimersModern } = this;
    const global = createContext(constants.DONT_CONTEXTIFY);
    for (const name of Reflect.ownKeys(slow)) {
      if (!(name in global)) Object.defineProperty(global, name, propertyOf(slow, name));
    }
    // What Node's own modules give and take.
    Object.assign(global, { global, ArrayBuffer, Uint8Array });
    global.Error.stackTraceLimit = slow.Error.stackTraceLimit;
    this.global = global;
    this.context = global;
    this.moduleMocker = new moduleMocker.constructor(global);
    this.fakeTimersModern = new fakeTimersModern.constructor({ config: config.projectConfig, global });
  }
}

/** A property as it is; where Node makes its value when it is first asked for, as Node makes it. */
function propertyOf(slow, name) {
  const property = Object.getOwnPropertyDescriptor(slow, name);
  if (property.get === undefined) return property;
  const { configurable, enumerable } = property;
  function set(value) {
    Object.defineProperty(this, name, { configurable, enumerable, writable: true, value });
  }
  return { configurable, enumerable, get: () => globalThis[name], set };
}
