package org.cordon.access.web;

import java.util.Collection;
import java.util.Set;
import org.cordon.access.Roles;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.AuthorityUtils;

/** Where a person's work is. */
final class LandingPlace {

    private LandingPlace() {
    }

    static String of(Collection<? extends GrantedAuthority> authorities) {
        Set<String> groups = AuthorityUtils.authorityListToSet(authorities);
        if (groups.contains(Roles.COORDINATOR) || groups.contains(Roles.COMPLIANCE) || groups.stream().anyMatch(Roles::isBureau)) {
            return "/camunda/app/tasklist/default/";
        }
        if (groups.contains(Roles.MANAGER)) {
            return "/camunda/app/cockpit/default/";
        }
        if (groups.contains(Roles.ADMINISTRATOR)) {
            return "/camunda/app/admin/default/";
        }
        return "/welcome";
    }
}
