package org.lienthong.web.words;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lienthong.registry.Delivery;
import org.springframework.stereotype.Component;

/** Says who waits for whom. */
@Component
public class DeliveryWords {

    private final Words words;

    DeliveryWords(Words words) {
        this.words = words;
    }

    /** Null when it waits for nobody. */
    public @Nullable String waitsFor(Locale locale, Delivery delivery) {
        Delivery.Blocker blocker = delivery.blocker();
        return blocker == null
                ? null
                : words.say(
                        locale,
                        "delivery.waits-for",
                        words.of(locale, blocker.message()),
                        delivery.destination(),
                        words.say(locale, "delivery." + blocker.state().name()),
                        String.valueOf(blocker.id()));
    }
}
