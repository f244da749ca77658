package org.cordon.platform.http;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.cordon.kernel.caller.NotAudited;
import org.cordon.kernel.shared.web.StatusProblem;
import org.springframework.boot.web.servlet.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Shows a page, or answers a problem, for errors that no controller has answered itself. */
@Controller
@RequestMapping("/error")
final class ErrorPages implements ErrorController {

    @NotAudited("the refusal itself is audited")
    @RequestMapping(produces = MediaType.TEXT_HTML_VALUE)
    ModelAndView page(HttpServletRequest request, Locale language) {
        var status = statusOf(request);
        var page = new ModelAndView("error", status);
        page.addObject("status", status.value());
        page.addObject("sentence", StatusProblem.sentence(request, status).in(language));
        return page;
    }

    @NotAudited("the refusal itself is audited")
    @RequestMapping
    ResponseEntity<Map<String, Object>> problem(HttpServletRequest request, Locale language) {
        var status = statusOf(request);
        return ResponseEntity.status(status).contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(StatusProblem.body(request, status, (String) request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI), language));
    }

    private static HttpStatus statusOf(HttpServletRequest request) {
        // A reader who opens this address directly has met no error, so there is nothing here.
        return Optional.ofNullable((Integer) request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE))
                .map(status -> Optional.ofNullable(HttpStatus.resolve(status)).orElse(HttpStatus.INTERNAL_SERVER_ERROR))
                .orElse(HttpStatus.NOT_FOUND);
    }
}
