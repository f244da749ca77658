package org.cordon.record.ledger.web;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.IntPredicate;
import org.cordon.kernel.caller.CurrentCaller;
import org.cordon.kernel.node.Node;
import org.cordon.platform.signin.AccountEnded;
import org.cordon.platform.signin.Accounts;
import org.cordon.record.ledger.LedgerEvents;
import org.cordon.record.ledger.LedgerEvents.EventPage;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * The open streams of events. Two threads read the ledger for all streams. Each stream is read under the account of its reader. These
 * threads read within a second after an event in the stream's operation on any node, and also at intervals.
 *
 * <p>A stream ends when its reader disconnects, when the reader's account has changed, and after a quarter of an hour in any case. The
 * reader then reconnects with the last cursor, and changed rights take effect.
 */
@Component
final class EventStreams {

    private static final int THREADS = 2;
    private static final int LARGEST_NUMBER = 200;
    private static final int LARGEST_NUMBER_OF_ONE_READER = 10;
    private static final Duration LONGEST = Duration.ofMinutes(15);
    private static final long PAUSE_MILLIS = 1_000;
    private static final int PAUSES_TO_HEARTBEAT = 15;
    private static final int PAUSES_TO_LOOK_AT_ACCOUNT = 3;
    /**
     * The number of pauses after which a stream is read even without an announcement. A node may have stopped after it wrote an event and
     * before it announced that event.
     */
    private static final int PAUSES_TO_LOOK_ANYWAY = 10;


    private final LedgerEvents events;
    private final CurrentCaller caller;
    private final Accounts accounts;
    private final Node node;
    private final ScheduledExecutorService clock = Executors.newScheduledThreadPool(THREADS, EventStreams::thread);
    private final Set<Stream> open = ConcurrentHashMap.newKeySet();

    EventStreams(LedgerEvents events, CurrentCaller caller, Accounts accounts, Node node) {
        this.events = events;
        this.caller = caller;
        this.accounts = accounts;
        this.node = node;
        node.listen(number -> open.stream().filter(stream -> stream.concerns.test(number)).forEach(stream -> stream.news = true));
    }

    SseEmitter open(String operation, String after) {
        var number = Node.number(operation);
        return open(cursor -> events.after(operation, cursor), told -> told == number, after);
    }

    SseEmitter openAll(String after) {
        return open(events::ofAll, told -> true, after);
    }

    /** Opens a stream. The first page is read at once, so that a reader without a right gets a refusal instead of a stream. */
    private SseEmitter open(Function<String, EventPage> read, IntPredicate concerns, String after) {
        var stream = new Stream(caller.get().user(), read, concerns, read.apply(after));
        add(stream);
        stream.emitter.onCompletion(() -> close(stream));
        stream.emitter.onTimeout(stream.emitter::complete);
        stream.ticking = clock.scheduleWithFixedDelay(new DelegatingSecurityContextRunnable(stream::tick), 0, PAUSE_MILLIS,
                TimeUnit.MILLISECONDS);
        return stream.emitter;
    }

    /** Adds a stream. Counting and adding are one step, so that simultaneous requests cannot exceed the limits. */
    private void add(Stream stream) {
        synchronized (open) {
            if (open.size() >= LARGEST_NUMBER) {
                throw new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE,
                        "Too many streams are open. Try again later, or read the events in pages.");
            }
            if (open.stream().filter(other -> other.reader.equals(stream.reader)).count() >= LARGEST_NUMBER_OF_ONE_READER) {
                throw new ResponseStatusException(HttpStatus.TOO_MANY_REQUESTS,
                        "You have " + LARGEST_NUMBER_OF_ONE_READER + " streams open. Close one, or read the events in pages.");
            }
            open.add(stream);
        }
    }

    /**
     * Ends the streams of an account at once when the account is changed on this node. A change on another node is noticed by each stream
     * itself.
     */
    @TransactionalEventListener(fallbackExecution = true)
    void ended(AccountEnded ended) {
        open.stream().filter(stream -> stream.reader.equals(ended.account())).forEach(stream -> stream.emitter.complete());
    }

    @PreDestroy
    void close() {
        clock.shutdownNow();
        open.forEach(stream -> stream.emitter.complete());
    }

    private void close(Stream stream) {
        open.remove(stream);
        stream.ticking.cancel(false);
    }

    private static Thread thread(Runnable work) {
        var thread = new Thread(work, "event-streams");
        thread.setDaemon(true);
        return thread;
    }

    private final class Stream {

        private final Authentication person = SecurityContextHolder.getContext().getAuthentication();
        private final String reader;
        private final Function<String, EventPage> read;
        private final IntPredicate concerns;
        private final SseEmitter emitter = new SseEmitter(LONGEST.toMillis());
        private volatile Future<?> ticking;
        private volatile boolean news = true;
        private String cursor;
        private EventPage page;
        /**
         * The number of pauses without news. The count starts just below the heartbeat, so that a reader without news sees at once that the
         * connection works.
         */
        private int quiet = PAUSES_TO_HEARTBEAT - 1;
        private int ticks;

        /** @param concerns says whether an operation number that a node announced may concern this stream */
        private Stream(String reader, Function<String, EventPage> read, IntPredicate concerns, EventPage first) {
            this.reader = reader;
            this.read = read;
            this.concerns = concerns;
            this.page = first;
        }

        /** Sends new events, one tick at a time: the executor starts the next tick only after the pause. */
        private void tick() {
            try {
                ticks++;
                if (ticks % PAUSES_TO_LOOK_AT_ACCOUNT == 0 && !accounts.isUnchanged(person)) {
                    emitter.complete();
                    return;
                }
                send(page == null ? next() : page);
                page = null;
            } catch (IOException readerLeft) {
                emitter.completeWithError(readerLeft);
            } catch (RuntimeException refused) {
                emitter.completeWithError(refused);
                throw refused;
            }
        }

        private EventPage next() {
            if (!news && node.hears() && ticks % PAUSES_TO_LOOK_ANYWAY != 0) {
                return new EventPage(List.of(), null, cursor);
            }
            news = false;
            var page = read.apply(cursor);
            news |= page.next() != null;
            return page;
        }

        private void send(EventPage page) throws IOException {
            for (var event : page.items()) {
                emitter.send(SseEmitter.event().id(event.cursor()).name(event.type().name()).data(event, MediaType.APPLICATION_JSON));
            }
            cursor = page.cursor();
            quiet = page.items().isEmpty() ? quiet + 1 : 0;
            if (quiet == PAUSES_TO_HEARTBEAT) {
                // Only a failing write shows that the reader has disconnected.
                emitter.send(SseEmitter.event().id(cursor).comment("still here"));
                quiet = 0;
            }
        }
    }
}
