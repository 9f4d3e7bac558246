package org.lienthong.web.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.lienthong.clock.Instalment;

@Schema(description = "A part of what a tax notice asks for, and its last day.")
record InstalmentItem(
        @Schema(description = "Number of the notice.") String notice,

        @Schema(description = "What it is for, in the words of the notice.")
        String item,

        @Schema(description = "The sum, in whole VND.") long amount,

        @Schema(description = "The last day; null when neither the notice nor the law tells one: ask the tax office.")
        @Nullable
        LocalDate dueOn,

        @Schema(description = "Who tells that day.") Instalment.Basis basis,

        @Schema(description = "The rule that tells it; null where it is not the law.") @Nullable
        String source,

        @Schema(description = "Whether nothing of it is left to pay. What was paid counts for what falls due first.")
        boolean paid) {

    static InstalmentItem of(Instalment one) {
        return new InstalmentItem(
                one.notice(), one.item(), one.amount().vnd(), one.dueOn(), one.basis(), one.source(), one.paid());
    }
}
