package org.lienthong.channels.national;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lienthong.dossier.AnyMessage;
import org.lienthong.dossier.InvalidValue;
import org.lienthong.dossier.MessageType;
import org.lienthong.dossier.NationalMessage;

class NationalXmlTests {

    @Property(tries = 200)
    void everyMessageComesBackFromXmlAsItWas(@ForAll("messages") NationalMessage message) throws IOException {
        ByteArrayOutputStream xml = new ByteArrayOutputStream();

        NationalXml.write(message, xml);

        assertThat(NationalXml.read(new ByteArrayInputStream(xml.toByteArray())))
                .isEqualTo(message);
    }

    @Test
    void readsAMessageWrittenByHand() {
        NationalMessage message = read(document("<type>DOSSIER_WITHDRAWN</type><code>H56.01-1</code>"));

        assertThat(message.type()).isEqualTo(MessageType.DOSSIER_WITHDRAWN);
        assertThat(message.code()).hasToString("H56.01-1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<code>H56.01-1</code>",
                "<type>DOSSIER_WITHDRAWN</type><surprise/>",
                "<type>DOSSIER_LOST</type>",
                "<type>DOSSIER_WITHDRAWN</type><code>../../etc</code>",
                "<type>DOSSIER_WITHDRAWN</type><occurredAt>yesterday</occurredAt>",
                "<type>OBLIGATION_NOTIFIED</type><notices><number>1</number><payables><item>x</item><amount>1.5</amount></payables></notices>",
                "<type>OBLIGATION_NOTIFIED</type><notices><number>1</number><payables><item>x</item><amount>-1</amount></payables></notices>",
                "<type>OBLIGATION_NOTIFIED</type><notices><number>1</number><payables><item>x</item></payables></notices>",
                "<type>DOSSIER_PROGRESSED</type><progress xmlns:i=\"http://www.w3.org/2001/XMLSchema-instance\" i:type=\"party\"/>",
                "<type>OBLIGATION_NOTIFIED</type><notices><number>1</number><payables><item>x</item><amount>99999999999999999999</amount></payables></notices>",
                "<type>OBLIGATION_NOTIFIED</type><notices xmlns:i=\"http://www.w3.org/2001/XMLSchema-instance\" i:nil=\"true\"/>",
                "<type>DOSSIER_PROGRESSED</type><progress>words</progress>"
            })
    void refusesWhatIsNoNationalMessage(String content) {
        refuses(document(content));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "{}", "<NationalMessage", "<NationalMessage><type>DOSSIER_WITHDRAWN</type></NationalMessage>"
            })
    void refusesWhatIsNoXmlOrOfAnotherNamespace(String document) {
        refuses(document);
    }

    @Test
    void saysWhereADocumentBreaksTheSchemaWithoutRepeatingItsWords() {
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> read(document("\n<type>DOSSIER_WITHDRAWN</type><occurredAt>Nguyễn</occurredAt>")))
                .withMessageStartingWith("line 2, column")
                .satisfies(refusal -> assertThat(refusal).hasMessageNotContaining("Nguyễn"));
    }

    @Test
    void refusesADoctypeAndNeverReadsTheFileItNames() {
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> read("<!DOCTYPE x>" + document("<type>DOSSIER_WITHDRAWN</type>")))
                .satisfies(refusal -> assertThat(refusal.rule()).isEqualTo("doctype"));
        refuses("<!DOCTYPE x [<!ENTITY file SYSTEM \"file:///etc/hostname\">]>"
                + document("<type>DOSSIER_WITHDRAWN</type><text>&file;</text>"));
    }

    @Test
    void refusesADocumentThatIsTooDeep() {
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> read(document("<a>".repeat(100) + "</a>".repeat(100))));
    }

    @Test
    void refusesWhatFollowsTheMessage() {
        refuses(document("<type>DOSSIER_WITHDRAWN</type>") + "<more/>");
        refuses(document("<type>DOSSIER_WITHDRAWN</type>") + "words");
    }

    private static void refuses(String document) {
        assertThatExceptionOfType(InvalidValue.class).isThrownBy(() -> read(document));
    }

    private static String document(String content) {
        return "<NationalMessage xmlns=\"" + NationalXml.NAMESPACE + "\">" + content + "</NationalMessage>";
    }

    private static NationalMessage read(String document) {
        try {
            return NationalXml.read(new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Provide
    Arbitrary<NationalMessage> messages() {
        return AnyMessage.messages();
    }
}
