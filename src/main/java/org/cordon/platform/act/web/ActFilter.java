package org.cordon.platform.act.web;

import static org.cordon.kernel.shared.Said.said;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Set;
import java.util.regex.Pattern;
import org.cordon.kernel.caller.AuditNotes;
import org.cordon.kernel.caller.CurrentCaller;
import org.cordon.kernel.shared.Refusal;
import org.cordon.kernel.shared.web.AskedPath;
import org.cordon.kernel.shared.web.Collision;
import org.cordon.kernel.shared.web.EngineRefusal;
import org.cordon.platform.act.IdempotencyKey;
import org.cordon.platform.act.KeptAnswer;
import org.cordon.platform.act.KeptAnswers;
import org.cordon.platform.act.SentFileInspector;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Turns each request that writes into a single act. The transaction of the act begins in this filter and ends before the answer leaves. So
 * an act and the answer under its {@code Idempotency-Key} are kept together or not at all. A caller who lost the answer can ask again.
 *
 * <p>A refused act has not happened, and its key is free again. An act that collided with another one is rolled back and done again from
 * the start, as if it had arrived a moment later.
 */
final class ActFilter extends OncePerRequestFilter {

    /** The header that tells the caller that nothing was done this time. */
    private static final String REPLAYED = "Idempotency-Replayed";

    private static final int ATTEMPTS = 3;
    static final Set<String> WRITING = Set.of("POST", "PUT", "PATCH", "DELETE");
    private static final Pattern ENGINE = Pattern.compile("/(engine-rest|camunda/api)(/.*)?");
    private static final Pattern ACTS = Pattern
            .compile("(/engine-rest|/camunda/api/engine)/.+/(complete|submit-form|claim|unclaim|assignee)/?");

    private final CurrentCaller currentCaller;
    private final KeptAnswers answers;
    private final PlatformTransactionManager transactions;
    private final LargeFiles largeFiles;
    private final SentFileInspector inspector;

    ActFilter(CurrentCaller currentCaller, KeptAnswers answers, PlatformTransactionManager transactions, LargeFiles largeFiles,
            SentFileInspector inspector) {
        this.currentCaller = currentCaller;
        this.answers = answers;
        this.transactions = transactions;
        this.largeFiles = largeFiles;
        this.inspector = inspector;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !WRITING.contains(request.getMethod()) || !isAct(AskedPath.of(request)) || currentCaller.find().isEmpty();
    }

    /**
     * Whether the path is that of an act. The engine also takes queries by {@code POST}; every other request that reaches this filter is an
     * act.
     */
    private static boolean isAct(String path) {
        return !ENGINE.matcher(path).matches() || ACTS.matcher(path).matches();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
        try {
            var key = IdempotencyKey.of(Collections.list(request.getHeaders(IdempotencyKey.HEADER)));
            try (var place = largeFiles.take(request, currentCaller.get());
                    var sent = SentRequest.read(request, key.orElse(null), place.most())) {
                if (sent.file() != null) {
                    inspector.inspect(AskedPath.of(request), sent.file())
                            .ifPresent(noted -> sent.request().setAttribute(SentFileInspector.NOTED, noted));
                }
                var attempt = 1;
                while (!isSettled(sent, response, chain, attempt)) {
                    attempt++;
                }
            }
        } catch (Refusal refusal) {
            SpokenAnswer.refuse(request, response, refusal);
        } finally {
            RequestContextHolder.resetRequestAttributes();
        }
    }

    /** @return false when the act collided and can be done once more; in that case nothing has been answered */
    private boolean isSettled(SentRequest sent, HttpServletResponse response, FilterChain chain, int attempt)
            throws ServletException, IOException {
        var answer = new UnsettledAnswer(response);
        var last = attempt == ATTEMPTS || !sent.isRepeatable();
        if (collides(sent, answer, chain, last) && !last) {
            answer.forget();
            return false;
        }
        answer.copyBodyToResponse();
        return true;
    }

    private boolean collides(SentRequest sent, UnsettledAnswer answer, FilterChain chain, boolean last)
            throws ServletException, IOException {
        var transaction = transactions.getTransaction(new DefaultTransactionDefinition());
        try {
            if (act(sent, answer, chain)) {
                transactions.commit(transaction);
                return false;
            }
        } catch (RuntimeException failure) {
            if (!Collision.isIn(failure)) {
                throw failure;
            }
            if (last) {
                answer.forget();
                SpokenAnswer.refuse(sent.request(), answer, Refusal.of(Refusal.Kind.CONFLICT, Collision.SENTENCE));
            }
            return true;
        } finally {
            if (!transaction.isCompleted()) {
                transactions.rollback(transaction);
            }
        }
        return Collision.wasNoted(sent.request());
    }

    /** @return whether something was done that is to be committed */
    private boolean act(SentRequest sent, UnsettledAnswer answer, FilterChain chain) throws ServletException, IOException {
        if (sent.key() == null) {
            pass(sent, answer, chain);
            return succeeded(answer);
        }
        var caller = currentCaller.get().user();
        var kept = answers.claim(caller, sent.key(), sent.digest());
        if (kept.isPresent()) {
            repeat(sent, answer, kept.get());
            return false;
        }
        pass(sent, answer, chain);
        if (!succeeded(answer)) {
            return false;
        }
        answers.complete(caller, sent.key(), new KeptAnswer(sent.digest(), answer.getStatus(), answer.getContentType(),
                answer.getHeader(HttpHeaders.LOCATION), answer.getContentAsByteArray()), AuditNotes.shown());
        return true;
    }

    /** Passes the request on. The engine cannot say that a caller has to wait, so the status and header of such a refusal are set here. */
    private static void pass(SentRequest sent, UnsettledAnswer answer, FilterChain chain) throws ServletException, IOException {
        chain.doFilter(sent.request(), answer);
        EngineRefusal.secondsToWait(sent.request()).filter(wait -> !succeeded(answer)).ifPresent(seconds -> {
            answer.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            answer.setHeader(HttpHeaders.RETRY_AFTER, seconds.toString());
        });
    }

    private static boolean succeeded(HttpServletResponse answer) {
        return answer.getStatus() < HttpStatus.BAD_REQUEST.value();
    }

    private static void repeat(SentRequest sent, HttpServletResponse answer, KeptAnswer kept) throws IOException {
        if (!kept.answers(sent.digest())) {
            SpokenAnswer.say(sent.request(), answer, HttpStatus.UNPROCESSABLE_ENTITY,
                    said("You have used this {header} for another request; take a new one for a new act.", IdempotencyKey.HEADER));
            return;
        }
        answer.setStatus(kept.status());
        answer.setHeader(REPLAYED, "true");
        if (kept.location() != null) {
            answer.setHeader(HttpHeaders.LOCATION, kept.location());
        }
        if (kept.contentType() != null) {
            answer.setContentType(kept.contentType());
        }
        answer.getOutputStream().write(kept.body());
    }
}
