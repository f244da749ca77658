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
 * What the audit tells to whom, the last first.
 *
 * <p>A supplier learns when and as what somebody read, exported or was refused his item: the country or the role, and the account for his
 * own bureau's officers alone. He is told of his own items in a list and of no other, and of no act: acts are in the ledger.
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
     * Who has looked at one item.
     *
     * @param after the {@code next} of the page before, or null
     * @throws Refusal as not found to everybody but the country that supplied it and the coordination
     */
    public Page.ById<Access> of(ItemKind kind, String reference, UUID after) {
        var caller = currentCaller.get();
        var asked = items.behind(kind, reference).filter(item -> caller.isCoordinator() || items.isSuppliedByCaller(kind, item))
                .orElseThrow(() -> Refusal.notFound("There is no item {reference} that you supplied.", reference));
        return supplied(caller, List.of(asked), after);
    }

    /**
     * What was done in an operation: the coordination is told all of it, a country who has looked at what it supplied.
     *
     * @throws Refusal as not found to whoever may not know the operation, forbidden to those who supply nothing
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
     * Sign-ins, accounts and roles to the administration, roles alone to the coordination, which is told of each.
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
