package org.cordon.kernel.caller;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says how the audit records an answered request. A route that writes is a {@link Kind#CHANGE} without this annotation. A route that only
 * reads states its kind here, or states by {@link NotAudited} why the audit leaves the route out. Refused requests are audited in any case.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Audited {

    /** The kinds of answer. */
    enum Kind {
        /**
         * The answer shows files of persons. The audit gets one row that names the files in the answer, or no row if the answer shows no
         * file.
         */
        READ,
        /** The answer leaves Cordon to be kept elsewhere, as a file or as a stream that goes on. */
        EXPORT,
        /** The request changes something. */
        CHANGE
    }

    Kind value();
}
