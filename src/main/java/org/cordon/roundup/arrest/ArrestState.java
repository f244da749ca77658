package org.cordon.roundup.arrest;

/** Where an arrest stands. */
public enum ArrestState {

    /** Reported; a wanting country has still to say whether it is the person sought. */
    IDENTITY_PENDING,
    /** A wanting country has said that the person arrested is the one sought. */
    CONFIRMED,
    WRONG_PERSON,
    /** No wanting country said who it is in time. */
    UNANSWERED,
    RELEASED,
    ESCAPED,
    /** Extradition has been requested. */
    EXTRADITION,
    SURRENDERED,
    /** Brought back by another way than extradition. */
    RETURNED_OTHERWISE,
    /** Extradition was refused. */
    REFUSED,
    /** Taken back by every country that reported it: it never was. */
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
