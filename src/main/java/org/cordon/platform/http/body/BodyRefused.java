package org.cordon.platform.http.body;

import java.io.IOException;
import org.springframework.http.HttpStatus;

/** The exception that is thrown if the server does not wait for the rest of a body. */
public final class BodyRefused extends IOException {

    private static final long serialVersionUID = 1L;

    private final Why why;

    BodyRefused(Why why) {
        super(why.name());
        this.why = why;
    }

    public HttpStatus status() {
        return why.status;
    }

    enum Why {

        /** The sender has left, which is no failure of Cordon. A stack trace for each such sender would let strangers fill the log. */
        GONE(HttpStatus.BAD_REQUEST),
        /** The sender has not announced the length of the body, which only the end of the body would show. */
        UNMEASURED(HttpStatus.LENGTH_REQUIRED),
        TOO_LARGE(HttpStatus.PAYLOAD_TOO_LARGE),
        TOO_SLOW(HttpStatus.REQUEST_TIMEOUT),
        OTHERS_WAIT(HttpStatus.SERVICE_UNAVAILABLE);

        private final HttpStatus status;

        Why(HttpStatus status) {
            this.status = status;
        }
    }
}
