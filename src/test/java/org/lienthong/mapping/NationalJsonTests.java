package org.lienthong.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.lienthong.dossier.Dossier;
import org.lienthong.dossier.Finding;
import org.lienthong.dossier.InvalidValue;
import org.lienthong.dossier.NationalMessage;
import org.lienthong.dossier.Payable;

class NationalJsonTests {

    @Property(tries = 300, seed = "42")
    void everyMessageComesBackEqual(@ForAll("messages") NationalMessage message) {
        assertThat(NationalJson.read(NationalJson.write(message), NationalMessage.class))
                .isEqualTo(message);
    }

    @Property(tries = 100, seed = "42")
    void everyDossierComesBackEqual(@ForAll("dossiers") Dossier dossier) {
        assertThat(NationalJson.read(NationalJson.bytes(dossier), Dossier.class))
                .isEqualTo(dossier);
    }

    @Property(tries = 500, seed = "42")
    void noTextThrowsAnythingButARefusal(@ForAll String text) {
        try {
            NationalJson.read(text, NationalMessage.class);
        } catch (InvalidValue e) {
            assertThat(e.rule()).isNotBlank();
        }
    }

    @Provide
    Arbitrary<NationalMessage> messages() {
        return NationalArbitraries.messages();
    }

    @Provide
    Arbitrary<Dossier> dossiers() {
        return NationalArbitraries.dossiers();
    }

    @Example
    void theFormIsFlatPlainAndLeavesOutWhatIsAbsent() {
        assertThat(NationalJson.write(
                        new Payable(null, "Thuế TNCN", new org.lienthong.dossier.Money(12_500_000), null)))
                .isEqualTo("{\"item\":\"Thuế TNCN\",\"amount\":12500000}");
    }

    @Example
    void findingsAreKeptWithTheirEmptyPaths() {
        List<Finding> findings = List.of(
                Finding.of("", "doctype", "send it without"),
                Finding.of("a", "b", "c").at(new Finding.Place("f", 1, 2)));
        assertThat(NationalJson.readList(NationalJson.write(findings), Finding.class))
                .isEqualTo(findings);
    }

    @Example
    void refusesWhatIsNotExactlyTheModel() {
        refused("{\"item\":\"a\",\"amount\":1.5}", "money");
        refused("{\"item\":\"a\",\"amount\":\"1\"}", "money");
        refused("{\"item\":\"a\",\"amount\":-1}", "money");
        refused("{\"item\":\"a\",\"amount\":1e3}", "money");
        refused("{\"item\":\"a\"}", "required");
        refused("{\"item\":\" \",\"amount\":1}", "required");
        refused("{\"item\":\"a\",\"amount\":1,\"other\":2}", "unknown-key");
        refused("{\"item\":\"a\",\"item\":\"b\",\"amount\":1}", "repeated");
        refused("{\"item\":\"a\",\"amount\":1}{}", "unreadable-document");
        refused("{\"item\":[],\"amount\":1}", "shape");
        refused("[]", "shape");
        refused("", "shape");
        refused("{\"item\":\"a\",\"amount\":1,\"dueOn\":\"2026-02-30\"}", "date");
    }

    private static void refused(String json, String rule) {
        assertThatThrownBy(() -> NationalJson.read(json, Payable.class))
                .isInstanceOfSatisfying(
                        InvalidValue.class, e -> assertThat(e.rule()).as(json).isEqualTo(rule));
    }
}
