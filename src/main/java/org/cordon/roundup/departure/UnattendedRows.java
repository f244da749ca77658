package org.cordon.roundup.departure;

import java.util.List;
import org.cordon.kernel.shared.RecordRows;
import org.cordon.roundup.departure.UnattendedTargets.Unattended;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the targets that no participating country wants, and those whose host country does not take part. */
@Repository
class UnattendedRows {

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

    private final JdbcClient jdbc;

    UnattendedRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Returns the targets of an operation that no participating country wants, ordered by country.
     *
     * @param hostsToo whether to add the targets whose host country does not take part
     */
    List<Unattended> in(String operation, boolean hostsToo) {
        return jdbc.sql(FOUND).param("operation", operation).param("open", hostsToo)
                .query(RecordRows.of(Unattended.class)).list();
    }
}
