package org.lienthong.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class MessageDraftTests {

    @Property(tries = 200)
    void losesNoPartOfTheMessageItStartsFrom(@ForAll("messages") NationalMessage message) {
        assertThat(MessageDraft.of(message).message()).isEqualTo(message);
    }

    @Provide
    Arbitrary<NationalMessage> messages() {
        return AnyMessage.messages();
    }

    @Test
    void leavesAMessageThatWasMadeAsItWas() {
        MessageDraft draft = MessageDraft.of(MessageType.DOSSIER_REFUSED).text("Hồ sơ thiếu giấy tờ");
        NationalMessage made = draft.message();

        draft.text("Lý do khác");

        assertThat(made.text()).isEqualTo("Hồ sơ thiếu giấy tờ");
    }
}
