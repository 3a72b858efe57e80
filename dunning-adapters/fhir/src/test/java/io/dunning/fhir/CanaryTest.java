package io.dunning.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.BaseRuntimeElementCompositeDefinition;
import ca.uhn.fhir.context.BaseRuntimeElementDefinition;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dunning.contact.Debtor;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Plants a mark in every field of R4 that the allow-list doesn't name, in every object that is read, and looks for it in all that comes out. */
class CanaryTest {

    private static final String CANARY = "canary-diagnosis";
    /** These set the resource aside, which other tests show. */
    private static final Set<String> STOPPERS = Set.of("modifierExtension", "implicitRules");

    private static final ObjectMapper JSON = new ObjectMapper();

    private static List<Resource> samples() {
        return List.of(
                Samples.patient(),
                Samples.mother(),
                Samples.account(),
                Samples.coverage(),
                Samples.invoice(),
                Samples.charge("c1", "2026-02-20"),
                Samples.notice(),
                Samples.reconciliation());
    }

    @Test
    void nothing_of_a_field_that_is_not_allowed_ever_comes_out() throws JsonProcessingException {
        Set<String> names = namesOfAllFields();
        assertThat(names)
                .contains("code", "reason", "note", "diagnosis", "context", "encounter", "display", "description");
        StringBuilder entries = new StringBuilder();
        for (Resource sample : samples()) {
            ObjectNode resource = (ObjectNode) JSON.readTree(Samples.json(sample));
            plant(resource, FhirType.named(sample.fhirType()).orElseThrow().fields(), names);
            entries.append(entries.isEmpty() ? "" : ",")
                    .append("{\"resource\":")
                    .append(resource)
                    .append('}');
        }
        String json = "{\"resourceType\":\"Bundle\",\"type\":\"collection\",\"entry\":[" + entries + "]}";
        assertThat(json.split(CANARY, -1)).hasSizeGreaterThan(10_000);

        ByteArrayOutputStream logs = new ByteArrayOutputStream();
        Samples.Read read = readListening(json, logs);

        assertThat(read.report.faults()).isEmpty();
        assertThat(read.facts).hasSize(samples().size());
        StringBuilder all = new StringBuilder(logs.toString(StandardCharsets.UTF_8)).append(read.report);
        read.facts.forEach(fact -> all.append(text(fact)));
        assertThat(all.toString())
                .doesNotContain(CANARY)
                .contains("Ada Inventata")
                .contains("36.15");
    }

    @Test
    void a_fault_never_repeats_what_it_found() {
        for (Resource resource : samples()) {
            String json = Samples.json(resource);
            for (String value : new TreeSet<>(List.of(json.split("\"", -1)))) {
                if (value.length() > 1 && !value.matches("[\\[\\]{}:,0-9a-z.]*")) {
                    Samples.Read read = Samples.read(json.replace('"' + value + '"', "\"" + CANARY + "\u202E\""));
                    assertThat(read.report.toString()).doesNotContain(CANARY);
                }
            }
            Samples.Read cut = Samples.read(json.substring(0, json.length() - 1) + CANARY);
            assertThat(cut.report.toString()).doesNotContain(CANARY);
        }
    }

    @Test
    void every_fact_names_ids_only() {
        Samples.Read read = Samples.read(samples().toArray(new Resource[0]));

        assertThat(read.facts.toString())
                .doesNotContain("Inventata")
                .doesNotContain("invented")
                .doesNotContain("36.15")
                .doesNotContain("100.00");
    }

    private static Samples.Read readListening(String json, ByteArrayOutputStream logs) {
        PrintStream out = System.out;
        PrintStream err = System.err;
        try (PrintStream ear = new PrintStream(logs, true, StandardCharsets.UTF_8)) {
            System.setOut(ear);
            System.setErr(ear);
            return Samples.read(json);
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
    }

    private static void plant(JsonNode node, AllowedFields allowed, Set<String> names) {
        if (node instanceof ObjectNode object) {
            for (String name : names) {
                AllowedFields inner = allowed.get(name);
                JsonNode value = object.get(name);
                if (inner == null) {
                    object.set(name, mark());
                } else if (value != null) {
                    plant(value, inner, names);
                }
            }
        } else {
            node.forEach(one -> plant(one, allowed, names));
        }
    }

    private static JsonNode mark() {
        ObjectNode mark = JSON.createObjectNode();
        mark.put("text", CANARY).put("reference", "Encounter/" + CANARY).put(CANARY, CANARY);
        mark.putArray("coding").addObject().put("code", CANARY).put("display", CANARY);
        return mark;
    }

    private static Set<String> namesOfAllFields() {
        Set<String> names = new TreeSet<>(List.of("_birthDate", "fhir_comments", "@class", "diagnosis", "resource"));
        samples().forEach(r -> addNames(Samples.HAPI.getResourceDefinition(r), names));
        Samples.HAPI.getElementDefinitions().forEach(definition -> addNames(definition, names));
        names.addAll(List.of("condition", "procedure", "reasonCode", "clinicalStatus", "encounter"));
        names.removeAll(STOPPERS);
        return names;
    }

    private static void addNames(@Nullable BaseRuntimeElementDefinition<?> definition, Set<String> names) {
        if (definition instanceof BaseRuntimeElementCompositeDefinition<?> composite) {
            composite.getChildren().forEach(child -> {
                boolean isNew = names.addAll(child.getValidChildNames());
                if (isNew && !child.getElementName().toLowerCase(Locale.ROOT).endsWith("extension")) {
                    child.getValidChildNames().forEach(name -> addNames(child.getChildByName(name), names));
                }
            });
        }
    }

    /** All that a value holds, whatever its own text says. */
    private static String text(@Nullable Object value) {
        StringBuilder text = new StringBuilder(String.valueOf(value)).append('\n');
        if (value instanceof Iterable<?> many) {
            many.forEach(one -> text.append(text(one)));
        } else if (value instanceof Debtor debtor) {
            text.append(debtor.name()).append(text(debtor.authorities()));
            debtor.contactPoints().forEach(point -> text.append(text(point.address())));
        } else if (value instanceof Record) {
            for (RecordComponent component : value.getClass().getRecordComponents()) {
                try {
                    text.append(text(component.getAccessor().invoke(value)));
                } catch (ReflectiveOperationException e) {
                    throw new LinkageError("a record can't be read", e);
                }
            }
        }
        return text.toString();
    }
}
