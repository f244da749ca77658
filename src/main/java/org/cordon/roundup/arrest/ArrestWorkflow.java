package org.cordon.roundup.arrest;

/** What the process of an arrest is told. */
public interface ArrestWorkflow {

    /** An arrest was reported by other means than the process's own start form. */
    void arrestReported(ReportedArrest arrest);

    /** The person is free again, as reported by other means than the task that follows the extradition. */
    void arrestEnded(String arrest);

    /** The arrest is told otherwise than before: time and place, and with them its limits, may be others. */
    void arrestCorrected(ReportedArrest arrest);

    /** Whoever had denied the identity confirms it after all: the extradition is to be followed. */
    void identityConfirmedAfterAll(ReportedArrest arrest);

    /** Whoever had confirmed the identity denies it after all: nothing is left to follow. */
    void identityDeniedAfterAll(String arrest);

    /** Every country that reported the arrest has withdrawn its report. */
    void arrestWithdrawn(String arrest);
}
