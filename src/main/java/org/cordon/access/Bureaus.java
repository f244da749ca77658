package org.cordon.access;

import java.util.Collection;

/** The countries whose bureaus take part in Cordon, each of which has a group. The country directory offers it. */
public interface Bureaus {

    /** Their codes. */
    Collection<String> countries();
}
