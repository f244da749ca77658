package org.cordon.benchmark.played;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.cordon.benchmark.bare.BareEngine;
import org.cordon.benchmark.machine.Counters;
import org.cordon.lives.Caller;
import org.cordon.lives.Lives;
import org.cordon.lives.Mode;
import org.cordon.lives.OneNode;
import org.cordon.lives.Pair;
import org.cordon.processes.PostgresServer;
import org.cordon.processes.Program;
import org.springframework.jdbc.core.JdbcTemplate;

/** The engine alone: the cost of a life in which people act and nothing else happens. */
public final class BareContender implements Contender {

    private static final String DATABASE = "bare";
    private static final String LOGIN = "bare_engine";
    private static final String SCHEMA = "public";

    private final Path folder;
    private final JdbcTemplate sql;
    private Program program;
    private Caller http;
    private int waves;

    public BareContender(PostgresServer server, Path folder) throws IOException {
        this.folder = Files.createDirectories(folder.resolve(DATABASE));
        sql = server.create(DATABASE, LOGIN, LOGIN, LOGIN);
    }

    @Override
    public String name() {
        return "Bare engine";
    }

    /** The bare engine has no mode that takes many rows at once. */
    @Override
    public boolean has(Mode mode) {
        return mode == Mode.ONE_BY_ONE;
    }

    @Override
    public void start(int database) throws IOException {
        program = new Program(List.of("-cp", classesWithoutCordon(), BareEngine.class.getName()), Map.of("SERVER_PORT", "{port}",
                "SPRING_DATASOURCE_URL", "jdbc:postgresql://127.0.0.1:%d/%s?sslmode=disable".formatted(database, DATABASE),
                "SPRING_DATASOURCE_USERNAME", LOGIN, "SPRING_DATASOURCE_PASSWORD", LOGIN), folder.resolve("log"), "/engine-rest/engine");
        http = new OneNode(program.port(), LOGIN);
    }

    /** The class path of this build without Cordon: its libraries and its test classes, which contain the bare application. */
    private static String classesWithoutCordon() {
        var own = Path.of("target", "classes").toAbsolutePath();
        return Pattern.compile(Pattern.quote(File.pathSeparator))
                .splitAsStream(System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")))
                .filter(path -> !Path.of(path).toAbsolutePath().equals(own)).collect(Collectors.joining(File.pathSeparator));
    }

    @Override
    public void stop() {
        program.close();
    }

    @Override
    public Lives lives(List<Pair> pairs, int each, Mode mode) {
        waves++;
        return new BareLives(http, "wave-" + waves, pairs.size(), each);
    }

    @Override
    public Counters counters() {
        return Counters.of(sql, SCHEMA);
    }

    @Override
    public Counters settledCounters() {
        return Counters.settled(sql, SCHEMA);
    }
}
