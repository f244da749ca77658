package org.cordon.platform.signin;

import java.util.List;
import java.util.Optional;
import org.cordon.kernel.caller.Roles;

/**
 * The accounts, for the features that administer them. The methods check no right: the calling feature has decided who may make the change,
 * and whether a second person has to agree. {@code IdentityRules} check the changes that reach the engine another way.
 */
public interface AccountBook {

    /** The states of an account, by the way in which it can be opened. */
    enum State {
        /** The account was made and never used. Its owner has a link for setting a password, or will get such a link. */
        INVITED,
        /** A password opens the account. */
        ACTIVE,
        /** The account is closed: neither a password nor the provider opens it. */
        CLOSED,
        /** The identity provider opens the account. */
        PROVIDER
    }

    /**
     * An account.
     *
     * @param email  the address of its owner, or null
     * @param groups its groups, in order
     */
    record Entry(String account, String firstName, String lastName, String email, List<String> groups, State state) {

        public Entry {
            groups = List.copyOf(groups);
        }

        /** Whether the account has power over other people. Changes to such an account need two people. */
        public boolean isWeighty() {
            return groups.stream().anyMatch(Roles::isWeighty);
        }
    }

    List<Entry> all();

    Optional<Entry> find(String account);

    /** Returns all groups, in order. */
    List<String> groups();

    boolean isGroup(String group);

    /** Makes a group, if there is no group of this name. */
    void makeGroup(String group);

    /** Makes an account without a password. */
    void make(String account, String firstName, String lastName, String email);

    void changeAddress(String account, String email);

    void give(String account, String group);

    void take(String account, String group);

    void remove(String account);

    /** Whether the account has a password that somebody other than its owner may know. */
    boolean hasForeignPassword(String account);

    /** Removes the password of an account and ends its sessions and remembered passwords. */
    void closePassword(String account);

    /** Gives an account the password that its owner chose. If the password has a flaw, changes nothing and returns the flaw. */
    Optional<PasswordFlaw> setOwnPassword(String account, String password);
}
