package org.cordon.exchange.alert;

/** What an alert is. */
public enum AlertKind {

    /** How a crime is done. */
    MODUS_OPERANDI,
    /** Of a danger, a person or a thing. */
    WARNING
}
