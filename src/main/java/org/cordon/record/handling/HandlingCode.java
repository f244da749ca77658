package org.cordon.record.handling;

/** The limits on the use of information, by the codes that police know from Europol. */
public enum HandlingCode {

    /** Restricted to police use. */
    H0,
    /** Not to be used in court without permission. */
    H1,
    /** Not to be passed on without permission. */
    H2,
    /** Another restriction, described in words. */
    H3
}
