package org.cordon.platform.signin.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cordon.support.OwnToken.ownToken;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.cordon.kernel.caller.SystemWork;
import org.cordon.platform.signin.web.LandingPlace;
import org.cordon.support.CordonTest;
import org.cordon.support.OwnToken;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The duration of a session, and the choices that people have about their own sessions. */
@CordonTest
class SessionsTest {

    private static final String USER = "officer-3";
    private static final String PASSWORD = "quartz lamp under the pier";

    @Autowired
    private MockMvc mvc;
    @Autowired
    private IdentityService identities;
    private Cookie session;

    @BeforeEach
    void signedIn() throws Exception {
        var user = identities.newUser(USER);
        user.setPassword(PASSWORD);
        SystemWork.run(() -> {
            identities.saveUser(user);
            identities.createMembership(USER, "ncb-DE");
        });
        session = signIn(PASSWORD);
    }

    @AfterEach
    void remove() {
        SystemWork.run(() -> identities.deleteUser(USER));
    }

    @Test
    void endsWhenNothingWasDoneForHalfAnHour() throws Exception {
        pass(Duration.ofMinutes(29));
        expect(200);
        pass(Duration.ofMinutes(29));
        expect(200);
        pass(Duration.ofMinutes(30));
        expect(401);
    }

    @Test
    void isNotKeptOpenByAPageThatNobodyTouches() throws Exception {
        pass(Duration.ofMinutes(29));
        for (var asked : List.of("/camunda/api/engine/engine/default/filter/any/list", "/api/tasks/any")) {
            mvc.perform(get(asked).cookie(session));
        }
        pass(Duration.ofMinutes(1));
        expect(401);
    }

    @Test
    void endsTwelveHoursAfterTheSignInWhateverIsDone() throws Exception {
        for (int i = 0; i < 28; i++) {
            pass(Duration.ofMinutes(25));
            expect(200);
        }
        pass(Duration.ofMinutes(20));
        expect(401);
    }

    @Test
    void saysToPeopleThatItHasEndedAndBringsThemBack() throws Exception {
        pass(Duration.ofMinutes(31));
        var answer = mvc.perform(page("/operations/TERRA-2027").cookie(session)).andExpect(redirectedUrl("/login?ended")).andReturn();

        mvc.perform(page("/login?ended")).andExpect(content()
                .string(containsString("Your session has ended: it ends after 30 minutes without activity, and 12 hours after")));
        mvc.perform(OwnToken.signIn(USER, PASSWORD).cookie(answer.getResponse().getCookie("cordon-way")))
                .andExpect(header().string("Location", containsString("/operations/TERRA-2027")));
    }

    @Test
    void getsAnotherIdAtSignIn() throws Exception {
        var chosenByAStranger = new Cookie("JSESSIONID", session.getValue().toUpperCase(Locale.ROOT));

        var strangers = mvc.perform(OwnToken.signIn(USER, PASSWORD).cookie(chosenByAStranger)).andReturn().getResponse();
        var own = mvc.perform(OwnToken.signIn(USER, PASSWORD).cookie(session)).andReturn().getResponse();

        assertThat(strangers.getCookie("JSESSIONID").getValue()).isNotEqualTo(chosenByAStranger.getValue());
        assertThat(own.getCookie("JSESSIONID").getValue()).isNotEqualTo(session.getValue());
        expect(401);
    }

    @Test
    void isShownToThePersonWithHisOthersAndNobodyElses() throws Exception {
        signIn(PASSWORD);
        mvc.perform(OwnToken.signIn("ncb-fr", "cordon"));

        var shown = mvc
                .perform(page("/account").cookie(session).header("User-Agent",
                        "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0"))
                .andExpect(content().string(containsString(USER)))
                .andExpect(content().string(containsString("Officer, NCB Germany")))
                .andExpect(content().string(containsString("this browser"))).andReturn().getResponse().getContentAsString();

        assertThat(shown.split("<th scope=\"row\">")).hasSize(3);
    }

    @Test
    void endsEverywhereAtOnceWithRememberedPasswords() throws Exception {
        var other = signIn(PASSWORD);
        mvc.perform(get("/api/me").with(httpBasic(USER, PASSWORD))).andExpect(status().isOk());

        mvc.perform(post("/account/sign-out-everywhere").with(ownToken()).cookie(session)).andExpect(redirectedUrl("/login?everywhere"));

        mvc.perform(get("/api/me").cookie(other)).andExpect(status().isUnauthorized());
        mvc.perform(get("/api/me").cookie(session)).andExpect(status().isUnauthorized());
    }

    @Test
    void endsWithThePasswordThatBeganIt() throws Exception {
        change(PASSWORD, "nine violet otters sing").andExpect(redirectedUrl("/login?changed"));

        expect(401);
        session = signIn("nine violet otters sing");
        expect(200);
    }

    @Test
    void aPasswordWithAFlawChangesNothing() throws Exception {
        change(PASSWORD, "too short").andExpect(flash().attribute("problem", "account.password.short"));
        change(PASSWORD, USER + " sings at night").andExpect(flash().attribute("problem", "account.password.name"));
        change(PASSWORD, "Password2026!").andExpect(flash().attribute("problem", "account.password.common"));
        expect(200);
    }

    @Test
    void whoDoesNotKnowThePasswordChangesNothingAndIsSlowedDown() throws Exception {
        // The clock goes back, so that other tests need not wait.
        pass(Duration.ofHours(-1));
        for (int i = 0; i < 10; i++) {
            change("wrong", "nine violet otters sing").andExpect(flash().attribute("problem", "account.password.wrong"));
        }
        change(PASSWORD, "nine violet otters sing").andExpect(flash().attribute("problem", "account.password.wait"));
        mvc.perform(page("/account").cookie(session)).andExpect(content().string(containsString("The present password is not right.")));
    }

    @Test
    void isOpenedInABrowserThatIsKnownWhateverOthersTry() throws Exception {
        // The clock goes back, so that other tests need not wait.
        pass(Duration.ofHours(-1));
        var known = mvc.perform(OwnToken.signIn(USER, PASSWORD)).andReturn().getResponse().getCookie("cordon-known");
        for (int i = 0; i < 10; i++) {
            mvc.perform(OwnToken.signIn(USER, "wrong")).andExpect(redirectedUrl("/login?wrong"));
        }
        mvc.perform(OwnToken.signIn(USER, PASSWORD)).andExpect(redirectedUrl("/login?wait"));
        mvc.perform(OwnToken.signIn("ncb-fr", "cordon").cookie(known))
                .andExpect(redirectedUrl(LandingPlace.of(AuthorityUtils.createAuthorityList("ncb-FR"))));
        mvc.perform(OwnToken.signIn(USER, PASSWORD).cookie(known))
                .andExpect(redirectedUrl(LandingPlace.of(AuthorityUtils.createAuthorityList("ncb-DE"))));
        assertThat(known.isHttpOnly()).isTrue();
    }

    private ResultActions change(String present, String wanted) throws Exception {
        return mvc.perform(post("/account/password").with(ownToken()).cookie(session).param("present", present).param("wanted", wanted)
                .param("repeated", wanted));
    }

    private Cookie signIn(String password) throws Exception {
        return mvc.perform(OwnToken.signIn(USER, password)).andExpect(redirectedUrl(LandingPlace.of(
                AuthorityUtils.createAuthorityList("ncb-DE")))).andReturn().getResponse().getCookie("JSESSIONID");
    }

    private static MockHttpServletRequestBuilder page(String path) {
        return get(path).accept(MediaType.TEXT_HTML);
    }

    private static void pass(Duration time) {
        ClockUtil.setCurrentTime(Date.from(ClockUtil.getCurrentTime().toInstant().plus(time)));
    }

    private void expect(int status) throws Exception {
        mvc.perform(get("/api/me").cookie(session)).andExpect(status().is(status));
    }
}
