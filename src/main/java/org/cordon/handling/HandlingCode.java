package org.cordon.handling;

/** How far the information may be used, by the codes that police know from Europol. */
public enum HandlingCode {

    /** Police use. */
    H0,
    /** Not in court without permission. */
    H1,
    /** No further dissemination without permission. */
    H2,
    /** Another restriction, told in words. */
    H3
}
