package org.lienthong.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is doubted because of a telling that was refused, and how a column keeps it. */
class DoubtTests {

    private static final Set<MessageType> DONE =
            EnumSet.of(MessageType.DOSSIER_COMPLETED, MessageType.RESULT_DELIVERED);

    private static Finding refused(String rule) {
        return Finding.of("status", rule, "refused");
    }

    @ParameterizedTest
    @EnumSource(MessageType.class)
    void onlyATellingThatItIsDoneOrHandedOverIsDoubtedWhilePapersOrTheTaxAreOpen(MessageType told) {
        List<Finding> illegal = List.of(refused("illegal-transition"));
        for (DossierStatus status : DossierStatus.values()) {
            Set<Doubt> doubts = EnumSet.noneOf(Doubt.class);
            if (DONE.contains(told) && status == DossierStatus.SUPPLEMENT_REQUESTED) {
                doubts.add(Doubt.DONE_WITHOUT_PAPERS);
            }
            if (DONE.contains(told) && status == DossierStatus.FINANCIAL_OBLIGATION) {
                doubts.add(Doubt.DONE_OUT_OF_TAX);
            }
            assertThat(Doubt.ofRefusal(status, told, illegal)).as("%s", status).isEqualTo(doubts);
        }
    }

    @ParameterizedTest
    @EnumSource(MessageType.class)
    void aTimeToComeIsDoubtedWhateverWasToldAndEveryReasonIsLookedAt(MessageType told) {
        List<Finding> several = List.of(refused("required"), refused("date-to-come"), refused("illegal-transition"));

        assertThat(Doubt.ofRefusal(DossierStatus.PROCESSING, told, several))
                .containsExactly(Doubt.TOLD_BEFORE_IT_HAPPENED);
        assertThat(Doubt.ofRefusal(DossierStatus.SUPPLEMENT_REQUESTED, told, List.of(refused("date-without-sense"))))
                .as("refused for another reason")
                .isEmpty();
    }

    @Test
    void exactlyWhatIsDoubtedOfARefusalStandsBesideTheDossierWhateverIsRefused() {
        Set<Doubt> found = EnumSet.noneOf(Doubt.class);
        for (DossierStatus status : DossierStatus.values()) {
            for (MessageType told : MessageType.values()) {
                found.addAll(
                        Doubt.ofRefusal(status, told, List.of(refused("date-to-come"), refused("illegal-transition"))));
            }
        }

        for (Doubt doubt : Doubt.values()) {
            assertThat(doubt.refused()).as("%s", doubt).isEqualTo(found.contains(doubt));
        }
    }

    @Test
    void aColumnKeepsEachReasonOnceInTheOrderOfTheReasonsAndGivesItBack() {
        String text = Doubt.text(
                List.of(Doubt.TOLD_BEFORE_IT_HAPPENED, Doubt.DONE_WITHOUT_PAPERS, Doubt.TOLD_BEFORE_IT_HAPPENED));

        assertThat(text).isEqualTo("|DONE_WITHOUT_PAPERS|TOLD_BEFORE_IT_HAPPENED|");
        assertThat(Doubt.named(text)).containsExactly(Doubt.DONE_WITHOUT_PAPERS, Doubt.TOLD_BEFORE_IT_HAPPENED);
        assertThat(Doubt.text(Set.of())).isNull();
        assertThat(Doubt.named(null)).isEmpty();
    }
}
