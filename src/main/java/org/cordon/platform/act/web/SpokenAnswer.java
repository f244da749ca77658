package org.cordon.platform.act.web;

import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.cordon.kernel.shared.Refusal;
import org.cordon.kernel.shared.Said;
import org.cordon.kernel.shared.web.AskedPath;
import org.cordon.kernel.shared.web.EngineRefusal;
import org.cordon.kernel.shared.web.RequestLanguage;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/** Writes a sentence instead of a result: a problem detail under {@code /api}, the engine's own shape for requests to the engine. */
final class SpokenAnswer {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String SECONDS_TO_WAIT = "2";

    private SpokenAnswer() {
    }

    static void refuse(HttpServletRequest request, HttpServletResponse response, Refusal refusal) throws IOException {
        refusal.secondsToWait().ifPresent(seconds -> response.setHeader(HttpHeaders.RETRY_AFTER, seconds.toString()));
        answer(request, response, EngineRefusal.status(refusal), refusal);
    }

    static void say(HttpServletRequest request, HttpServletResponse response, HttpStatus status, Said said) throws IOException {
        answer(request, response, status, Refusal.of(Refusal.Kind.INVALID, said));
    }

    private static void answer(HttpServletRequest request, HttpServletResponse response, HttpStatus status, Refusal refusal)
            throws IOException {
        response.setStatus(status.value());
        if (status == HttpStatus.CONFLICT) {
            response.setHeader(HttpHeaders.RETRY_AFTER, SECONDS_TO_WAIT);
        }
        var isApi = AskedPath.of(request).startsWith("/api/");
        response.setContentType(isApi ? MediaType.APPLICATION_PROBLEM_JSON_VALUE : MediaType.APPLICATION_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getOutputStream().write(JSON.writeValueAsBytes(isApi ? problem(request, status, refusal) : EngineRefusal.body(refusal)));
    }

    private static Map<String, Object> problem(HttpServletRequest request, HttpStatus status, Refusal refusal) {
        var problem = new LinkedHashMap<String, Object>();
        problem.put("type", "about:blank");
        problem.put("title", status.getReasonPhrase());
        problem.put("status", status.value());
        problem.put("detail", refusal.said().in(RequestLanguage.now()));
        problem.put("instance", AskedPath.of(request));
        problem.put("code", refusal.code());
        if (!refusal.said().values().isEmpty()) {
            problem.put("values", refusal.said().values());
        }
        return problem;
    }
}
