package org.lienthong.web.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lienthong.clock.Instalment;
import org.lienthong.registry.Notice;

@Schema(description = "A tax notice of a dossier.")
record NoticeItem(
        @Schema(description = "Code of the dossier.") String code,
        @Schema(description = "Code of the province.") String province,

        @Schema(description = "Code of the administrative procedure.") @Nullable
        String procedure,

        @Schema(description = "Number of the notice.") String notice,

        @Schema(description = "When a notice with this number came first.")
        Instant notifiedAt,

        @Schema(
                description =
                        "The first day on which something of it falls due, as it tells itself; where it tells none, the first day of the law for what is still to be paid. Null when neither tells one.")
        @Nullable
        LocalDate dueOn,

        @Schema(description = "Who tells that day.") Instalment.Basis dueBasis,

        @Schema(description = "What it asks for, in whole VND.")
        long total,

        @Schema(description = "What is still to be paid, in whole VND.")
        long open) {

    static final List<String> HEAD =
            List.of("code", "province", "procedure", "notice", "notifiedAt", "dueOn", "dueBasis", "total", "open");

    static NoticeItem of(Notice notice) {
        return new NoticeItem(
                notice.dossier(),
                notice.province().value(),
                notice.procedure(),
                notice.number(),
                notice.notifiedAt(),
                notice.dueOn(),
                notice.basis(),
                notice.total().vnd(),
                notice.open().vnd());
    }

    List<@Nullable Object> row() {
        return Arrays.asList(code, province, procedure, notice, notifiedAt, dueOn, dueBasis, total, open);
    }
}
