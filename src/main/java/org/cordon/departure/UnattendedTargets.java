package org.cordon.departure;

import java.time.Instant;
import java.util.List;
import org.cordon.caller.CurrentCaller;
import org.cordon.confirmation.Confirmation;
import org.cordon.confirmation.Confirmation.Role;
import org.cordon.operation.OperationService;
import org.cordon.operation.Operations;
import org.cordon.operation.Phase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The targets that wait for the coordinator, because a country they need takes no part: nobody is left who wants them, which he may
 * withdraw, or a country where they are believed to be is not there to look for them, which he may invite while that is possible.
 */
@Component
@Transactional(readOnly = true)
public class UnattendedTargets {

    private static final String FOUND = """
            select t.reference as target, w.country, 'WANTING' as role, p.status, w.kept_at
              from target t
              join target_wanting w on w.target = t.reference and w.withdrawn_at is null
              join participation p on p.operation = t.operation and p.country = w.country
             where t.operation = :operation and t.state in ('AWAITING_CONFIRMATION', 'AT_LARGE', 'LOCATED', 'IDENTITY_PENDING', 'ARRESTED',
                 'EXTRADITION')
               and not exists (select from target_wanting o join participation q on q.operation = t.operation and q.country = o.country
                                where o.target = t.reference and o.withdrawn_at is null
                                  and not is_out(q.status))
            union all
            select t.reference, h.country, 'HOST', p.status, null
              from target t
              join operation o on o.reference = t.operation
              join target_list_entry e on e.target = t.reference and e.operation = o.reference and e.version = o.list_version
              join target_host h on h.target = t.reference
              left join participation p on p.operation = t.operation and p.country = h.country
             where t.operation = :operation and :open and not withheld_from(t.reference, 'ncb-' || h.country)
                 and t.state in ('AWAITING_CONFIRMATION', 'AT_LARGE', 'LOCATED')
               and (p.status is null or p.status in ('INVITED', 'DECLINED', 'SILENT', 'LEFT', 'SUSPENDED'))
             order by 2, 3, 1""";

    private final JdbcClient sql;
    private final Operations operations;
    private final OperationService operationService;
    private final CurrentCaller caller;

    UnattendedTargets(JdbcClient sql, Operations operations, OperationService operationService, CurrentCaller caller) {
        this.sql = sql;
        this.operations = operations;
        this.operationService = operationService;
        this.caller = caller;
    }

    /**
     * One target and the country that is missing.
     *
     * @param role   what the country is to the target
     * @param status what became of its invitation, or null if it was not invited
     * @param keptAt since when it is decided that the target goes on being sought, or null
     */
    public record Unattended(String target, String country, Role role, String status, Instant keptAt) {

        /** Whether the coordinator is to say what becomes of it. */
        boolean isUndecided() {
            return role == Role.WANTING && keptAt == null;
        }
    }

    /** All of an operation, by country; for the coordinator. */
    public List<Unattended> in(String operation) {
        operationService.visible(operation);
        caller.get().requireCoordinator();
        return found(operation);
    }

    /** Those that wait because of one country. */
    List<Unattended> because(String operation, String country) {
        return found(operation).stream().filter(unattended -> unattended.country().equals(country)).toList();
    }

    private List<Unattended> found(String operation) {
        var phase = operations.find(operation).orElseThrow().phase();
        return sql.sql(FOUND).param("operation", operation)
                .param("open", phase.compareTo(Phase.CONFIRMATION) >= 0 && phase.isOpenToCountries())
                .query((row, number) -> new Unattended(row.getString("target"), row.getString("country"),
                        Role.valueOf(row.getString("role")),
                        row.getString("status"), row.getTimestamp("kept_at") == null ? null : row.getTimestamp("kept_at").toInstant()))
                .list();
    }
}
