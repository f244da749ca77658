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

/** The acts of all features, by the rows that they leave in the audit. */
@Component
class DeclaredActs {

    private final Map<String, List<Act>> acts;

    DeclaredActs(Features features) {
        record Left(String row, Act act) {
        }
        acts = features.acts().stream().flatMap(act -> act.course().written().map(row -> new Left(row, act)))
                .collect(groupingBy(Left::row, mapping(Left::act, toList())));
    }

    /** All routes, with the key of the task or process where there is one, that leave a receipt. */
    String[] routes() {
        return acts.keySet().toArray(String[]::new);
    }

    /**
     * What a row of the audit tells.
     *
     * @param written    its route, and behind it the key of its task
     * @param references that stand in it
     */
    Optional<Act> of(String written, List<String> references) {
        var left = acts.getOrDefault(written, List.of());
        return left.stream().filter(act -> act.course().about() != null && references.stream().anyMatch(act.course().about()::matches))
                .findFirst().or(() -> left.stream().filter(act -> act.course().about() == null).findFirst());
    }
}
