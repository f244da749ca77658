package org.cordon.changed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The modules that a change reaches: modules with a changed file in their folders, and every module that imports from one of these. Scripts
 * of the database and models belong to all modules of the storey whose folder they are in.
 */
final class ChangedModules {

    private static final Pattern USED = Pattern.compile("import (?:static )?org\\.cordon\\.(\\w+\\.\\w+)\\.");
    private static final Pattern CODE = Pattern.compile("src/(?:main|test)/java/org/cordon/(\\w+)/(\\w+)/.*");
    private static final Pattern OF_STOREY = Pattern.compile("(?:bpmn|src/main/resources/db/schema)/(\\w+)/.*");

    /** The files that every test depends on. */
    private static final Pattern EVERYTHING = Pattern.compile(
            "pom\\.xml|src/main/resources/application.*|src/test/java/org/cordon/(?:support|changed)/.*");

    private final Map<String, Set<String>> uses;
    private final Set<String> reached;

    ChangedModules(Map<String, Set<String>> uses, Collection<String> changed) {
        this.uses = uses;
        reached = changed.stream().anyMatch(file -> EVERYTHING.matcher(file).matches()) ? uses.keySet() : reached(changed);
    }

    /** Reads the modules that each module below a folder of sources uses. */
    static Map<String, Set<String>> uses(Path sources) throws IOException {
        var uses = new TreeMap<String, Set<String>>();
        try (var files = Files.walk(sources)) {
            for (var file : files.filter(found -> found.toString().endsWith(".java")).toList()) {
                var place = sources.relativize(file);
                if (place.getNameCount() > 2) {
                    var used = uses.computeIfAbsent(place.getName(0) + "." + place.getName(1), module -> new TreeSet<>());
                    USED.matcher(read(file)).results().forEach(found -> used.add(found.group(1)));
                }
            }
        }
        return uses;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private Set<String> reached(Collection<String> changed) {
        var all = new HashSet<String>();
        for (var file : changed) {
            var code = CODE.matcher(file);
            var storey = OF_STOREY.matcher(file);
            if (code.matches()) {
                all.add(code.group(1) + "." + code.group(2));
            } else if (storey.matches()) {
                uses.keySet().stream().filter(module -> module.startsWith(storey.group(1) + ".")).forEach(all::add);
            }
        }
        all.retainAll(uses.keySet());
        for (int before = -1; before < all.size();) {
            before = all.size();
            all.addAll(uses.entrySet().stream().filter(module -> module.getValue().stream().anyMatch(all::contains)).map(Map.Entry::getKey)
                    .collect(Collectors.toSet()));
        }
        return all;
    }

    Set<String> reached() {
        return reached;
    }

    /** Returns the module of a package, or an empty text for a package outside all modules. */
    String moduleOf(String name) {
        return uses.keySet().stream().filter(module -> (name + ".").startsWith("org.cordon." + module + ".")).findFirst().orElse("");
    }
}
