package org.cordon.roundup.operation;

import java.util.List;

/** What an operation asks of, and tells, the countries that take part in it. Implemented by the participation feature. */
public interface Participants {

    /** Countries that accepted the invitation and still take part, by code. */
    List<String> takingPart(String operation);

    /** Countries that were invited and have neither declined nor been recorded as silent, by code. */
    List<String> concerned(String operation);

    /** Every country that was ever invited, late comers included, by code. */
    List<String> everInvited(String operation);

    /** Whether a nomination can still come, or one that came is still to be screened. */
    boolean nominationsExpected(String operation);

    /** The operational phase has ended: nobody waits any longer for a country that was invited late and has not answered. */
    void operationalPhaseEnded(String operation);

    /** Ends every participation because the operation is closed. */
    void operationClosed(String operation);

    /** Ends every participation and its open tasks because the operation is called off. */
    void operationCancelled(String operation);
}
