/**
 * Requests to release a target, a lead or a question to a party that would not see it otherwise, and the answers of the suppliers.
 *
 * <p>A country asks about items that it sees. The coordination asks about items of an operation that it sees. A partner asks about a
 * reference that it was given. Each supplier answers for the items that it supplied itself. A release is written into the handling of the
 * item, and {@code withheld_from} applies it like the rest of the handling. This package, without its subpackages, knows neither the engine
 * nor the web.
 */
@ApplicationModule
package org.cordon.exchange.release;

import org.springframework.modulith.ApplicationModule;
