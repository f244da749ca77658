/**
 * Requests for the release of a target or a lead to a party that is restricted in its use, and what its suppliers answer.
 *
 * <p>A country asks about what it sees, the coordination about what it sees of an operation, a partner about a reference that it was given;
 * each supplier answers for what it supplied itself. A release is written into the handling of the item and holds by {@code withheld_from}
 * like everything else there. It knows neither the engine nor the web; nobody but the disclosure comes after it.
 */
@ApplicationModule
package org.cordon.exchange.release;

import org.springframework.modulith.ApplicationModule;
