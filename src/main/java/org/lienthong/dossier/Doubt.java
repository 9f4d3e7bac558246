package org.lienthong.dossier;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A reason to ask whether what the systems said of a dossier is what happened: they are judged by what they say, and some
 * were seen to say what pleases. A doubt proves nothing by itself.
 */
public enum Doubt {
    /** It was done before it was received. */
    ENDED_BEFORE_RECEIPT,

    /** It was received before it was submitted. */
    RECEIVED_BEFORE_SUBMITTED,

    /** The result was handed over before it was there. */
    DELIVERED_BEFORE_RESULT,

    /** The result was promised for a moment before the receipt. */
    PROMISED_BEFORE_RECEIPT,

    /**
     * The result was promised for later than the law allows in the longest case, what waiting took out of the limit included. Room
     * that was left for the tax office is doubted only where the last moment of the law has passed all the same.
     */
    PROMISED_BEYOND_LAW,

    /** It was called done while the citizen still owed papers. */
    DONE_WITHOUT_PAPERS,

    /** It was called done out of waiting for the tax or for the payment. */
    DONE_OUT_OF_TAX,

    /** It was called done in the very last hour of its promise; in masses, somebody tidies up the figures. */
    DONE_IN_THE_LAST_HOUR,

    /** Somebody told of it before it happened, as clocks do that are seven hours off. */
    TOLD_BEFORE_IT_HAPPENED;

    /** Whether what was told is not taken, so that only the refusal says it. */
    public boolean refused() {
        return this == DONE_WITHOUT_PAPERS || this == DONE_OUT_OF_TAX || this == TOLD_BEFORE_IT_HAPPENED;
    }

    /** What a telling that was refused says of a dossier in this status; mostly nothing. */
    public static Set<Doubt> ofRefusal(DossierStatus status, MessageType told, Collection<Finding> findings) {
        Set<Doubt> doubts = EnumSet.noneOf(Doubt.class);
        for (Finding finding : findings) {
            if (finding.rule().equals("date-to-come")) {
                doubts.add(TOLD_BEFORE_IT_HAPPENED);
            }
            if (finding.rule().equals("illegal-transition")
                    && (told == MessageType.DOSSIER_COMPLETED || told == MessageType.RESULT_DELIVERED)) {
                doneOutOf(status).ifPresent(doubts::add);
            }
        }
        return doubts;
    }

    private static Optional<Doubt> doneOutOf(DossierStatus status) {
        return switch (status) {
            case SUPPLEMENT_REQUESTED -> Optional.of(DONE_WITHOUT_PAPERS);
            case FINANCIAL_OBLIGATION -> Optional.of(DONE_OUT_OF_TAX);
            default -> Optional.empty();
        };
    }

    /** As a column keeps them: their names in the order of the reasons and between bars, so that one is found by its name; null for none. */
    public static @Nullable String text(Collection<Doubt> doubts) {
        return doubts.isEmpty()
                ? null
                : doubts.stream().distinct().sorted().map(Enum::name).collect(Collectors.joining("|", "|", "|"));
    }

    /** What {@link #text} wrote. */
    public static Stream<Doubt> named(@Nullable String text) {
        return text == null
                ? Stream.empty()
                : Stream.of(text.substring(1).split("\\|")).map(Doubt::valueOf);
    }
}
