package org.cordon.platform.gate.grants;

import org.cordon.kernel.caller.Roles;
import org.cordon.platform.signin.RoleChanges;
import org.springframework.stereotype.Component;

/** Gives a partner its grants as soon as an administrator makes the partner's group, even while Cordon runs. */
@Component
final class WorkOfPartners implements RoleChanges {

    private final EngineAuthorisations authorisations;

    WorkOfPartners(EngineAuthorisations authorisations) {
        this.authorisations = authorisations;
    }

    @Override
    public void groupSaved(String group) {
        if (Roles.isPartner(group) && Roles.isKnown(group)) {
            authorisations.letWork(group);
        }
    }
}
