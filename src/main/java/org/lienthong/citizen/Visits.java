package org.lienthong.citizen;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Base64;
import java.util.HexFormat;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** For whom a dossier stands open: who has shown the second factor, on this browser, for a short time. Known to all nodes. */
@Component
public class Visits {

    private static final int BYTES = 24;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient jdbc;
    private final CitizenSettings settings;
    private final InstantSource clock;

    Visits(JdbcClient jdbc, CitizenSettings settings, InstantSource clock) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.clock = clock;
    }

    /** Opens the dossier; the answer is for the browser to keep, the hub keeps its digest only. */
    public String open(long dossierId) {
        byte[] token = new byte[BYTES];
        RANDOM.nextBytes(token);
        String visit = Base64.getUrlEncoder().withoutPadding().encodeToString(token);
        jdbc.sql("insert into citizen_visit (id, dossier_id, until) values (?, ?, ?)")
                .params(digest(visit), dossierId, Times.column(clock.instant().plus(settings.open())))
                .update();
        return visit;
    }

    public boolean opens(String visit, long dossierId) {
        return jdbc.sql("select count(*) from citizen_visit where id = ? and dossier_id = ? and until > ?")
                        .params(digest(visit), dossierId, Times.column(clock.instant()))
                        .query(Integer.class)
                        .single()
                > 0;
    }

    public void close(String visit) {
        jdbc.sql("delete from citizen_visit where id = ?").param(digest(visit)).update();
    }

    void clear() {
        jdbc.sql("delete from citizen_visit where until <= ?")
                .param(Times.column(clock.instant()))
                .update();
    }

    private static String digest(String visit) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(visit.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
