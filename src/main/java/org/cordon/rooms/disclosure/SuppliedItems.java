package org.cordon.rooms.disclosure;

import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds the supplier of an item through the view {@code supplied_item}. The supplier of a nomination or a target is the country that put
 * the person forward. The supplier of a lead or an arrest is the reporting country. The supplier of a question is the asking country.
 */
@Component
class SuppliedItems {

    private static final String ALL = """
            select reference from (select 'NOMINATION' as kind, reference from nomination
                union all select 'TARGET', reference from target
                union all select 'LEAD', reference from lead
                union all select 'ARREST', reference from arrest
                union all select 'QUESTION', reference from question) item where kind = :kind and reference = :reference""";

    private final JdbcClient jdbc;

    SuppliedItems(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Returns the item of this kind with this reference, if there is such an item. */
    Optional<String> behind(ItemKind kind, String reference) {
        return jdbc.sql(ALL).param("kind", kind.name()).param("reference", reference).query(String.class).optional();
    }

    boolean isSuppliedByCaller(ItemKind kind, String reference) {
        return jdbc.sql("select exists (select from supplied_item where kind = :kind and reference = :reference)")
                .param("kind", kind.name()).param("reference", reference).query(Boolean.class).single();
    }

    /** Returns the references of all items that the caller's country supplied in an operation. */
    Set<String> ofCallerIn(String operation) {
        return jdbc.sql("select reference from supplied_item where operation = :operation").param("operation", operation)
                .query(String.class).set();
    }
}
