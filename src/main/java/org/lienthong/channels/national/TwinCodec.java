package org.lienthong.channels.national;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonInclude;
import org.lienthong.dossier.NationalMessage;
import org.lienthong.mapping.NationalJson;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Carries values between a twin and its record through the JSON form, so that no component is copied by hand. */
final class TwinCodec {

    private static final JsonMapper TWINS = JsonMapper.builder()
            .changeDefaultVisibility(checker ->
                    checker.withFieldVisibility(Visibility.NON_PRIVATE).withCreatorVisibility(Visibility.ANY))
            .changeDefaultPropertyInclusion(include -> include.withValueInclusion(JsonInclude.Include.NON_EMPTY))
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private TwinCodec() {}

    static NationalMessage record(MessageTwin twin) {
        return NationalJson.read(TWINS.writeValueAsString(twin), NationalMessage.class);
    }

    static MessageTwin twin(NationalMessage message) {
        return TWINS.readValue(NationalJson.write(message), MessageTwin.class);
    }
}
