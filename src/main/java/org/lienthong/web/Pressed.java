package org.lienthong.web;

import org.jspecify.annotations.Nullable;
import org.lienthong.dossier.ProvinceCode;

/**
 * Somebody pressed a button of the desk.
 *
 * @param key the same for the same press again, so that it has no second effect; 1 to 160 characters
 * @param dossierId null when it is about no one dossier
 * @param by who pressed it
 * @param office from where; null for somebody who sits at no office
 * @param reason why, in their words
 */
public record Pressed(
        String key,
        ProvinceCode province,
        @Nullable Long dossierId,
        String by,
        @Nullable Office office,
        @Nullable String reason) {}
