/**
 * Turns each request that writes into a single act: one transaction from the first line of the act to its answer. The act is done once,
 * however often the request is sent. The act is done again from the start when it collides with another act.
 *
 * <p>The module owns the answers that are kept under an {@code Idempotency-Key}, and the limits on how often an account may act. The module
 * knows no feature.
 */
@ApplicationModule
package org.cordon.platform.act;

import org.springframework.modulith.ApplicationModule;
