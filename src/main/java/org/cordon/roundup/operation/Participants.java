package org.cordon.roundup.operation;

import java.util.List;

/** The countries that take part in an operation, as the operation sees them. The participation feature implements this. */
public interface Participants {

    /** Returns the codes of countries that accepted the invitation and still take part. */
    List<String> takingPart(String operation);

    /** Returns the codes of countries that take part, or were invited and have not answered yet. */
    List<String> concerned(String operation);

    /** Returns the codes of all countries ever invited, late ones included. */
    List<String> everInvited(String operation);

    /** Whether the operation still expects a nomination, or a nomination still has to be screened. */
    boolean nominationsExpected(String operation);

    /** Stops waiting for countries that were invited late and have not answered, because the operational phase has ended. */
    void operationalPhaseEnded(String operation);

    /** Ends every participation because the operation is closed. */
    void operationClosed(String operation);

    /** Ends every participation and its open tasks because the operation is called off. */
    void operationCancelled(String operation);
}
