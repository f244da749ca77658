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
 * The targets that wait for the coordinator, because a country they need takes no part: nobody is left who wants them, which he may
 * withdraw, or a country where they are believed to be is not there to look for them, which he may invite while that is possible.
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
     * One target and the country that is missing.
     *
     * @param role   what the country is to the target
     * @param status what became of its invitation, or null if it was not invited
     * @param keptAt since when it is decided that the target goes on being sought, or null
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Unattended(String target, String country, Role role, String status, Instant keptAt) {

        /** Whether the coordinator is to say what becomes of it. */
        boolean isUndecided() {
            return role == Role.WANTING && keptAt == null;
        }
    }

    /** All unattended targets of an operation, by country; for the coordinator. */
    public List<Unattended> in(String operation) {
        operationService.visible(operation);
        caller.get().requireCoordinator();
        return found(operation);
    }

    /** The unattended targets for which one country is the missing one. */
    List<Unattended> because(String operation, String country) {
        return found(operation).stream().filter(unattended -> unattended.country().equals(country)).toList();
    }

    private List<Unattended> found(String operation) {
        var phase = operations.find(operation).orElseThrow().phase();
        return rows.in(operation, phase.compareTo(Phase.CONFIRMATION) >= 0 && phase.isOpenToCountries());
    }
}
