package org.cordon.roundup.participation.silence;

import org.cordon.roundup.participation.Participation.Stage;

/** Reminds a country of work that a later feature has given it. */
public interface StageReminder {

    /** The stage in which a country owes this work. */
    Stage stage();

    /** Reminds a country of what it owes in the present stage. */
    void remind(String operation, String country);
}
