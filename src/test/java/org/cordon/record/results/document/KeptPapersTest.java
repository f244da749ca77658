package org.cordon.record.results.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.cordon.kernel.shared.Refusal;
import org.junit.jupiter.api.Test;

class KeptPapersTest {

    private final KeptPapers papers = new KeptPapers();
    private final AtomicInteger written = new AtomicInteger();
    private final Supplier<byte[]> writer = () -> new byte[] {(byte) written.incrementAndGet()};

    @Test
    void areWrittenOnceForAll() {
        assertThat(papers.get("one", "a", writer)).isEqualTo(papers.get("another", "a", writer));
        assertThat(written).hasValue(1);
        papers.get("one", "b", writer);
        assertThat(written).hasValue(2);
    }

    @Test
    void areNotKeptWithoutEnd() {
        for (int paper = 0; paper < 200; paper++) {
            papers.get("one", "paper " + paper, writer);
            papers.get("one", "paper 0", writer);
        }
        assertThat(written).as("whatever is asked for again and again stays").hasValue(200);
        papers.get("one", "paper 1", writer);
        assertThat(written).hasValue(201);
    }

    @Test
    void areWrittenOneByOneForEachReader() throws Exception {
        var begun = new CountDownLatch(1);
        var end = new CountDownLatch(1);
        var people = Executors.newSingleThreadExecutor();
        try {
            var first = people.submit(() -> papers.get("one", "a", () -> {
                begun.countDown();
                try {
                    assertThat(end.await(20, TimeUnit.SECONDS)).isTrue();
                } catch (InterruptedException ended) {
                    throw new IllegalStateException(ended);
                }
                return writer.get();
            }));
            assertThat(begun.await(20, TimeUnit.SECONDS)).isTrue();

            assertThatThrownBy(() -> papers.get("one", "b", writer)).isInstanceOfSatisfying(Refusal.class, refusal -> {
                assertThat(refusal.kind()).isEqualTo(Refusal.Kind.TOO_MANY);
                assertThat(refusal.secondsToWait()).hasValue(5L);
            });
            assertThat(papers.get("another", "b", writer)).isNotEmpty();
            assertThat(papers.get("one", "b", writer)).as("what is there already").isNotEmpty();

            end.countDown();
            assertThat(first.get()).isNotEmpty();
        } finally {
            people.shutdownNow();
        }
        assertThat(papers.get("one", "c", writer)).isNotEmpty();
    }

    @Test
    void areWrittenAnewAfterOneFailed() {
        assertThatThrownBy(() -> papers.get("one", "a", () -> {
            throw new IllegalStateException("no paper");
        })).hasMessage("no paper");
        assertThat(papers.get("one", "a", writer)).isNotEmpty();
    }
}
