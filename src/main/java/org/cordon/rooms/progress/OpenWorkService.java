package org.cordon.rooms.progress;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cordon.kernel.caller.Caller;
import org.cordon.kernel.caller.CurrentCaller;
import org.cordon.kernel.shared.Refusal;
import org.cordon.roundup.operation.Operation;
import org.cordon.roundup.operation.OperationService;
import org.cordon.roundup.operation.Phase;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds the open work in the operations that the caller may see, and the sections of an operation's page that have content for the caller.
 */
@Component
@Transactional(readOnly = true)
public class OpenWorkService {

    private final OpenWorkQuery query;
    private final ProgressQuery progress;
    private final OperationService operations;
    private final CurrentCaller caller;

    OpenWorkService(OpenWorkQuery query, ProgressQuery progress, OperationService operations, CurrentCaller caller) {
        this.query = query;
        this.progress = progress;
        this.operations = operations;
        this.caller = caller;
    }

    /**
     * Returns the open work in the operations that the caller may see, in the order of the list of operations.
     *
     * @param after the reference of the last operation already seen, or null
     * @param limit the most operations that are returned
     */
    public List<OpenWork> all(String after, int limit) {
        return in(operations.list(after, limit));
    }

    /**
     * Returns the beginning of the page of an operation.
     *
     * @throws Refusal not found, if the caller may not see the operation
     */
    public OpenWork.Start start(String reference) {
        var operation = operations.visible(reference);
        return new OpenWork.Start(in(List.of(operation)).get(0), query.tasks(reference, caller.get().groups()),
                sections(operation, caller.get()));
    }

    private List<OpenWork> in(List<Operation> visible) {
        var reader = caller.get();
        var leads = leads(reader);
        var found = query.all(reader.groups());
        Map<String, List<Progress.Awaited>> awaited = reader.country().map(progress::confirmationsAwaitedBy).orElse(Map.of());
        return visible.stream().map(operation -> {
            var reference = operation.reference();
            var open = found.getOrDefault(reference, new OpenWork(reference, 0, 0, null, 0, 0));
            var others = leads ? open.others() : reader.country().isEmpty() ? null
                    : Integer.valueOf(awaited.getOrDefault(reference, List.of()).stream().mapToInt(Progress.Awaited::targets).sum());
            return new OpenWork(reference, open.number(), open.overdue(), open.due(), others, leads ? open.overdueOthers() : null);
        }).toList();
    }

    private static boolean leads(Caller reader) {
        return reader.isCoordinator() || reader.isManager();
    }

    private List<String> sections(Operation operation, Caller reader) {
        var country = reader.country();
        var leads = leads(reader);
        var has = query.has(operation.reference(), country.orElse(null));
        var sections = new ArrayList<String>();
        add(sections, "countries", true);
        add(sections, "dates", true);
        add(sections, "list", operation.listVersion() > 0 && (leads || is(has, "listed")));
        add(sections, "reports", leads ? is(has, "reported") : is(has, "told"));
        add(sections, "results", leads || country.isPresent() && is(has, "takes_part")
                && (is(has, "approved") || operation.phase() == Phase.FOLLOW_UP || operation.phase() == Phase.CLOSED));
        add(sections, "releases", (reader.isCoordinator() || country.isPresent()) && is(has, "releasable"));
        add(sections, "handling", country.isPresent() && is(has, "supplied"));
        add(sections, "accesses", reader.isCoordinator() || country.isPresent());
        return sections;
    }

    private static boolean is(Map<String, Object> has, String what) {
        return Boolean.TRUE.equals(has.get(what));
    }

    private static void add(List<String> sections, String name, boolean said) {
        if (said) {
            sections.add(name);
        }
    }
}
