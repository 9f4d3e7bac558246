package org.lienthong.web.pages.citizen;

import java.util.ArrayList;
import java.util.List;
import org.lienthong.dossier.Dossier;
import org.lienthong.dossier.DossierStatus;
import org.lienthong.dossier.Holder;

/**
 * How far a dossier is, in steps that a citizen counts; which of them there are depends on whether the tax office takes part.
 *
 * @param ended whether it ended without a result
 */
public record Journey(List<Step> steps, boolean ended) {

    /** What has been, is, and will be. */
    public enum State {
        DONE,
        NOW,
        LATER
    }

    /**
     * @param word of the step in the bundles
     * @param yours whether it is under way and waits for the citizen
     */
    public record Step(String word, State state, boolean yours) {}

    static Journey of(Dossier dossier) {
        boolean taxed = dossier.slip() != null
                || !dossier.notices().isEmpty()
                || dossier.status() == DossierStatus.FINANCIAL_OBLIGATION;
        List<String> words = taxed
                ? List.of("sent", "received", "examined", "paid", "result", "delivered")
                : List.of("sent", "received", "examined", "result", "delivered");
        int now = words.indexOf(word(dossier, taxed));
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            State state = now < 0 || i < now ? State.DONE : i == now ? State.NOW : State.LATER;
            steps.add(new Step(words.get(i), state, state == State.NOW && dossier.holder() == Holder.CITIZEN));
        }
        boolean ended =
                switch (dossier.status()) {
                    case NOT_ACCEPTED, WITHDRAWN, STOPPED -> true;
                    default -> false;
                };
        return new Journey(steps, ended);
    }

    /** The step that is under way; one that does not exist stands for the end. */
    private static String word(Dossier dossier, boolean taxed) {
        return switch (dossier.status()) {
            case REGISTERED -> "received";
            case ACCEPTED, SUPPLEMENT_REQUESTED -> "examined";
            case PROCESSING -> taxed && !dossier.payments().isEmpty() ? "result" : "examined";
            case FINANCIAL_OBLIGATION -> "paid";
            case COMPLETED -> "delivered";
            case RESULT_DELIVERED, NOT_ACCEPTED, WITHDRAWN, STOPPED -> "end";
        };
    }
}
