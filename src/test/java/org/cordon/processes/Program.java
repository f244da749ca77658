package org.cordon.processes;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.cordon.support.Ports;

/** An application in a process of its own, on a JVM with its defaults apart from the memory. */
public final class Program implements AutoCloseable {

    private static final String HEAP = "-Xmx1g";

    private static final Duration START = Duration.ofMinutes(3);
    private static final int STOP_SECONDS = 30;

    private final int port = Ports.free();
    private final Process process;
    private final Path log;

    /**
     * Starts the application and waits until it answers.
     *
     * @param command the arguments behind {@code java}
     * @param settings environment variables; {@code {port}} in them is replaced by the port that the application listens on
     * @param answers a path that is answered with 200 once the application can work
     */
    public Program(List<String> command, Map<String, String> settings, Path log, String answers) throws IOException {
        this.log = log;
        process = begin(command, settings, port, log);
        var health = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + answers)).build();
        Patience.until(START, "a start, see " + log, () -> isAnswered(health));
    }

    /** Runs a program that ends by itself. @return its exit code */
    public static int ends(List<String> command, Map<String, String> settings, Path log) throws IOException {
        try {
            return begin(command, settings, Ports.free(), log).waitFor();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static Process begin(List<String> command, Map<String, String> settings, int port, Path log) throws IOException {
        var line = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), HEAP));
        line.addAll(command);
        var builder = new ProcessBuilder(line).redirectErrorStream(true).redirectOutput(Redirect.appendTo(log.toFile()));
        // Removes the options for the JVMs of a build, which must not affect a measured program.
        builder.environment().keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS"));
        settings.forEach((name, value) -> builder.environment().put(name, value.replace("{port}", String.valueOf(port))));
        return builder.start();
    }

    public int port() {
        return port;
    }

    private boolean isAnswered(HttpRequest health) {
        if (!process.isAlive()) {
            throw new IllegalStateException("It has ended; see " + log);
        }
        try {
            return HttpClient.newHttpClient().send(health, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** Kills it, as a system without memory does, or a power cut. */
    public void kill() {
        process.destroyForcibly();
    }

    /** Asks it to end and waits until it has. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
    }
}
