package io.dunning.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlBodyTest {

    private final HtmlBody html = new HtmlBody(Set.of("paga.ospedale-prova.example"));

    private String page(String text) {
        return html.page("it", "Un avviso", text);
    }

    @Test
    void a_page_names_its_language_and_has_real_paragraphs() {
        assertThat(page("Gentile Prova,\nun avviso.\n\n\nGrazie.")).isEqualTo("""
                        <!DOCTYPE html>
                        <html lang="it">
                        <head><meta charset="utf-8"><title>Un avviso</title></head>
                        <body dir="auto">
                        <p>Gentile Prova,<br>
                        un avviso.</p>
                        <p>Grazie.</p>
                        </body>
                        </html>
                        """);
    }

    // 78

    @Test
    void what_looks_like_a_tag_is_text() {
        assertThat(page("\"><script>x</script><img src=http://evil.example/x.png> & '"))
                .contains("&quot;&gt;&lt;script&gt;", "&lt;img src=http://evil.example/x.png&gt; &amp; &#39;")
                .doesNotContain("<img", "<script", "href");
    }

    @Test
    void a_link_to_an_allowed_host_is_a_link() {
        assertThat(page("Paghi qui: https://paga.ospedale-prova.example/p?a=1&b=2."))
                .contains("Paghi qui: <a href=\"https://paga.ospedale-prova.example/p?a=1&amp;b=2\">"
                        + "https://paga.ospedale-prova.example/p?a=1&amp;b=2</a>.</p>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/",
                "http://paga.ospedale-prova.example/",
                "https://paga.ospedale-prova.example.evil.example/",
                "https://paga.ospedale-prova.example@evil.example/",
                "https://x@paga.ospedale-prova.example/",
                "https://sub.paga.ospedale-prova.example/",
                "https://paga.ospedale-prova.example:8443/",
                "https://evil.example\\@paga.ospedale-prova.example/",
                "https://p\u0430ga.ospedale-prova.example/",
                "javascript:alert(1)"
            })
    void any_other_address_stays_text(String link) {
        assertThat(page("Paghi qui: " + link)).doesNotContain("href").contains("Paghi qui: ");
    }
}
