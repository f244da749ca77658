package org.cordon.support;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.IdentityServiceImpl;
import org.cordon.kernel.caller.Roles;
import org.cordon.kernel.caller.SystemWork;
import org.springframework.boot.test.context.TestComponent;

/** A second officer of a bureau, by default the French one, for as long as a test needs one. */
@TestComponent
public final class Colleague {

    public static final String NAME = "ncb-fr-b";

    private final IdentityService identities;

    Colleague(IdentityService identities) {
        this.identities = identities;
    }

    public void comes() {
        comes(NAME, "FR");
    }

    /** Adds an officer of this name to the bureau of this country. */
    public void comes(String name, String country) {
        SystemWork.run(() -> make(name, country));
    }

    private void make(String name, String country) {
        identities.deleteUser(name);
        var user = identities.newUser(name);
        user.setFirstName("Second");
        user.setLastName("Officer");
        user.setPassword("cordon");
        // The check is skipped, because the demo's password breaks the rules for passwords.
        ((IdentityServiceImpl) identities).saveUser(user, true);
        identities.setUserInfo(name, "own-password", "his");
        identities.createMembership(name, Roles.bureau(country));
    }

    public void leaves() {
        SystemWork.run(() -> identities.deleteUser(NAME));
    }
}
