package org.cordon.platform.http;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.cordon.kernel.shared.web.RequestLanguage;
import org.cordon.kernel.shared.web.StatusProblem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.util.HtmlUtils;

/**
 * Answers requests that Tomcat itself refuses because Tomcat cannot read them; no filter has seen these requests. The answer is in Cordon's
 * words and has Cordon's headers. Tomcat's own page would reveal details of the server, the failure and the request.
 */
final class ContainerErrors extends ErrorReportValve {

    private static final Logger LOG = LoggerFactory.getLogger(ContainerErrors.class);

    private final MessageSource words;

    ContainerErrors(MessageSource words) {
        this.words = words;
    }

    @Override
    protected void report(Request request, Response response, Throwable failure) {
        if (response.getStatus() < HttpServletResponse.SC_BAD_REQUEST || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        try {
            answer(request, response);
        } catch (IOException gone) {
            LOG.debug("Nobody waits for the answer any longer", gone);
        }
    }

    private void answer(Request request, Response response) throws IOException {
        AnswerHeadersFilter.ofErrors(request.isSecure()).forEach(response::setHeader);
        var status = Optional.ofNullable(HttpStatus.resolve(response.getStatus())).orElse(HttpStatus.INTERNAL_SERVER_ERROR);
        var language = RequestLanguage.askedFor(request);
        var accepted = request.getHeader(HttpHeaders.ACCEPT);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        if (accepted != null && accepted.contains(MediaType.TEXT_HTML_VALUE)) {
            response.setContentType(MediaType.TEXT_HTML_VALUE);
            write(response, page(request, status, language));
        } else {
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            write(response, StatusProblem.json(request, status, null, language));
        }
    }

    private String page(Request request, HttpStatus status, Locale language) {
        return "<!DOCTYPE html><html lang=\"" + language.getLanguage() + "\" dir=\"" + said("layout.direction", language)
                + "\"><head><meta charset=\"utf-8\"><title>Cordon</title></head><body><h1>"
                + escaped(StatusProblem.sentence(request, status).in(language)) + "</h1><p><a href=\"/\">"
                + said("ways.work", language) + "</a></p></body></html>";
    }

    private String said(String key, Locale language) {
        return escaped(words.getMessage(key, null, language));
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, StandardCharsets.UTF_8.name());
    }

    /** Writes a body if the status allows a body. For any other status Tomcat offers no writer. */
    private static void write(Response response, String body) throws IOException {
        var writer = response.getReporter();
        if (writer != null) {
            writer.write(body);
            response.finishResponse();
        }
    }
}
