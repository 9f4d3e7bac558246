package org.lienthong.receipts;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.context.support.ResourceBundleMessageSource;

/** The words of the paper, which has both languages on it. A missing text is a bug and throws. */
final class Wording {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    private final ResourceBundleMessageSource bundle = new ResourceBundleMessageSource();

    Wording() {
        bundle.setBasename("messages-receipt");
        bundle.setDefaultEncoding(StandardCharsets.UTF_8.name());
        bundle.setFallbackToSystemLocale(false);
        bundle.setAlwaysUseMessageFormat(true);
    }

    String vi(String key, Object... arguments) {
        return bundle.getMessage(key, arguments, VIETNAMESE);
    }

    String en(String key, Object... arguments) {
        return bundle.getMessage(key, arguments, Locale.ENGLISH);
    }
}
