/**
 * Gives features what they need of their transaction, and tells callers and monitoring that the database is away.
 *
 * <p>A package of its own because its types concern connections and transactions alone.
 */
@NamedInterface("database")
package org.cordon.kernel.shared.database;

import org.springframework.modulith.NamedInterface;
