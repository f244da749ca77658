package org.cordon.roundup.participation;

import org.cordon.roundup.operation.Operation;

/** What the process of a participation is told. */
public interface ParticipationWorkflow {

    /** A country is invited: begins its process. */
    void countryInvited(Participation participation, Operation operation);

    /**
     * The country changed its answer.
     *
     * @return whether its process was at a point where that is possible
     */
    boolean answerChanged(String participation);

    /**
     * A country that declined, or gave no answer, takes part after all: begins a new process, which catches up.
     *
     * @return false if its last process is still busy with the answer before
     */
    boolean countryJoined(Participation participation, Operation operation);

    /** The deadline of a country was moved: what waits for it follows. */
    void deadlineMoved(String participation);

    /** The coordinator recorded that the country is silent. */
    void recordedSilent(String participation);

    /**
     * A nomination came in after the batch was screened.
     *
     * @return whether its process was waiting for the list, and so goes back to screening
     */
    boolean nominationsAdded(String participation);

    void operationClosed(String participation);

    void participationCancelled(String participation);

    /** The country leaves, or is taken out: its open tasks end. */
    void countryLeft(String participation);

    /** The country is back: nothing is left to decide about what it had left behind. */
    void departureOver(String participation);
}
