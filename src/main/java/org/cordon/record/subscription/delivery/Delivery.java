package org.cordon.record.subscription.delivery;

import java.util.List;
import java.util.UUID;

/**
 * A message that is just being sent.
 *
 * @param id       the same at each attempt
 * @param position the place behind it in the ledger
 * @param attempts with this one
 * @param body     as it is sent
 * @param keys     private ones, by each of which it is signed
 */
record Delivery(UUID id, String subscription, String party, String address, boolean test, long position, int attempts, byte[] body,
                List<byte[]> keys) {

    /** By which a receiver knows it again. */
    String name() {
        return "msg_" + id;
    }
}
