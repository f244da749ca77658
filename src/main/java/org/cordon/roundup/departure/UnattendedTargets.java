package org.cordon.roundup.departure;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.cordon.kernel.caller.CurrentCaller;
import org.cordon.roundup.confirmation.Confirmation.Role;
import org.cordon.roundup.operation.OperationService;
import org.cordon.roundup.operation.Operations;
import org.cordon.roundup.operation.Phase;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The targets that wait for the coordinator because a country does not take part. If no wanting country takes part, the coordinator may
 * withdraw the target. If a host country does not take part, the coordinator may invite that country while an invitation is still possible.
 */
@Component
@Transactional(readOnly = true)
public class UnattendedTargets {

    private final UnattendedRows rows;
    private final Operations operations;
    private final OperationService operationService;
    private final CurrentCaller caller;

    UnattendedTargets(UnattendedRows rows, Operations operations, OperationService operationService, CurrentCaller caller) {
        this.rows = rows;
        this.operations = operations;
        this.operationService = operationService;
        this.caller = caller;
    }

    /**
     * A target, and a country concerned by it that does not take part.
     *
     * @param role   the country's relation to the target
     * @param status the status of the country's participation, or null if the country was not invited
     * @param keptAt the time of the decision that the pursuit continues, or null
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Unattended(String target, String country, Role role, String status, Instant keptAt) {

        /** Whether the coordinator still has to decide on the target. */
        boolean isUndecided() {
            return role == Role.WANTING && keptAt == null;
        }
    }

    /** Returns all unattended targets of an operation, ordered by country. Only the coordinator may ask. */
    public List<Unattended> in(String operation) {
        operationService.visible(operation);
        caller.get().requireCoordinator();
        return found(operation);
    }

    /** Returns the targets that are unattended because this country does not take part. */
    List<Unattended> because(String operation, String country) {
        return found(operation).stream().filter(unattended -> unattended.country().equals(country)).toList();
    }

    private List<Unattended> found(String operation) {
        var phase = operations.find(operation).orElseThrow().phase();
        return rows.in(operation, phase.compareTo(Phase.CONFIRMATION) >= 0 && phase.isOpenToCountries());
    }
}
