package org.cordon.exchange.alert;

/** How far a reader of an alert has come. */
public enum ReaderState {

    /** He has not opened the version that stands, and has time. */
    TOLD,
    OPENED,
    /** His time to open it is over. */
    UNOPENED,
    /** It has been recalled, and he has time to say that copies are gone. */
    COPIES_ASKED,
    COPIES_GONE,
    /** His time to say so is over. */
    COPIES_UNCONFIRMED,
    /** He is on its list and may not see it. */
    WITHHELD;

    /** Whether something is still awaited of him. */
    public boolean isOpen() {
        return this != OPENED && this != COPIES_GONE && this != WITHHELD;
    }
}
