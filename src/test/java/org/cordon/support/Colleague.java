package org.cordon.support;

import org.camunda.bpm.engine.IdentityService;
import org.cordon.access.Roles;
import org.springframework.boot.test.context.TestComponent;

/** A second officer of the French bureau, for as long as a test needs one. */
@TestComponent
public final class Colleague {

    public static final String NAME = "ncb-fr-b";

    private final IdentityService identities;

    Colleague(IdentityService identities) {
        this.identities = identities;
    }

    public void comes() {
        leaves();
        var user = identities.newUser(NAME);
        user.setFirstName("Second");
        user.setLastName("Officer");
        user.setPassword("cordon");
        identities.saveUser(user);
        identities.createMembership(NAME, Roles.bureau("FR"));
    }

    public void leaves() {
        identities.deleteUser(NAME);
    }
}
