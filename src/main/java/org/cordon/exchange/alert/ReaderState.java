package org.cordon.exchange.alert;

/** The states of a reader of an alert. */
public enum ReaderState {

    /** The reader has not opened the present version, and still has time. */
    TOLD,
    OPENED,
    /** The reader's time to open the version is over. */
    UNOPENED,
    /** The alert has been recalled, and the reader has time to confirm that copies are gone. */
    COPIES_ASKED,
    COPIES_GONE,
    /** The reader's time to confirm that copies are gone is over. */
    COPIES_UNCONFIRMED,
    /** The reader is on the list and may not see the alert. */
    WITHHELD;

    /** Whether the reader still owes something. */
    public boolean isOpen() {
        return this != OPENED && this != COPIES_GONE && this != WITHHELD;
    }
}
