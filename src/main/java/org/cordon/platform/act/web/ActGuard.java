package org.cordon.platform.act.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.cordon.kernel.caller.CurrentCaller;
import org.cordon.kernel.shared.web.MatchedRoute;
import org.cordon.platform.act.ActLimits;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Fails a request that writes but has no transaction, and counts limited acts. {@link ActFilter} begins the transaction before the route is
 * known, so this check finds a route that the filter misses.
 */
final class ActGuard implements HandlerInterceptor {

    private static final String API = "/api/";

    private final CurrentCaller currentCaller;
    private final ActLimits limits;
    private final LimitedRoutes limited;

    ActGuard(CurrentCaller currentCaller, ActLimits limits, LimitedRoutes limited) {
        this.currentCaller = currentCaller;
        this.limits = limits;
        this.limited = limited;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        var route = MatchedRoute.of(request).map(MatchedRoute::pattern).filter(pattern -> pattern.startsWith(API));
        if (route.isPresent() && currentCaller.find().isPresent() && request.getDispatcherType() == DispatcherType.REQUEST) {
            if (ActFilter.WRITING.contains(request.getMethod()) && !TransactionSynchronizationManager.isActualTransactionActive()) {
                throw new IllegalStateException("A route that writes was reached without a transaction");
            }
            limited.find(request.getMethod(), route.get()).ifPresent(limits::take);
        }
        return true;
    }
}
