package org.lienthong.channels.national;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import org.lienthong.dossier.*;
import org.lienthong.dossier.InvalidValue;
import org.lienthong.dossier.Money;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Interim, until the mapping room brings the codec of the national model. */
final class InterimJson {

    private interface Text {
        @JsonValue
        String value();
    }

    private interface Number {
        @JsonValue
        long vnd();
    }

    private abstract static class FromText {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        FromText(String v) {}

        @JsonValue
        abstract String value();
    }

    private abstract static class FromNumber {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        FromNumber(long v) {}

        @JsonValue
        abstract long vnd();
    }

    private static final JsonMapper MAPPER = mapper();

    private InterimJson() {}

    private static JsonMapper mapper() {
        var b = JsonMapper.builder();
        for (Class<?> c : java.util.List.of(
                ProvinceCode.class,
                DossierCode.class,
                ReceiptNumber.class,
                ProcedureCode.class,
                CommuneCode.class,
                LandUseCode.class,
                ParcelId.class,
                Sha256.class,
                TransactionType.class,
                Share.class)) b.addMixIn(c, FromText.class);
        b.addMixIn(Money.class, FromNumber.class);
        return b.changeDefaultPropertyInclusion(i -> i.withValueInclusion(JsonInclude.Include.NON_EMPTY))
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .build();
    }

    static String write(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    static <T> T read(String json, Class<T> type) {
        try {
            return MAPPER.readValue(json, type);
        } catch (JacksonException e) {
            throw new InvalidValue("unreadable-document", "this is no national message: " + e.getOriginalMessage());
        }
    }
}
