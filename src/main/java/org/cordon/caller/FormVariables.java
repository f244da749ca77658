package org.cordon.caller;

import java.util.Map;
import java.util.Set;

/** What may be posted with the start form or the tasks of one process. Each process offers one; all else is refused. */
public interface FormVariables {

    /** What may be posted with every task of every process, and means something in an operation that is entered afterwards alone. */
    String HAPPENED_AT = "happenedAt";

    /** Process key. */
    String processKey();

    /** Names of variables by element id: the start event, or the key of a user task. */
    Map<String, Set<String>> allowed();
}
