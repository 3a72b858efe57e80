package io.dunning.examples.clinic.browser;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.springframework.context.ApplicationContext;

/** Somebody in front of a browser with the desk in it, logged out at first. Looks at pages as people do, and takes pictures of them. */
final class DeskBrowser {

    /** What Chromium is started with. */
    static final String WINDOW = "--window-size=1280,900";

    private static final int NARROW = 390;
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Path SHOTS = Path.of("target", "screenshots");
    private static final String AXE = resource("/axe.min.js");
    private static final String ASK = """
            const done = arguments[arguments.length - 1];
            axe.run(document, {resultTypes: ['violations'],
                runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']})
              .then(r => done(r.violations.map(v => v.id + ': ' + v.help + ' '
                + v.nodes.map(n => n.target + ' ' + n.failureSummary).join(' | '))))
              .catch(e => done(['axe failed: ' + e]));
            """;

    private final ChromeDriver driver;
    private final ApplicationContext host;
    private final String home;

    DeskBrowser(ChromeDriver driver, ApplicationContext host) {
        this.driver = driver;
        this.host = host;
        home = "http://localhost:" + host.getEnvironment().getRequiredProperty("local.server.port");
        driver.executeCdpCommand("Network.clearBrowserCookies", Map.of());
        wide();
    }

    /** What the host is made of, to look up what a test needs to know. */
    <T> T bean(Class<T> type) {
        return host.getBean(type);
    }

    ChromeDriver driver() {
        return driver;
    }

    String home() {
        return home;
    }

    /** A window as on a desk. */
    DeskBrowser wide() {
        driver.executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
        return this;
    }

    /** A window as on a telephone. */
    DeskBrowser narrow() {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", NARROW, "height", 900, "deviceScaleFactor", 1, "mobile", false));
        return this;
    }

    DeskBrowser login(String user) {
        driver.executeCdpCommand("Network.clearBrowserCookies", Map.of());
        open("/login");
        fill("username", user);
        fill("password", "demo");
        return send("/login");
    }

    DeskBrowser open(String path) {
        driver.get(home + path);
        return this;
    }

    /** Writes into the field of that name, in place of what stood there. */
    DeskBrowser fill(String name, String text) {
        WebElement field = driver.findElement(By.name(name));
        field.clear();
        field.sendKeys(text);
        return this;
    }

    /** Picks a day in the field of that name, whatever the browser's way of writing days is. */
    DeskBrowser fill(String name, LocalDate day) {
        driver.executeScript("arguments[0].value = arguments[1]", find("[name=" + name + "]"), day.toString());
        return this;
    }

    /** Presses the button of the form whose address ends so, and waits for the next page. */
    DeskBrowser send(String actionEnd) {
        follow(driver, find("form[action$='" + actionEnd + "'] button"));
        return this;
    }

    /** Follows the link, or presses the button, and waits for the next page. */
    DeskBrowser follow(String css) {
        follow(driver, find(css));
        return this;
    }

    /** As {@link #follow(String)}. A click may be answered before its page is left: on a busy machine the next look would be at the old one. */
    static void follow(ChromeDriver driver, WebElement linkOrButton) {
        linkOrButton.click();
        // While one page takes the place of the other, the driver may answer with troubles of its own.
        new WebDriverWait(driver, PATIENCE)
                .ignoring(WebDriverException.class)
                .until(ExpectedConditions.stalenessOf(linkOrButton));
    }

    DeskBrowser press(CharSequence... keys) {
        new Actions(driver).sendKeys(keys).perform();
        return this;
    }

    DeskBrowser tab() {
        return press(Keys.TAB);
    }

    /** Presses Enter, and looks again once that has led to a page whose path begins so. */
    DeskBrowser enterTo(String path) {
        press(Keys.ENTER);
        new WebDriverWait(driver, PATIENCE).until(d -> path().startsWith(path));
        return this;
    }

    WebElement focused() {
        return driver.switchTo().activeElement();
    }

    WebElement find(String css) {
        return driver.findElement(By.cssSelector(css));
    }

    List<WebElement> all(String css) {
        return driver.findElements(By.cssSelector(css));
    }

    String heading() {
        return find("main h1").getText();
    }

    String text() {
        return find("body").getText();
    }

    /** Where it is, without the host's name. */
    String path() {
        return Objects.requireNonNull(driver.getCurrentUrl()).substring(home.length());
    }

    /** What axe finds against WCAG 2.2 A and AA and its own good practice; empty where the page is well. */
    List<?> violations() {
        driver.executeScript(AXE);
        return (List<?>) Objects.requireNonNull(driver.executeAsyncScript(ASK));
    }

    /** Whether the page is wider than the window, so that somebody has to move it sideways to read a line. */
    boolean isTooWide() {
        return Boolean.TRUE.equals(driver.executeScript(
                "return document.documentElement.scrollWidth > document.documentElement.clientWidth"));
    }

    /** A picture of the whole page, in {@code target/screenshots}. */
    DeskBrowser shot(String name) {
        Object taken = driver.executeCdpCommand(
                        "Page.captureScreenshot", Map.of("format", "png", "captureBeyondViewport", true))
                .get("data");
        try {
            Files.createDirectories(SHOTS);
            Files.write(SHOTS.resolve(name + ".png"), Base64.getDecoder().decode(String.valueOf(taken)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    private static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(DeskBrowser.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
