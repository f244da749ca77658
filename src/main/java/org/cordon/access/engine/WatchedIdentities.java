package org.cordon.access.engine;

import java.util.List;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.IdentityOperationResult;
import org.camunda.bpm.engine.impl.identity.db.DbIdentityServiceProvider;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.cordon.access.RoleChanges;

/**
 * The engine's accounts and groups, telling of every change. All ways lead here: Admin, the engine over HTTP, the sign-in, and Cordon's own start.
 *
 * <p>Who is told starts a message, which the one who changes an account may not do himself; so that happens outside the engine's authorisations.
 */
final class WatchedIdentities extends DbIdentityServiceProvider {

    private final RoleChanges changes;

    private WatchedIdentities(RoleChanges changes) {
        this.changes = changes;
    }

    static SessionFactory factory(RoleChanges changes) {
        return new SessionFactory() {
            @Override
            public Class<?> getSessionType() {
                return WatchedIdentities.class;
            }

            @Override
            public Session openSession() {
                return new WatchedIdentities(changes);
            }
        };
    }

    @Override
    public IdentityOperationResult saveUser(User user) {
        return told(super.saveUser(user), () -> changes.accountChanged(user.getId()));
    }

    @Override
    public IdentityOperationResult deleteUser(String user) {
        return told(super.deleteUser(user), () -> changes.accountChanged(user));
    }

    @Override
    public IdentityOperationResult createMembership(String user, String group) {
        return told(super.createMembership(user, group), () -> changes.given(user, group));
    }

    @Override
    public IdentityOperationResult deleteMembership(String user, String group) {
        return told(super.deleteMembership(user, group), () -> changes.taken(user, group));
    }

    @Override
    protected void deleteMembershipsByUserId(String user) {
        var groups = createGroupQuery().groupMember(user).unlimitedList().stream().map(Group::getId).toList();
        super.deleteMembershipsByUserId(user);
        tell(groups.stream().<Runnable>map(group -> () -> changes.taken(user, group)).toList());
    }

    @Override
    protected void deleteMembershipsByGroupId(String group) {
        var users = createUserQuery().memberOfGroup(group).unlimitedList().stream().map(User::getId).toList();
        super.deleteMembershipsByGroupId(group);
        tell(users.stream().<Runnable>map(user -> () -> changes.taken(user, group)).toList());
    }

    /** An account that was not there, and a membership that there was already, are no change. */
    private static IdentityOperationResult told(IdentityOperationResult result, Runnable change) {
        if (!IdentityOperationResult.OPERATION_NONE.equals(result.getOperation())) {
            tell(List.of(change));
        }
        return result;
    }

    private static void tell(List<Runnable> told) {
        Context.getCommandContext().runWithoutAuthorization(() -> {
            told.forEach(Runnable::run);
            return null;
        });
    }
}
