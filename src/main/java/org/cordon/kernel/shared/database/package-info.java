/**
 * Helps features with their transactions, and tells callers and monitoring that the database is away.
 *
 * <p>A package of its own because its types concern connections and transactions alone.
 */
@NamedInterface("database")
package org.cordon.kernel.shared.database;

import org.springframework.modulith.NamedInterface;
