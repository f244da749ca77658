package org.cordon.platform.signin.session;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import org.camunda.bpm.engine.IdentityService;
import org.cordon.kernel.caller.SystemWork;
import org.cordon.support.CordonTest;
import org.cordon.support.OwnToken;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** A change of an account takes effect at once, for scripts whose password is remembered and for people who are signed in. */
@CordonTest
class ChangedAccountTest {

    private static final String USER = "officer-2";

    @Autowired
    private MockMvc mvc;
    @Autowired
    private IdentityService identities;
    private Cookie session;

    @BeforeEach
    void signedInBothWays() throws Exception {
        var user = identities.newUser(USER);
        user.setPassword("old quartz lamp");
        SystemWork.run(() -> {
            identities.saveUser(user);
            identities.createMembership(USER, "ncb-FR");
        });
        session = mvc.perform(OwnToken.signIn(USER, "old quartz lamp")).andReturn().getResponse().getCookie("JSESSIONID");
        expect(200);
    }

    @AfterEach
    void remove() {
        SystemWork.run(() -> identities.deleteUser(USER));
    }

    @Test
    void aPasswordThatWasReplacedServesNobody() throws Exception {
        var user = identities.createUserQuery().userId(USER).singleResult();
        user.setPassword("new quartz lamp");
        SystemWork.run(() -> identities.saveUser(user));

        expect(401);
        mvc.perform(get("/api/me").with(httpBasic(USER, "new quartz lamp"))).andExpect(status().isOk());
    }

    @Test
    void whoWasTakenOutOfAGroupHasItNoLonger() throws Exception {
        SystemWork.run(() -> {
            identities.deleteMembership(USER, "ncb-FR");
            identities.createMembership(USER, "ncb-IT");
        });

        mvc.perform(get("/api/me").cookie(session)).andExpect(status().isUnauthorized());
        mvc.perform(get("/api/me").with(httpBasic(USER, "old quartz lamp"))).andExpect(jsonPath("$.country").value("IT"));
    }

    @Test
    void anAccountThatIsGoneIsGone() throws Exception {
        SystemWork.run(() -> identities.deleteUser(USER));

        expect(401);
    }

    private void expect(int status) throws Exception {
        mvc.perform(get("/api/me").with(httpBasic(USER, "old quartz lamp"))).andExpect(status().is(status));
        mvc.perform(get("/api/me").cookie(session)).andExpect(status().is(status));
    }
}
