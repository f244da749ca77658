package org.cordon.hostile;

import java.util.Arrays;
import java.util.List;

/**
 * A file that is made to cost its reader more than its size suggests.
 *
 * @param name the trick of the file
 * @param answers codes of the refusals that are allowed as an answer; {@code TAKEN} where the file may be read
 */
public record HostileFile(String name, byte[] content, List<String> answers) {

    public static final String TAKEN = "TAKEN";

    static HostileFile of(String name, byte[] content, String... answers) {
        return new HostileFile(name, content, Arrays.asList(answers));
    }

    @Override
    public String toString() {
        return name;
    }
}
