package org.cordon.platform.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.cordon.kernel.shared.web.StatusProblem;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.stereotype.Component;

/**
 * Answers requests that Spring's firewall rejects, such as those with an unknown method. The firewall would also reject the forward to
 * {@link ErrorPages}, and the answer would be empty.
 */
@Component
final class RejectedRequests implements RequestRejectedHandler {

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, RequestRejectedException rejected) throws IOException {
        if (response.isCommitted()) {
            return;
        }
        response.resetBuffer();
        StatusProblem.answer(request, response, HttpStatus.BAD_REQUEST);
    }
}
