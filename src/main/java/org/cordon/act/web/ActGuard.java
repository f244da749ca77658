package org.cordon.act.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.cordon.access.CurrentCaller;
import org.cordon.shared.web.MatchedRoute;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.web.servlet.HandlerInterceptor;

/** Lets no route that writes be reached past {@link ActFilter}, which decides before the route is known: without its transaction nothing is done. */
final class ActGuard implements HandlerInterceptor {

    private static final String API = "/api/";

    private final CurrentCaller currentCaller;

    ActGuard(CurrentCaller currentCaller) {
        this.currentCaller = currentCaller;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (ActFilter.WRITING.contains(request.getMethod()) && currentCaller.find().isPresent() && !TransactionSynchronizationManager.isActualTransactionActive()
                && MatchedRoute.of(request).filter(route -> route.pattern().startsWith(API)).isPresent()) {
            throw new IllegalStateException("A route that writes was reached without a transaction");
        }
        return true;
    }
}
