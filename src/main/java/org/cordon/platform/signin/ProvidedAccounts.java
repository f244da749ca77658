package org.cordon.platform.signin;

import java.util.Collection;
import java.util.List;

/** The accounts of people whom an identity provider vouches for. Each belongs to one person of one provider and has no password. */
public interface ProvidedAccounts {

    /** The account with which the emergency administrator signs in without the provider. */
    String EMERGENCY = "admin";

    /** How the names of accounts begin that scripts sign in with. */
    String SERVICE = "service-";

    /**
     * What the provider says of somebody.
     *
     * @param issuer  the provider
     * @param subject by which the provider knows him, now and later
     * @param names   what his account may be called, the best first
     * @param groups  in which the provider has him, whether or not they mean something to Cordon
     * @param name    by which people know him, or null
     * @param email   or null
     */
    record Vouched(String issuer, String subject, List<String> names, Collection<String> groups, String name, String email) {
    }

    /**
     * Somebody who is signed in.
     *
     * @param groups of his account, as they are now
     * @param state  of his account, as it is now
     */
    record SignedIn(String account, List<String> groups, Accounts.State state) {
    }

    /**
     * Brings a person's account to what the provider says: made at his first sign-in, put into the groups that he has there and taken out
     * of all others.
     *
     * @param administrators whether the provider also says who is an administrator; otherwise that is left as administrators set it in
     * Cordon
     * @throws NotTaken if he gets no account, or none that may do anything; one that is his has been taken out of its groups then, so that
     * what was open for him has ended
     */
    SignedIn signIn(Vouched vouched, boolean administrators);

    /** The person of the provider cannot sign in here. */
    final class NotTaken extends RuntimeException {

        /**
         * Why a person is not taken: none of his groups means anything here, or they are of more than one country; or his name is another
         * one's, or reserved.
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
