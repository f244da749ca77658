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
 * This node, and its messages to the other nodes. A node exists as long as its connection to the database ({@link NodeConnection}); no
 * clock is involved.
 *
 * <p>A node sends urgent events to the others over this connection. Events of an act are sent once the act is committed. If they were sent
 * within the transaction, each commit of the whole database would wait for the commit before it. If a node ends between commit and sending,
 * the others find the event at their next regular look. Messages reveal nothing to a reader that is no node, because every login of a
 * database can listen to them.
 */
@Component
public class Node {

    private static final int NUMBERS = 256;
    private static final String EVENT = "event";

    private final String id = UUID.randomUUID().toString();
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();
    private final Queue<String> untold = new ConcurrentLinkedQueue<>();
    private final NodeConnection line;

    private record Listener(String kind, Consumer<String> listener) {
    }

    Node(SharedTime time, OwnConnection connections) {
        line = new NodeConnection(this, time, connections);
    }

    @PostConstruct
    void enter() {
        line.start();
    }

    /** Returns the id of this node among the others, from its start to its end. */
    public String id() {
        return id;
    }

    /** Whether this node receives the messages of the others. */
    public boolean hears() {
        return line.hears();
    }

    /**
     * Whether a node may have ended in the last minute. For the first minute after a start the answer is yes, because this node may have
     * ended before.
     */
    public boolean mayMissSomebody() {
        return line.mayMissSomebody();
    }

    /** Returns the number of an operation in messages. Several operations may have the same number. */
    public static int number(String operation) {
        return Math.floorMod(operation.hashCode(), NUMBERS);
    }

    /** @param listener gets the number of an operation in which something has happened, on any node; it must not wait */
    public void listen(IntConsumer listener) {
        listen(EVENT, number -> listener.accept(Integer.parseInt(number)));
    }

    /** Tells every node, once the caller's transaction is committed, that something has happened in an operation. */
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

    /** @param listener gets the messages of this kind from other nodes; it must not wait */
    public void listen(String kind, Consumer<String> listener) {
        listeners.add(new Listener(kind, listener));
    }

    /**
     * Sends a message to the other nodes soon. A node that is not connected then misses the message.
     *
     * @param kind one word
     * @param text the content; two equal messages in a short time may arrive as one
     */
    public void tell(String kind, String text) {
        untold.add(kind + " " + text);
    }

    void heard(String told) {
        var words = told.split(" ", 2);
        listeners.stream().filter(listener -> listener.kind().equals(words[0])).forEach(listener -> listener.listener().accept(words[1]));
    }

    /** Reports an event in every operation, because events may have been missed while the connection was broken. */
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
