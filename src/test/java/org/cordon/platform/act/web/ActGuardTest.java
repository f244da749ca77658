package org.cordon.platform.act.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cordon.kernel.caller.Caller;
import org.cordon.kernel.caller.CurrentCaller;
import org.cordon.kernel.shared.feature.Features;
import org.cordon.platform.act.ActLimits;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;

/** No request does anything without a transaction, even if it has evaded the filter that begins one. */
class ActGuardTest {

    private final CurrentCaller caller = mock(CurrentCaller.class);
    private final ActGuard guard = new ActGuard(caller, mock(ActLimits.class), new LimitedRoutes(new Features(List.of())));

    @BeforeEach
    void somebody() {
        when(caller.find()).thenReturn(Optional.of(new Caller("ncb-fr", Set.of("ncb-FR"))));
    }

    @AfterEach
    void noTransaction() {
        TransactionSynchronizationManager.setActualTransactionActive(false);
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE"})
    void nothingIsWrittenWithoutATransaction(String method) {
        assertThatThrownBy(() -> passes(method, "/api/targets/{reference}/withdraw")).isInstanceOf(IllegalStateException.class);

        TransactionSynchronizationManager.setActualTransactionActive(true);
        assertThat(passes(method, "/api/targets/{reference}/withdraw")).isTrue();
    }

    @Test
    void whoReadsNeedsNone() {
        assertThat(passes("GET", "/api/targets/{reference}")).isTrue();
        assertThat(passes("POST", "/account/language")).as("a page").isTrue();
    }

    private boolean passes(String method, String pattern) {
        // The path as sent proves nothing, because it can be spelt in another way.
        var request = new MockHttpServletRequest(method, "/%61pi/x");
        request.setAttribute(HandlerMapping.BEST_MATCHING_HANDLER_ATTRIBUTE, mock(HandlerMethod.class));
        request.setAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE, pattern);
        return guard.preHandle(request, new MockHttpServletResponse(), this);
    }
}
