/**
 * What a feature knows of its transaction, and what whoever asks or watches has to know of a database that is away.
 *
 * <p>A package of its own because its types concern connections and transactions alone.
 */
@NamedInterface("database")
package org.cordon.kernel.shared.database;

import org.springframework.modulith.NamedInterface;
