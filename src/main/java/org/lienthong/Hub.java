package org.lienthong;

import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The hub as one Spring application. It is the only place that reads the wall clock. */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
public class Hub {

    /** Whole milliseconds, because that is what both databases keep exactly. */
    @Bean
    Clock clock() {
        return wallClock();
    }

    /** The same for commands that start no application. */
    public static Clock wallClock() {
        return Clock.tickMillis(ZoneOffset.UTC);
    }
}
