package org.cordon.database;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Who writes what of the engine's tables. Models, and the definitions of their jobs, are the owner's, who writes them when Cordon starts;
 * the rest is the running login's, where Cordon has signed its transaction.
 */
final class EngineTables {

    /** Of tables in {@code c}: what a release brings and nobody changes while Cordon runs. */
    private static final String OF_MODELS = "(c.relname ~ '^act_re_' or c.relname in ('act_ru_jobdef', 'act_ge_schema_log'))";

    private static final String TABLES = " from pg_class c where c.relnamespace = cast('engine' as regnamespace) and c.relkind in ('r', 'p')";

    private EngineTables() {
    }

    /** In one statement, so that what runs meanwhile never lacks a right. */
    static void grant(JdbcTemplate owner, String role) {
        owner.execute("""
                do $grants$
                declare
                    held record;
                begin
                    for held in select c.relname, %s as models %s loop
                        execute format('grant select on engine.%%I to %s', held.relname);
                        execute format(case when held.models then 'revoke insert, update, delete on engine.%%I from %3$s'
                                else 'grant insert, update, delete on engine.%%I to %3$s' end, held.relname);
                    end loop;
                end
                $grants$""".formatted(OF_MODELS, TABLES, role));
    }

    /** Those of the models that this login may write. */
    static List<String> openModels(JdbcTemplate login) {
        return login.queryForList("select c.relname" + TABLES + " and " + OF_MODELS
                + " and has_table_privilege(c.oid, 'insert, update, delete, truncate, references, trigger') order by 1", String.class);
    }

    /** Those that are written without a signature of Cordon's, or that have files of models which are. */
    static List<String> unsigned(JdbcTemplate login) {
        return login.queryForList("select c.relname" + TABLES + """
                 and (not c.relrowsecurity
                    or exists (select from pg_policies p where p.schemaname = 'engine' and p.tablename = c.relname and p.cmd <> 'SELECT'
                        and (p.permissive <> 'PERMISSIVE'
                            or concat_ws(' and ', p.qual, p.with_check) !~ 'caller_is_signed'
                            or c.relname = 'act_ge_bytearray' and concat_ws(' and ', p.qual, p.with_check) !~ 'deployment_id_ IS NULL')))
                order by 1""", String.class);
    }
}
