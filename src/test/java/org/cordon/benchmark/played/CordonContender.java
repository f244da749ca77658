package org.cordon.benchmark.played;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.cordon.benchmark.machine.Counters;
import org.cordon.lives.Caller;
import org.cordon.lives.CordonLives;
import org.cordon.lives.Installation;
import org.cordon.lives.Lives;
import org.cordon.lives.Mode;
import org.cordon.lives.OneNode;
import org.cordon.lives.Pair;
import org.cordon.processes.PostgresServer;
import org.cordon.processes.Program;

/** Cordon as it runs in production, on one node. */
public final class CordonContender implements Contender {

    private static final String SCHEMA = "engine";

    private final String name;
    private final Installation installation;
    private final List<String> jvm;
    private Program program;
    private Caller http;
    private int operations;

    /**
     * @param database the name of its database and of its folder
     * @param mailPort the port of a mail server that takes all mail
     * @param folder the folder that holds the folders for its keys and its log
     */
    public CordonContender(String name, Path jar, String database, PostgresServer server, int mailPort, Path folder) throws IOException {
        this(name, new Installation(jar, database, server, mailPort, folder.resolve(database)), List.of());
    }

    /** @param jvm the arguments between {@code java} and the jar */
    public CordonContender(String name, Installation installation, List<String> jvm) {
        this.name = name;
        this.installation = installation;
        this.jvm = jvm;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public boolean has(Mode mode) {
        return true;
    }

    @Override
    public void start(int databasePort) throws IOException {
        program = installation.start(databasePort, "log", jvm);
        http = new OneNode(program.port(), Installation.PASSWORD);
        installation.makeAccounts();
    }

    /** The port at which it listens. */
    public int port() {
        return program.port();
    }

    @Override
    public void stop() {
        program.close();
    }

    @Override
    public Lives lives(List<Pair> pairs, int each, Mode mode) {
        operations++;
        return new CordonLives(http, installation.sql(), CordonLives.code("WAVE", operations), pairs, each, mode);
    }

    @Override
    public Counters counters() {
        return Counters.of(installation.sql(), SCHEMA);
    }

    @Override
    public Counters settledCounters() {
        return Counters.settled(installation.sql(), SCHEMA);
    }
}
