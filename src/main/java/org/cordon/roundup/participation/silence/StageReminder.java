package org.cordon.roundup.participation.silence;

import org.cordon.roundup.participation.Participation.Stage;

/** A reminder of the work that a country has in one stage. The feature that gives this work implements it. */
public interface StageReminder {

    /** The stage in which a country owes this work. */
    Stage stage();

    /** Reminds a country of what it owes in the present stage. */
    void remind(String operation, String country);
}
