package org.cordon.kernel.identity;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** Forms of common names in several languages, and common names that look alike but are different names. */
final class FormsOfNames {

    private static final Map<String, String> LINES = read();

    private FormsOfNames() {
    }

    /** @return the common name of which the given word is a form, after a sign that no word contains; null if the word is no such form */
    static String of(String latin) {
        return LINES.get(latin);
    }

    private static Map<String, String> read() {
        var lines = new HashMap<String, String>();
        try (var file = new BufferedReader(new InputStreamReader(
                FormsOfNames.class.getResourceAsStream("/names/forms-of-names.txt"), StandardCharsets.UTF_8))) {
            for (var line = file.readLine(); line != null; line = file.readLine()) {
                if (!line.startsWith("#")) {
                    var forms = line.split(" ");
                    for (var form : forms) {
                        if (lines.put(form, "=" + forms[0]) != null) {
                            throw new IllegalStateException("A form of two names: " + form);
                        }
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.copyOf(lines);
    }
}
