package org.lienthong.rehearsal;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The sentences of reports; Vietnamese is the language of the root. */
final class Wording {

    static final Wording VIETNAMESE = new Wording(Locale.ROOT);
    static final Wording ENGLISH = new Wording(Locale.ENGLISH);

    private final ResourceBundle bundle;

    private Wording(Locale locale) {
        this.bundle = ResourceBundle.getBundle(
                "messages-rehearsal",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** A missing sentence is a bug and throws. */
    String say(Line line) {
        return say(line.key(), line.values().toArray());
    }

    String say(String key, Object... values) {
        return new MessageFormat(bundle.getString(key), Locale.ROOT).format(values);
    }
}
