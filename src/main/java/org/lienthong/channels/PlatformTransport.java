package org.lienthong.channels;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.lienthong.province.PartnerSystem;

/**
 * A platform that gives a token for client credentials and wants it with every call. What shows who the hub is, is the
 * platform's own: {@link #ndxp} and {@link #lgsp} differ only there.
 */
final class PlatformTransport implements Transport {

    private static final String BEARER = "Bearer ";

    private final Wire wire;
    private final Tokens tokens;
    private final Function<PartnerSystem, Card> card;

    private PlatformTransport(Wire wire, Tokens tokens, Function<PartnerSystem, Card> card) {
        this.wire = wire;
        this.tokens = tokens;
        this.card = card;
    }

    /**
     * Who the hub is.
     *
     * @param atLogin headers of the token call
     * @param always headers of every other call, besides the token
     */
    record Card(Map<String, String> atLogin, Map<String, String> always) {}

    /** In the style of WSO2: consumer key and secret as user and password of the token call. */
    static Transport ndxp(Wire wire, Tokens tokens, Secrets secrets) {
        return new PlatformTransport(wire, tokens, partner -> {
            String key = partner.transport().required("consumerKey");
            return new Card(Map.of("Authorization", Secrets.basic(key, secrets.transport(partner))), Map.of());
        });
    }

    /** Of the Tân Dân type: the card travels with the token call and with every other one. */
    static Transport lgsp(Wire wire, Tokens tokens, Secrets secrets) {
        return new PlatformTransport(wire, tokens, partner -> {
            Map<String, String> header = Map.of("lgspaccesstoken", LgspCard.of(partner, secrets.transport(partner)));
            return new Card(header, header);
        });
    }

    @Override
    public Map<String, String> headers(PartnerSystem partner) {
        Card shown = card.apply(partner);
        Map<String, String> headers = new HashMap<>(shown.always());
        headers.put("Authorization", BEARER + tokens.token(key(partner), () -> token(partner, shown)));
        partner.transport().setting("dstcode").ifPresent(code -> headers.put("dstcode", code));
        return headers;
    }

    private Tokens.Fresh token(PartnerSystem partner, Card shown) {
        Wire.Request request = OAuth2.request(
                partner.transport().required("token"), shown.atLogin(), Map.of("grant_type", "client_credentials"));
        return OAuth2.fetch(request, asked -> wire.send(partner.id(), asked));
    }

    @Override
    public boolean refused(PartnerSystem partner, Map<String, String> headers) {
        return tokens.refused(
                key(partner), headers.getOrDefault("Authorization", BEARER).substring(BEARER.length()));
    }

    private static Tokens.Key key(PartnerSystem partner) {
        return Tokens.Key.of(partner, "transport");
    }
}
