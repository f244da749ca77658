package org.cordon.platform.audit;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.cordon.kernel.caller.Caller;
import org.cordon.kernel.caller.CurrentCaller;
import org.cordon.kernel.shared.References;
import org.cordon.kernel.shared.feature.Features;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes rows of the audit. Within a transaction the row is part of that transaction, and is kept if and only if the act is kept. Without a
 * transaction the row gets its own, which has ended when the method returns.
 */
@Component
public class AuditTrail {

    private final AuditLog log;
    private final CurrentCaller currentCaller;
    private final MuchRead muchRead;
    private final Features features;
    private final Clock clock;

    AuditTrail(AuditLog log, CurrentCaller currentCaller, MuchRead muchRead, Features features, Clock clock) {
        this.log = log;
        this.currentCaller = currentCaller;
        this.muchRead = muchRead;
        this.features = features;
        this.clock = clock;
    }

    /**
     * A request and its answer.
     *
     * @param operation  the operation in the path, or null; in a refused request it may be anything that looks like a code
     * @param references the references that the request is about
     */
    public record Request(AuditAction action, String address, String route, String task, String operation, List<String> references,
            int status) {
    }

    /** Whether the text has the form of a feature's references. The audit names such references in its rows. */
    public boolean isReference(String text) {
        return features.isReference(text);
    }

    /** @return the id of the row */
    @Transactional
    public UUID add(Request request) {
        var caller = currentCaller.find();
        var refused = request.action() == AuditAction.REFUSED || request.action() == AuditAction.FAILED;
        var named = Optional.ofNullable(request.operation()).filter(code -> !refused || log.knowsOperation(code));
        var references = new ArrayList<>(request.references());
        if (references.isEmpty()) {
            named.ifPresent(references::add);
        }
        if (caller.isPresent() && request.action() == AuditAction.READ) {
            muchRead.add(references.size());
        }
        return log.add(new AuditEntry(clock.instant(), request.action(), caller.map(Caller::user).orElse(null),
                caller.map(Caller::groups).orElse(Set.of()),
                request.address(), request.route(), request.task(), named.or(() -> operationOf(references)).orElse(null), references,
                request.status()));
    }

    private static Optional<String> operationOf(List<String> references) {
        return references.stream().map(References::operationNamedBy).flatMap(Optional::stream).findFirst();
    }
}
