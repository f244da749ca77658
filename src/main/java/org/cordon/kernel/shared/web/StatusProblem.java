package org.cordon.kernel.shared.web;

import static org.cordon.kernel.shared.Said.said;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.cordon.kernel.shared.Said;
import org.cordon.kernel.shared.database.DatabaseAway;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;

/** A problem detail for a request of which only the status is known, because no part of Cordon refused it with its own sentence. */
public final class StatusProblem {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private StatusProblem() {
    }

    /** Returns the sentence for a status. A status without its own sentence gets the sentence of its class. */
    public static Said sentence(HttpStatusCode status) {
        return switch (known(status)) {
            case UNAUTHORIZED -> said("Sign in first.");
            case FORBIDDEN -> said("This part of Cordon is not for your account.");
            case NOT_FOUND -> said("There is nothing here, or nothing that you may see.");
            case METHOD_NOT_ALLOWED -> said("This address takes no request of this kind.");
            case NOT_ACCEPTABLE -> said("There is no answer in the form that was asked for.");
            case REQUEST_TIMEOUT -> said("What was sent came too slowly.");
            case PAYLOAD_TOO_LARGE -> said("This is more than can be sent here.");
            case UNSUPPORTED_MEDIA_TYPE -> said("What was sent has no form that is read here.");
            case TOO_MANY_REQUESTS -> said("This was tried too often. Wait a minute, then try again.");
            case SERVICE_UNAVAILABLE -> said("Cordon has too much to do right now. Try again in a moment.");
            case NOT_IMPLEMENTED, HTTP_VERSION_NOT_SUPPORTED -> said("Cordon did not understand this request.");
            default -> status.is4xxClientError() ? said("Cordon did not understand this request.")
                    : said("Cordon failed. Its log says more; trying again does no harm.");
        };
    }

    /** Returns the sentence for a status of this request. For status 503 this can be the sentence that the database is away. */
    public static Said sentence(ServletRequest request, HttpStatusCode status) {
        return status.value() == HttpStatus.SERVICE_UNAVAILABLE.value() && DatabaseAway.isNoted(request) ? DatabaseAway.SENTENCE
                : sentence(status);
    }

    /**
     * Returns the whole body, to be written as JSON.
     *
     * @param path     the requested path; null if it could not be read
     * @param language the language of the sentence
     */
    public static Map<String, Object> body(ServletRequest request, HttpStatusCode status, String path, Locale language) {
        var sentence = sentence(request, status);
        var body = new LinkedHashMap<String, Object>();
        body.put("type", "about:blank");
        body.put("title", known(status).getReasonPhrase());
        body.put("status", status.value());
        body.put("detail", sentence.in(language));
        if (path != null) {
            body.put("instance", path);
        }
        body.put("code", sentence.code().orElseThrow());
        return body;
    }

    /** Returns the body as JSON text; see {@link #body}. */
    public static String json(ServletRequest request, HttpStatusCode status, String path, Locale language) {
        try {
            return JSON.writeValueAsString(body(request, status, path, language));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Answers a request with this body alone, before the request has reached any code that could answer it. */
    public static void answer(HttpServletRequest request, HttpServletResponse response, HttpStatusCode status) throws IOException {
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(json(request, status, null, RequestLanguage.askedFor(request)).getBytes(StandardCharsets.UTF_8));
    }

    private static HttpStatus known(HttpStatusCode status) {
        return Optional.ofNullable(HttpStatus.resolve(status.value())).orElse(HttpStatus.INTERNAL_SERVER_ERROR);
    }
}
