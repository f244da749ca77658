package org.cordon.models;

import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A rule that every process model keeps.
 *
 * @param name the rule in words; its planted violation is the file of that name, with dashes
 * @param check returns the violations, each with the element that breaks the rule
 */
record ModelRule(String name, Function<Model, Stream<String>> check) {

    @Override
    public String toString() {
        return name;
    }
}
