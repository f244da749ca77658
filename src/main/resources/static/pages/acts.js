/*
 * The Idempotency-Key of a write. The same write carries the same key until the server has confirmed it, so that a lost answer or a second
 * click makes one act only. After a refusal the server forgets the key as well.
 */
const notDone = new Map();

/** @param write everything that is sent: method, path and body */
export function keyOf(write) {
  if (!notDone.has(write)) {
    notDone.set(write, Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join(''));
  }
  return notDone.get(write);
}

/** Forgets the key of a write, so that the same write is a new act from now on. */
export function done(write) {
  notDone.delete(write);
}
