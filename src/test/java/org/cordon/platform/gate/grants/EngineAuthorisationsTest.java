package org.cordon.platform.gate.grants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.authorization.Authorization.AUTH_TYPE_GRANT;

import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.cordon.platform.gate.accounts.EngineAccountsSetup;
import org.cordon.support.CordonTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CordonTest
class EngineAuthorisationsTest {

    @Autowired
    private EngineAuthorisations authorisations;
    @Autowired
    private EngineAccountsSetup accounts;
    @Autowired
    private AuthorizationService service;

    @Test
    void changesNothingWhenNothingWasChanged() {
        var before = ids();
        authorisations.fix(accounts.bureauGroups(), accounts.partnerGroups());
        assertThat(ids()).isEqualTo(before);
    }

    @Test
    void takesBackWhatSomebodyAdded() {
        var before = ids();
        var added = service.createNewAuthorization(AUTH_TYPE_GRANT);
        added.setGroupId("ncb-FR");
        added.setResource(Resources.DEPLOYMENT);
        added.setResourceId(Authorization.ANY);
        added.setPermissions(new Permission[] {Permissions.ALL});
        service.saveAuthorization(added);
        authorisations.fix(accounts.bureauGroups(), accounts.partnerGroups());
        assertThat(ids()).isEqualTo(before);
    }

    @Test
    void restoresWhatSomebodyWidened() {
        var manager = service.createAuthorizationQuery().groupIdIn("manager").resourceType(Resources.DEPLOYMENT).singleResult();
        manager.setPermissions(new Permission[] {Permissions.ALL});
        service.saveAuthorization(manager);
        authorisations.fix(accounts.bureauGroups(), accounts.partnerGroups());
        var restored = service.createAuthorizationQuery().groupIdIn("manager").resourceType(Resources.DEPLOYMENT).singleResult();
        assertThat(restored.isPermissionGranted(Permissions.READ)).isTrue();
        assertThat(restored.isPermissionGranted(Permissions.DELETE)).isFalse();
    }

    private Set<String> ids() {
        return service.createAuthorizationQuery().unlimitedList().stream().map(Authorization::getId).collect(Collectors.toSet());
    }
}
