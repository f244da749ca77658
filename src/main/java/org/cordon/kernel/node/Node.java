package org.cordon.kernel.node;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.cordon.kernel.shared.database.OwnConnection;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * This node among the others. It is there for as long as its line to the database is ({@link Line}), and no clock is asked about it.
 *
 * <p>What others should know at once is told to all by a line of its own, an act once it is committed: told within the transaction, each
 * commit of the whole database would wait for the one before it. That a node ends in between is made good by those who look anyway. What is
 * told means nothing to others than nodes, because every login of a database hears what is told there.
 */
@Component
public class Node {

    private static final int NUMBERS = 256;
    private static final String EVENT = "event";

    private final String id = UUID.randomUUID().toString();
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();
    private final Queue<String> untold = new ConcurrentLinkedQueue<>();
    private final Line line;

    private record Listener(String kind, Consumer<String> listener) {
    }

    Node(SharedTime time, OwnConnection connections) {
        line = new Line(this, time, connections);
    }

    @PostConstruct
    void enter() {
        line.start();
    }

    /** Under which others know this one, from its start to its end. */
    public String id() {
        return id;
    }

    /** Whether it hears what the others tell. */
    public boolean hears() {
        return line.hears();
    }

    /** Whether a node may have ended in the last minute, be it this one before its start. */
    public boolean mayMissSomebody() {
        return line.mayMissSomebody();
    }

    /** The number of an operation, which it has together with others. */
    public static int number(String operation) {
        return Math.floorMod(operation.hashCode(), NUMBERS);
    }

    /** @param listener is given the number of an operation in which something has happened, on whichever node; it must not wait */
    public void listen(IntConsumer listener) {
        listen(EVENT, number -> listener.accept(Integer.parseInt(number)));
    }

    /** Tells everybody, once the transaction of the caller is committed, that something has happened in an operation. */
    public void tellAfterCommit(String operation) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                var number = EVENT + " " + number(operation);
                heard(number);
                untold.add(number);
            }
        });
    }

    /** @param listener is given what other nodes tell of that kind; it must not wait */
    public void listen(String kind, Consumer<String> listener) {
        listeners.add(new Listener(kind, listener));
    }

    /**
     * Tells the other nodes soon; whoever is not there misses it.
     *
     * @param kind one word
     * @param text that no two tellings have alike, unless it is enough to hear it once
     */
    public void tell(String kind, String text) {
        untold.add(kind + " " + text);
    }

    void heard(String told) {
        var words = told.split(" ", 2);
        listeners.stream().filter(listener -> listener.kind().equals(words[0])).forEach(listener -> listener.listener().accept(words[1]));
    }

    /** Of what happened while nobody listened nothing is known. */
    void heardNothing() {
        for (int number = 0; number < NUMBERS; number++) {
            heard(EVENT + " " + number);
        }
    }

    Set<String> takeUntold() {
        var taken = new LinkedHashSet<String>();
        for (var next = untold.poll(); next != null; next = untold.poll()) {
            taken.add(next);
        }
        return taken;
    }

    @PreDestroy
    void leave() throws InterruptedException {
        line.close();
    }
}
