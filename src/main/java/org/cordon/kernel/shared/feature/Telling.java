package org.cordon.kernel.shared.feature;

import java.util.Set;

/**
 * To whom a message goes, and how.
 *
 * @param audience the readers to whom it goes, in words
 */
public record Telling(String audience, Set<Trait> traits) {

    public Telling(String audience, Trait... traits) {
        this(audience, Set.of(traits));
    }

    /** What sets a message apart from one that tells of an operation, goes to the contact of an office, and asks nobody to act. */
    public enum Trait {
        /** A country has something to do; all others who receive the same message are only told. */
        COUNTRY_ACTS,
        /** A country or the coordination has something to do, whichever is asked. */
        ASKED_ACTS,
        COORDINATION_ACTS,
        COMPLIANCE_ACTS,
        OF_NO_OPERATION,
        /** Stays silent about its operation, since its reader takes no part in it. */
        OPERATION_UNNAMED,
        /** Goes to a duty post, if there is one, and not to the contact of its bureau. */
        TO_A_POST,
        /** Holds a link by which an owner sets the password of his account. */
        SETS_A_PASSWORD;

        boolean isActOf(String recipientGroup) {
            return switch (this) {
                case COUNTRY_ACTS -> recipientGroup.startsWith("ncb-");
                case ASKED_ACTS -> recipientGroup.startsWith("ncb-") || recipientGroup.equals("coordinator");
                case COORDINATION_ACTS -> recipientGroup.equals("coordinator");
                case COMPLIANCE_ACTS -> recipientGroup.equals("compliance");
                case OF_NO_OPERATION, OPERATION_UNNAMED, TO_A_POST, SETS_A_PASSWORD -> false;
            };
        }
    }
}
