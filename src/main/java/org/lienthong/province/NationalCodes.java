package org.lienthong.province;

import java.util.Map;

/** National code lists that partners read: code to Vietnamese name, in the order of the list. */
public record NationalCodes(Map<String, String> statuses) {}
