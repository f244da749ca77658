package org.cordon.roundup.arrest;

/** The state of an arrest. */
public enum ArrestState {

    /** The arrest was reported; a wanting country has still to say whether the person arrested is the person sought. */
    IDENTITY_PENDING,
    /** A wanting country has said that the person arrested is the person sought. */
    CONFIRMED,
    WRONG_PERSON,
    /** No wanting country said in time who the person is. */
    UNANSWERED,
    RELEASED,
    ESCAPED,
    /** Extradition has been requested. */
    EXTRADITION,
    SURRENDERED,
    /** The person was brought back by another way than extradition. */
    RETURNED_OTHERWISE,
    /** Extradition was refused. */
    REFUSED,
    /** Every country that reported the arrest took its report back. The arrest counts as never made. */
    WITHDRAWN;

    /** Whether the person is held on this arrest. */
    public boolean isOpen() {
        return this == IDENTITY_PENDING || isConfirmed();
    }

    /** Whether the person was handed over, which ended the pursuit for good. */
    boolean isReturned() {
        return this == SURRENDERED || this == RETURNED_OTHERWISE;
    }

    /** Whether the person sought is held, and extradition is being followed. */
    public boolean isConfirmed() {
        return this == CONFIRMED || this == EXTRADITION;
    }
}
