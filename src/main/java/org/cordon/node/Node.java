package org.cordon.node;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.IntConsumer;
import org.cordon.shared.database.OwnConnection;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * This node among the others. It is there for as long as its line to the database is ({@link Line}), and no clock is asked about it.
 *
 * <p>What happened in an operation is told to all once it is committed, by a line of its own: told within the transaction, each commit of
 * the whole database would wait for the one before it. That a node ends in between is made good by those who look anyway. What is told is
 * a number that many operations have, because every login of a database hears what is told there.
 */
@Component
public class Node {

    private static final int NUMBERS = 256;

    private final String id = UUID.randomUUID().toString();
    private final List<IntConsumer> listeners = new CopyOnWriteArrayList<>();
    private final Set<Integer> untold = ConcurrentHashMap.newKeySet();
    private final Line line;

    Node(OwnConnection connections) {
        line = new Line(this, connections);
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
        listeners.add(listener);
    }

    /** Tells everybody, once the transaction of the caller is committed, that something has happened in an operation. */
    public void tellAfterCommit(String operation) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                heard(number(operation));
                untold.add(number(operation));
            }
        });
    }

    void heard(int number) {
        listeners.forEach(listener -> listener.accept(number));
    }

    /** Of what happened while nobody listened nothing is known. */
    void heardNothing() {
        for (int number = 0; number < NUMBERS; number++) {
            heard(number);
        }
    }

    Set<Integer> takeUntold() {
        var taken = new HashSet<>(untold);
        untold.removeAll(taken);
        return taken;
    }

    @PreDestroy
    void leave() throws InterruptedException {
        line.close();
    }
}
