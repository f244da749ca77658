package org.cordon.platform.audit.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.cordon.kernel.caller.AuditNotes;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Writes the row of a change into the transaction of the act, which the filter of acts has begun. An act that collided passes here again.
 */
final class ChangeFilter extends OncePerRequestFilter {

    /**
     * The header with the id of the act's receipt, which is read at {@code /api/receipts/{id}}. It is a header so that the body stays as
     * scripts know it.
     */
    private static final String RECEIPT = "Cordon-Receipt";

    private static final int FIRST_REFUSAL = 400;
    /**
     * The header with the references of items that the act left out, because the act no longer concerned these items. It is a header so
     * that the body stays as scripts know it.
     */
    private static final String LEFT_OUT = "Cordon-Left-Out";

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !TransactionSynchronizationManager.isActualTransactionActive();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var audited = AuditedRequest.of(request);
        audited.ifPresent(AuditedRequest::undone);
        chain.doFilter(request, response);
        if (response.getStatus() < FIRST_REFUSAL) {
            audited.flatMap(change -> change.changed(response.getStatus())).ifPresent(row -> response.setHeader(RECEIPT, row.toString()));
            if (!AuditNotes.leftOut().isEmpty()) {
                response.setHeader(LEFT_OUT, String.join(" ", AuditNotes.leftOut()));
            }
        }
    }
}
