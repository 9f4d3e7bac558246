package org.lienthong.channels;

import java.math.BigDecimal;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;

/** When a row changed, as its table counts: a time, a day, a number or a text. Only those of one kind have an order. */
record Watermark(Comparable<?> value) implements Comparable<Watermark> {

    /** @param type of {@link Types} */
    static Watermark of(String text, int type) {
        return new Watermark(
                switch (type) {
                    case Types.TIMESTAMP -> LocalDateTime.parse(text);
                    case Types.TIMESTAMP_WITH_TIMEZONE -> OffsetDateTime.parse(text);
                    case Types.DATE -> LocalDate.parse(text);
                    case Types.BIGINT, Types.INTEGER, Types.SMALLINT, Types.NUMERIC, Types.DECIMAL, Types.TINYINT ->
                        new BigDecimal(text);
                    default -> text;
                });
    }

    boolean isLike(Watermark other) {
        return value.getClass() == other.value.getClass();
    }

    /** @throws ClassCastException when the other one is of another kind */
    @Override
    @SuppressWarnings("unchecked")
    public int compareTo(Watermark other) {
        return ((Comparable<Object>) value).compareTo(other.value);
    }
}
