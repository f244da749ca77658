package org.cordon.kernel.shared.feature;

import org.cordon.kernel.shared.feature.FactType;

/**
 * A type of what the ledger records. The features declare their types as enums. The names are stored and published: a renamed one is a
 * migration. Which types every invited country may know, and which stay between the nominating country and the coordination, say
 * {@code facts_of_the_operation} and {@code facts_of_the_screening} in the database.
 */
public interface FactType {

    /** The name that no other type has. */
    String name();
}
