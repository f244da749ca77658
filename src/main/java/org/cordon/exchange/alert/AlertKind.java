package org.cordon.exchange.alert;

/** The kinds of alert. */
public enum AlertKind {

    /** An alert on how a crime is committed. */
    MODUS_OPERANDI,
    /** A warning of a danger, a person or a thing. */
    WARNING
}
