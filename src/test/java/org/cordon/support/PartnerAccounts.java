package org.cordon.support;

import java.util.Locale;
import org.camunda.bpm.engine.IdentityService;
import org.cordon.caller.Roles;
import org.cordon.caller.SystemWork;
import org.springframework.boot.test.context.TestComponent;

/** Partner organisations, of which the demo has none. Accounts outlive a test. */
@TestComponent
public final class PartnerAccounts {

    public static final String PASSWORD = "heavy quartz lamp";

    private final IdentityService identities;

    PartnerAccounts(IdentityService identities) {
        this.identities = identities;
    }

    /** A partner with one account, named like its group in small letters, that can be written to. */
    public String exists(String name) {
        var group = Roles.partner(name);
        var user = group.toLowerCase(Locale.ROOT);
        SystemWork.run(() -> {
            if (identities.createGroupQuery().groupId(group).count() == 0) {
                identities.saveGroup(identities.newGroup(group));
            }
            if (identities.createUserQuery().userId(user).count() == 0) {
                var account = identities.newUser(user);
                account.setPassword(PASSWORD);
                account.setEmail(user + "@partner.example");
                identities.saveUser(account);
                identities.createMembership(user, group);
            }
        });
        return user;
    }
}
