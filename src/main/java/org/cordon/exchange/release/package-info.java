/**
 * Requests for the release of a target, a lead or a question to a party that is restricted in its use, and the answers of its suppliers.
 *
 * <p>A country asks about what it sees, the coordination about what it sees of an operation. A partner asks about a reference that it was
 * given. Each supplier answers for what it supplied itself. A release is written into the handling of the item, and {@code withheld_from}
 * applies it like everything else there. Its root package knows neither the engine nor the web.
 */
@ApplicationModule
package org.cordon.exchange.release;

import org.springframework.modulith.ApplicationModule;
