/** What a feature knows of its transaction, and what whoever asks or watches has to know of a database that is away. */
@NamedInterface("database")
package org.cordon.kernel.shared.database;

import org.springframework.modulith.NamedInterface;
