package org.cordon.platform.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

final class KnownServicesFilterTest {

    private static final String PROVIDER = "META-INF/services/org.camunda.bpm.engine.rest.spi.ProcessEngineProvider";

    private final ClassLoader usual = Thread.currentThread().getContextClassLoader();
    private final Asked asked = new Asked(usual);
    private final KnownServicesFilter filter = new KnownServicesFilter();

    @AfterEach
    void asBefore() {
        Thread.currentThread().setContextClassLoader(usual);
    }

    @Test
    void looksForAServiceOnceAndForOtherThingsAsEver() throws Exception {
        Thread.currentThread().setContextClassLoader(asked);
        for (var request = 0; request < 2; request++) {
            filter.doFilter(new MockHttpServletRequest(), new MockHttpServletResponse(), (one, answer) -> {
                assertThat(find(PROVIDER)).isNotEmpty();
                find("application.yaml");
            });
        }
        assertThat(asked.names).containsExactly(PROVIDER, "application.yaml", "application.yaml");
        assertThat(Thread.currentThread().getContextClassLoader()).isSameAs(asked);
    }

    private static List<URL> find(String name) throws IOException {
        return Collections.list(Thread.currentThread().getContextClassLoader().getResources(name));
    }

    private static final class Asked extends ClassLoader {

        private final List<String> names = new ArrayList<>();

        Asked(ClassLoader parent) {
            super(parent);
        }

        @Override
        public Enumeration<URL> getResources(String name) throws IOException {
            names.add(name);
            return super.getResources(name);
        }
    }
}
