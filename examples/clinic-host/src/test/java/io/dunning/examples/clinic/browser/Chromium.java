package io.dunning.examples.clinic.browser;

import io.dunning.examples.clinic.ClinicHost;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** Starts the host on a free port, and Chromium without a window, once for all classes that ask for a {@link DeskBrowser}; ends both with the tests. */
final class Chromium implements ExecutionCondition, ParameterResolver {

    private static final Namespace OURS = Namespace.create(Chromium.class);
    private static final String MISSING =
            "Left out: the tests of the desk in a browser. They need Chromium and its driver"
                    + " (Debian: apt-get install chromium chromium-driver).";

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (program("chromium").isPresent() && program("chromedriver").isPresent()) {
            return ConditionEvaluationResult.enabled("Chromium is here");
        }
        // A reason alone would only stand in the reports.
        root(context).computeIfAbsent("missing", key -> {
            System.out.println(MISSING);
            return MISSING;
        });
        return ConditionEvaluationResult.disabled(MISSING);
    }

    private static Optional<Path> program(String name) {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(":"))
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst();
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == DeskBrowser.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return root(context)
                .computeIfAbsent(Running.class, key -> new Running(), Running.class)
                .fresh();
    }

    private static ExtensionContext.Store root(ExtensionContext context) {
        return context.getRoot().getStore(OURS);
    }

    /** A browser of its own, in which no script runs. */
    static ChromeDriver withoutScripts() {
        return start(options()
                .setExperimentalOption("prefs", Map.of("profile.managed_default_content_settings.javascript", 2)));
    }

    private static ChromeOptions options() {
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.PERFORMANCE, Level.ALL);
        logs.enable(LogType.BROWSER, Level.ALL);
        ChromeOptions options = new ChromeOptions();
        options.setBinary(program("chromium").orElseThrow().toFile());
        options.setCapability(ChromeOptions.LOGGING_PREFS, logs);
        options.addArguments(
                "--headless",
                DeskBrowser.WINDOW,
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--no-first-run",
                "--lang=en");
        return options;
    }

    private static ChromeDriver start(ChromeOptions options) {
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(program("chromedriver").orElseThrow().toFile())
                .build();
        return new ChromeDriver(service, options);
    }

    /** The host and the browser. */
    private static final class Running implements AutoCloseable {

        private final ConfigurableApplicationContext host = SpringApplication.run(
                ClinicHost.class,
                "--server.port=0",
                "--host.clock-ticks=false",
                "--spring.datasource.url=jdbc:h2:mem:browser;DB_CLOSE_DELAY=-1");
        private @Nullable ChromeDriver driver;

        DeskBrowser fresh() {
            if (driver == null) {
                driver = start(options());
            }
            return new DeskBrowser(driver, host);
        }

        @Override
        public void close() {
            if (driver != null) {
                driver.quit();
            }
            host.close();
        }
    }
}
