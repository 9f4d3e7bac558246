package org.lienthong.web.pages.citizen;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import org.lienthong.dossier.Dossier;
import org.springframework.web.util.UriUtils;

/** Where a notice is paid: the address that is configured, with the names of dossier and notice in it; nothing about a person. */
final class PayingAddress {

    private PayingAddress() {}

    static String of(String template, Dossier dossier, String notice) {
        return filled(
                filled(
                        filled(template, "province", dossier.province().value()),
                        "code",
                        dossier.code().value()),
                "notice",
                notice);
    }

    private static String filled(String template, String gap, String value) {
        return template.replaceAll(
                "\\{" + gap + "}", Matcher.quoteReplacement(UriUtils.encode(value, StandardCharsets.UTF_8)));
    }
}
