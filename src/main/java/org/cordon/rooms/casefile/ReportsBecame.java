package org.cordon.rooms.casefile;

import static org.cordon.kernel.shared.Columns.code;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.cordon.rooms.casefile.CaseFile.Became;
import org.cordon.roundup.arrest.identity.IdentityMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what other parties said about leads and arrests that the caller sees. */
@Repository
class ReportsBecame {

    private final JdbcClient jdbc;

    ReportsBecame(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Returns what became of reports, by the references of the reports. Reports about which nobody has said anything are left out. */
    Map<String, Became> of(Collection<String> references) {
        var became = new HashMap<String, Became>();
        jdbc.sql("""
                        select reference, assessment, lapse_text, null as identity_method, null as identity_text, null as outcome_text
                        from lead where reference = any(:references) and coalesce(assessment, lapse_text) is not null
                        union all
                        select reference, null, null, identity_method, identity_text, outcome_text
                        from arrest where reference = any(:references)
                            and coalesce(identity_method, identity_text, outcome_text) is not null""")
                .param("references", references.toArray(String[]::new))
                .query(row -> {
                    became.put(row.getString("reference"), new Became(row.getString("assessment"), row.getString("lapse_text"),
                            code(row, "identity_method", IdentityMethod.class),
                            row.getString("identity_text"),
                            row.getString("outcome_text")));
                });
        return became;
    }
}
