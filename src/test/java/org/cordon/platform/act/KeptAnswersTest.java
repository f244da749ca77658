package org.cordon.platform.act;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.cordon.kernel.shared.Refusal;
import org.junit.jupiter.api.Test;

class KeptAnswersTest {

    private static final byte[] REQUEST = {};

    private final AnswersUnderKeys rows = mock(AnswersUnderKeys.class);
    private final KeptAnswers answers = new KeptAnswers(rows, Clock.systemUTC());

    @Test
    void letNoMoreThanSomeWaitForTheFirstUnderAKey() throws Exception {
        var key = key("one");
        var wait = new CountDownLatch(KeptAnswers.CLAIMED_AT_ONCE);
        var first = new CountDownLatch(1);
        when(rows.showsWhatIsSeen(any(), any())).thenReturn(true);
        when(rows.claim(any(), any(), any(), any())).thenReturn(true);
        when(rows.claim(eq("ncb-fr"), eq(key), any(), any())).thenAnswer(claim -> {
            wait.countDown();
            first.await();
            return true;
        });
        var others = Executors.newCachedThreadPool();
        try {
            List<Future<Boolean>> waiting = IntStream.range(0, KeptAnswers.CLAIMED_AT_ONCE)
                    .mapToObj(number -> others.submit(() -> isFirst("ncb-fr", key))).toList();
            wait.await();

            assertThat(others.submit(() -> isFirst("ncb-fr", key))).failsWithin(Duration.ofSeconds(20))
                    .withThrowableOfType(ExecutionException.class).withCauseInstanceOf(Refusal.class)
                    .withMessageContaining("still being worked on");
            assertThat(isFirst("ncb-it", key)).isTrue();
            assertThat(isFirst("ncb-fr", key("other"))).isTrue();
            first.countDown();
            for (var one : waiting) {
                assertThat(one.get()).isTrue();
            }
        } finally {
            others.shutdownNow();
        }
        assertThat(isFirst("ncb-fr", key)).as("nobody waits any more").isTrue();
    }

    private boolean isFirst(String caller, IdempotencyKey key) {
        return answers.claim(caller, key, REQUEST).isEmpty();
    }

    private static IdempotencyKey key(String value) {
        return IdempotencyKey.of(List.of(value)).orElseThrow();
    }
}
