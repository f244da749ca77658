package org.cordon.platform.audit.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.cordon.kernel.caller.AuditNotes;
import org.cordon.kernel.caller.Audited;
import org.cordon.kernel.caller.NotAudited;
import org.cordon.kernel.shared.References;
import org.cordon.kernel.shared.web.AskedPath;
import org.cordon.kernel.shared.web.MatchedRoute;
import org.cordon.platform.audit.AuditAction;
import org.cordon.platform.audit.AuditTrail;
import org.cordon.platform.audit.AuditTrail.Request;
import org.springframework.web.method.HandlerMethod;

/**
 * The request of a person until its answer: its subject, and whether its row has been written. Only parts of the path with the form of a
 * reference or an id are used, and nothing of the query or the body.
 */
final class AuditedRequest {

    private static final String AT_THE_REQUEST = AuditedRequest.class.getName();
    private static final String REPLAYED = "Idempotency-Replayed";
    private static final int FIRST_REFUSAL = 400;
    private static final int FIRST_FAILURE = 500;
    private static final Predicate<String> ITEM = References.ITEM_AS_ASKED.asMatchPredicate()
            .or(Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}").asMatchPredicate());
    private static final Pattern COUNTRY = Pattern.compile("[0-9A-Z]{2,5}");
    private static final Pattern AREA = Pattern
            .compile("/(api|engine-rest|camunda/api|camunda/app|operations|targets|nominations|persons|go|directory)(?=/|$)");

    private final AuditTrail trail;
    private final HttpServletRequest request;
    private final String address;
    private final AuditNotes notes;
    private boolean written;

    AuditedRequest(AuditTrail trail, HttpServletRequest request) {
        this.trail = trail;
        this.request = request;
        address = request.getRemoteAddr();
        notes = new AuditNotes(address);
        request.setAttribute(AT_THE_REQUEST, this);
    }

    /** Returns the audited request behind a request, if it is audited. */
    static Optional<AuditedRequest> of(HttpServletRequest request) {
        return Optional.ofNullable((AuditedRequest) request.getAttribute(AT_THE_REQUEST));
    }

    AuditNotes notes() {
        return notes;
    }

    /**
     * Records, in the running transaction, that this request has changed something.
     *
     * @return the id of the row, by which the act's receipt is read; empty if nothing is to be recorded
     */
    Optional<UUID> changed(int status) {
        if (action(status).filter(AuditAction.CHANGE::equals).isEmpty()) {
            return Optional.empty();
        }
        written = true;
        return Optional.of(trail.add(row(AuditAction.CHANGE, status)));
    }

    /** Notes that the change was rolled back, and will be tried again or refused. */
    void undone() {
        notes.clear();
        written = false;
    }

    /**
     * Writes the row before the first byte of the answer leaves. It is called again at the end of the answer, when everything for the audit
     * is known.
     */
    synchronized void answered(HttpServletResponse answer) {
        if (written) {
            return;
        }
        var status = answer.getStatus();
        var action = answer.getHeader(REPLAYED) != null ? Optional.of(AuditAction.REPEATED) : action(status);
        if (action.isPresent()) {
            trail.add(row(action.get(), status));
            written = true;
        }
    }

    private Optional<AuditAction> action(int status) {
        if (status >= FIRST_REFUSAL) {
            return Optional.of(status >= FIRST_FAILURE ? AuditAction.FAILED : AuditAction.REFUSED);
        }
        if (notes.route().isPresent()) {
            return Optional.of(AuditAction.CHANGE);
        }
        return handler().filter(handler -> !handler.hasMethodAnnotation(NotAudited.class)).flatMap(this::declared);
    }

    private Optional<AuditAction> declared(HandlerMethod handler) {
        var declared = Optional.ofNullable(handler.getMethodAnnotation(Audited.class)).map(Audited::value)
                .orElse(isReading() ? Audited.Kind.READ : Audited.Kind.CHANGE);
        return switch (declared) {
            case READ -> notes.references().isEmpty() ? Optional.empty() : Optional.of(AuditAction.READ);
            case EXPORT -> Optional.of(AuditAction.EXPORT);
            case CHANGE -> Optional.of(AuditAction.CHANGE);
        };
    }

    private boolean isReading() {
        return request.getMethod().equals("GET") || request.getMethod().equals("HEAD") || request.getMethod().equals("OPTIONS");
    }

    private Request row(AuditAction action, int status) {
        var steps = MatchedRoute.stepsOf(request);
        return new Request(action, address, request.getMethod() + " " + route(), notes.task().orElse(null), operation(steps),
                references(action, steps), status);
    }

    private List<String> references(AuditAction action, List<String> steps) {
        var references = new ArrayList<String>();
        if (action != AuditAction.READ) {
            steps.stream().filter(ITEM.or(trail::isReference)).forEach(references::add);
            participation(action, steps).ifPresent(references::add);
        }
        // A refused request is rolled back with its results, so only its subject is recorded.
        (action == AuditAction.REFUSED || action == AuditAction.FAILED ? notes.subject().stream().toList() : notes.references()).stream()
                .filter(reference -> !references.contains(reference)).forEach(references::add);
        return references;
    }

    /** Returns the code of the operation that the path names. */
    private static String operation(List<String> steps) {
        return behind("operations", steps).filter(code -> References.OPERATION.matcher(code).matches()).orElse(null);
    }

    private static Optional<String> participation(AuditAction action, List<String> steps) {
        var country = behind("participations", steps).or(() -> behind("countries", steps)).filter(code -> COUNTRY.matcher(code).matches());
        return action == AuditAction.CHANGE
                ? country.map(code -> operation(steps) == null ? code : References.participation(operation(steps), code))
                : Optional.empty();
    }

    private static Optional<String> behind(String step, List<String> steps) {
        var place = steps.indexOf(step);
        return place >= 0 && place + 1 < steps.size() ? Optional.of(steps.get(place + 1)) : Optional.empty();
    }

    private String route() {
        return notes.route().or(() -> MatchedRoute.of(request).map(MatchedRoute::pattern))
                .orElseGet(() -> {
                    var area = AREA.matcher(AskedPath.of(request));
                    return area.lookingAt() ? area.group() : "/";
                });
    }

    private Optional<HandlerMethod> handler() {
        return MatchedRoute.of(request).map(MatchedRoute::handler);
    }
}
