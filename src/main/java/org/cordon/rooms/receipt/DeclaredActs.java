package org.cordon.rooms.receipt;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cordon.kernel.shared.feature.Act;
import org.cordon.kernel.shared.feature.Features;
import org.springframework.stereotype.Component;

/** The acts of all features, by the audit rows that these acts leave. */
@Component
class DeclaredActs {

    private final Map<String, List<Act>> acts;

    DeclaredActs(Features features) {
        record Left(String row, Act act) {
        }
        acts = features.acts().stream().flatMap(act -> act.footprint().written().map(row -> new Left(row, act)))
                .collect(groupingBy(Left::row, mapping(Left::act, toList())));
    }

    /** Returns all routes that leave a receipt, each with the key of the task or process if there is one. */
    String[] routes() {
        return acts.keySet().toArray(String[]::new);
    }

    /**
     * Returns the act that left a row in the audit.
     *
     * @param written    the route of the row, followed by the key of the task
     * @param references the references in the row
     */
    Optional<Act> of(String written, List<String> references) {
        var left = acts.getOrDefault(written, List.of());
        return left.stream().filter(act -> act.footprint().about() != null
                && references.stream().anyMatch(act.footprint().about()::matches))
                .findFirst().or(() -> left.stream().filter(act -> act.footprint().about() == null).findFirst());
    }
}
