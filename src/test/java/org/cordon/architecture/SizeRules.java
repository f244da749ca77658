package org.cordon.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Limits on the size of a class, on its dependencies, and on the size of a package in both directions. Exceptions are listed by their name
 * below {@code org.cordon}, each with the reason. An exception that is no longer needed turns the rule red, too.
 */
final class SizeRules {

    private static final Pattern REASON = Pattern.compile("A package of its own because [^.]+\\.");

    /** Classes that may exceed the length limit, each with its reason. */
    private static final Map<String, String> LONG_CLASSES = Map.of();

    private static final Map<String, String> MANY_COLLABORATORS = Map.of();

    private static final Map<String, String> FULL_PACKAGES = Map.of();

    private static final Map<String, String> SMALL_PACKAGES = Map.of();

    private static final Map<String, String> REASONS_OF_PACKAGES = Map.of();

    private SizeRules() {
    }

    static final ArchRule CLASSES_ARE_SHORT = classesHaveAtMost(250, LONG_CLASSES);

    static final ArchRule COLLABORATORS_ARE_FEW = componentsTakeAtMost(8, MANY_COLLABORATORS);

    static final ArchRule PACKAGES_ARE_SMALL = packagesHoldAtMost(25, FULL_PACKAGES);

    static final ArchRule PACKAGES_ARE_WORTH_A_FOLDER = packagesHoldAtLeast(4, "org.cordon", SMALL_PACKAGES);

    static final ArchRule PACKAGES_HAVE_A_REASON = packagesGiveAReason("org.cordon", REASONS_OF_PACKAGES);

    /** @param most the highest number of lines of a file, imports included */
    static ArchRule classesHaveAtMost(int most, Map<String, String> exceptions) {
        return classes().that().areTopLevelClasses().should(new Limit("have at most " + most + " lines", exceptions) {
            @Override
            void measure(JavaClass type) {
                if (lines(type) > most) {
                    found(type.getName(), "has " + lines(type));
                }
            }
        }).because("what a class does is read in one go, or it does two things");
    }

    /** @param most the highest number of constructor parameters of a Spring component, values included */
    static ArchRule componentsTakeAtMost(int most, Map<String, String> exceptions) {
        return classes().that().areMetaAnnotatedWith(Component.class)
                .should(new Limit("take at most " + most + " parameters", exceptions) {
                    @Override
                    void measure(JavaClass type) {
                        var parameters = type.getConstructors().stream().map(JavaConstructor::getParameters).mapToInt(List::size).max()
                                .orElse(0);
                        if (parameters > most) {
                            found(type.getName(), "has " + parameters);
                        }
                    }
                }).because("a class that needs so many others does the work of two");
    }

    /** @param most the highest number of top-level types directly in one package */
    static ArchRule packagesHoldAtMost(int most, Map<String, String> exceptions) {
        return classes().that().areTopLevelClasses().should(new Limit("lie in packages of at most " + most + " types", exceptions) {
            @Override
            void measure(JavaClass type) {
                if (typesBeside(type) > most) {
                    found(type.getPackageName(), "has " + typesBeside(type));
                }
            }
        }).because("a folder that cannot be taken in at once holds two things");
    }

    /**
     * Concerns the packages that divide a module. The root of a module is as small as its subject, and other rules say which classes lie in
     * {@code process} and {@code web}.
     *
     * @param least the lowest number of top-level types directly in one package
     * @param root  the package that holds the storeys
     */
    static ArchRule packagesHoldAtLeast(int least, String root, Map<String, String> exceptions) {
        return classes().that().areTopLevelClasses().should(new Limit("lie in packages of at least " + least + " types", exceptions) {
            @Override
            void measure(JavaClass type) {
                if (dividesAModule(type.getPackageName(), root) && typesBeside(type) < least) {
                    found(type.getPackageName(), "has " + typesBeside(type));
                }
            }
        }).because("a folder of few types hides them and explains nothing");
    }

    /** @param root the package that holds the storeys */
    static ArchRule packagesGiveAReason(String root, Map<String, String> exceptions) {
        return classes().that().areTopLevelClasses().should(new Limit("lie in packages that say why they are apart", exceptions) {
            @Override
            void measure(JavaClass type) {
                if (dividesAModule(type.getPackageName(), root) && !givesAReason(type.getPackageName())) {
                    found(type.getPackageName(), "does not say \"A package of its own because …\" in its package-info.java");
                }
            }
        }).because("a package divides a module for a reason, and not to please a number");
    }

    private static boolean dividesAModule(String name, String root) {
        var below = name.length() > root.length() ? name.substring(root.length() + 1).split("\\.") : new String[0];
        return below.length > 2 && !Set.of("process", "web").contains(below[below.length - 1]);
    }

    private static long typesBeside(JavaClass type) {
        return type.getPackage().getClasses().stream().filter(beside -> beside.isTopLevelClass() && !beside.isArray())
                .filter(beside -> !beside.getSimpleName().equals("package-info")).count();
    }

    /** Reads the source, because comments are in no class file. */
    private static boolean givesAReason(String name) {
        return source(name.replace('.', '/') + "/package-info.java")
                .filter(file -> REASON.matcher(String.join(" ", read(file)).replaceAll("[\\s*]+", " ")).find()).isPresent();
    }

    private static int lines(JavaClass type) {
        return source(type.getPackageName().replace('.', '/') + "/" + type.getSource().orElseThrow().getFileName().orElseThrow())
                .map(file -> read(file).size()).orElse(0);
    }

    private static Optional<Path> source(String file) {
        return Stream.of("src/main/java", "src/test/java").map(root -> Path.of(root, file)).filter(Files::exists).findFirst();
    }

    private static List<String> read(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Collects the findings of a rule, except those with a reason. An exception without a finding is itself a finding. */
    private abstract static class Limit extends ArchCondition<JavaClass> {

        private static final String ROOT = "org.cordon.";

        private final Map<String, String> exceptions;
        private final Map<String, String> found = new TreeMap<>();

        Limit(String description, Map<String, String> exceptions) {
            super(description);
            this.exceptions = exceptions;
        }

        abstract void measure(JavaClass type);

        void found(String name, String what) {
            found.put(name.substring(ROOT.length()), what);
        }

        @Override
        public void check(JavaClass type, ConditionEvents events) {
            if (!type.getSimpleName().equals("package-info")) {
                measure(type);
            }
        }

        @Override
        public void finish(ConditionEvents events) {
            found.forEach((name, what) -> {
                if (!exceptions.containsKey(name)) {
                    events.add(SimpleConditionEvent.violated(name, name + " " + what));
                }
            });
            Set<String> idle = new TreeSet<>(exceptions.keySet());
            idle.removeAll(found.keySet());
            idle.forEach(name -> events.add(SimpleConditionEvent.violated(name,
                    name + " needs no exception any more: take its line away")));
        }
    }
}
