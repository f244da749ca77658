package org.cordon.support;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.Locale;
import org.camunda.bpm.engine.IdentityService;
import org.cordon.kernel.caller.Roles;
import org.cordon.kernel.caller.SystemWork;
import org.cordon.kernel.database.TestDatabase;
import org.springframework.boot.test.context.TestComponent;

/**
 * Makes accounts that the demo lacks: of partner organisations, of further analysts, and of a specialist of a post. Accounts outlive a
 * test.
 */
@TestComponent
public final class PartnerAccounts {

    public static final String PASSWORD = "heavy quartz lamp";

    /** The account of a specialist of a post. */
    public static final String SPECIALIST = "post-of-specialists";

    private final IdentityService identities;

    PartnerAccounts(IdentityService identities) {
        this.identities = identities;
    }

    /** Makes a partner with one account, which is named like its group in small letters and can get messages. Returns the account. */
    public String exists(String name) {
        var group = Roles.partner(name);
        var user = group.toLowerCase(Locale.ROOT);
        SystemWork.run(() -> make(user, group));
        return user;
    }

    /**
     * Gives {@link #SPECIALIST} to this post and takes it from any other.
     *
     * @return whether the account belonged to another post before, or to none
     */
    public boolean ofPost(String reference) {
        return ofPost(SPECIALIST, reference);
    }

    /** Makes a further analyst, with the password of the demo's analyst. */
    public String analyst(String user) {
        SystemWork.run(() -> make(user, Roles.ANALYST));
        TestDatabase.asOwner().update("update engine.act_id_user set (pwd_, salt_) = "
                + "(select pwd_, salt_ from engine.act_id_user where id_ = 'analyst') where id_ = ?", user);
        return user;
    }

    /** Does the same for an account of another name, for a test that runs at the same time as others. */
    public boolean ofPost(String user, String reference) {
        return SystemWork.call(() -> {
            var post = Roles.post(reference);
            if (identities.createUserQuery().userId(user).memberOfGroup(post).count() > 0) {
                return false;
            }
            identities.createGroupQuery().groupMember(user).list().forEach(group -> identities.deleteMembership(user, group.getId()));
            if (identities.createUserQuery().userId(user).count() > 0) {
                haveGroup(post);
                identities.createMembership(user, post);
            } else {
                make(user, post);
            }
            return true;
        });
    }

    /** Sends a request as {@link #SPECIALIST}. */
    public Http.Answer askAsPost(Http http, String method, String path, String body) {
        return http.send(http.request(path).method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .header("Content-Type", "application/json").header("Accept", "application/json")
                .header("Authorization", Http.basic(SPECIALIST, PASSWORD)).build());
    }

    private void haveGroup(String group) {
        if (identities.createGroupQuery().groupId(group).count() == 0) {
            identities.saveGroup(identities.newGroup(group));
        }
    }

    private void make(String user, String group) {
        haveGroup(group);
        if (identities.createUserQuery().userId(user).count() == 0) {
            var account = identities.newUser(user);
            account.setPassword(PASSWORD);
            account.setEmail(user + "@partner.example");
            identities.saveUser(account);
            identities.createMembership(user, group);
        }
    }
}
