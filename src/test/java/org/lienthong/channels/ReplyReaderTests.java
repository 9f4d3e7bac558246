package org.lienthong.channels;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lienthong.exchange.Outcome;
import org.lienthong.province.Profile.Expect;
import org.lienthong.province.Profile.ReplyWords;

class ReplyReaderTests {

    private static final String YES = "<R><Result>1</Result><DocCode>H56</DocCode><Message>Thành công</Message></R>";

    private final ReplyReader reader =
            new ReplyReader(new ReplyWords(true, new Expect("/R/Result", List.of("1")), null, "/R/Message"));

    @Test
    void understandsAWholeReply() {
        assertThat(outcome(YES)).isInstanceOf(Outcome.Delivered.class);
    }

    @Test
    void takesNothingFromAReplyThatBreaksOffWhereverItDoes() {
        assertThat(IntStream.range(0, YES.length()).mapToObj(end -> outcome(YES.substring(0, end))))
                .allSatisfy(outcome -> assertThat(outcome).isInstanceOf(Outcome.Unknown.class));
    }

    private Outcome outcome(String body) {
        return reader.outcome(new Wire.Reply(200, "application/xml", body.getBytes(StandardCharsets.UTF_8)));
    }
}
