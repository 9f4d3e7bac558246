package org.lienthong.channels;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lienthong.exchange.Outcome;
import org.lienthong.province.Profile.Expect;
import org.lienthong.province.Profile.ReplyWords;
import org.lienthong.province.Profile.Yes;

class ReplyReaderTests {

    private static final String YES = "<R><Result>1</Result><DocCode>H56</DocCode><Message>Thành công</Message></R>";

    private final ReplyReader reader = new ReplyReader(new ReplyWords(
            true, List.of(new Yes(Set.of(), new Expect("/R/Result", List.of("1")))), List.of(), "/R/Message"));

    @Test
    void understandsAWholeReply() {
        assertThat(outcome(YES)).isInstanceOf(Outcome.Delivered.class);
    }

    @Test
    void takesNothingFromAReplyThatBreaksOffWhereverItDoes() {
        assertThat(IntStream.range(0, YES.length()).mapToObj(end -> outcome(YES.substring(0, end))))
                .allSatisfy(outcome -> assertThat(outcome).isInstanceOf(Outcome.Unknown.class));
    }

    @Test
    void aStatusAloneMayBeTheWholeYes() {
        ReplyReader byStatus = json(List.of(new Yes(Set.of(200, 201), null)), List.of(new Yes(Set.of(409), null)));

        assertThat(byStatus.outcome(reply(201, ""))).isInstanceOf(Outcome.Delivered.class);
        assertThat(byStatus.outcome(reply(409, ""))).isInstanceOf(Outcome.Delivered.class);
        assertThat(byStatus.outcome(reply(202, ""))).isInstanceOf(Outcome.Unknown.class);
        assertThat(byStatus.outcome(reply(422, ""))).isInstanceOf(Outcome.Refused.class);
        assertThat(byStatus.outcome(reply(503, ""))).isInstanceOf(Outcome.TryLater.class);
    }

    @Test
    void anyOfSeveralWaysToSayYesCountsAndBooleansAndNumbersAreWords() {
        ReplyReader reader = json(
                List.of(
                        new Yes(Set.of(), new Expect("$.success", List.of("true"))),
                        new Yes(Set.of(200), new Expect("$.results[0].code", List.of("0")))),
                List.of());

        assertThat(reader.outcome(reply(200, "{\"success\":true}"))).isInstanceOf(Outcome.Delivered.class);
        assertThat(reader.outcome(reply(200, "{\"results\":[{\"code\":0}]}"))).isInstanceOf(Outcome.Delivered.class);
        assertThat(reader.outcome(reply(201, "{\"results\":[{\"code\":0}]}"))).isInstanceOf(Outcome.Refused.class);
        assertThat(reader.outcome(reply(200, "{\"success\":false}"))).isInstanceOf(Outcome.Refused.class);
        assertThat(reader.outcome(reply(200, "{\"results\":[]}"))).isInstanceOf(Outcome.Unknown.class);
    }

    private static ReplyReader json(List<Yes> success, List<Yes> already) {
        return new ReplyReader(new ReplyWords(false, success, already, null));
    }

    private static Wire.Reply reply(int status, String body) {
        return new Wire.Reply(status, "application/json", body.getBytes(StandardCharsets.UTF_8));
    }

    private Outcome outcome(String body) {
        return reader.outcome(new Wire.Reply(200, "application/xml", body.getBytes(StandardCharsets.UTF_8)));
    }
}
