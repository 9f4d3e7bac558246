package org.lienthong.citizen;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.lienthong.citizen.Drafts.Draft;
import org.lienthong.dossier.ProvinceCode;
import org.lienthong.province.InForce;
import org.springframework.stereotype.Component;

/** Fills a draft in, page by page. Whatever the page, a draft that is not there any more is an empty answer. */
@Component
public class FillingDrafts {

    private static final Duration HOUR = Duration.ofHours(1);

    private final Drafts drafts;
    private final Forms forms;
    private final InForce inForce;
    private final CitizenSettings settings;
    private final Counting counting;
    private final LocalRules rules;

    FillingDrafts(
            Drafts drafts,
            Forms forms,
            InForce inForce,
            CitizenSettings settings,
            Counting counting,
            LocalRules rules) {
        this.drafts = drafts;
        this.forms = forms;
        this.inForce = inForce;
        this.settings = settings;
        this.counting = counting;
        this.rules = rules;
    }

    /**
     * What came of one page.
     *
     * @param broken rules by the name of the answer; empty: all was taken
     */
    public record Filled(Draft draft, Map<String, String> broken) {}

    /** @return empty when this address began too many */
    public Optional<DraftSecret> begin(String form, String address) {
        if (counting.add("drafts", Network.of(address), HOUR) > settings.draftsPerHour()) {
            return Optional.empty();
        }
        return forms.named(form).map(known -> drafts.begin(DraftContent.of(known.name())));
    }

    /**
     * Chooses where the land is; refused with {@code province} where the procedure is not carried out there. In another
     * province the communes are others and are asked again.
     */
    public Optional<Filled> choose(DraftSecret secret, String province) {
        return drafts.find(secret).flatMap(draft -> {
            boolean carried = forms.named(draft.content().form())
                    .filter(form -> province.matches("H\\d{2}") && takes(new ProvinceCode(province)))
                    .flatMap(form -> Forms.procedure(form, inForce.now(), new ProvinceCode(province), rules.today()))
                    .isPresent();
            return carried
                    ? drafts.change(secret, content -> moved(content, province))
                            .map(changed -> new Filled(changed, Map.of()))
                    : Optional.of(
                            new Filled(draft, Map.of("province", province.isEmpty() ? "required-choice" : "province")));
        });
    }

    /** Whether anybody there would be told of what is submitted: not where the hub only listens. */
    public boolean takes(ProvinceCode province) {
        return inForce.now().live(province);
    }

    private DraftContent moved(DraftContent content, String province) {
        if (content.province().equals(province)) {
            return content;
        }
        Form form = forms.named(content.form()).orElseThrow();
        List<Stage> placed = Stage.way(form, content.answers()).stream()
                .filter(stage -> stage.step().fields().stream().anyMatch(FillingDrafts::isCommune))
                .toList();
        Set<String> communes = placed.stream()
                .flatMap(stage -> stage.step().fields().stream()
                        .filter(FillingDrafts::isCommune)
                        .map(stage::name))
                .collect(Collectors.toSet());
        return content.in(province)
                .with(content.answers()
                        .without(communes)
                        .withoutKnown(placed.stream().map(Stage::step).toList()));
    }

    private static boolean isCommune(FormField field) {
        return field.kind() == FieldKind.COMMUNE;
    }

    /**
     * Fills in what is known from elsewhere, as far as it can be taken here; empty when nothing of it can.
     *
     * @param steps those that are not asked when all that must be answered in them is known
     */
    Optional<Draft> fill(Draft draft, Map<FormField, String> known, List<FormStep> steps) {
        Map<String, String> fine = new LinkedHashMap<>();
        known.forEach((field, value) -> {
            if (rules.broken(field, value, draft.content().province()).isEmpty()) {
                fine.put(field.name(), value);
            }
        });
        List<FormStep> answered = steps.stream()
                .filter(step -> step.fields().stream().anyMatch(field -> fine.containsKey(field.name())))
                .filter(step ->
                        step.fields().stream().allMatch(field -> field.optional() || fine.containsKey(field.name())))
                .toList();
        return fine.isEmpty()
                ? Optional.empty()
                : drafts.change(
                        draft.secret(),
                        content -> content.with(content.answers().with(fine).withKnown(answered)));
    }

    /** Takes the answers of one page; only what is fine is kept, so that nothing has to be typed twice and nothing wrong is sent. */
    public Optional<Filled> answer(DraftSecret secret, Stage stage, Map<String, String> typed) {
        Map<String, String> fine = new LinkedHashMap<>();
        Map<String, String> broken = new LinkedHashMap<>();
        String province =
                drafts.find(secret).map(draft -> draft.content().province()).orElse("");
        for (FormField field : stage.step().fields()) {
            String name = stage.name(field);
            String text = rules.meant(field, Answers.clean(typed.getOrDefault(name, "")), province);
            rules.broken(field, text, province)
                    .ifPresentOrElse(rule -> broken.put(name, rule), () -> fine.put(name, text));
        }
        if (!stage.more().isEmpty()) {
            fine.put(stage.more(), typed.getOrDefault(stage.more(), "no"));
        }
        return drafts.change(secret, content -> content.with(content.answers().with(fine)))
                .map(draft -> new Filled(draft, broken));
    }

    /** What still keeps a draft from being sent, as keys of pages in their order; empty when nothing does. */
    public List<String> missing(DraftContent content) {
        Form form = forms.named(content.form()).orElseThrow();
        List<String> missing = new ArrayList<>();
        if (content.province().isEmpty()) {
            missing.add("place");
        }
        for (Stage stage : Stage.way(form, content.answers())) {
            boolean complete = stage.step().fields().stream()
                    .allMatch(field -> rules.broken(field, content.answers().get(stage.name(field)), content.province())
                            .isEmpty());
            if (!complete) {
                missing.add(stage.key());
            }
        }
        boolean papers = form.papers().stream()
                .filter(paper -> !paper.optional() && paper.when().holds(content.answers()))
                .allMatch(paper -> !content.of(paper).isEmpty());
        if (!papers) {
            missing.add("papers");
        }
        return missing;
    }
}
