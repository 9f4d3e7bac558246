package org.lienthong.clock;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lienthong.dossier.ProcedureCode;

/** The national time limits by procedure and day. A province's own limit goes before; the caller knows it. */
public final class Limits {

    record Line(
            ProcedureCode code,
            Limit limit,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo) {}

    private final List<Line> lines;

    Limits(List<Line> lines) {
        this.lines = List.copyOf(lines);
    }

    /** Empty where the procedure has no limit in days that is known. */
    public Optional<Limit> of(ProcedureCode code, LocalDate day) {
        return lines.stream()
                .filter(line -> line.code().equals(code) && Valid.on(line.validFrom(), line.validTo(), day))
                .map(Line::limit)
                .findFirst();
    }

    List<Line> lines() {
        return lines;
    }
}
