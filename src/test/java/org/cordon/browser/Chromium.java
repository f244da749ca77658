package org.cordon.browser;

import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;
import org.slf4j.LoggerFactory;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * Gives tests the installed Chromium and downloads none. Without a Chromium the tests are skipped with one line in the log; with
 * {@code CI=true} in the environment they fail.
 */
final class Chromium implements ExecutionCondition, ParameterResolver, TestExecutionExceptionHandler {

    private static final Namespace SPACE = Namespace.create(Chromium.class);
    /** The shell without windows comes first: it takes a fifth less of the processor's time, and a third less memory. */
    private static final List<String> NAMES = List.of("chromium-headless-shell", "chrome-headless-shell", "chromium", "chromium-browser",
            "google-chrome", "google-chrome-stable", "chrome.exe");
    private static final List<String> APPLICATIONS = List.of("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
            "/Applications/Chromium.app/Contents/MacOS/Chromium");
    private static final List<String> ARGUMENTS = List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking",
            "--disable-component-update", "--disable-sync", "--no-first-run");
    /** Milliseconds that a page may take on a busy machine. */
    private static final int PATIENCE = 60_000;

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        var found = context.getRoot().getStore(SPACE).getOrComputeIfAbsent("executable", key -> executable(), Optional.class);
        return found.isPresent() ? ConditionEvaluationResult.enabled("Chromium is installed")
                : ConditionEvaluationResult.disabled("No Chromium on the path");
    }

    private static Optional<Path> executable() {
        var named = Optional.ofNullable(System.getenv("CHROMIUM")).map(Path::of);
        var found = named.or(() -> NAMES.stream()
                .flatMap(name -> Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                        .map(folder -> Path.of(folder, name))).filter(Files::isExecutable).findFirst())
                .or(() -> APPLICATIONS.stream().map(Path::of).filter(Files::isExecutable).findFirst());
        if (found.isEmpty() && "true".equals(System.getenv("CI"))) {
            throw new IllegalStateException("CI=true, and no Chromium on the path: install one, or name it in CHROMIUM.");
        }
        if (found.isEmpty()) {
            LoggerFactory.getLogger(Chromium.class)
                    .warn("Browser tests are skipped: no Chromium on the path. Install one, or name it in CHROMIUM.");
        }
        return found;
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == People.class;
    }

    @Override
    public People resolveParameter(ParameterContext parameter, ExtensionContext context) {
        var port = SpringExtension.getApplicationContext(context).getEnvironment().getRequiredProperty("local.server.port");
        var running = context.getRoot().getStore(SPACE).getOrComputeIfAbsent("browser", key -> Running.start(context), Running.class);
        return context.getStore(SPACE).getOrComputeIfAbsent("people",
                key -> new People(running.contexts(), "http://127.0.0.1:" + port, PATIENCE), People.class);
    }

    /** Says in the failure itself what was on the screens, because the pictures stay on the machine that ran the test. */
    @Override
    public void handleTestExecutionException(ExtensionContext context, Throwable failure) throws Throwable {
        var people = context.getStore(SPACE).get("people", People.class);
        if (people == null) {
            throw failure;
        }
        try {
            var screens = people.showScreens("failed-" + context.getRequiredTestMethod().getName());
            throw new AssertionError(failure.getMessage() + screens, failure);
        } catch (PlaywrightException gone) {
            failure.addSuppressed(gone);
            throw failure;
        }
    }

    private record Running(Playwright playwright, WarmContexts contexts) implements Store.CloseableResource {

        static Running start(ExtensionContext context) {
            var executable = (Path) context.getRoot().getStore(SPACE).get("executable", Optional.class).orElseThrow();
            PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
            var playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            return new Running(playwright, new WarmContexts(playwright.chromium().launch(new LaunchOptions()
                    .setExecutablePath(executable).setHeadless(true).setArgs(ARGUMENTS).setTimeout(PATIENCE))));
        }

        @Override
        public void close() {
            playwright.close();
        }
    }
}
