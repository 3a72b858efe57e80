package io.dunning.examples.clinic.transparency;

import io.dunning.examples.clinic.HostProperties;
import io.dunning.examples.clinic.HostProperties.House;
import io.dunning.examples.clinic.people.DeskUser;
import io.dunning.examples.clinic.web.NoSuchPage;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The transparency page: for everybody, without a login, and at the desk where it is found. */
@Controller
public class TransparencyController {

    private static final Pattern STYLE = Pattern.compile("<style>(.*?)</style>", Pattern.DOTALL);
    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    private final PublicPages pages;
    private final HostProperties properties;

    public TransparencyController(PublicPages pages, HostProperties properties) {
        this.pages = pages;
        this.properties = properties;
    }

    /** A language, and what it is called. */
    public record Language(String tag, Locale locale) {}

    @GetMapping("/transparency")
    String overview(@AuthenticationPrincipal DeskUser user, Model model) {
        House house = properties.house(user.tenant());
        List<Language> published = pages.languages(house).stream()
                .map(tag -> new Language(tag, Locale.forLanguageTag(tag)))
                .toList();
        model.addAttribute("creditor", house.creditor());
        model.addAttribute("published", published);
        return "transparency";
    }

    @GetMapping("/public/{creditor}/{language:[a-z]{2}}")
    ResponseEntity<String> page(@PathVariable String creditor, @PathVariable String language) {
        House house = house(creditor);
        if (!pages.languages(house).contains(language)) {
            throw new NoSuchPage();
        }
        String html = pages.of(house).html(language);
        return ResponseEntity.ok()
                .contentType(HTML)
                .header("Content-Security-Policy", "default-src 'none'; style-src '" + hashOfStyle(html) + "'")
                .body(html);
    }

    @GetMapping("/public/{creditor}.json")
    ResponseEntity<String> json(@PathVariable String creditor) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .body(pages.of(house(creditor)).json());
    }

    private House house(String creditor) {
        return properties.houses().stream()
                .filter(house -> house.creditor().equals(creditor))
                .findFirst()
                .orElseThrow(NoSuchPage::new);
    }

    /** The page brings its own style, which the rule for all other pages forbids: this very one is let through, and nothing else. */
    private static String hashOfStyle(String html) {
        Matcher style = STYLE.matcher(html);
        if (!style.find()) {
            throw new IllegalStateException("a transparency page has a style of its own");
        }
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest(style.group(1).getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JVM has SHA-256", e);
        }
    }
}
