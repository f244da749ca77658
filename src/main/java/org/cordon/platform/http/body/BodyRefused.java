package org.cordon.platform.http.body;

import java.io.IOException;
import org.springframework.http.HttpStatus;

/** The rest of a body is not waited for. */
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

        /** The sender has left, which is no failure of Cordon's: a trace of each would let strangers fill the log. */
        GONE(HttpStatus.BAD_REQUEST),
        /** Only the end of the body would tell how long it is. */
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
