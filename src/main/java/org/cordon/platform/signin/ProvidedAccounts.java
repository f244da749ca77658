package org.cordon.platform.signin;

import java.util.Collection;
import java.util.List;

/** The accounts of people for whom an identity provider vouches. Each account belongs to one person of one provider and has no password. */
public interface ProvidedAccounts {

    /** The account with which the emergency administrator signs in without the provider. */
    String EMERGENCY = "admin";

    /** The prefix of the names of accounts with which scripts sign in. */
    String SERVICE = "service-";

    /**
     * The provider's statement about a person.
     *
     * @param issuer  the provider
     * @param subject the provider's lasting identifier of the person
     * @param names   possible names for the account, the best first
     * @param groups  the person's groups at the provider, including those that Cordon does not know
     * @param name    the person's name for display, or null
     * @param email   the person's address, or null
     */
    record Vouched(String issuer, String subject, List<String> names, Collection<String> groups, String name, String email) {
    }

    /**
     * A person who has signed in.
     *
     * @param groups the present groups of the account
     * @param state  the present state of the account
     */
    record SignedIn(String account, List<String> groups, Accounts.State state) {
    }

    /**
     * Brings a person's account in line with the provider. Makes the account at the first sign-in, adds the account to the person's groups
     * at the provider, and removes it from all other groups.
     *
     * @param administrators whether the provider also says who is an administrator; otherwise administrators decide that in Cordon
     * @throws NotTaken if the person gets no account or no role. A person without a role has lost all groups by then, and earlier sessions
     *     have ended.
     */
    SignedIn signIn(Vouched vouched, boolean administrators);

    /** Thrown when a person of the provider cannot sign in to Cordon. */
    final class NotTaken extends RuntimeException {

        /**
         * Why a person cannot sign in. NO_ROLE: none of the person's groups means anything in Cordon, or the groups belong to more than one
         * country. NAME_TAKEN: the person's name belongs to another account or is reserved.
         */
        public enum Reason { NO_ROLE, NAME_TAKEN }

        private final Reason reason;

        public NotTaken(Reason reason, String sentence) {
            super(sentence);
            this.reason = reason;
        }

        public Reason reason() {
            return reason;
        }
    }
}
