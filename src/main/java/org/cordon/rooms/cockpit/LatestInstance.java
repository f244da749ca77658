package org.cordon.rooms.cockpit;

import java.util.List;
import java.util.stream.Collectors;
import org.cordon.kernel.shared.model.ProcessDeclaration;
import org.springframework.stereotype.Component;

/**
 * The part of a statement that joins the latest process instance of a business key, as {@code instance} and {@code running}. Instances of
 * errand processes are left out: an errand process does a side job for the item that the key names, and is not the item's own process.
 */
@Component
final class LatestInstance {

    private static final String JOIN = """
            left join lateral (
                select i.id_ as instance, i.end_time_ is null as running
                from act_hi_procinst i
                where i.business_key_ = %s and i.proc_def_key_ not in (%s)
                order by i.end_time_ is null desc, i.start_time_ desc
                limit 1
            ) instance on true
            """;

    private final String errands;

    LatestInstance(List<ProcessDeclaration> processes) {
        errands = processes.stream().filter(ProcessDeclaration::isErrand).map(process -> "'" + process.key() + "'").sorted()
                .collect(Collectors.joining(", "));
    }

    /** @param businessKey the column of the surrounding statement that holds the business key */
    String of(String businessKey) {
        return JOIN.formatted(businessKey, errands);
    }
}
