package org.cordon.hostile;

import java.util.Arrays;
import java.util.List;

/**
 * A file that is made to cost its reader more than it weighs.
 *
 * @param name    what it does
 * @param answers codes of the refusals with which it may be answered; {@code TAKEN} where it may be read as what it is
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
