package org.cordon.platform.gate;

import static org.cordon.kernel.shared.Said.said;

import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.cordon.kernel.caller.CurrentCaller;
import org.cordon.kernel.shared.Refusal;
import org.cordon.kernel.shared.Said;
import org.cordon.kernel.shared.web.AskedPath;
import org.cordon.kernel.shared.web.EngineRefusal;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Tells a person who works on a task that has ended what became of the task.
 *
 * <p>The filter looks for the end of the task only after the transaction of the act has ended. The deadline or the colleague may have been
 * faster by only a moment. The engine's own answer would depend on how far the act had got.
 */
final class TooLateFilter extends OncePerRequestFilter {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern WORK = Pattern.compile("/task/([^/]+)/(?:claim|complete|submit-form)");
    private static final String WEBAPPS = "/camunda/";

    /** The statuses of refusals by the engine and its gate; other statuses are about the request itself. */
    private static final Set<Integer> REFUSED = Set.of(HttpServletResponse.SC_BAD_REQUEST, HttpServletResponse.SC_FORBIDDEN,
            HttpServletResponse.SC_NOT_FOUND, HttpServletResponse.SC_INTERNAL_SERVER_ERROR);

    private final CurrentCaller currentCaller;
    private final EndedTasks endedTasks;

    TooLateFilter(CurrentCaller currentCaller, EndedTasks endedTasks) {
        this.currentCaller = currentCaller;
        this.endedTasks = endedTasks;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var task = task(request);
        if (task.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        var answer = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, answer);
        if (REFUSED.contains(answer.getStatus())) {
            var sentence = currentCaller.find().flatMap(caller -> endedTasks.sentence(caller, task.get()));
            if (sentence.isPresent()) {
                say(AskedPath.of(request).startsWith(WEBAPPS) ? said("{sentence} What you typed is kept on your screen.",
                        sentence.get()) : sentence.get(), answer);
            }
        }
        answer.copyBodyToResponse();
    }

    private static Optional<String> task(HttpServletRequest request) {
        return HttpMethod.POST.matches(request.getMethod())
                ? EnginePath.of(AskedPath.of(request)).map(path -> WORK.matcher(path.value())).filter(path -> path.matches())
                        .map(path -> path.group(1))
                : Optional.empty();
    }

    private static void say(Said sentence, ContentCachingResponseWrapper answer) throws IOException {
        answer.resetBuffer();
        answer.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        answer.setContentType(MediaType.APPLICATION_JSON_VALUE);
        answer.getOutputStream().write(JSON.writeValueAsBytes(EngineRefusal.body(Refusal.of(Refusal.Kind.INVALID, sentence))));
    }
}
