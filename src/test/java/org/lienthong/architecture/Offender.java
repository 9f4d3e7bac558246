package org.lienthong.architecture;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Transient;
import jakarta.xml.bind.JAXB;
import java.io.StringWriter;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.logging.Logger;
import org.apache.camel.CamelContext;
import org.bouncycastle.tsp.TimeStampToken;
import org.springframework.stereotype.Component;

/** Breaks every rule, so that each can be seen to fail. */
@Entity
@Component
class Offender {

    /** Tests that start the hub find this entity too. */
    @Id
    Long id;

    @Transient
    CamelContext camel;

    @Transient
    TimeStampToken stamp;

    static class Writes {
        void xml() {
            JAXB.marshal("", new StringWriter());
        }

        Object parser = javax.xml.parsers.DocumentBuilderFactory.newInstance();

        Object writer = javax.xml.stream.XMLOutputFactory.newInstance();

        void words() {
            System.out.println();
        }
    }

    static class Logs {
        void words() {
            Logger.getGlobal().info("");
        }
    }

    static class AsksInstant {
        Instant at = Instant.now();
    }

    static class AsksDate {
        LocalDate at = LocalDate.now(ZoneId.of("UTC"));
    }

    static class AsksClock {
        Clock at = Clock.systemUTC();
    }

    static class AsksSource {
        InstantSource at = InstantSource.system();
    }

    static class AsksMilliseconds {
        long at = System.currentTimeMillis();
    }

    static class AsksOldDate {
        Date at = new Date();
    }

    static class IsSupplied {
        LocalDate at(Clock clock) {
            return LocalDate.now(clock);
        }
    }
}
