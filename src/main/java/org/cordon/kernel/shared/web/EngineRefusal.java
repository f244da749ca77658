package org.cordon.kernel.shared.web;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.ServletRequest;
import java.util.Locale;
import java.util.Optional;
import org.cordon.kernel.shared.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * A refusal in the shape of the engine's own errors, with further fields for forms and scripts beside its {@code message}. {@code code} is
 * the name of the refusal, {@code values} are the values in its sentence, {@code detail} is the sentence alone. {@code refusal} is the kind
 * of the refusal, or {@code OUTDATED} if something has changed since the caller read it. Each of the {@code reasons} has a field, a code, a
 * sentence and values.
 */
public final class EngineRefusal {

    /** The type of every failure, in place of the class that the engine would name. */
    public static final String TYPE = "RestException";

    /** The value in place of the kind if something has changed since the caller read it. */
    static final String OUTDATED = "OUTDATED";

    private static final String NOTED = EngineRefusal.class.getName();
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private EngineRefusal() {
    }

    /** Returns the body of an answer that refuses. */
    public static ObjectNode body(Refusal refusal) {
        var body = JSON.createObjectNode().put("type", TYPE).put("message", refusal.said().in(RequestLanguage.now()));
        addTo(body, refusal, RequestLanguage.now());
        return body;
    }

    /** Adds the further fields to the engine's answer to a form, if Cordon refused the form. */
    public static void addTo(ObjectNode body, ServletRequest form) {
        if (form.getAttribute(NOTED) instanceof Refusal refusal) {
            addTo(body, refusal, RequestLanguage.now());
        }
    }

    private static void addTo(ObjectNode body, Refusal refusal, Locale language) {
        body.put("code", refusal.code()).put("detail", refusal.said().in(language))
                .put("refusal", refusal.isOutdated() ? OUTDATED : refusal.kind().name())
                .set("values", JSON.valueToTree(refusal.said().values()));
        var reasons = body.putArray("reasons");
        refusal.reasons().forEach(reason -> {
            var node = reasons.addObject().put("field", reason.field()).put("reason", reason.said().in(language));
            if (reason.code() != null) {
                node.put("code", reason.code());
            }
            node.set("values", JSON.valueToTree(reason.values()));
        });
    }

    /** Notes the refusal of a form at the request that this thread answers, if there is one. */
    public static void note(Refusal refusal) {
        if (RequestContextHolder.getRequestAttributes() != null) {
            RequestContextHolder.currentRequestAttributes().setAttribute(NOTED, refusal, RequestAttributes.SCOPE_REQUEST);
        }
    }

    /** Returns how many seconds the sender has to wait before posting the form again; empty if waiting is not the reason. */
    public static Optional<Long> secondsToWait(ServletRequest form) {
        return noted(form).flatMap(Refusal::secondsToWait);
    }

    /** Returns the refusal that was noted at a request, if any. */
    public static Optional<Refusal> noted(ServletRequest request) {
        return Optional.ofNullable((Refusal) request.getAttribute(NOTED));
    }

    /** Forgets the noted refusal, before the form is tried once more. */
    public static void forget(ServletRequest request) {
        request.removeAttribute(NOTED);
    }

    /** Returns the HTTP status of a refusal. */
    public static HttpStatus status(Refusal refusal) {
        return switch (refusal.kind()) {
            case INVALID -> HttpStatus.BAD_REQUEST;
            case NOT_FOUND -> HttpStatus.NOT_FOUND;
            case CONFLICT -> HttpStatus.CONFLICT;
            case FORBIDDEN -> HttpStatus.FORBIDDEN;
            case TOO_LARGE -> HttpStatus.PAYLOAD_TOO_LARGE;
            case TOO_MANY -> HttpStatus.TOO_MANY_REQUESTS;
        };
    }
}
