package org.cordon.platform.act.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import org.cordon.kernel.caller.CurrentCaller;
import org.cordon.kernel.shared.web.Collision;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.ServletServerHttpResponse;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;

/** The answer to a caller whose act collided with another one at its commit. */
class CollidedAnswerTest {

    private final MockHttpServletResponse response = new MockHttpServletResponse();
    private final Collisions transactions = new Collisions();
    private int done;

    @BeforeEach
    void signedIn() {
        SecurityContextHolder.getContext().setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated("officer", null, AuthorityUtils.NO_AUTHORITIES));
    }

    @AfterEach
    void signedOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void saysNothingOfWhatDidNotLast() throws Exception {
        transactions.left = 1;
        response.addHeader("Content-Security-Policy", "default-src 'self'");
        response.addHeader(HttpHeaders.VARY, "Origin");
        answer();

        assertThat(done).isEqualTo(2);
        assertThat(response.getHeaders(HttpHeaders.ETAG)).containsExactly("\"2\"");
        assertThat(response.getHeaders("Content-Security-Policy")).containsExactly("default-src 'self'");
        assertThat(response.getHeaders(HttpHeaders.VARY)).containsExactly("Origin", "Accept-Language");
        assertThat(response.getStatus()).isEqualTo(HttpServletResponse.SC_CREATED);
        assertThat(response.getContentAsString()).isEqualTo("done 2");
    }

    @Test
    void saysThatItCollidedAndNothingElse() throws Exception {
        transactions.left = Integer.MAX_VALUE;
        answer();

        assertThat(response.getStatus()).isEqualTo(HttpServletResponse.SC_CONFLICT);
        assertThat(response.getHeaders(HttpHeaders.ETAG)).isEmpty();
        assertThat(response.getContentAsString()).startsWith("{").doesNotContain("done");
    }

    @Test
    void whatIsGoneMeanwhileCollidesAndHoldsUpNoJob() {
        var gone = new DataIntegrityViolationException("gone", new SQLException("no such row", "23503"));
        assertThat(Collision.isIn(gone)).isTrue();
        assertThat(Collision.isOvertaken(gone)).isFalse();
        assertThat(Collision.isIn(new DataIntegrityViolationException("wrong", new SQLException("not null", "23502")))).isFalse();
    }

    private void answer() throws Exception {
        FilterChain act = (request, answer) -> {
            done++;
            // Writes the answer in the same way as controllers do.
            var http = new ServletServerHttpResponse((HttpServletResponse) answer);
            http.setStatusCode(HttpStatus.CREATED);
            http.getHeaders().setETag("\"" + done + "\"");
            http.getHeaders().add(HttpHeaders.VARY, "Accept-Language");
            http.getBody().write(("done " + done).getBytes(StandardCharsets.UTF_8));
            http.close();
        };
        var request = new MockHttpServletRequest("PUT", "/api/countries/FR");
        request.setContent("{}".getBytes(StandardCharsets.UTF_8));
        new ActFilter(new CurrentCaller(), null, transactions, new LargeFiles(reference -> { }), null).doFilter(request, response, act);
    }

    /** A transaction manager whose next commits collide, as many as the test says. */
    private static final class Collisions extends AbstractPlatformTransactionManager {

        private int left;

        @Override
        protected Object doGetTransaction() {
            return List.of();
        }

        @Override
        protected void doBegin(Object transaction, TransactionDefinition definition) {
        }

        @Override
        protected void doCommit(DefaultTransactionStatus status) {
            if (left-- > 0) {
                throw new CannotAcquireLockException("Two at once");
            }
        }

        @Override
        protected void doRollback(DefaultTransactionStatus status) {
        }
    }
}
