package org.cordon.platform.http.body;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;

/**
 * Applies the limits to the body of each request. The valve is inside the valve that finds a sender's address behind a proxy, and outside
 * every filter.
 */
final class BodyValve extends ValveBase {

    private final BodyLimits limits;

    BodyValve(BodyLimits limits) {
        super(true);
        this.limits = limits;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        var length = request.getCoyoteRequest().getContentLengthLong();
        if (request.isAsyncDispatching() || length == 0 || length < 0 && request.getHeader("Transfer-Encoding") == null) {
            getNext().invoke(request, response);
            return;
        }
        var body = new IncomingBody(request.getCoyoteRequest(), request.getRemoteAddr(), limits);
        IncomingBody.begin(body, request.getRequest());
        try {
            getNext().invoke(request, response);
        } finally {
            body.end();
        }
    }
}
