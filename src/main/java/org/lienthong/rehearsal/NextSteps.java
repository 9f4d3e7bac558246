package org.lienthong.rehearsal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lienthong.rehearsal.Rung.Standing;

/**
 * What is to be done next in a province, by what failed and by the first rung that it has not reached.
 *
 * @param goal where that leads
 * @param why what is missing there, as the ladder says
 * @param acts in their order
 */
public record NextSteps(Line goal, List<Line> why, List<Act> acts) {

    private static final Line UNTOLD = Line.of("rung.seen.untold");

    /** @param command as it is typed; empty where it is done in a file */
    public record Act(Line what, String command) {}

    public NextSteps {
        why = List.copyOf(why);
        acts = List.copyOf(acts);
    }

    /** Nothing where nobody looked at the ladder. */
    static Optional<NextSteps> of(ProvinceReport province) {
        if (province.ladder().isEmpty()) {
            return Optional.empty();
        }
        String code = province.code();
        if (province.count(Outcome.FAILED) > 0) {
            Line goal = Line.of("next.goal.failed", province.count(Outcome.FAILED));
            return Optional.of(new NextSteps(goal, List.of(), mending(code)));
        }
        return Optional.of(province.ladder().stream()
                .filter(rung ->
                        rung.standing() != Standing.REACHED || rung.known().contains(UNTOLD))
                .findFirst()
                .map(rung -> new NextSteps(
                        Line.of("next.goal." + rung.step().code()),
                        rung.known().contains(UNTOLD) ? List.of(UNTOLD) : rung.missing(),
                        towards(rung, code)))
                .orElseGet(() -> new NextSteps(Line.of("next.goal.none"), List.of(), List.of(rehearse(code)))));
    }

    private static List<Act> mending(String code) {
        return List.of(
                byHand("next.mend", code),
                typed("next.check", "check " + code),
                typed("next.again", "rehearse " + code));
    }

    private static List<Act> towards(Rung rung, String code) {
        Act activate = typed("next.activate", "activate " + code);
        return switch (rung.step()) {
            case CONFIGURED -> List.of(typed("next.check", "check " + code), activate);
            case MAPPED -> List.of(typed("next.golden", "check --golden " + code));
            case REHEARSED ->
                List.of(rehearse(code), typed("next.rehearse-real", "rehearse " + code + " --real --tell"));
            case SHADOW ->
                List.of(
                        byHand("next.stage-shadow", code),
                        typed("next.serve", "serve"),
                        activate,
                        rehearse(code),
                        typed("next.versions", "versions " + code));
            case LIVE -> live(rung, code, activate);
        };
    }

    private static List<Act> live(Rung rung, String code, Act activate) {
        List<Act> acts = new ArrayList<>();
        if (rung.missing().contains(Line.of("rung.why.assumed"))) {
            acts.add(byHand("next.assumed", code));
        }
        acts.add(byHand("next.stage-live", code));
        acts.add(typed("next.check", "check " + code));
        acts.add(typed("next.dry-run", "activate " + code + " --dry-run"));
        acts.add(activate);
        return acts;
    }

    private static Act rehearse(String code) {
        return typed("next.rehearse", "rehearse " + code + " --tell");
    }

    private static Act typed(String what, String command) {
        return new Act(Line.of(what), "./lienthong " + command);
    }

    private static Act byHand(String what, String code) {
        return new Act(Line.of(what, code), "");
    }
}
