package org.lienthong.dossier;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A party's share (tỷ lệ) of a right, for example {@code 1/2}; more than nothing and at most the whole. */
public record Share(String value) implements Identifier {

    private static final Pattern PATTERN = Pattern.compile("([1-9]\\d{0,8})/([1-9]\\d{0,8})");

    public Share {
        value = value.strip();
        Matcher matcher = PATTERN.matcher(value);
        if (!matcher.matches() || Long.parseLong(matcher.group(1)) > Long.parseLong(matcher.group(2))) {
            throw new InvalidValue("share", "a share is a fraction of at most one, for example 1/2");
        }
    }
}
