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
 * Writes the row of a change into the transaction of the act, which the filter before this one has begun. An act that collides comes by
 * once more.
 */
final class ChangeFilter extends OncePerRequestFilter {

    /**
     * The header that says where the receipt of the act is read, as {@code /api/receipts/{id}}: beside the answer, which stays as scripts
     * know it.
     */
    private static final String RECEIPT = "Cordon-Receipt";

    private static final int FIRST_REFUSAL = 400;
    /** Beside the answer, which stays as scripts know it: the references that the act was about as well and left out. */
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
