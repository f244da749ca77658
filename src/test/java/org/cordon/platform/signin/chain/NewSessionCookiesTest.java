package org.cordon.platform.signin.chain;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import org.cordon.kernel.database.TestDatabase;
import org.cordon.support.CordonTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.session.web.http.SessionRepositoryFilter;

/** The answer to a request whose session ends meanwhile says nothing of it: the browser may hold a newer one by then. */
@CordonTest
class NewSessionCookiesTest {

    private static final String COOKIE = "JSESSIONID";

    @Autowired
    private SessionRepositoryFilter<?> filter;

    /** A container asks the filters again for the page of an error, with the same request. */
    @Test
    void anEndedSessionIsNotGivenToTheBrowserAgain() throws Exception {
        var begun = answer(new MockHttpServletRequest());
        assertThat(begun.getCookie(COOKIE)).isNotNull();

        var request = new MockHttpServletRequest();
        request.setCookies(begun.getCookie(COOKIE));
        assertThat(answer(request).getCookie(COOKIE)).isNull();
        TestDatabase.asOwner().execute("delete from session");
        assertThat(answer(request).getCookie(COOKIE)).isNull();
        var later = new MockHttpServletRequest();
        later.setCookies(begun.getCookie(COOKIE));
        assertThat(answer(later).getCookie(COOKIE)).as("a new session in place of one that is gone").isNotNull();
    }

    private MockHttpServletResponse answer(MockHttpServletRequest request) throws Exception {
        var response = new MockHttpServletResponse();
        filter.doFilter(request, response, new MockFilterChain() {
            @Override
            public void doFilter(ServletRequest asked, ServletResponse answered) {
                ((HttpServletRequest) asked).getSession().setAttribute("time", System.nanoTime());
            }
        });
        return response;
    }
}
