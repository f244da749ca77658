package org.cordon.kernel.shared.web;

import static org.cordon.kernel.shared.Said.said;

import com.fasterxml.jackson.databind.JsonMappingException;
import jakarta.validation.ConstraintViolationException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cordon.kernel.shared.EnumCodes;
import org.cordon.kernel.shared.Refusal;
import org.cordon.kernel.shared.Refusal.Reason;
import org.cordon.kernel.shared.Said;
import org.cordon.kernel.shared.database.DatabaseAway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/**
 * Makes the errors of {@code /api}: a problem detail with a sentence that a person can act on, its {@code code}, its {@code values}, and
 * {@code reasons}, each with its field. A failure of Cordon itself gives only its number in the log.
 */
@RestControllerAdvice(annotations = RestController.class)
final class ProblemDetails extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemDetails.class);

    @ExceptionHandler(ConstraintViolationException.class)
    ProblemDetail invalid(ConstraintViolationException violations) {
        return problem(HttpStatus.BAD_REQUEST, said("Some of what was sent is not valid."), violations.getConstraintViolations().stream()
                .map(violation -> new Reason(violation.getPropertyPath().toString(), Said.quoted(violation.getMessage()))).toList());
    }

    @ExceptionHandler(MultipartException.class)
    ProblemDetail unreadable(MultipartException form) {
        return problem(HttpStatus.BAD_REQUEST, said("The form with the file cannot be read."), List.of());
    }

    @ExceptionHandler(Exception.class)
    ResponseEntity<ProblemDetail> any(Exception failure) throws Exception {
        if (failure instanceof AccessDeniedException || failure instanceof AuthenticationException || DatabaseAway.isIn(failure)) {
            throw failure;
        }
        var refusal = Refusal.in(failure);
        var problem = refusal.map(ProblemDetails::refused).orElseGet(() -> failed(failure));
        var answer = ResponseEntity.status(problem.getStatus());
        refusal.flatMap(Refusal::secondsToWait).ifPresent(seconds -> answer.header(HttpHeaders.RETRY_AFTER, seconds.toString()));
        return answer.body(problem);
    }

    @Override
    protected ResponseEntity<Object> handleMethodArgumentNotValid(MethodArgumentNotValidException invalid, HttpHeaders headers,
            HttpStatusCode status, WebRequest request) {
        return ResponseEntity.badRequest().body(problem(HttpStatus.BAD_REQUEST, said("Some of what was sent is not valid."),
                invalid.getFieldErrors().stream().map(error -> new Reason(error.getField(), Said.quoted(error.getDefaultMessage())))
                        .toList()));
    }

    @Override
    protected ResponseEntity<Object> handleHttpMessageNotReadable(HttpMessageNotReadableException unreadable, HttpHeaders headers,
            HttpStatusCode status, WebRequest request) {
        var refusal = Refusal.in(unreadable);
        if (refusal.isPresent()) {
            var problem = refused(refusal.get());
            return ResponseEntity.status(problem.getStatus()).body(problem);
        }
        var reasons = unreadable.getCause() instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()
                ? List.of(Reason.of(path(mapping), "cannot be read")) : List.<Reason>of();
        return ResponseEntity.badRequest()
                .body(problem(HttpStatus.BAD_REQUEST, said("The body is not the JSON that is expected here."), reasons));
    }

    /** Answers that a parameter of the address is not the code, number or id that the route needs. */
    @Override
    protected ResponseEntity<Object> handleTypeMismatch(TypeMismatchException mismatch, HttpHeaders headers, HttpStatusCode status,
            WebRequest request) {
        var parameter = mismatch instanceof MethodArgumentTypeMismatchException argument ? argument.getName() : mismatch.getPropertyName();
        var wanted = mismatch.getRequiredType();
        var reason = wanted != null && wanted.isEnum()
                ? said("must be one of {codes}", EnumCodes.of(wanted)) : said("cannot be read");
        return ResponseEntity.badRequest().body(
                problem(HttpStatus.BAD_REQUEST, said("{field} {reason}.", parameter, reason), List.of(new Reason(parameter, reason))));
    }

    /** Answers other refusals of Spring by their status; a failure that is not the sender's fault also goes to the log. */
    @Override
    protected ResponseEntity<Object> handleExceptionInternal(Exception refused, Object body, HttpHeaders headers, HttpStatusCode status,
            WebRequest request) {
        var problem = status.value() == HttpStatus.INTERNAL_SERVER_ERROR.value() ? failed(refused)
                : problem(HttpStatus.valueOf(status.value()), StatusProblem.sentence(status), List.of());
        return super.handleExceptionInternal(refused, problem, headers, status, request);
    }

    private static String path(JsonMappingException mapping) {
        return mapping.getPath().stream()
                .map(step -> step.getFieldName() != null ? "." + step.getFieldName() : "[" + step.getIndex() + "]")
                .collect(Collectors.joining()).replaceFirst("^\\.", "");
    }

    private static ProblemDetail refused(Refusal refusal) {
        var problem = problem(EngineRefusal.status(refusal), refusal.said(), refusal.reasons());
        if (refusal.isOutdated()) {
            problem.setProperty("refusal", EngineRefusal.OUTDATED);
        }
        return problem;
    }

    private static ProblemDetail failed(Exception failure) {
        if (Collision.isIn(failure)) {
            LOG.debug("Two at once", failure);
            Collision.note();
            return problem(HttpStatus.CONFLICT, Collision.SENTENCE, List.of());
        }
        var number = UUID.randomUUID();
        LOG.error("Failure {}", number, failure);
        return problem(HttpStatus.INTERNAL_SERVER_ERROR, said("Cordon failed; its log says more under {number}.", number), List.of());
    }

    private static ProblemDetail problem(HttpStatus status, Said sentence, List<Reason> reasons) {
        var problem = ProblemDetail.forStatusAndDetail(status, sentence.in(RequestLanguage.now()));
        sentence.code().ifPresent(code -> problem.setProperty("code", code));
        if (!sentence.values().isEmpty()) {
            problem.setProperty("values", sentence.values());
        }
        if (!reasons.isEmpty()) {
            problem.setProperty("reasons", reasons);
        }
        return problem;
    }
}
