package org.lienthong.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lienthong.exchange.World.together;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lienthong.dossier.Finding;

/** A document has exactly one effect, however often and from how many sides it comes. */
interface KeepingClaims extends Claims {

    @Test
    default void aDocumentIsDurableWordForWordBeforeItIsWorkedOn() {
        Arrival arrival = Letters.submits(1);

        Kept kept = world().receiving.keep(arrival);

        // read on another connection, so only what is committed
        assertThat(world().records.outcomes()).containsExactly("KEPT");
        assertThat((byte[]) bytes(
                        world().records.row("select body from message_body").get("body")))
                .isEqualTo(arrival.body());
        assertThat(kept.first()).isTrue();
    }

    private static Object bytes(Object value) {
        try {
            return value instanceof java.sql.Blob blob ? blob.getBytes(1, (int) blob.length()) : value;
        } catch (java.sql.SQLException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    default void signsThatTurnTheReadingDirectionInAnXmlDocumentReachNeitherTheDossierNorAPartner() {
        world().accepted(1);

        Answer answer = world().hear(Letters.stepsAtTheCounter(1, "&#x202E;Chuyển \u2066hồ\u202e sơ&#x200F;\u200b"));
        world().deliver();

        assertThat(answer.outcome()).isEqualTo(MessageOutcome.APPLIED);
        assertThat(world().records.one("select content from event where message_type = 'DOSSIER_PROGRESSED'"))
                .contains("Chuyển hồ sơ")
                .doesNotContainPattern("\\p{Cf}");
        assertThat(world().partners.calls("portal", "Chuyển hồ sơ"))
                .isNotEmpty()
                .allSatisfy(call -> assertThat(call.getBodyAsString()).doesNotContainPattern("\\p{Cf}"));
    }

    @Test
    default void aSecondCopyHasNoEffectAndGetsTheSameAnswer() {
        Answer first = world().hear(Letters.submits(1));
        Answer second = world().hear(Letters.submits(1));

        assertThat(first.outcome()).isEqualTo(MessageOutcome.APPLIED);
        assertThat(second).isEqualTo(first);
        assertThat(world().records.count("message")).isOne();
        assertThat(world().records.seqs(1)).containsExactly(1L);
        assertThat(world().records.waiting("one-stop-shop", 1)).hasSize(1);
    }

    @Test
    default void theSameWordsOfAReturnAreACopyUntilItWasMendedAndANewReturnAfterwards() {
        world().hear(Letters.submits(1));
        world().hear(Letters.accepts(1));
        world().hear(Letters.wantsItMended(1));
        world().hear(Letters.wantsItMended(1));
        assertThat(world().records.seqs(1)).containsExactly(1L, 2L, 3L);

        world().hear(Letters.mends(1, "lần một"));
        assertThat(world().hear(Letters.wantsItMended(1)).outcome()).isEqualTo(MessageOutcome.APPLIED);
        world().hear(Letters.wantsItMended(1));

        assertThat(world().records.seqs(1)).containsExactly(1L, 2L, 3L, 4L, 5L);
    }

    @Test
    default void anotherDocumentUnderAUsedKeyIsRefusedAndChangesNothing() {
        Arrival first = Letters.submits(1);
        Arrival other = Letters.submits(2);
        world().hear(first);

        Answer answer = world().hear(new Arrival(
                other.from(), other.door(), first.key(), other.contentType(), other.body(), other.receivedAt()));

        assertThat(answer.items().get(0).findings()).extracting(Finding::rule).containsExactly("key-reused");
        assertThat(world().records.count("message")).isOne();
        assertThat(world().records.count("dossier")).isOne();
    }

    @Test
    default void eightCopiesAtOnceHaveOneEffectAndGetOneAnswer() {
        List<Answer> answers = together(8, () -> world().hear(Letters.submits(1, 2)));

        assertThat(answers).containsOnly(answers.get(0));
        assertThat(answers.get(0).outcome()).isEqualTo(MessageOutcome.APPLIED);
        assertThat(world().records.count("message")).isOne();
        assertThat(world().records.count("message_body")).isOne();
        assertThat(world().records.count("event")).isEqualTo(2);
        assertThat(world().records.count("delivery")).isEqualTo(2);
    }

    @Test
    default void eightCopiesAtOnceOfARefusedDocumentLieInQuarantineOnce() {
        List<Answer> answers = together(8, () -> world().hear(Letters.accepts(1)));

        assertThat(answers).containsOnly(answers.get(0));
        assertThat(answers.get(0).items().get(0).findings()).extracting("rule").containsExactly("unknown-dossier");
        assertThat(world().records.quarantine()).hasSize(1);
    }

    @Test
    default void aSlowFirstCopyThatIsOvertakenByItsSecondDoesNotDoubleTheEffect() {
        Kept slow = world().receiving
                .keep(Letters.notifies(
                        Letters.row(1, "TB-1", "0380750001", 100), Letters.row(2, "TB-1", "0380750001", 100)));
        world().processing(1);
        Answer overtaking = world().hear(slow.arrival());

        Answer late = world().receiving.apply(world().receiving.translate(slow)).answer();

        assertThat(overtaking.outcome()).isEqualTo(MessageOutcome.PARTLY);
        assertThat(late).isEqualTo(overtaking);
        assertThat(world().records.verbs(1))
                .filteredOn("OBLIGATION_NOTIFIED"::equals)
                .hasSize(1);
        assertThat(world().records.quarantine()).hasSize(1);
    }

    @Test
    default void aRefusedDocumentIsLookedAtAgainWhenItIsRepeatedAndItsQuarantineRowIsNotDoubled() {
        world().hear(Letters.accepts(1));
        Answer again = world().hear(Letters.accepts(1));
        assertThat(again.outcome()).isEqualTo(MessageOutcome.REFUSED);
        assertThat(world().records.quarantine())
                .hasSize(1)
                .first()
                .extracting("state")
                .isEqualTo("OPEN");

        world().hear(Letters.submits(1));
        Answer mended = world().hear(Letters.accepts(1));

        assertThat(mended.outcome()).isEqualTo(MessageOutcome.APPLIED);
        assertThat(world().records.status(1)).isEqualTo("ACCEPTED");
        assertThat(world().records.quarantine())
                .hasSize(1)
                .first()
                .extracting("state")
                .isEqualTo("MENDED");
        assertThat(world().records.count("message")).isEqualTo(2);
    }

    @Test
    default void aBatchWithOneBadItemAppliesTheOthersAndRepeatingItAppliesOnlyWhatIsMissing() {
        world().processing(1);
        Arrival batch =
                Letters.notifies(Letters.row(2, "TB-2", "0380750001", 500), Letters.row(1, "TB-1", "0380750001", 500));

        Answer first = world().hear(batch);
        assertThat(first.items()).extracting(Answer.Item::applied).containsExactly(false, true);
        assertThat(world().records.outcomes()).contains("PARTLY");

        world().processing(2);
        Answer second = world().hear(batch);

        assertThat(second.outcome()).isEqualTo(MessageOutcome.APPLIED);
        assertThat(world().records.verbs(1))
                .filteredOn("OBLIGATION_NOTIFIED"::equals)
                .hasSize(1);
        assertThat(world().records.verbs(2))
                .filteredOn("OBLIGATION_NOTIFIED"::equals)
                .hasSize(1);
        assertThat(world().records.quarantine()).extracting("state").containsExactly("MENDED");
    }

    @Test
    default void messagesAboutOneDossierAtTheSameTimeAreSerialisedAndNoNumberIsLeftOut() {
        world().processing(1);

        List<Answer> answers = together(IntStream.range(0, 8)
                .<Callable<Answer>>mapToObj(i -> () -> world().hear(Letters.progresses(1, "Bước " + i)))
                .toList());

        assertThat(answers).extracting(Answer::outcome).containsOnly(MessageOutcome.APPLIED);
        assertThat(world().records.seqs(1)).containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L, 11L);
    }

    @Test
    default void twoDossiersOpenedAtOnceUnderTheSameNumberLeaveOneWinnerAndOneFinding() {
        for (int n = 10; n < 20; n += 2) {
            int one = n;
            int other = n + 1;

            List<Answer> answers = together(List.of(
                    () -> world().hear(Letters.walkIn(Letters.code(one), Letters.receipt(one))),
                    () -> world().hear(Letters.walkIn(Letters.code(other), Letters.receipt(one)))));

            assertThat(answers)
                    .extracting(Answer::outcome)
                    .containsExactlyInAnyOrder(MessageOutcome.APPLIED, MessageOutcome.REFUSED);
            assertThat(answers)
                    .flatExtracting(Answer::items)
                    .flatExtracting(Answer.Item::findings)
                    .extracting("rule")
                    .containsExactly("already-accepted");
        }
        assertThat(world().records.count("dossier")).isEqualTo(5);
        assertThat(world().records.quarantine()).hasSize(5);
    }
}
