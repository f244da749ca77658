package org.cordon.platform.signin.web;

import java.util.Collection;
import java.util.Set;
import org.cordon.kernel.caller.Caller;
import org.cordon.kernel.caller.Roles;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.AuthorityUtils;

/** The page to which a person is led after signing in. */
public final class LandingPlace {

    /** The part behind # is given, so that nobody lands at the task that an earlier person at this browser had open. */
    private static final String TASKLIST = "/camunda/app/tasklist/default/#/";

    private LandingPlace() {
    }

    public static String of(Collection<? extends GrantedAuthority> authorities) {
        Set<String> groups = new Caller("", AuthorityUtils.authorityListToSet(authorities)).groups();
        if (groups.stream().anyMatch(Roles::isPost)) {
            return "/given";
        }
        if (groups.contains(Roles.COORDINATOR) || groups.contains(Roles.COMPLIANCE) || groups.stream().anyMatch(Roles::isBureau)
                || new Caller("", groups).isPartner() || new Caller("", groups).isAnalyst()) {
            return TASKLIST;
        }
        if (groups.contains(Roles.MANAGER)) {
            return "/camunda/app/cockpit/default/#/operations";
        }
        if (groups.contains(Roles.ADMINISTRATOR)) {
            return "/camunda/app/admin/default/";
        }
        return "/welcome";
    }
}
