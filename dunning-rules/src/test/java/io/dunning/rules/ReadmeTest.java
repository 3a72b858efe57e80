package io.dunning.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunning.channel.ChannelKind;
import io.dunning.escalation.Policy;
import io.dunning.receivable.ClaimKind;
import io.dunning.receivable.CreditorId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadmeTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void the_lines_of_the_readme_run() throws IOException {
        Files.writeString(folder.resolve("my-clinic.yaml"), Small.YAML);
        Files.writeString(folder.resolve("our-texts.yaml"), Small.block("yml"));
        CreditorId creditor = new CreditorId("region", "clinic");
        LocalDate today = LocalDate.of(2026, 5, 4);

        PolicyPack pack = new PolicyFiles().load(folder.resolve("my-clinic.yaml"));
        PolicyShelf shelf = new PolicyShelf().with(pack);
        Sender sender = new Sender("Clinica Esempio", "+39 000 000000", "clinica.example");
        TextRenderer renderer = new TextRenderer(shelf.packs(), Map.of(creditor, sender));
        Policy policy = shelf.current(creditor, ClaimKind.COPAYMENT, today);
        boolean open = Holidays.of("IT").isBusinessDay(today);
        PolicyPack own = new PolicyFiles().lay(folder.resolve("our-texts.yaml"), pack, Set.of(creditor));
        List<TextPreview> previews = TextPreview.of(own, creditor, sender, today);

        assertThat(policy).isSameAs(pack.policy());
        assertThat(renderer).isInstanceOf(io.dunning.notice.NoticeRenderer.class);
        assertThat(open).isTrue();
        assertThat(previews)
                .anyMatch(p -> p.notice().ifWritten().orElseThrow().body().contains("un messaggio sulla sua visita"));
    }

    @Test
    void the_lines_of_the_readme_are_those_that_run() throws IOException {
        String test = Files.readString(Path.of("src/test/java/io/dunning/rules/ReadmeTest.java"));

        for (String line : Small.block("java").split("\n")) {
            String code = line.replaceAll(" *//.*", "")
                    .replaceAll("Path.of\\(\"([a-z-]+.yaml)\"\\)", "folder.resolve(\"$1\")");
            assertThat(test).contains(code);
        }
    }

    @Test
    void the_page_of_the_readme_is_made() throws IOException {
        Files.writeString(folder.resolve("my-clinic.yaml"), Small.YAML);
        PolicyPack pack = new PolicyFiles().load(folder.resolve("my-clinic.yaml"));
        CreditorId creditor = new CreditorId("region", "clinic");
        Sender sender = new Sender("Clinica Esempio", "+39 000 000000", "clinica.example");
        LocalDate today = LocalDate.of(2026, 5, 4);

        // begin of page
        TransparencyPage page = TransparencyPage.of(pack, creditor, sender, today)
                .callBack("+39 000 000001")
                .shown(ChannelKind.SMS, "CLINICA")
                .in("it", "Come le scriviamo", List.of("In banca o online."), List.of("Ci chiami o ci scriva."))
                .build();
        // end of page

        assertThat(page.html("it")).contains("Come le scriviamo", "+39 000 000001");
        String example = Files.readAllLines(Path.of("src/test/java/io/dunning/rules/ReadmeTest.java")).stream()
                .dropWhile(line -> !line.contains("// begin of page"))
                .skip(1)
                .takeWhile(line -> !line.contains("// end of page"))
                .map(line -> line.substring(8))
                .collect(Collectors.joining("\n"));
        assertThat(Files.readString(Path.of("README.md"))).contains(example);
    }

    @Test
    void the_readme_names_every_rule_and_every_policy() throws IOException {
        String readme = Files.readString(Path.of("README.md"));

        assertThat(readme).contains(new PolicyFiles().ruleCodes()).contains(PolicyFiles.BUILT_IN);
    }

    @Test
    void the_readme_explains_what_a_mandatory_step_may_cost() throws IOException {
        String readme = Files.readString(Path.of("README.md"));

        assertThat(readme).contains("**`mandatory: true`**").containsPattern("may cost more\\s+than the debt");
    }

    @Test
    void the_logger_that_the_readme_silences_is_the_one_that_speaks() throws ClassNotFoundException {
        String line = Small.block("properties").strip();

        Class<?> speaker = Class.forName(
                line.replaceAll("\\.level = .*", ""), false, getClass().getClassLoader());

        assertThat(speaker).hasPackage("org.hibernate.validator.internal.util");
        assertThat(line).endsWith(".level = WARNING");
    }
}
