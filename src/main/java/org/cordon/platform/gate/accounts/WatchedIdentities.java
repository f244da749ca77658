package org.cordon.platform.gate.accounts;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.IdentityOperationResult;
import org.camunda.bpm.engine.impl.identity.db.DbIdentityServiceProvider;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.cordon.platform.signin.AccountChange;
import org.cordon.platform.signin.AccountChange.Kind;
import org.cordon.platform.signin.RoleChanges;

/**
 * The engine's accounts and groups. They ask {@link IdentityRules} before each change, and report each change. All changes pass here: from
 * Admin, the engine's HTTP interface, the sign-in, and Cordon's own start.
 *
 * <p>A listener may start a message process, for which the person who changes an account has no right. So listeners run outside the
 * engine's authorisations.
 */
public final class WatchedIdentities extends DbIdentityServiceProvider {

    private final IdentityRules rules;
    private final Supplier<Stream<RoleChanges>> changes;

    private WatchedIdentities(IdentityRules rules, Supplier<Stream<RoleChanges>> changes) {
        this.rules = rules;
        this.changes = changes;
    }

    public static SessionFactory factory(IdentityRules rules, Supplier<Stream<RoleChanges>> changes) {
        return new SessionFactory() {
            @Override
            public Class<?> getSessionType() {
                return WatchedIdentities.class;
            }

            @Override
            public Session openSession() {
                return new WatchedIdentities(rules, changes);
            }
        };
    }

    @Override
    public IdentityOperationResult saveUser(User user) {
        var kept = rules.kept(user.getId());
        rules.maySave((UserEntity) user, kept);
        var differences = differences((UserEntity) user, kept);
        return told(super.saveUser(user), each -> {
            each.accountChanged(user.getId());
            differences
                    .forEach(kind -> each.changed(new AccountChange(kind, user.getId(), kept.map(IdentityRules.Kept::email).orElse(null))));
        });
    }

    private static List<Kind> differences(UserEntity user, Optional<IdentityRules.Kept> kept) {
        if (kept.isEmpty()) {
            return List.of(Kind.MADE);
        }
        var differences = EnumSet.noneOf(Kind.class);
        if (user.hasNewPassword() || !Objects.equals(user.getPassword(), kept.get().password())) {
            differences.add(Kind.PASSWORD);
        }
        if (!Objects.equals(user.getEmail(), kept.get().email())) {
            differences.add(Kind.ADDRESS);
        }
        if (!Objects.equals(user.getFirstName(), kept.get().firstName()) || !Objects.equals(user.getLastName(), kept.get().lastName())) {
            differences.add(Kind.NAME);
        }
        return List.copyOf(differences);
    }

    @Override
    public IdentityOperationResult deleteUser(String user) {
        rules.mayRemove(user);
        var kept = rules.kept(user);
        return told(super.deleteUser(user), each -> {
            each.accountChanged(user);
            each.changed(new AccountChange(Kind.REMOVED, user, kept.map(IdentityRules.Kept::email).orElse(null)));
        });
    }

    @Override
    public IdentityOperationResult unlockUser(String user) {
        var kept = rules.kept(user);
        return told(super.unlockUser(user),
                each -> each.changed(new AccountChange(Kind.UNLOCKED, user, kept.map(IdentityRules.Kept::email).orElse(null))));
    }

    @Override
    public IdentityOperationResult saveGroup(Group group) {
        return told(super.saveGroup(group), each -> each.groupSaved(group.getId()));
    }

    @Override
    public IdentityOperationResult createMembership(String user, String group) {
        rules.mayGive(user, group);
        if (createGroupQuery().groupMember(user).groupId(group).count() > 0) {
            return new IdentityOperationResult(null, IdentityOperationResult.OPERATION_NONE);
        }
        return told(super.createMembership(user, group), each -> each.given(user, group));
    }

    @Override
    public IdentityOperationResult deleteGroup(String group) {
        rules.mayDelete(group);
        return super.deleteGroup(group);
    }

    @Override
    public IdentityOperationResult deleteMembership(String user, String group) {
        rules.mayTake(user, group);
        return told(super.deleteMembership(user, group), each -> each.taken(user, group));
    }

    @Override
    protected void deleteMembershipsByUserId(String user) {
        var groups = createGroupQuery().groupMember(user).unlimitedList().stream().map(Group::getId).toList();
        super.deleteMembershipsByUserId(user);
        groups.forEach(group -> tell(each -> each.taken(user, group)));
    }

    @Override
    protected void deleteMembershipsByGroupId(String group) {
        var users = createUserQuery().memberOfGroup(group).unlimitedList().stream().map(User::getId).toList();
        super.deleteMembershipsByGroupId(group);
        users.forEach(user -> tell(each -> each.taken(user, group)));
    }

    /** Reports a change. Removing a missing account or adding an existing membership changes nothing, so neither is reported. */
    private IdentityOperationResult told(IdentityOperationResult result, Consumer<RoleChanges> change) {
        if (!IdentityOperationResult.OPERATION_NONE.equals(result.getOperation())) {
            tell(change);
        }
        return result;
    }

    private void tell(Consumer<RoleChanges> change) {
        Context.getCommandContext().runWithoutAuthorization(() -> {
            changes.get().forEach(change);
            return null;
        });
    }
}
