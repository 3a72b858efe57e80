package io.dunning.examples.quickstart.report;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The templates of the report. Whatever they fill in is escaped, but for the charts and the style sheet, which are ours. */
final class Pages {

    private static final Mustache.Compiler COMPILER =
            Mustache.compiler().escapeHTML(true).emptyStringIsFalse(true).withLoader(Pages::open);

    private Pages() {}

    static Template template(String name) {
        return compiled(name, COMPILER);
    }

    /** A text that is no page: what it fills in stays as it is. */
    static Template text(String name) {
        return compiled(name, COMPILER.escapeHTML(false));
    }

    private static Template compiled(String name, Mustache.Compiler compiler) {
        try (Reader reader = open(name)) {
            return compiler.compile(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String style() {
        try (InputStream in = resource("style.css")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Reader open(String name) {
        return new InputStreamReader(resource(name), StandardCharsets.UTF_8);
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(Pages.class.getResourceAsStream(name), name);
    }
}
