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
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * How large a class, the needs of a class and a package may become. What is larger stands here by its name below {@code org.cordon}, with
 * the reason why it may be; an exception that nothing needs any more turns the rule red, too.
 */
final class SizeRules {

    /** Nothing is as large as that now; whatever comes to be stands in these with its reason. */
    private static final Map<String, String> LONG_CLASSES = Map.of();

    private static final Map<String, String> MANY_COLLABORATORS = Map.of();

    private static final Map<String, String> FULL_PACKAGES = Map.of();

    private SizeRules() {
    }

    static final ArchRule CLASSES_ARE_SHORT = classesHaveAtMost(250, LONG_CLASSES);

    static final ArchRule COLLABORATORS_ARE_FEW = componentsTakeAtMost(8, MANY_COLLABORATORS);

    static final ArchRule PACKAGES_ARE_SMALL = packagesHoldAtMost(15, FULL_PACKAGES);

    /** @param most lines of the file, with its imports */
    static ArchRule classesHaveAtMost(int most, Map<String, String> exceptions) {
        return classes().that().areTopLevelClasses().should(new Limit("have at most " + most + " lines", most, exceptions) {
            @Override
            void measure(JavaClass type) {
                found(type.getName(), lines(type));
            }
        }).because("what a class does is read in one go, or it does two things");
    }

    /** @param most what the constructor of anything that Spring makes takes, values included */
    static ArchRule componentsTakeAtMost(int most, Map<String, String> exceptions) {
        return classes().that().areMetaAnnotatedWith(Component.class)
                .should(new Limit("take at most " + most + " parameters", most, exceptions) {
                    @Override
                    void measure(JavaClass type) {
                        found(type.getName(), type.getConstructors().stream().map(JavaConstructor::getParameters)
                                .mapToInt(parameters -> parameters.size()).max().orElse(0));
                    }
                }).because("a class that needs so many others does the work of two");
    }

    /** @param most top-level types beside each other in one package, whatever lies below it */
    static ArchRule packagesHoldAtMost(int most, Map<String, String> exceptions) {
        return classes().that().areTopLevelClasses().should(new Limit("lie in packages of at most " + most + " types", most, exceptions) {
            private final Map<String, Integer> types = new TreeMap<>();

            @Override
            void measure(JavaClass type) {
                if (!type.getSimpleName().equals("package-info")) {
                    found(type.getPackageName(), types.merge(type.getPackageName(), 1, Integer::sum));
                }
            }
        }).because("a folder that cannot be taken in at once holds two things");
    }

    private static int lines(JavaClass type) {
        var file = type.getPackageName().replace('.', '/') + "/" + type.getSource().orElseThrow().getFileName().orElseThrow();
        var source = Stream.of("src/main/java", "src/test/java").map(root -> Path.of(root, file)).filter(Files::exists).findFirst();
        if (source.isEmpty()) {
            return 0;
        }
        try (var lines = Files.lines(source.get())) {
            return (int) lines.count();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Holds each name against a number, except those that have a reason; and each reason against what it excuses. */
    private abstract static class Limit extends ArchCondition<JavaClass> {

        private static final String ROOT = "org.cordon.";

        private final int most;
        private final Map<String, String> exceptions;
        private final Map<String, Integer> tooLarge = new TreeMap<>();

        Limit(String description, int most, Map<String, String> exceptions) {
            super(description);
            this.most = most;
            this.exceptions = exceptions;
        }

        abstract void measure(JavaClass type);

        void found(String name, int size) {
            if (size > most) {
                tooLarge.put(name.substring(ROOT.length()), size);
            }
        }

        @Override
        public void check(JavaClass type, ConditionEvents events) {
            measure(type);
        }

        @Override
        public void finish(ConditionEvents events) {
            tooLarge.forEach((name, size) -> {
                if (!exceptions.containsKey(name)) {
                    events.add(SimpleConditionEvent.violated(name, name + " has " + size));
                }
            });
            Set<String> idle = new TreeSet<>(exceptions.keySet());
            idle.removeAll(tooLarge.keySet());
            idle.forEach(name -> events.add(SimpleConditionEvent.violated(name,
                    name + " needs no exception any more: take its line away")));
        }
    }
}
