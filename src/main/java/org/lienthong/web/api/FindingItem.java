package org.lienthong.web.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lienthong.dossier.Finding;
import org.lienthong.web.words.Words;

@Schema(description = "A fault of a file, and what to do about it.")
public record FindingItem(
        @Schema(description = "Where in the files: file:line:column; null when it belongs to none.") @Nullable
        String place,

        @Schema(description = "Where in the file, in its own notation.")
        String path,

        @Schema(description = "The rule that it breaks.") String rule,
        @Schema(description = "What to do.") String text) {

    public static FindingItem of(Finding finding, Words words, Locale locale) {
        return new FindingItem(
                finding.place() == null ? null : finding.place().toString(),
                finding.path(),
                finding.rule(),
                words.finding(locale, finding));
    }
}
