package org.cordon.database;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * How to reach the database, and as whom: the owner of all tables, used at start only, and the running login, which owns nothing.
 *
 * @param role has the rights of the running login: the login itself, or a role that it is a member of, so that one login can take the place
 * of another
 */
record DatabaseLogins(String url, Login owner, Login runtime, String role) {

    DatabaseLogins(String url, Login owner, Login runtime) {
        this(url, owner, runtime, runtime.user());
    }

    /** The role as SQL writes an identifier. */
    String roleIdentifier() {
        return identifier(role);
    }

    /** SQL as the owner, each statement on a connection of its own. */
    JdbcTemplate asOwner() {
        return new JdbcTemplate(new DriverManagerDataSource(url, owner.user(), owner.password()));
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
