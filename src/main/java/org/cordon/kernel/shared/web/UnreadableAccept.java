package org.cordon.kernel.shared.web;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.util.InvalidMimeTypeException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/**
 * Answers requests with an unreadable {@code Accept} header. This also covers figures and health, where Spring Boot reads the header
 * itself.
 */
@ControllerAdvice
final class UnreadableAccept {

    @ExceptionHandler(InvalidMimeTypeException.class)
    ResponseEntity<Void> notAcceptable() {
        return ResponseEntity.status(HttpStatus.NOT_ACCEPTABLE).build();
    }
}
