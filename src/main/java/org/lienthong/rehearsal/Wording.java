package org.lienthong.rehearsal;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The sentences of reports; Vietnamese is the language of the root. */
final class Wording {

    static final Wording VIETNAMESE = new Wording(Locale.ROOT);
    static final Wording ENGLISH = new Wording(Locale.ENGLISH);

    private final ResourceBundle bundle;
    private final ResourceBundle verbs;

    private Wording(Locale locale) {
        this.bundle = bundle("messages-rehearsal", locale);
        this.verbs = bundle("messages", locale);
    }

    /** A missing sentence is a bug and throws. */
    public String say(Line line) {
        return say(line.key(), line.values().stream().map(this::worded).toArray());
    }

    public String say(String key, Object... values) {
        return new MessageFormat(bundle.getString(key), Locale.ROOT).format(values);
    }

    /** A national verb, with its words beside it; anything else as it is. */
    private String worded(String value) {
        String key = "event." + value;
        return verbs.containsKey(key) ? value + " (" + verbs.getString(key) + ")" : value;
    }

    private static ResourceBundle bundle(String name, Locale locale) {
        return ResourceBundle.getBundle(
                name, locale, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
