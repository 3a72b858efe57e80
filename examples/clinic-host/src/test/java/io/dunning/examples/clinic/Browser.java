package io.dunning.examples.clinic;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.web.util.HtmlUtils;

/** Somebody at a browser: keeps cookies, follows redirects, fills in the forms of the page that lies before them. */
final class Browser {

    private static final Pattern FORM =
            Pattern.compile("<form[^>]*?\\baction=\"([^\"]*)\"[^>]*>(.*?)</form>", Pattern.DOTALL);
    private static final Pattern INPUT = Pattern.compile("<input\\b[^>]*>");
    private static final Pattern SELECT =
            Pattern.compile("<select\\b[^>]*\\bname=\"([^\"]*)\"[^>]*>(.*?)</select>", Pattern.DOTALL);
    private static final Pattern LINK = Pattern.compile("href=\"([^\"]*)\"");

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(Redirect.NORMAL)
            .build();
    private final URI base;
    private int status;
    private String body = "";
    private HttpHeaders headers = HttpHeaders.of(Map.of(), (name, value) -> true);
    private URI at;

    /** A form that was sent: where to, and with what. */
    record Sent(String action, Map<String, String> fields) {}

    Browser(int port) {
        base = URI.create("http://127.0.0.1:" + port);
        at = base;
    }

    static Browser of(int port, String user) {
        Browser browser = new Browser(port);
        browser.get("/login").send("/login", Map.of("username", user, "password", "demo"));
        return browser;
    }

    Browser get(String path) {
        return exchange(HttpRequest.newBuilder(base.resolve(path)).GET());
    }

    /** Sends the form of this page whose address ends so, with these fields and all others as they stand. */
    Sent send(String actionEnd, Map<String, String> fields) {
        Sent form = form(actionEnd, fields);
        post(form);
        return form;
    }

    Sent form(String actionEnd, Map<String, String> fields) {
        Matcher forms = FORM.matcher(body);
        while (forms.find()) {
            String action = HtmlUtils.htmlUnescape(forms.group(1));
            if (action.endsWith(actionEnd)) {
                Map<String, String> all = fieldsOf(forms.group(2));
                all.putAll(fields);
                return new Sent(action, all);
            }
        }
        throw new AssertionError("no form goes to " + actionEnd + " on " + at + " (" + status + ")");
    }

    private static Map<String, String> fieldsOf(String form) {
        Map<String, String> fields = new LinkedHashMap<>();
        INPUT.matcher(form).results().forEach(input -> {
            String name = attribute(input.group(), "name");
            if (!name.isEmpty()) {
                fields.put(name, attribute(input.group(), "value"));
            }
        });
        SELECT.matcher(form).results().forEach(s -> {
            Matcher chosen = Pattern.compile("<option[^>]*selected[^>]*>").matcher(s.group(2));
            String option = chosen.find() ? chosen.group() : s.group(2);
            fields.put(s.group(1), attribute(option, "value"));
        });
        return fields;
    }

    private static String attribute(String tag, String name) {
        Matcher value = Pattern.compile("\\b" + name + "=\"([^\"]*)\"").matcher(tag);
        return value.find() ? HtmlUtils.htmlUnescape(value.group(1)) : "";
    }

    Browser post(Sent form) {
        String content = form.fields().entrySet().stream()
                .map(e -> encoded(e.getKey()) + "=" + encoded(e.getValue()))
                .collect(Collectors.joining("&"));
        return exchange(HttpRequest.newBuilder(base.resolve(form.action()))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(content)));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private Browser exchange(HttpRequest.Builder request) {
        HttpResponse<String> answer = answered(request, BodyHandlers.ofString());
        body = answer.body();
        at = answer.uri();
        return this;
    }

    /** What was asked for, as bytes: a file, after which the page still lies before them. */
    byte[] bytes(String path) {
        return answered(HttpRequest.newBuilder(base.resolve(path)), BodyHandlers.ofByteArray())
                .body();
    }

    private <T> HttpResponse<T> answered(HttpRequest.Builder request, BodyHandler<T> handler) {
        try {
            HttpResponse<T> answer = client.send(request.build(), handler);
            status = answer.statusCode();
            headers = answer.headers();
            return answer;
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    int status() {
        return status;
    }

    /** The page as it was sent. */
    String html() {
        return body;
    }

    /** The path of this page, without what follows a question mark. */
    String path() {
        return at.getPath();
    }

    /** The first link of this page that fits. */
    String link(String regex) {
        return links(regex).findFirst().orElseThrow(() -> new AssertionError("no link like " + regex + " on " + at));
    }

    /** All links of this page that fit. */
    Stream<String> links(String regex) {
        return LINK.matcher(body)
                .results()
                .map(link -> HtmlUtils.htmlUnescape(link.group(1)))
                .filter(link -> link.matches(regex));
    }

    /** What the answer said besides the page. */
    String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    /** The id of the session. */
    String session() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("JSESSIONID"))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }
}
