package org.cordon.kernel.shared.feature;

import java.util.Set;

/**
 * The recipients of a message, and how the message reaches them.
 *
 * @param audience the recipients, in words
 */
public record Telling(String audience, Set<Trait> traits) {

    public Telling(String audience, Trait... traits) {
        this(audience, Set.of(traits));
    }

    /**
     * The ways in which a message can differ from a usual message. A usual message is about an operation, goes to the contact of an office,
     * and asks nobody to act.
     */
    public enum Trait {
        /** A country has to act; other recipients of the same message are only informed. */
        COUNTRY_ACTS,
        /** The recipient, which is a country or the coordination, has to act. */
        ASKED_ACTS,
        COORDINATION_ACTS,
        COMPLIANCE_ACTS,
        OF_NO_OPERATION,
        /** The message does not name its operation, because its reader takes no part in it. */
        OPERATION_UNNAMED,
        /** The message goes to a duty post, if there is one, and not to the bureau's contact. */
        TO_A_POST,
        /** The message holds a link by which the owner of an account sets its password. */
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
