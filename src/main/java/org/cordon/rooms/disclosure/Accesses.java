package org.cordon.rooms.disclosure;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.cordon.kernel.caller.Caller;
import org.cordon.kernel.caller.CurrentCaller;
import org.cordon.kernel.caller.Roles;
import org.cordon.kernel.shared.Page;
import org.cordon.kernel.shared.Refusal;
import org.cordon.platform.audit.AuditAction;
import org.cordon.roundup.operation.OperationService;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The rows of the audit that a caller may see, the last first.
 *
 * <p>A supplier sees when somebody read or exported an item, or was refused access to the item, and for which country or in which role. A
 * supplier sees the accounts only of officers of its own bureau; the coordination sees all accounts. When somebody read a list, the
 * supplier sees only its own items in that list. Acts are not shown to suppliers here, because the ledger shows acts.
 */
@Component
@Transactional(readOnly = true)
public class Accesses {

    private static final int PAGE = 100;
    private static final Set<AuditAction> OF_ROLES = EnumSet.of(AuditAction.ROLE_GIVEN, AuditAction.ROLE_TAKEN);
    private static final Set<AuditAction> OF_ACCOUNTS = EnumSet.of(AuditAction.SIGN_IN, AuditAction.SIGN_IN_FAILED,
            AuditAction.ACCOUNT_CHANGED,
            AuditAction.ROLE_GIVEN, AuditAction.ROLE_TAKEN, AuditAction.FACTOR_SET_UP, AuditAction.FACTOR_REMOVED,
            AuditAction.FACTOR_FAILED,
            AuditAction.RECOVERY_CODE_USED);

    private final AccessRows rows;
    private final SuppliedItems items;
    private final OperationService operations;
    private final CurrentCaller currentCaller;

    Accesses(AccessRows rows, SuppliedItems items, OperationService operations, CurrentCaller currentCaller) {
        this.rows = rows;
        this.items = items;
        this.operations = operations;
        this.currentCaller = currentCaller;
    }

    /**
     * Returns who has looked at one item.
     *
     * @param after the {@code next} of the page before, or null
     * @throws Refusal not found, unless the caller coordinates or works for the country that supplied the item
     */
    public Page.ById<Access> of(ItemKind kind, String reference, UUID after) {
        var caller = currentCaller.get();
        var asked = items.behind(kind, reference).filter(item -> caller.isCoordinator() || items.isSuppliedByCaller(kind, item))
                .orElseThrow(() -> Refusal.notFound("There is no item {reference} that you supplied.", reference));
        return supplied(caller, List.of(asked), after);
    }

    /**
     * Returns what was done in an operation: everything for the coordination; for a country, who has looked at the items that this country
     * supplied.
     *
     * @throws Refusal not found, if the caller may not know the operation; forbidden, unless the caller works for a country's bureau
     */
    public Page.ById<Access> in(String operation, UUID after) {
        operations.visible(operation);
        var caller = currentCaller.get();
        if (caller.isCoordinator()) {
            return page(rows.ofOperation(operation, after, PAGE + 1));
        }
        caller.requireCountry();
        return supplied(caller, items.ofCallerIn(operation), after);
    }

    /**
     * Returns sign-ins and changes of accounts and roles for the administration. The coordination gets only changes of roles, because it is
     * also informed of these changes.
     *
     * @throws Refusal forbidden for everybody else
     */
    public Page.ById<Access> ofAccounts(UUID after) {
        var caller = currentCaller.get();
        if (!caller.isAdministrator() && !caller.isCoordinator()) {
            throw Refusal.forbidden("Only the administration and the coordination see what was done to accounts.");
        }
        return page(rows.of(caller.isAdministrator() ? OF_ACCOUNTS : OF_ROLES, after, PAGE + 1));
    }

    private Page.ById<Access> supplied(Caller caller, Collection<String> references, UUID after) {
        var own = caller.country().map(Roles::bureau);
        return page(rows.toItems(references, by -> isTold(caller, own, by), after, PAGE + 1));
    }

    private static boolean isTold(Caller caller, Optional<String> own, List<String> by) {
        return caller.isCoordinator() || own.filter(by::contains).isPresent();
    }

    private static Page.ById<Access> page(List<Access> found) {
        return Page.ById.of(found, PAGE, Access::id);
    }
}
