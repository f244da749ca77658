package org.cordon.identity;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** Forms that one common name has in several languages, and common names that are near to one another and yet not the same. */
final class FormsOfNames {

    private static final Map<String, Integer> LINES = read();

    private FormsOfNames() {
    }

    /** @return which of the known names it is, the same for each of its forms, or null where it is none */
    static Integer of(String latin) {
        return LINES.get(latin);
    }

    private static Map<String, Integer> read() {
        var lines = new HashMap<String, Integer>();
        try (var file = new BufferedReader(new InputStreamReader(
                FormsOfNames.class.getResourceAsStream("/names/forms-of-names.txt"), StandardCharsets.UTF_8))) {
            var number = 0;
            for (var line = file.readLine(); line != null; line = file.readLine()) {
                if (!line.startsWith("#")) {
                    for (var form : line.split(" ")) {
                        if (lines.put(form, number) != null) {
                            throw new IllegalStateException("A form of two names: " + form);
                        }
                    }
                    number++;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.copyOf(lines);
    }
}
