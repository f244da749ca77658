package org.cordon.act.web;

import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import org.cordon.shared.Refusal;
import org.cordon.shared.Said;
import org.cordon.shared.web.AskedPath;
import org.cordon.shared.web.EngineRefusal;
import org.cordon.shared.web.RequestLanguage;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/** A sentence instead of a result: a problem detail under {@code /api}, the engine's own shape where the engine is asked. */
final class SpokenAnswer {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String SECONDS_TO_WAIT = "2";

    private SpokenAnswer() {
    }

    static void refuse(HttpServletRequest request, HttpServletResponse response, Refusal refusal) throws IOException {
        refusal.secondsToWait().ifPresent(seconds -> response.setHeader(HttpHeaders.RETRY_AFTER, seconds.toString()));
        say(request, response, EngineRefusal.status(refusal), refusal.said());
    }

    static void say(HttpServletRequest request, HttpServletResponse response, HttpStatus status, Said said) throws IOException {
        var body = new LinkedHashMap<String, Object>();
        var sentence = said.in(RequestLanguage.now());
        response.setStatus(status.value());
        if (status == HttpStatus.CONFLICT) {
            response.setHeader(HttpHeaders.RETRY_AFTER, SECONDS_TO_WAIT);
        }
        if (AskedPath.of(request).startsWith("/api/")) {
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            body.put("type", "about:blank");
            body.put("title", status.getReasonPhrase());
            body.put("status", status.value());
            body.put("detail", sentence);
            body.put("instance", AskedPath.of(request));
        } else {
            response.setContentType(MediaType.APPLICATION_JSON_VALUE);
            body.put("type", "RestException");
            body.put("message", sentence);
        }
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getOutputStream().write(JSON.writeValueAsBytes(body));
    }
}
