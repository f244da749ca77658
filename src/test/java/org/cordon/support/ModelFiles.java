package org.cordon.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/** The models, forms and decisions in {@code bpmn}, each in the folder of its storey. No two files have one name. */
public final class ModelFiles {

    public static final Path FOLDER = Path.of("bpmn");

    private ModelFiles() {
    }

    /** The models of processes, which the engine executes. */
    public static List<Path> models() {
        return endingWith(".bpmn").stream().filter(file -> !isSheet(file)).toList();
    }

    /**
     * Returns the sheets that show the messages between parties and processes, one for each storey with processes. The engine never sees
     * them.
     */
    public static List<Path> sheets() {
        return endingWith(".bpmn").stream().filter(ModelFiles::isSheet).toList();
    }

    private static boolean isSheet(Path file) {
        return file.toString().endsWith("-collaboration.bpmn");
    }

    public static List<Path> forms() {
        return endingWith(".html");
    }

    public static List<Path> decisions() {
        return endingWith(".dmn");
    }

    /**
     * Finds a file by its name, in the folder of any storey.
     *
     * @throws IllegalStateException if there is none, or more than one
     */
    public static Path named(String name) {
        var found = endingWith(name).stream().filter(file -> file.endsWith(name)).toList();
        if (found.size() != 1) {
            throw new IllegalStateException(name + " is " + found);
        }
        return found.get(0);
    }

    /** Returns the files in the order of their names. */
    private static List<Path> endingWith(String ending) {
        try (var files = Files.walk(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(ending)).sorted(Comparator.comparing(Path::getFileName)).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
