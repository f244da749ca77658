/**
 * A request that writes is one act: one transaction from its first line to its answer, done once however often it is sent, and done again
 * from the start when it collides with somebody else's.
 *
 * <p>It owns the answers that are kept under an {@code Idempotency-Key}, and how often an account may do what is limited; it knows no
 * feature.
 */
@ApplicationModule
package org.cordon.platform.act;

import org.springframework.modulith.ApplicationModule;
