package org.lienthong.sandbox;

import java.util.Map;

/**
 * A call ready to leave.
 *
 * @param path at the hub: below {@code /exchange/{province}/{system}/}; at another partner: below its address
 */
record Letter(String path, Map<String, String> headers, String contentType, String body) {}
