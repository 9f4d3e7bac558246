package org.lienthong.registry;

import java.util.Map;

/** A question to the database with its named values. */
record Query(String sql, Map<String, Object> values) {}
