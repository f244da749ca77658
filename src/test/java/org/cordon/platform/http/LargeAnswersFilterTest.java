package org.cordon.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;

class LargeAnswersFilterTest {

    private static final int LARGE = 100_000;

    private final LargeAnswersFilter filter = new LargeAnswersFilter(15);
    private final List<Integer> statuses = new ArrayList<>();

    @AfterEach
    void nobody() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void tenGoToOneAddressAtOnce() throws Exception {
        answer(LARGE, 12, "10.0.0.1", () -> { });

        assertThat(statuses).hasSize(12).filteredOn(status -> status == 503).hasSize(2);
    }

    @Test
    void noMoreGoToAllThanThereMayBe() throws Exception {
        answer(LARGE, 8, "10.0.0.1", () -> answer(LARGE, 8, "10.0.0.2", () -> { }));

        assertThat(statuses).hasSize(16).filteredOn(status -> status == 503).hasSize(1);
    }

    @Test
    void placesAreFreeAgainOnceTheAnswersAreTaken() throws Exception {
        for (int i = 0; i < 30; i++) {
            answer(LARGE, 1, "10.0.0.1", () -> { });
        }
        assertThat(statuses).hasSize(30).containsOnly(200);
    }

    @Test
    void smallOnesGoToAll() throws Exception {
        answer(60_000, 30, "10.0.0.1", () -> { });

        assertThat(statuses).hasSize(30).containsOnly(200);
    }

    @Test
    void whoeverIsSignedInTakesWhatHeWants() throws Exception {
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated("officer", null, AuthorityUtils.NO_AUTHORITIES));
        answer(LARGE, 30, "10.0.0.1", () -> { });

        assertThat(statuses).hasSize(30).containsOnly(200);
    }

    private interface Step {

        void take() throws ServletException, IOException;
    }

    /** Sends several answers, each of which begins before the previous one has ended. */
    private void answer(int length, int times, String address, Step innermost) throws ServletException, IOException {
        if (times == 0) {
            innermost.take();
            return;
        }
        var request = new MockHttpServletRequest();
        request.setRemoteAddr(address);
        var response = new MockHttpServletResponse();
        FilterChain chain = (asked, answered) -> {
            answered.setContentLength(length);
            answered.getOutputStream().write(new byte[length]);
            answer(length, times - 1, address, innermost);
        };
        filter.doFilter(request, response, chain);
        statuses.add(response.getStatus());
        if (response.getStatus() == 503) {
            assertThat(response.getHeader("Retry-After")).isEqualTo("5");
            answer(length, times - 1, address, innermost);
        }
    }
}
