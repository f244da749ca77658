package org.cordon.support;

import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.LoggerFactory;

/**
 * Tools that need Node, installed once from a lock file. Without Node, or without a way to install them, a test is skipped; with
 * {@code CI=true} it fails.
 */
public final class NodeTools {

    private static final boolean REQUIRED = "true".equals(System.getenv("CI"));
    private static final String PACKAGE = "package.json";
    private static final String LOCK = "package-lock.json";

    private NodeTools() {
    }

    /**
     * Installs the packages of a lock file, unless they are there already.
     *
     * @param source the folder with {@code package.json} and its lock file
     * @param work the folder of the installation
     * @param use the use of the tools, named in the reason of a skipped test
     */
    public static void install(Path source, Path work, String use) throws IOException, InterruptedException {
        Files.createDirectories(work);
        orSkip(succeeds(work, "node", "--version"), use + ": Node is missing");
        if (isInstalled(source, work)) {
            return;
        }
        Files.copy(source.resolve(PACKAGE), work.resolve(PACKAGE), StandardCopyOption.REPLACE_EXISTING);
        orSkip(succeeds(work, "npm", "--version"), use + ": npm is missing");
        Files.copy(source.resolve(LOCK), work.resolve(LOCK), StandardCopyOption.REPLACE_EXISTING);
        if (!succeeds(work, "npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund")) {
            Files.delete(work.resolve(LOCK));
            orSkip(false, use + ": npm cannot install what it needs");
        }
    }

    /** Runs a command in a folder, for at most five minutes. */
    public static Result run(Path directory, List<String> command) throws IOException, InterruptedException {
        var output = Files.createTempFile(Files.createDirectories(Path.of("target")), "node", ".txt");
        var process = new ProcessBuilder(command).directory(directory.toFile()).redirectErrorStream(true).redirectOutput(output.toFile())
                .start();
        if (!process.waitFor(5, TimeUnit.MINUTES)) {
            process.destroyForcibly();
        }
        var text = Files.readString(output);
        Files.delete(output);
        return new Result(process.waitFor(), text);
    }

    /**
     * Returns whether an installation is complete. Its lock file is copied before the installation and deleted if that fails, so a copy
     * stands for a complete one.
     */
    private static boolean isInstalled(Path source, Path work) throws IOException {
        return Files.isDirectory(work.resolve("node_modules")) && Files.exists(work.resolve(LOCK))
                && Files.mismatch(source.resolve(LOCK), work.resolve(LOCK)) == -1;
    }

    private static boolean succeeds(Path directory, String... command) throws InterruptedException {
        try {
            return run(directory, List.of(command)).exitCode() == 0;
        } catch (IOException missing) {
            return false;
        }
    }

    private static void orSkip(boolean possible, String reason) {
        if (possible) {
            return;
        }
        if (REQUIRED) {
            throw new AssertionError(reason);
        }
        LoggerFactory.getLogger(NodeTools.class).warn("Skipped: {}", reason);
        abort(reason);
    }

    /** The exit of a command, and all its output. */
    public record Result(int exitCode, String output) {
    }
}
