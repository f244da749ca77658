package org.cordon.record.subscription.delivery;

import java.util.List;
import java.util.UUID;

/**
 * A message that is being sent.
 *
 * @param id       the id of the message, the same at each attempt
 * @param position the position in the ledger after the message
 * @param attempts the number of attempts, including this one
 * @param body     the body as sent
 * @param keys     the private keys, each of which signs the message
 */
record Delivery(UUID id, String subscription, String party, String address, boolean test, long position, int attempts, byte[] body,
                List<byte[]> keys) {

    /** Returns the name by which a receiver recognises a repeated message. */
    String name() {
        return "msg_" + id;
    }
}
