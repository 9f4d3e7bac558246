package org.lienthong.channels;

import java.util.LinkedHashMap;
import java.util.Map;
import org.lienthong.province.PartnerSystem;
import org.lienthong.province.Profile.LoginKind;

/** How the hub proves itself to partners, as their families want it. */
final class PartnerLogins {

    private static final String BEARER = "Bearer ";

    private final Line line;
    private final Secrets secrets;
    private final Tokens tokens;
    private final ChannelsSettings settings;

    PartnerLogins(Line line, Secrets secrets, Tokens tokens, ChannelsSettings settings) {
        this.line = line;
        this.secrets = secrets;
        this.tokens = tokens;
        this.settings = settings;
    }

    /** The headers that this partner wants with every call. */
    Map<String, String> headers(PartnerSystem partner) {
        return switch (partner.profile().login().kind()) {
            case NONE, DVCQG_SESSION -> Map.of();
            case API_KEY ->
                settings.secret(partner.id(), "outbound")
                        .map(secret -> Map.of("X-API-Key", secret))
                        .orElse(Map.of());
            case BASIC ->
                Map.of("Authorization", Secrets.basic(setting(partner, "username"), secrets.outbound(partner)));
            case OAUTH2_CLIENT, OAUTH2_PASSWORD ->
                Map.of("Authorization", BEARER + tokens.token(key(partner), () -> token(partner)));
        };
    }

    /** The partner did not take these headers (HTTP 401). Whether a second call with new ones may help. */
    boolean refused(PartnerSystem partner, Map<String, String> headers) {
        String shown = headers.getOrDefault("Authorization", "");
        return shown.startsWith(BEARER) && tokens.refused(key(partner), shown.substring(BEARER.length()));
    }

    private Tokens.Fresh token(PartnerSystem partner) {
        String path = String.valueOf(partner.profile().login().path());
        return OAuth2.fetch(OAuth2.request(path, Map.of(), form(partner)), request -> line.send(partner, request));
    }

    private Map<String, String> form(PartnerSystem partner) {
        boolean password = partner.profile().login().kind() == LoginKind.OAUTH2_PASSWORD;
        Map<String, String> form = new LinkedHashMap<>();
        form.put("grant_type", password ? "password" : "client_credentials");
        form.put("client_id", setting(partner, "clientId"));
        form.put("client_secret", password ? secrets.client(partner) : secrets.outbound(partner));
        if (password) {
            form.put("username", setting(partner, "username"));
            form.put("password", secrets.outbound(partner));
        }
        return form;
    }

    private static String setting(PartnerSystem partner, String name) {
        return partner.settings().getOrDefault(name, "");
    }

    private static Tokens.Key key(PartnerSystem partner) {
        return Tokens.Key.of(partner, "login");
    }
}
