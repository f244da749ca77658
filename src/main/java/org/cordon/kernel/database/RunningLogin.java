package org.cordon.kernel.database;

import java.util.List;
import org.cordon.kernel.shared.StartRefused;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Checks that the running login meets the needs of row-level security. The login must own nothing, bypass no policy, and be unable to slip
 * objects into functions that work as the owner. It must also be unable to write the models that the engine executes.
 */
final class RunningLogin {

    private RunningLogin() {
    }

    static void check(DatabaseLogins logins) {
        var user = logins.runtime().user();
        var sql = new JdbcTemplate(new DriverManagerDataSource(logins.url(), user, logins.runtime().password()));
        if (Boolean.FALSE.equals(sql.queryForObject(
                "select exists (select from pg_roles r where r.rolname = ? and pg_has_role(current_user, r.oid, 'USAGE'))",
                Boolean.class, logins.role()))) {
            throw new StartRefused(
                    "The running login " + user + " is not a member of the role " + logins.role() + " (CORDON_DATABASE_ROLE).");
        }
        refuseIf(sql, user, "is a superuser", "select rolsuper from pg_roles where rolname = current_user");
        refuseIf(sql, user, "bypasses row-level security", "select rolbypassrls from pg_roles where rolname = current_user");
        refuseIf(sql, user, "owns tables of Cordon, itself or through a role that it is a member of", """
                select exists (select 1 from pg_class c join pg_namespace n on n.oid = c.relnamespace
                               where n.nspname in ('cordon', 'engine') and pg_has_role(current_user, c.relowner, 'MEMBER'))""");
        refuseIf(sql, user, "may make temporary tables (revoke temporary on database ... from public and from the login)",
                "select has_database_privilege(current_database(), 'TEMPORARY')");
        refuseThese("The running login " + user + " may write what a model is made of", openModels(sql));
        refuseThese("The running login " + user + " may write into tables of the engine without a signature of Cordon's", unsigned(sql));
        var open = sql.queryForList("""
                select cast(cast(p.oid as regprocedure) as text) from pg_proc p join pg_namespace n on n.oid = p.pronamespace
                where n.nspname in ('cordon', 'engine') and p.prosecdef
                  and not exists (select from unnest(p.proconfig) setting where setting ~ '^search_path=.*\\mpg_temp"?$')
                order by 1""", String.class);
        refuseThese("Functions that work as the owner do not end their search_path with pg_temp", open);
    }

    private static List<String> openModels(JdbcTemplate sql) {
        return sql.queryForList("select c.relname from " + Schemas.ENGINE_TABLES + " and " + Schemas.OF_MODELS
                + " and has_table_privilege(c.oid, 'insert, update, delete, truncate, references, trigger') order by 1", String.class);
    }

    /**
     * Returns the engine's tables without policies, with a policy that asks for no signature, or with a policy that admits the files of
     * models.
     */
    private static List<String> unsigned(JdbcTemplate sql) {
        return sql.queryForList("select c.relname from " + Schemas.ENGINE_TABLES + """
                 and (not c.relrowsecurity
                    or exists (select from pg_policies p where p.schemaname = 'engine' and p.tablename = c.relname and p.cmd <> 'SELECT'
                        and (coalesce(p.qual, p.with_check) !~ 'caller_is_signed' or coalesce(p.with_check, p.qual) !~ 'caller_is_signed'
                            or c.relname = 'act_ge_bytearray' and coalesce(p.qual, p.with_check) !~ 'deployment_id_ IS NULL')))
                order by 1""", String.class);
    }

    private static void refuseThese(String what, List<String> these) {
        if (!these.isEmpty()) {
            throw new StartRefused(what + ": " + String.join(", ", these) + ".");
        }
    }

    private static void refuseIf(JdbcTemplate sql, String user, String what, String question) {
        if (Boolean.TRUE.equals(sql.queryForObject(question, Boolean.class))) {
            throw new StartRefused("The running login " + user + " " + what
                    + "; Cordon runs only as a login that can do neither (CORDON_DATABASE_USER).");
        }
    }
}
