package org.cordon.kernel.database;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * The address of the database and its two logins. The owner of all tables is used at the start only and forgotten afterwards; the running
 * login owns nothing.
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
     * @param role the role with the rights of the running login: the login itself, or a role of which the login is a member, so that one
     *             login can replace another
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

    /** Returns the role as an SQL identifier. */
    String roleIdentifier() {
        return identifier(role);
    }

    /** Returns a template that runs SQL as the owner, each statement on its own connection. */
    JdbcTemplate asOwner() {
        return new JdbcTemplate(new DriverManagerDataSource(url, owner().user(), owner().password()));
    }

    /** Forgets the owner's password, so that nobody finds it in the memory of Cordon, and no code works as the owner any more. */
    void letGoOfOwner() {
        owner = null;
    }

    private static String identifier(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    record Login(String user, String password) {

        /** Returns the user's name as an SQL identifier. */
        String identifier() {
            return DatabaseLogins.identifier(user);
        }

        @Override
        public String toString() {
            return user;
        }
    }
}
