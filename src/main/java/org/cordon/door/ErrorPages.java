package org.cordon.door;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import org.cordon.caller.NotAudited;
import org.springframework.boot.web.servlet.error.ErrorController;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** What is shown instead of a page, and answered instead of a result, when no controller did so itself. */
@Controller
@RequestMapping("/error")
final class ErrorPages implements ErrorController {

    private final MessageSource words;

    ErrorPages(MessageSource words) {
        this.words = words;
    }

    @NotAudited("the refusal itself is audited")
    @RequestMapping(produces = MediaType.TEXT_HTML_VALUE)
    ModelAndView page(HttpServletRequest request) {
        var status = statusOf(request);
        var page = new ModelAndView("error", status);
        page.addObject("status", status.value());
        page.addObject("sentence", sentence(status));
        return page;
    }

    @NotAudited("the refusal itself is audited")
    @RequestMapping
    ResponseEntity<ProblemDetail> problem(HttpServletRequest request) {
        var status = statusOf(request);
        var problem = ProblemDetail.forStatusAndDetail(status, words.getMessage(sentence(status), null, Locale.ENGLISH));
        problem.setProperty("code", code(status));
        return ResponseEntity.status(status).contentType(MediaType.APPLICATION_PROBLEM_JSON).body(problem);
    }

    private static HttpStatus statusOf(HttpServletRequest request) {
        // Whoever asks for the page itself has met no error: for him there is nothing here.
        return Optional.ofNullable((Integer) request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE))
                .map(status -> Optional.ofNullable(HttpStatus.resolve(status)).orElse(HttpStatus.INTERNAL_SERVER_ERROR))
                .orElse(HttpStatus.NOT_FOUND);
    }

    private static String code(HttpStatus status) {
        return switch (status) {
            case UNAUTHORIZED -> "NOT_SIGNED_IN";
            case FORBIDDEN -> "NOT_FOR_THIS_ACCOUNT";
            case NOT_FOUND -> "NOTHING_THERE";
            case TOO_MANY_REQUESTS -> "TRIED_TOO_OFTEN";
            default -> status.is4xxClientError() ? "NOT_UNDERSTOOD" : "FAILURE";
        };
    }

    /** The key of what is said about it. */
    private static String sentence(HttpStatus status) {
        return switch (status) {
            case UNAUTHORIZED, FORBIDDEN, NOT_FOUND, TOO_MANY_REQUESTS -> "error." + status.value();
            default -> status.is4xxClientError() ? "error.4xx" : "error.5xx";
        };
    }
}
