package org.cordon.processes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A document with a place for the findings of a program. */
public final class Document {

    public static final String BEGIN = "<!-- What stands from here on is written by its command. -->";
    public static final String END = "<!-- What stands until here is written by its command. -->";

    private Document() {
    }

    /** @throws IllegalStateException if the document has no such place */
    public static void write(Path file, String found) throws IOException {
        write(file, "", found);
    }

    /** @param heading the heading before the place that is meant */
    public static void write(Path file, String heading, String found) throws IOException {
        Files.writeString(file, with(Files.readString(file), heading, found));
    }

    public static String with(String document, String heading, String found) {
        var begin = document.indexOf(BEGIN, Math.max(document.indexOf(heading), 0));
        var end = document.indexOf(END, begin + 1);
        if (!document.contains(heading) || begin < 0 || end < 0) {
            throw new IllegalStateException("There is no place between \"" + BEGIN + "\" and \"" + END + "\"");
        }
        return document.substring(0, begin + BEGIN.length()) + "\n\n" + found.strip() + "\n\n" + document.substring(end);
    }
}
