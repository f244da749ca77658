package org.cordon.kernel.identity;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** Forms that one common name has in several languages, and common names that are near to one another and yet not the same. */
final class FormsOfNames {

    private static final Map<String, String> LINES = read();

    private FormsOfNames() {
    }

    /** @return which of the common names it is, the same for each of its forms, begun with a sign that is in no word; null if it is none */
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
