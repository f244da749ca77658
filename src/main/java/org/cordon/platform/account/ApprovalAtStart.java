package org.cordon.platform.account;

import java.util.UUID;
import org.cordon.kernel.caller.SystemWork;
import org.cordon.kernel.shared.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Approves, at the start, the request that {@code --cordon.approve=<id>} names. The option serves an installation without a second
 * administrator. The person who starts Cordon on its machine controls all of Cordon anyway. The coordination is told of this approval, as
 * of every other approval.
 */
@Component
class ApprovalAtStart {

    private static final Logger LOG = LoggerFactory.getLogger(ApprovalAtStart.class);

    private final AccountApprovals approvals;
    private final String id;

    ApprovalAtStart(AccountApprovals approvals, @Value("${cordon.approve:}") String id) {
        this.approvals = approvals;
        this.id = id;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Order
    void approve() {
        if (id.isEmpty()) {
            return;
        }
        try {
            SystemWork.run(() -> approvals.approveAtMachine(UUID.fromString(id)));
            LOG.info("Approved at the start: {}", id);
        } catch (Refusal | IllegalArgumentException refused) {
            LOG.warn("Not approved at the start: {}. {}", id, refused.getMessage());
        }
    }
}
