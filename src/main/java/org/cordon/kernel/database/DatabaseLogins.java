package org.cordon.kernel.database;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * How to reach the database, and as whom: the owner of all tables, used at start only and let go of afterwards, and the running login,
 * which owns nothing.
 */
final class DatabaseLogins {

    private final String url;
    private final Login runtime;
    private final String role;
    private volatile Login owner;

    DatabaseLogins(String url, Login owner, Login runtime) {
        this(url, owner, runtime, runtime.user());
    }

    /**
     * @param role has the rights of the running login: the login itself, or a role that it is a member of, so that one login can take the
     * place of another
     */
    DatabaseLogins(String url, Login owner, Login runtime, String role) {
        this.url = url;
        this.owner = owner;
        this.runtime = runtime;
        this.role = role;
    }

    String url() {
        return url;
    }

    Login owner() {
        if (owner == null) {
            throw new IllegalStateException("Cordon has started, and let go of the owner's login");
        }
        return owner;
    }

    Login runtime() {
        return runtime;
    }

    String role() {
        return role;
    }

    /** The role as SQL writes an identifier. */
    String roleIdentifier() {
        return identifier(role);
    }

    /** SQL as the owner, each statement on a connection of its own. */
    JdbcTemplate asOwner() {
        return new JdbcTemplate(new DriverManagerDataSource(url, owner().user(), owner().password()));
    }

    /** From here on nobody finds the owner's password in the memory of Cordon, nor works as the owner. */
    void letGoOfOwner() {
        owner = null;
    }

    private static String identifier(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    record Login(String user, String password) {

        /** The user's name as SQL writes an identifier. */
        String identifier() {
            return DatabaseLogins.identifier(user);
        }

        @Override
        public String toString() {
            return user;
        }
    }
}
