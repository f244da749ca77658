package org.cordon.disclosure;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cordon.access.CurrentCaller;
import org.cordon.target.TargetQueries;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which country supplied what: a nomination or a target the one that put the person forward, a lead or an arrest the one that reported it.
 *
 * <p>Of a report only on a target that its country sees: who reports somebody by number and name must not learn here whether he is sought.
 */
@Component
class SuppliedItems {

    private static final String SUPPLIED = """
            select 'NOMINATION' as kind, reference, operation, cast(null as text) as target from nomination where country = :country
            union
            select 'TARGET', t.reference, t.operation, null from target_wanting w join target t on t.reference = w.target where w.country = :country
            union
            select 'LEAD', reference, operation, target from lead where reporting_country = :country
            union
            select 'ARREST', a.reference, a.operation, a.target from arrest_report r join arrest a on a.reference = r.arrest where r.country = :country""";

    private static final String ALL = """
            select reference from (select 'NOMINATION' as kind, reference from nomination
                union all select 'TARGET', reference from target
                union all select 'LEAD', reference from lead
                union all select 'ARREST', reference from arrest) item where kind = :kind and reference = :reference""";

    private final JdbcClient jdbc;
    private final TargetQueries targets;
    private final CurrentCaller currentCaller;

    SuppliedItems(JdbcClient jdbc, TargetQueries targets, CurrentCaller currentCaller) {
        this.jdbc = jdbc;
        this.targets = targets;
        this.currentCaller = currentCaller;
    }

    /** @param target that a report is about; null for everything else */
    private record Item(String reference, String target) {
    }

    /** The item of this kind and reference, if there is one. */
    Optional<String> behind(ItemKind kind, String reference) {
        return jdbc.sql(ALL).param("kind", kind.name()).param("reference", reference).query(String.class).optional();
    }

    boolean isSuppliedByCaller(ItemKind kind, String reference) {
        return !seen(jdbc.sql("select reference, target from (" + SUPPLIED + ") item where kind = :kind and reference = :reference")
                .param("country", country()).param("kind", kind.name()).param("reference", reference).query(Item.class).list()).isEmpty();
    }

    /** All that the caller's country supplied in an operation. */
    Set<String> ofCallerIn(String operation) {
        return seen(jdbc.sql("select reference, target from (" + SUPPLIED + ") item where operation = :operation")
                .param("country", country()).param("operation", operation).query(Item.class).list());
    }

    private Set<String> seen(List<Item> items) {
        var visible = targets.visibleAmong(items.stream().map(Item::target).filter(target -> target != null).distinct().toList());
        var seen = new HashSet<String>();
        items.stream().filter(item -> item.target() == null || visible.contains(item.target())).map(Item::reference).forEach(seen::add);
        return seen;
    }

    private String country() {
        return currentCaller.get().country().orElse("");
    }
}
