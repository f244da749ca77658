package org.cordon.platform.gate;

import static org.cordon.kernel.shared.Said.said;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.task.Task;
import org.cordon.kernel.caller.AuditNotes;
import org.cordon.kernel.caller.Caller;
import org.cordon.kernel.caller.CurrentCaller;
import org.cordon.kernel.shared.Refusal;
import org.cordon.kernel.shared.web.AskedPath;
import org.cordon.kernel.shared.web.BufferedRequest;
import org.cordon.kernel.shared.web.EngineRefusal;
import org.cordon.platform.gate.accounts.IdentityChange;
import org.cordon.platform.gate.accounts.IdentityRules;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * The guard between HTTP and the engine. It checks the allow-list first, then whether the caller sees the task in question, then what the
 * caller posts. Its answers have the shape of the engine's own errors.
 */
final class EngineGate extends OncePerRequestFilter {

    private static final JsonMapper JSON = JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

    /** Words that may follow {@code /task} instead of a task's id. */
    private static final Set<String> NO_TASKS = Set.of("count", "report");

    /** The words after a task's id that mean work on the task, and not only a look at it. */
    private static final Set<String> WORK = Set.of("claim", "unclaim", "assignee", "complete", "submit-form");

    private final CurrentCaller currentCaller;
    private final EngineTasks tasks;
    private final DeclaredForms forms;
    private final IdentityRules rules;
    private final TransactionTemplate transaction;

    EngineGate(CurrentCaller currentCaller, EngineTasks tasks, DeclaredForms forms, IdentityRules rules, TransactionTemplate transaction) {
        this.currentCaller = currentCaller;
        this.tasks = tasks;
        this.forms = forms;
        this.rules = rules;
        this.transaction = transaction;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            var caller = currentCaller.find();
            if (caller.isEmpty()) {
                response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
                return;
            }
            var answer = new EngineAnswer(response);
            pass(caller.get(), new RequestWithoutPreferences(request), answer, chain);
            answer.send(asksByValues(request) ? HttpServletResponse.SC_BAD_REQUEST : HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
        } catch (Refusal refusal) {
            answer(response, refusal);
        }
    }

    private static boolean asksByValues(HttpServletRequest request) {
        return Set.of("GET", "OPTIONS").contains(request.getMethod()) && request.getQueryString() != null;
    }

    private void pass(Caller caller, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var path = EnginePath.of(AskedPath.of(request)).filter(known -> AllowList.allows(caller, request.getMethod(), known.value()))
                .orElseThrow(EngineGate::nothingThere);
        var steps = path.steps();
        if (IdentityChange.isOne(request.getMethod(), steps)) {
            passIdentity(steps, request, response, chain);
        } else if (steps[0].equals("task") && steps.length > 1 && !NO_TASKS.contains(steps[1])) {
            passTask(caller, steps, request, response, chain);
        } else if (request.getMethod().equals("POST") && steps[0].equals("process-definition")) {
            passStart(steps, request, response, chain);
        } else if (request.getMethod().equals("POST")) {
            passQuery(steps, OnePage.of(request), response, chain);
        } else if (request.getMethod().equals("GET")) {
            EngineQuestion.check(request.getParameterMap());
            chain.doFilter(OnePage.of(request), response);
        } else if (request.getMethod().equals("PUT")) {
            var buffered = BufferedRequest.form(request);
            EngineQuestion.check(read(buffered));
            chain.doFilter(buffered, response);
        } else {
            chain.doFilter(request, response);
        }
    }

    /** Passes a change of an account or a group; {@link IdentityRules} refuse in their own words, here or inside the engine. */
    private void passIdentity(String[] steps, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (steps.length == 1) {
            throw nothingThere();
        }
        var change = new IdentityChange(request.getMethod(), steps);
        change.requirePossible();
        var buffered = BufferedRequest.form(request);
        var body = read(buffered);
        EngineQuestion.check(body);
        if (!change.isAboutSomebody(body, rules, transaction)) {
            throw nothingThere();
        }
        EngineRefusal.forget(buffered);
        var answer = new ContentCachingResponseWrapper(response);
        chain.doFilter(buffered, answer);
        var refusal = EngineRefusal.noted(buffered);
        if (refusal.isPresent()) {
            answer.resetBuffer();
            answer(answer, refusal.get());
        }
        answer.copyBodyToResponse();
    }

    private void passTask(Caller caller, String[] steps, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var task = tasks.visible(caller, steps[1]).orElseThrow(EngineGate::nothingThere);
        var step = steps.length > 2 ? steps[2] : "";
        if (WORK.contains(step)) {
            AuditNotes.works("/task/{id}/" + step, task.getTaskDefinitionKey(), tasks.businessKeyOf(task));
        }
        switch (step) {
            case "unclaim" -> putBack(task, response);
            // Tasklist puts back a colleague's task this way; giving it to somebody else is not offered.
            case "assignee" -> {
                var body = read(BufferedRequest.form(request));
                if (!body.has("userId") || !body.get("userId").isNull()) {
                    throw nothingThere();
                }
                putBack(task, response);
            }
            case "claim" -> {
                var buffered = BufferedRequest.form(request);
                if (!caller.user().equals(read(buffered).path("userId").asText())) {
                    throw Refusal.forbidden("A task can be claimed for oneself only.");
                }
                chain.doFilter(buffered, response);
            }
            case "complete", "submit-form" -> {
                var buffered = BufferedRequest.form(request);
                requireNotHeldByAnother(caller, task);
                PostedForm.check(buffered.body(), forms.ofTask(task));
                passForm(buffered, response, chain);
            }
            default -> look(caller, task.getId(), request, response, chain);
        }
    }

    /** Passes a request that only reads a task. If the task ended meanwhile, the engine fails, and the answer is "not there". */
    private void look(Caller caller, String task, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var answer = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, answer);
        if (answer.getStatus() == HttpServletResponse.SC_INTERNAL_SERVER_ERROR && tasks.visible(caller, task).isEmpty()) {
            answer.resetBuffer();
            answer(answer, nothingThere());
        }
        answer.copyBodyToResponse();
    }

    /** Refuses to complete a colleague's task. The engine would let every officer of the group do so, and tell the colleague nothing. */
    private static void requireNotHeldByAnother(Caller caller, Task task) {
        if (task.getAssignee() != null && !task.getAssignee().equals(caller.user())) {
            throw Refusal.conflict("Not taken: {user} holds this task now. Take it over first, or leave it to {user}.", task.getAssignee());
        }
    }

    private void putBack(Task task, HttpServletResponse response) {
        tasks.putBack(task);
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }

    private void passStart(String[] steps, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var processKey = (steps[1].equals("key") ? Optional.of(steps[2]).filter(forms::knows) : tasks.processKey(steps[1]))
                .orElseThrow(EngineGate::nothingThere);
        AuditNotes.works("/process-definition/{key}/submit-form", processKey, null);
        var buffered = BufferedRequest.form(request);
        PostedForm.check(buffered.body(), forms.ofStart(processKey));
        passForm(buffered, response, chain);
    }

    /** Passes the remaining posted requests, which are queries. */
    private static void passQuery(String[] steps, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var buffered = BufferedRequest.form(request);
        var body = read(buffered);
        EngineQuestion.requireNoExpression(body);
        if (buffered.body().length > 0 && !body.isObject()) {
            throw Refusal.invalid("The body has to be one JSON object.");
        }
        EngineQuestion.check(body);
        if (steps[0].equals("identity") && !body.path("password").isTextual()) {
            throw Refusal.invalid("{field} {reason}.", "password", said("cannot be read"));
        }
        var answer = new EngineAnswer(response);
        chain.doFilter(buffered, answer);
        answer.send(HttpServletResponse.SC_BAD_REQUEST);
    }

    private static JsonNode read(BufferedRequest request) {
        try {
            return JSON.readTree(request.body());
        } catch (IOException unreadable) {
            throw Refusal.invalid("The body is not JSON.");
        }
    }

    private static Refusal nothingThere() {
        return Refusal.notFound("There is nothing here, or nothing that you may see.");
    }

    private static void answer(HttpServletResponse response, Refusal refusal) throws IOException {
        response.setStatus(EngineRefusal.status(refusal).value());
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        JSON.writeValue(response.getOutputStream(), EngineRefusal.body(refusal));
    }

    /** Passes a form, and adds the field of each reason, because the engine reduces a listener's refusal to a sentence. */
    private static void passForm(BufferedRequest form, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        EngineRefusal.forget(form);
        var answer = new ContentCachingResponseWrapper(response);
        chain.doFilter(form, answer);
        if (answer.getStatus() == HttpStatus.BAD_REQUEST.value()
                && JSON.readTree(answer.getContentAsByteArray()) instanceof ObjectNode body) {
            EngineRefusal.addTo(body, form);
            answer.resetBuffer();
            JSON.writeValue(answer.getOutputStream(), body);
        }
        answer.copyBodyToResponse();
    }
}
