package org.lienthong.citizen;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lienthong.dossier.DossierCode;
import org.lienthong.dossier.Finding;
import org.lienthong.dossier.Lifecycle;
import org.lienthong.dossier.MessageRules;
import org.lienthong.dossier.NationalMessage;
import org.lienthong.dossier.ProvinceCode;
import org.lienthong.dossier.Submission;
import org.lienthong.mapping.NationalJson;
import org.lienthong.province.Procedure;
import org.lienthong.province.Provinces;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Every form that is shipped is read, can be filled in anyhow, and becomes a valid national document. */
class FormFilesTests {

    private static final Path ROOT = Path.of("");
    private static final Instant NOW = Instant.parse("2026-11-26T03:00:00Z");
    private static final LocalDate TODAY = LocalDate.parse("2026-11-26");
    private static final ProvinceCode H56 = new ProvinceCode("H56");
    private static final Forms.Loaded LOADED = Forms.load(ROOT);
    private static final Provinces PROVINCES = Provinces.load(ROOT).provinces();

    @Test
    void everyShippedFormIsReadWithoutAFinding() throws IOException {
        try (Stream<Path> files = Files.list(ROOT.resolve(FormReader.FOLDER))) {
            Set<String> names = files.filter(file -> file.toString().endsWith(".yaml"))
                    .map(file -> file.getFileName().toString().replace(".yaml", ""))
                    .collect(Collectors.toSet());
            assertThat(LOADED.findings()).isEmpty();
            assertThat(LOADED.forms().all()).extracting(Form::name).containsExactlyInAnyOrderElementsOf(names);
            assertThat(names).hasSizeGreaterThanOrEqualTo(6);
        }
    }

    @Test
    void whatEditorsCompleteIsWhatTheReaderTakes() throws IOException {
        JsonMapper json = JsonMapper.builder().build();
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(json.readTree(Path.of("mappings/national/form.schema.json")));
        for (Form form : LOADED.forms().all()) {
            String yaml = Files.readString(ROOT.resolve(FormReader.FOLDER).resolve(form.name() + ".yaml"));
            JsonNode document = json.valueToTree(new Yaml().load(yaml));
            assertThat(schema.validate(document)).as(form.name()).isEmpty();
            ((ObjectNode) document).put("planted", "x");
            assertThat(schema.validate(document)).as(form.name()).isNotEmpty();
        }
    }

    @Test
    void everyConnectedProvinceCarriesOutWhatIsOffered() {
        for (Form form : LOADED.forms().all()) {
            assertThat(PROVINCES.all()).as(form.name()).allMatch(province -> Forms.procedure(
                            form, PROVINCES, province.code(), TODAY)
                    .isPresent());
        }
    }

    @Test
    void noFormAsksTwiceUnderOneNameAndEveryConditionNamesAQuestion() {
        for (Form form : LOADED.forms().all()) {
            Set<String> names = new HashSet<>();
            form.steps().forEach(step -> step.fields().forEach(field -> assertThat(names.add(field.name()))
                    .as(form.name() + " " + field.name())
                    .isTrue()));
            Stream.concat(
                            form.steps().stream().map(FormStep::when),
                            form.papers().stream().map(FormPaper::when))
                    .filter(when -> !when.field().isEmpty())
                    .forEach(when -> assertThat(names).as(form.name()).contains(when.field()));
        }
    }

    @Property(tries = 400)
    void whateverIsAnsweredBecomesAValidNationalDocument(@ForAll("filled") Tuple.Tuple2<Form, Answers> filled) {
        Form form = filled.get1();
        Answers answers = filled.get2();
        Stage.way(form, answers).forEach(stage -> stage.step().fields().forEach(field -> assertThat(
                        AnswerRules.broken(field, answers.get(stage.name(field)), TODAY))
                .as(form.name() + " " + field.name() + " " + answers.get(stage.name(field)))
                .isEmpty()));
        Procedure procedure = Forms.procedure(form, PROVINCES, H56, TODAY).orElseThrow();
        NationalMessage message =
                Filling.fill(form, answers, new Letterhead(H56, new DossierCode("H56.99-261126-0001"), procedure, NOW));

        assertThat(MessageRules.check(message, NOW)).isEmpty();
        assertThat(NationalJson.read(NationalJson.bytes(message), NationalMessage.class))
                .isEqualTo(message);
        assertThat(Lifecycle.decide(null, H56, message, NOW).<List<Finding>>fold(ok -> List.of(), no -> no.findings()))
                .isEmpty();
        Submission said = message.submission();
        assertThat(said.applicant().idNumber()).hasSize(12);
        assertThat(said.parcels()).isNotEmpty();
        assertThat(said.parties()).isNotEmpty().allMatch(party -> !party.name().isBlank());
        assertThat(said.parties())
                .anyMatch(party -> party.name().equals(said.applicant().name()));
    }

    @Provide
    Arbitrary<Tuple.Tuple2<Form, Answers>> filled() {
        return Arbitraries.of(LOADED.forms().all())
                .flatMap(form -> FilledForms.any(form).map(answers -> Tuple.of(form, answers)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            form: sale         | form: other          | form-name
            type: money        | type: coins          | unknown-type
            use: contact       | use: contakt         | unknown-step
            order: 10          | order: ten           | wrong-type
            procedures: ["1.013831"] | procedures: [x]| procedure-code
            subject: Đăng      | sujet: Đăng          | unknown-key
            """)
    void aFaultInAFormIsToldWithItsLine(String right, String wrong, String rule, @TempDir Path root)
            throws IOException {
        Path folder = root.resolve(FormReader.FOLDER);
        Files.createDirectories(folder.resolve("shared"));
        Files.copy(ROOT.resolve(FormReader.FOLDER).resolve("shared/steps.yaml"), folder.resolve("shared/steps.yaml"));
        String sale = Files.readString(ROOT.resolve(FormReader.FOLDER).resolve("sale.yaml"));
        assertThat(sale).contains(right);
        Files.writeString(folder.resolve("sale.yaml"), sale.replaceFirst(java.util.regex.Pattern.quote(right), wrong));

        Forms.Loaded loaded = Forms.load(root);

        assertThat(loaded.findings()).extracting(Finding::rule).contains(rule);
        assertThat(loaded.findings()).allMatch(finding -> finding.place() != null);
        assertThat(loaded.forms().all()).isEmpty();
    }
}
