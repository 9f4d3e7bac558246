package org.lienthong.registry;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lienthong.dossier.SearchText;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The length of a list as anybody would count it: every dossier is looked at, and nothing that is kept beside them. */
final class Naive {

    /** The first words, up to the first that has a digit. */
    private static final String NAME = "coalesce(substring(search_text from '^(?: [^ 0-9]+(?= ))+'), '')";

    private final List<String> texts = new ArrayList<>();
    private final Map<String, Object> values = new HashMap<>();

    private final String prefix;

    /** @param prefix of the names of its values */
    Naive(Listing listing, Filter filter, Instant now, String prefix) {
        this.prefix = prefix;
        texts.add(listed(listing));
        same("province", filter.area() == null ? null : filter.area().codes().get(0));
        same("commune", filter.commune() == null ? null : filter.commune().value());
        same(
                "procedure_code",
                filter.procedure() == null ? null : filter.procedure().value());
        same("status", filter.status());
        same("holder", filter.holder());
        same("channel", filter.channel());
        same("phase", filter.phase());
        same("kpi", filter.kpi());
        same("plain", filter.plain());
        same("reported", filter.reported());
        if (filter.open() != null) {
            texts.add("completed_at is " + (filter.open() ? "null" : "not null"));
        }
        Day day = filter.looksAt(listing);
        if (day != null) {
            time(day.name().toLowerCase(Locale.ROOT) + "_at >= ", filter.from());
            time(day.name().toLowerCase(Locale.ROOT) + "_at < ", filter.to());
        }
        if (filter.overdue() != null) {
            String late = "coalesce(case when ended_at is null then legal_due_at < :" + prefix
                    + "now else plain = 'LATE' end, false)";
            values.put(prefix + "now", Times.column(now));
            texts.add((filter.overdue() ? "" : "not ") + late);
        }
        if (filter.taxLate() != null) {
            values.put(prefix + "now", Times.column(now));
            texts.add((filter.taxLate() ? "" : "not ") + "coalesce(tax_due_at < :" + prefix + "now, false)");
        }
        if (filter.dueWithin() != null) {
            texts.add("ended_at is null");
            time("legal_due_at >= ", now);
            time("legal_due_at < ", filter.dueWithin().before());
        }
        if (filter.words() != null) {
            String words = SearchText.of(filter.words());
            boolean numbered = words.matches(".*[0-9].*");
            for (String word : words.split(" ")) {
                word(word, numbered || word.length() >= 3 || !word.matches("[a-z]*") ? "search_text" : NAME);
            }
        }
    }

    static long count(JdbcClient jdbc, Listing listing, Filter filter, Instant now) {
        Naive naive = new Naive(listing, filter, now, "");
        return jdbc.sql("select count(*) from dossier where " + naive.condition())
                .params(naive.values())
                .query(Long.class)
                .single();
    }

    /** Many, vnd and open_vnd of notices or payments as anybody would count them. */
    static Query money(boolean notices, MoneyFilter filter) {
        List<String> texts = new ArrayList<>(List.of("id > 0"));
        Map<String, Object> values = new HashMap<>();
        Map<String, @Nullable Object> asked = new HashMap<>();
        String at = notices ? "notified_at" : "paid_at";
        asked.put(
                "province = :p",
                filter.area() == null ? null : filter.area().codes().get(0));
        asked.put(
                "procedure_code = :c",
                filter.procedure() == null ? null : filter.procedure().value());
        asked.put("waiting = :w", notices ? filter.waiting() : null);
        asked.put(at + " >= :f", filter.from() == null ? null : Times.column(filter.from()));
        asked.put(at + " < :t", filter.to() == null ? null : Times.column(filter.to()));
        asked.forEach((text, value) -> {
            if (value != null) {
                texts.add(text);
                values.put(text.substring(text.length() - 1), value);
            }
        });
        return new Query(
                "select count(*) as many, coalesce(sum(vnd), 0) as vnd, "
                        + (notices ? "coalesce(sum(open_vnd), 0)" : "0") + " as open_vnd from "
                        + (notices ? "tax_notice" : "payment") + " where " + String.join(" and ", texts),
                values);
    }

    String condition() {
        return String.join(" and ", texts);
    }

    Map<String, Object> values() {
        return values;
    }

    private static String listed(Listing listing) {
        return switch (listing) {
            case DOSSIERS -> "id > 0";
            case RECEIPTS -> "received_at is not null";
            case TRANSACTIONS -> "transaction_type is not null";
            case RESULTS -> "completed_at is not null and (status = 'COMPLETED' or status = 'RESULT_DELIVERED')";
        };
    }

    private void same(String column, @Nullable Object value) {
        if (value != null) {
            texts.add(column + " = :" + prefix + column);
            values.put(prefix + column, value instanceof Enum<?> one ? one.name() : value);
        }
    }

    private void time(String condition, @Nullable Instant moment) {
        if (moment != null) {
            String name = prefix + "time" + values.size();
            texts.add(condition + ":" + name);
            values.put(name, Times.column(moment));
        }
    }

    private void word(String word, String where) {
        String name = prefix + "word" + values.size();
        String regex = Pattern.compile("[^a-z0-9 ]").matcher(word).replaceAll(found -> "[" + found.group() + "]");
        texts.add(where + " ~ :" + name);
        values.put(name, word.matches("\\d+/\\d+") ? " " + regex + " " : word.length() < 3 ? " " + regex : regex);
    }
}
