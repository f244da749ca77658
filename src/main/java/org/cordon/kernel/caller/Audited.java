package org.cordon.kernel.caller;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What an answered request is in the audit. A route that writes is a {@link Kind#CHANGE} without saying so; one that only reads says what
 * it is, or why it is nothing to the audit, by {@link NotAudited}. Refused requests are audited whatever the route says.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Audited {

    /** What an answer can be. */
    enum Kind {
        /** Shows files of persons: one row that names those of them that were in the answer, and none if there were none. */
        READ,
        /** Leaves Cordon to be kept elsewhere, as a file or as a stream that goes on. */
        EXPORT,
        /** Something is another than before. */
        CHANGE
    }

    Kind value();
}
