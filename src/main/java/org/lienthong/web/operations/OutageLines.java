package org.lienthong.web.operations;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lienthong.clock.LegalTime;
import org.lienthong.dossier.ProvinceCode;
import org.lienthong.operations.Incident;
import org.lienthong.web.words.Languages;
import org.lienthong.web.words.Words;
import org.springframework.stereotype.Component;

/** An incident whose time should not count for the legal clock, as the line of {@code outages.csv} that makes it so. */
@Component
class OutageLines {

    private static final ZoneId VIET_NAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm");

    private final LegalTime law;
    private final Words words;

    OutageLines(LegalTime law, Words words) {
        this.law = law;
        this.words = words;
    }

    /**
     * To be added to the file as it stands. Whole minutes, the last one counted; of the country when it is one. Null while it
     * lasts, because a line has an end, and when nobody says that it is to be excused.
     */
    @Nullable
    String of(Incident incident) {
        Instant ended = incident.endedAt();
        if (!incident.excused() || ended == null) {
            return null;
        }
        String system = incident.system() == null ? "" : " (" + incident.system() + ")";
        return List.of(
                        Objects.requireNonNullElse(incident.province(), ""),
                        minute(incident.beganAt()),
                        minute(ended.plus(1, ChronoUnit.MINUTES).minusMillis(1)),
                        words.say(Languages.VIETNAMESE, "incidents.kind." + incident.kind()) + system,
                        words.say(
                                Languages.VIETNAMESE,
                                "incidents.line-source",
                                String.valueOf(incident.id()),
                                String.valueOf(incident.changedBy())),
                        "")
                .stream()
                .map(OutageLines::cell)
                .collect(Collectors.joining(","));
    }

    /** Whether the rules that this hub counts by excuse the whole of it already. */
    boolean counted(Incident incident) {
        Instant until = incident.endedAt();
        return until != null
                && incident.systems().stream()
                        .map(name -> new ProvinceCode(name.substring(0, name.indexOf('/'))))
                        .distinct()
                        .allMatch(province -> law.outages(province).stream()
                                .anyMatch(outage -> !outage.from().isAfter(incident.beganAt())
                                        && !outage.until().isBefore(until)));
    }

    private static String minute(Instant moment) {
        return LocalDateTime.ofInstant(moment, VIET_NAM).format(MOMENT);
    }

    private static String cell(String text) {
        return text.matches("[^,;\"\\r\\n]*") ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
