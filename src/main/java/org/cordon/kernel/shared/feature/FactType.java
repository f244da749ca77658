package org.cordon.kernel.shared.feature;

import org.cordon.kernel.shared.feature.FactType;

/**
 * A type of facts in the ledger. Features declare their types as enums. Names are stored and published: renaming a type needs a migration.
 * The database functions {@code facts_of_the_operation} and {@code facts_of_the_screening} say which types every invited country may know,
 * and which stay between the nominating country and the coordination.
 */
public interface FactType {

    /** Returns the name, which no other type has. */
    String name();
}
