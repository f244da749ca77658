package org.cordon.platform.gate.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.RETURNS_DEEP_STUBS;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.cordon.kernel.caller.Bureaus;
import org.cordon.kernel.caller.SystemWork;
import org.cordon.kernel.shared.StartRefused;
import org.cordon.support.CordonTest;
import org.cordon.support.Http;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The rules for passwords hold on every way of setting one. */
@CordonTest
class AccountPasswordsTest {

    private static final String GOOD = "quartz lamp under the pier";

    @Autowired
    private IdentityService identities;
    @Autowired
    private Http http;

    @AfterEach
    void remove() {
        SystemWork.run(() -> identities.deleteUser("violet"));
    }

    @Test
    void theEngineItselfKeepsNoWeakPassword() {
        var user = identities.newUser("violet");
        user.setPassword("Password2026!");

        assertThatThrownBy(() -> SystemWork.run(() -> identities.saveUser(user))).isInstanceOf(ProcessEngineException.class);
        assertThat(identities.createUserQuery().userId("violet").count()).isZero();
    }

    /** An account's owner changes the password on the account page, where wrong tries are counted. */
    @Test
    void nobodySetsThePasswordOfSomebodyElseOverTheEngine() {
        assertThat(http.post("admin", "/engine-rest/user/create",
                "{\"profile\":{\"id\":\"violet\",\"firstName\":\"Violet\",\"lastName\":\"Quay\"},\"credentials\":{\"password\":\"" + GOOD
                        + "\"}}")
                .body())
                .contains("on the page of the accounts");
        assertThat(identities.createUserQuery().userId("violet").count()).isZero();
        for (var account : List.of("ncb-fr", "coordinator", "admin-2", "admin")) {
            var refused = http.send("admin", "PUT", "/engine-rest/user/" + account + "/credentials", credentials(GOOD));
            assertThat(refused.status()).isEqualTo(403);
            assertThat(refused.body()).contains("Nobody sets the password of somebody else");
        }
        assertThat(http.send("ncb-fr", "PUT", "/engine-rest/user/ncb-fr/credentials", credentials(GOOD)).status()).isEqualTo(404);
    }

    @Test
    void adminIsToldTheRules() {
        assertThat(http.get("admin", "/engine-rest/identity/password-policy").body()).contains("PASSWORD_POLICY_LENGTH", "\"12\"",
                "PASSWORD_POLICY_USER_DATA", "It must not be one of those that are guessed first");
    }

    @Test
    void productionDoesNotStartWithAWeakPasswordOfItsAdministrator() {
        var none = mock(IdentityService.class, RETURNS_DEEP_STUBS);
        var bureaus = mock(Bureaus.class);
        var rules = mock(IdentityRules.class);

        assertThatThrownBy(() -> new EngineAccountsSetup(none, bureaus, rules, false, "cordon").makeAccounts())
                .isInstanceOf(StartRefused.class).hasMessageContaining("CORDON_ADMIN_PASSWORD")
                .hasMessageContaining("fewer than 12 characters");
        verify(none, never()).saveUser(any());
        new EngineAccountsSetup(none, bureaus, rules, false, GOOD).makeAccounts();
        verify(none).saveUser(any());
    }

    private static String credentials(String password) {
        return "{\"password\":\"" + password + "\",\"authenticatedUserPassword\":\"cordon\"}";
    }
}
