package org.lienthong.citizen;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A step in one of its rounds: one page on the way through a form.
 *
 * @param round from 1
 */
public record Stage(FormStep step, int round) {

    /** What stands in the address of its page, for example {@code parcel-2}. */
    public String key() {
        return round == 1 ? step.name() : step.name() + "-" + round;
    }

    /** The name under which the answer to a field of this stage is kept. */
    public String name(FormField field) {
        return named(field.name(), round);
    }

    /** The name of the answer whether this step is asked once more; empty when it cannot be. */
    public String more() {
        return round < step.most() ? Answers.MORE + "." + step.name() + "." + round : "";
    }

    static String named(String field, int round) {
        return round == 1 ? field : field + "." + round;
    }

    /** The way through a form with these answers. */
    public static List<Stage> way(Form form, Answers answers) {
        List<Stage> way = new ArrayList<>();
        for (FormStep step : form.steps()) {
            if (step.when().holds(answers)) {
                Stage stage = new Stage(step, 1);
                way.add(stage);
                while (!stage.more().isEmpty() && answers.get(stage.more()).equals("yes")) {
                    stage = new Stage(step, stage.round() + 1);
                    way.add(stage);
                }
            }
        }
        return way;
    }

    static Optional<Stage> keyed(Form form, Answers answers, String key) {
        return way(form, answers).stream()
                .filter(stage -> stage.key().equals(key))
                .findFirst();
    }
}
