package org.lienthong.web.pages.citizen;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import org.lienthong.dossier.Dossier;
import org.springframework.web.util.UriUtils;

/** Where a notice is paid: the address that is configured, with the names of dossier and notice in it; nothing about a person. */
final class PayingAddress {

    private PayingAddress() {}

    /** @param publicAddress of the hub, for the way back */
    static String of(String template, Dossier dossier, String notice, String publicAddress) {
        String province = dossier.province().value();
        String code = dossier.code().value();
        String back = publicAddress.replaceFirst("/+$", "") + TrackPages.path("/track/{code}/mine", code, province);
        return filled(
                filled(filled(filled(template, "province", province), "code", code), "notice", notice), "back", back);
    }

    private static String filled(String template, String gap, String value) {
        return template.replaceAll(
                "\\{" + gap + "}", Matcher.quoteReplacement(UriUtils.encode(value, StandardCharsets.UTF_8)));
    }
}
