package org.lienthong.channels;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lienthong.province.PartnerSystem;
import org.lienthong.province.SecretPlace;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.json.JsonFactory;

/** Lets a partner in when it shows its secret where its contract puts it. Without a configured secret nobody enters. */
final class Doorkeeper {

    private static final JsonFactory JSON = new JsonFactory();

    private final ChannelsSettings settings;

    Doorkeeper(ChannelsSettings settings) {
        this.settings = settings;
    }

    /** @param inPath the part of the path that stands for the secret, if the contract puts it there */
    boolean admits(PartnerSystem partner, SecretPlace place, Knock knock, @Nullable String inPath) {
        Optional<String> expected = settings.secret(partner.id(), "inbound");
        Optional<String> shown =
                switch (place.kind()) {
                    case PATH -> Optional.ofNullable(inPath);
                    case QUERY -> Optional.ofNullable(knock.parameter(String.valueOf(place.name())));
                    case HEADER -> Optional.ofNullable(knock.header(String.valueOf(place.name())));
                    case BASIC -> basic(partner, knock.header("Authorization"));
                    case BODY -> inBody(String.valueOf(place.name()), knock.body());
                };
        return expected.isPresent() && shown.isPresent() && equal(expected.get(), shown.get());
    }

    /** What a caller brings, without any framework's view of it. */
    interface Knock {

        @Nullable
        String parameter(String name);

        @Nullable
        String header(String name);

        byte[] body();
    }

    private static Optional<String> basic(PartnerSystem partner, @Nullable String header) {
        if (header == null || !header.regionMatches(true, 0, "Basic ", 0, 6)) {
            return Optional.empty();
        }
        try {
            String pair =
                    new String(Base64.getDecoder().decode(header.substring(6).strip()), StandardCharsets.UTF_8);
            String user = partner.settings().getOrDefault("username", "") + ":";
            return pair.startsWith(user) ? Optional.of(pair.substring(user.length())) : Optional.empty();
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    /** A top-level text field; the document is not trusted yet, so it is only skimmed. */
    private static Optional<String> inBody(String path, byte[] body) {
        String field = path.replaceFirst("^\\$\\.", "");
        try (JsonParser parser = JSON.createParser(tools.jackson.core.ObjectReadContext.empty(), body)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return Optional.empty();
            }
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = parser.currentName();
                JsonToken value = parser.nextToken();
                if (name.equals(field)) {
                    return value == JsonToken.VALUE_STRING ? Optional.of(parser.getString()) : Optional.empty();
                }
                parser.skipChildren();
            }
        } catch (JacksonException unreadable) {
            return Optional.empty();
        }
        return Optional.empty();
    }

    private static boolean equal(String expected, String shown) {
        return MessageDigest.isEqual(expected.getBytes(StandardCharsets.UTF_8), shown.getBytes(StandardCharsets.UTF_8));
    }
}
