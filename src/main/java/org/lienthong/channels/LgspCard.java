package org.lienthong.channels;

import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.lienthong.province.PartnerSystem;
import org.lienthong.province.TransportSettings;
import tools.jackson.databind.json.JsonMapper;

/** The header {@code lgspaccesstoken}: Base64 of a JSON object that names the calling system and carries its secret. */
final class LgspCard {

    private static final JsonMapper JSON = new JsonMapper();

    private LgspCard() {}

    static String of(PartnerSystem partner, String secret) {
        TransportSettings transport = partner.transport();
        Map<String, String> card = new LinkedHashMap<>();
        card.put("AccessKey", transport.required("accessKey"));
        card.put("SecretKey", secret);
        card.put("AppName", transport.required("appName"));
        card.put("PartnerCode", transport.required("partnerCode"));
        card.put("PartnerCodeCus", transport.setting("partnerCodeCus").orElse(""));
        return Base64.getEncoder().encodeToString(JSON.writeValueAsBytes(card));
    }
}
