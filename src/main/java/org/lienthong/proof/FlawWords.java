package org.lienthong.proof;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** Flaws in the words of people: place first, then what is wrong. Vietnamese is the language of the root bundle. */
public final class FlawWords {

    private final ResourceBundle bundle;

    /** @param locale English, or anything else for Vietnamese */
    public FlawWords(Locale locale) {
        this.bundle = ResourceBundle.getBundle(
                "messages-proof",
                locale.getLanguage().equals("en") ? Locale.ENGLISH : Locale.ROOT,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** One line: {@code H56, position 11, dossier H56.01-261121-0001, event 2, table event: event-changed: ...}. */
    public String line(Flaw flaw) {
        List<String> place = new ArrayList<>();
        if (!flaw.province().isEmpty()) {
            place.add(flaw.province());
        }
        if (flaw.day() != null) {
            place.add(say("place.day", flaw.day().toString()));
        }
        if (flaw.position() > 0) {
            String key = flaw.kind().table().isEmpty() ? "place.line" : "place.position";
            place.add(say(key, Long.toString(flaw.position())));
        }
        if (flaw.code() != null) {
            place.add(say("place.dossier", flaw.code()));
        }
        if (flaw.seq() > 0) {
            place.add(say("place.event", Long.toString(flaw.seq())));
        }
        if (!flaw.kind().table().isEmpty()) {
            place.add(say("place.table", flaw.kind().table()));
        }
        String rule = flaw.kind().rule();
        String detail = flaw.detail().isEmpty() ? "" : " (" + flaw.detail() + ")";
        return (place.isEmpty() ? "" : String.join(", ", place) + ": ") + rule + ": " + say("flaw." + rule) + detail;
    }

    /** The closing sentence. */
    public String summary(VerifyingLedger.Tally tally, long flaws) {
        return say("summary", tally.seals(), tally.dossiers(), tally.roots(), flaws);
    }

    public String waiting(long events) {
        return say("summary.waiting", events);
    }

    public String unstamped(long roots) {
        return say("summary.unstamped", roots);
    }

    public String unread(long dossiers) {
        return say("summary.unread", dossiers);
    }

    /** @param chains of an earlier export that go on in the database */
    public String since(int chains) {
        return say("summary.since", chains);
    }

    public String signer(String who) {
        return say("summary.signer", who);
    }

    public String ownProvesNothing() {
        return say("summary.own");
    }

    /** Which lines of a receipt were held against the ledger, and which were not. */
    public String receiptCompared() {
        return say("summary.receipt");
    }

    /** @param seals of its dossier in an export or a proof, which hold nothing that is printed on a receipt */
    public String receiptSealed(long seals) {
        return say("summary.receipt.sealed", seals);
    }

    private String say(String key, Object... values) {
        return new MessageFormat(bundle.getString(key), Locale.ROOT).format(values);
    }
}
