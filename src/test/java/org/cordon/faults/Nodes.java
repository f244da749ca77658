package org.cordon.faults;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.IntStream;
import org.cordon.lives.Installation;
import org.cordon.processes.Program;

/** Two nodes of one installation without a proxy before them: the caller chooses a node that is running. */
final class Nodes implements AutoCloseable {

    static final int COUNT = 2;

    private final Installation installation;
    private final int database;
    private final List<String> jvm;
    private final AtomicReferenceArray<Program> running = new AtomicReferenceArray<>(COUNT);

    /**
     * @param database the port of PostgreSQL
     * @param jvm options of each of their JVMs
     */
    Nodes(Installation installation, int database, List<String> jvm) {
        this.installation = installation;
        this.database = database;
        this.jvm = jvm;
    }

    /** Starts both at once, as after a power cut. */
    void startAll() {
        var starts = new ArrayList<CompletableFuture<Void>>();
        for (var node = 0; node < COUNT; node++) {
            var number = node;
            starts.add(CompletableFuture.runAsync(() -> start(number)));
        }
        starts.forEach(CompletableFuture::join);
    }

    void start(int node) {
        start(node, () -> installation.start(database, log(node), jvm));
    }

    /** @param release the jar of a release that differs from that of the other nodes */
    void start(int node, Path release) {
        start(node, () -> installation.start(release, database, log(node), jvm, Map.of()));
    }

    /** @param environment environment variables of the process, beside its settings */
    void start(int node, Map<String, String> environment) {
        start(node, () -> installation.start(installation.jar(), database, log(node), jvm, environment));
    }

    private void start(int node, Start start) {
        try {
            running.set(node, start.begin());
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private interface Start {
        Program begin() throws IOException;
    }

    /** The name of its log. */
    static String log(int node) {
        return "node-" + (node + 1) + ".log";
    }

    /**
     * Returns the port of a random node, or of the other node if that one is down. While both are down, it returns a port at which nobody
     * listens.
     */
    int port() {
        var first = ThreadLocalRandom.current().nextInt(COUNT);
        var chosen = running.get(first) != null ? running.get(first) : running.get(1 - first);
        return chosen == null ? 1 : chosen.port();
    }

    int port(int node) {
        return running.get(node).port();
    }

    URI address(int node, String path) {
        return URI.create("http://127.0.0.1:" + port(node) + path);
    }

    boolean areAllThere() {
        return IntStream.range(0, COUNT).allMatch(node -> running.get(node) != null);
    }

    /** Kills one of the nodes with -9. @return which */
    int killOne(Random random) {
        var node = random.nextInt(COUNT);
        kill(node);
        return node;
    }

    void kill(int node) {
        running.getAndSet(node, null).kill();
    }

    /** Asks a node to end and waits until it has; people go on sending it requests meanwhile. */
    void end(int node) {
        running.get(node).close();
        running.set(node, null);
    }

    @Override
    public void close() {
        for (var node = 0; node < COUNT; node++) {
            if (running.get(node) != null) {
                end(node);
            }
        }
    }
}
