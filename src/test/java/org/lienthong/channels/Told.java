package org.lienthong.channels;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.lienthong.dossier.Document;
import org.lienthong.dossier.Dossier;
import org.lienthong.dossier.DossierCode;
import org.lienthong.dossier.DossierStatus;
import org.lienthong.dossier.Holder;
import org.lienthong.dossier.MessageType;
import org.lienthong.dossier.NationalMessage;
import org.lienthong.dossier.ProvinceCode;
import org.lienthong.dossier.Slips;
import org.lienthong.dossier.SystemId;
import org.lienthong.exchange.Deliveries.Claimed;
import org.lienthong.exchange.Deliveries.Lease;
import org.lienthong.mapping.NationalJson;

/** Claimed deliveries, from the fixtures of the mappings that write. */
final class Told {

    static final ProvinceCode PROVINCE = new ProvinceCode(Outside.TOLD);
    private static final AtomicLong IDS = new AtomicLong(900_000);

    private Told() {}

    /** The national message of a fixture, for example {@code vbdlis/tiep-nhan/accepted}. */
    static NationalMessage fixture(String name) {
        return fixtures(name).get(0);
    }

    static List<NationalMessage> fixtures(String name) {
        try {
            String json = Files.readString(Path.of("test-fixtures", name, "national.json"));
            return json.stripLeading().startsWith("[")
                    ? NationalJson.readList(json, NationalMessage.class)
                    : List.of(NationalJson.read(json, NationalMessage.class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static NationalMessage about(NationalMessage message, String code) {
        String json = NationalJson.write(message).replace("H56.12-261102-0001", code);
        return NationalJson.read(json, NationalMessage.class);
    }

    static Claimed to(String system, NationalMessage message) {
        return to(system, message, 1, "lis");
    }

    static Claimed to(String system, NationalMessage message, int attempts, String from) {
        long id = IDS.incrementAndGet();
        return new Claimed(
                id,
                new SystemId(PROVINCE, system),
                new Lease("test", Instant.EPOCH, Instant.EPOCH),
                -id,
                1,
                attempts,
                attempts > 1,
                false,
                message.type() != MessageType.DOSSIER_PROGRESSED,
                new SystemId(PROVINCE, from),
                message,
                dossier(message));
    }

    /** The same delivery once more. */
    static Claimed again(Claimed claimed) {
        return new Claimed(
                claimed.id(),
                claimed.destination(),
                claimed.lease(),
                claimed.dossierId(),
                claimed.seq(),
                claimed.attempts() + 1,
                true,
                false,
                claimed.newStatus(),
                claimed.from(),
                claimed.message(),
                claimed.dossier());
    }

    /** For what does not look at the message. */
    static Claimed anything() {
        return to("files", Slips.transfer());
    }

    static Document document(String link) {
        return new Document(null, "Giấy tờ", null, null, null, null, link, null);
    }

    private static Dossier dossier(NationalMessage message) {
        return new Dossier(
                PROVINCE,
                message.code() == null ? new DossierCode("H21.1") : message.code(),
                List.of(),
                DossierStatus.PROCESSING,
                Holder.LAND_OFFICE,
                message.submission(),
                message.receipt(),
                null,
                0,
                false,
                null,
                List.of(),
                List.of(),
                null,
                null,
                null,
                Instant.EPOCH);
    }
}
