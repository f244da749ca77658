package org.cordon.platform.signin;

import java.util.List;
import java.util.Optional;
import org.cordon.kernel.caller.Roles;

/**
 * The accounts, for whoever keeps them. What stands here is done without a question: who may do it, and whether somebody else has to agree,
 * was decided before. Whoever changes an account another way meets {@code IdentityRules}.
 */
public interface AccountBook {

    /** How an account is opened. */
    enum State {
        /** Made, and never used: its owner has a link, or shall get one. */
        INVITED,
        /** A password opens the account. */
        ACTIVE,
        /** Neither a password nor the provider opens the account: nobody gets in. */
        CLOSED,
        /** The identity provider opens the account. */
        PROVIDER
    }

    /**
     * One account.
     *
     * @param email   where its owner is reached, or null
     * @param groups  in order
     */
    record Entry(String account, String firstName, String lastName, String email, List<String> groups, State state) {

        public Entry {
            groups = List.copyOf(groups);
        }

        /** Whether whoever has it rules over others: what is done to it takes two. */
        public boolean isWeighty() {
            return groups.stream().anyMatch(Roles::isWeighty);
        }
    }

    List<Entry> all();

    Optional<Entry> find(String account);

    /** All groups, in order. */
    List<String> groups();

    boolean isGroup(String group);

    /** Makes a group unless there is one of this name. */
    void makeGroup(String group);

    /** Makes an account without a password. */
    void make(String account, String firstName, String lastName, String email);

    void changeAddress(String account, String email);

    void give(String account, String group);

    void take(String account, String group);

    void remove(String account);

    /** Whether it has a password that somebody else than its owner may know. */
    boolean hasForeignPassword(String account);

    /** Takes its password away, and ends what it is signed in with. */
    void closePassword(String account);

    /** Gives an account the password that its owner chose, unless that has a flaw: then nothing changes and the flaw is returned. */
    Optional<PasswordFlaw> setOwnPassword(String account, String password);
}
