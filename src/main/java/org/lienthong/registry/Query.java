package org.lienthong.registry;

import java.util.HashMap;
import java.util.Map;

/** A question to the database with its named values. */
record Query(String sql, Map<String, Object> values) {

    /** Both numbers together, as one question that sees one moment. */
    Query combined(String operator, Query other) {
        Map<String, Object> all = new HashMap<>(values);
        all.putAll(other.values);
        return new Query("select (" + sql + ") " + operator + " (" + other.sql + ")", all);
    }
}
