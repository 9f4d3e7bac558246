package org.lienthong.clock;

import java.time.LocalTime;

/** When an office takes in dossiers on a working day, local time of Viet Nam. What comes at {@code closes} came too late. */
public record OfficeHours(LocalTime opens, LocalTime closes) {

    public OfficeHours {
        if (!opens.isBefore(closes)) {
            throw new IllegalArgumentException("an office opens before it closes");
        }
    }

    int seconds() {
        return closes.toSecondOfDay() - opens.toSecondOfDay();
    }
}
