package org.cordon.database;

import org.cordon.shared.StartRefused;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Holds the running login to what row-level security needs: it owns nothing and bypasses nothing. */
final class RunningLogin {

    private RunningLogin() {
    }

    static void check(DatabaseLogins logins) {
        var user = logins.runtime().user();
        var sql = new JdbcTemplate(new DriverManagerDataSource(logins.url(), user, logins.runtime().password()));
        refuseIf(sql, user, "is a superuser", "select rolsuper from pg_roles where rolname = current_user");
        refuseIf(sql, user, "bypasses row-level security", "select rolbypassrls from pg_roles where rolname = current_user");
        refuseIf(sql, user, "owns tables of Cordon, itself or through a role that it is a member of", """
                select exists (select 1 from pg_class c join pg_namespace n on n.oid = c.relnamespace
                               where n.nspname in ('cordon', 'engine') and pg_has_role(current_user, c.relowner, 'MEMBER'))""");
    }

    private static void refuseIf(JdbcTemplate sql, String user, String what, String question) {
        if (Boolean.TRUE.equals(sql.queryForObject(question, Boolean.class))) {
            throw new StartRefused("The running login " + user + " " + what
                    + "; Cordon runs only as a login that can do neither (CORDON_DATABASE_USER).");
        }
    }
}
