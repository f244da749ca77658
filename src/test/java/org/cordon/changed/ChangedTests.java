package org.cordon.changed;

import static org.junit.jupiter.api.extension.ConditionEvaluationResult.disabled;
import static org.junit.jupiter.api.extension.ConditionEvaluationResult.enabled;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Runs, with {@code -Pchanged}, the tests of the modules that a change reaches, and all tests that need no application. JUnit does not use
 * this class without that profile. A change is the difference from the commit that {@code -Dsince} names, uncommitted and new files
 * included.
 */
public final class ChangedTests implements ExecutionCondition {

    private static final String SINCE = System.getProperty("since", "HEAD");

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (!context.getTags().contains("application")) {
            return enabled("needs no application");
        }
        var type = context.getRequiredTestClass();
        var source = "src/test/java/" + type.getName().replaceAll("\\$.*", "").replace('.', '/') + ".java";
        return Change.FILES.contains(source) || Change.MODULES.reached().contains(Change.MODULES.moduleOf(type.getPackageName()))
                ? enabled("is reached by a change")
                : disabled("not reached by what has changed since " + SINCE);
    }

    /** The change, which Git is asked for once in each JVM. */
    private static final class Change {

        private static final Set<String> FILES = Stream.of(git("diff", "--name-only", SINCE),
                git("ls-files", "--others", "--exclude-standard")).flatMap(String::lines).collect(Collectors.toSet());
        private static final ChangedModules MODULES = modules();

        private static ChangedModules modules() {
            try {
                return new ChangedModules(ChangedModules.uses(Path.of("src/main/java/org/cordon")), FILES);
            } catch (IOException unreadable) {
                throw new IllegalStateException(unreadable);
            }
        }

        private static String git(String... words) {
            try {
                var git = new ProcessBuilder(Stream.concat(Stream.of("git"), Stream.of(words)).toList())
                        .redirectError(ProcessBuilder.Redirect.INHERIT).start();
                var said = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                if (git.waitFor() != 0) {
                    throw new IllegalStateException("git " + String.join(" ", words) + " failed");
                }
                return said;
            } catch (IOException unreachable) {
                throw new IllegalStateException("-Pchanged asks Git, which is not on the path", unreachable);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(interrupted);
            }
        }
    }
}
