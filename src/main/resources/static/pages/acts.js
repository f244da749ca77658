/*
 * The Idempotency-Key of a write. As long as it has not been answered that it is done, the same write sent again carries the same key, so that
 * a lost answer and a second click make one act. After a refusal the key is free on the server as well.
 */
const notDone = new Map();

/** @param write all that is sent: method, path and body */
export function keyOf(write) {
  if (!notDone.has(write)) {
    notDone.set(write, Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join(''));
  }
  return notDone.get(write);
}

/** From now on the same write is another act. */
export function done(write) {
  notDone.delete(write);
}
