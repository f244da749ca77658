package org.cordon.platform.signin.chain;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.cordon.support.CordonTest;
import org.cordon.support.Http;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.handler.HandlerMappingIntrospector;

/** A request is searched for its handler once, and its filters are not measured one by one. */
@CordonTest
class LeanRequestsTest {

    @Autowired
    private List<HandlerMappingIntrospector> introspectors;
    @Autowired
    private MeterRegistry figures;
    @Autowired
    private Http http;

    @Test
    void noHandlerIsSearchedBeforeTheSearchThatCounts() throws Exception {
        assertThat(introspectors).hasSize(1);
        var kept = new AtomicInteger(-1);
        var request = new MockHttpServletRequest("GET", "/api/me");
        introspectors.get(0).createCacheFilter().doFilter(request, new MockHttpServletResponse(), new MockFilterChain() {
            @Override
            public void doFilter(ServletRequest asked, ServletResponse answer) {
                kept.set(Collections.list(asked.getAttributeNames()).size());
            }
        });
        assertThat(kept).hasValue(0);
    }

    @Test
    void requestsAreMeasuredAndTheirFiltersAreNot() {
        assertThat(http.get("ncb-it", "/api/me").status()).isEqualTo(200);

        assertThat(figures.getMeters()).extracting(meter -> meter.getId().getName()).contains("http.server.requests")
                .noneMatch(name -> name.startsWith("spring.security"));
    }
}
