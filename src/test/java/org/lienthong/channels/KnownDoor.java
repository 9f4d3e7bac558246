package org.lienthong.channels;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.lienthong.dossier.ProvinceCode;
import org.lienthong.province.PartnerSystem;
import org.lienthong.province.Profile.Door;
import org.lienthong.province.Provinces;
import org.lienthong.province.SecretPlace;

/** A door that some profile describes, and how a partner of that family comes through it. */
record KnownDoor(PartnerSystem system, Door door) {

    /** Every door of every family. */
    static List<KnownDoor> all(Provinces provinces) {
        return Stream.of(Outside.KNOCKED, OtherFamilies.PROVINCE)
                .flatMap(province -> of(provinces, province).stream())
                .toList();
    }

    /** Every door of every system of the province: a door that is added to a profile is tested by itself. */
    static List<KnownDoor> of(Provinces provinces, String province) {
        // A province whose config has faults is not served, and then nothing at all would be tested here.
        return provinces
                .find(new ProvinceCode(province))
                .orElseThrow(() -> new AssertionError(province + " is not served; see the findings at the start"))
                .systems()
                .stream()
                .flatMap(system -> system.profile().doors().stream().map(door -> new KnownDoor(system, door)))
                .toList();
    }

    boolean xml() {
        return system.profile().answer().root() != null;
    }

    boolean secretInBody() {
        return door.secret().kind() == SecretPlace.Kind.BODY;
    }

    /** Documents that this door takes, from the fixtures of its mapping, with the right secret where it lies inside. */
    List<byte[]> taken() {
        try (Stream<Path> cases = Files.list(Path.of("test-fixtures").resolve(door.mapping()))) {
            return cases.filter(one -> Files.exists(one.resolve("national.json")))
                    .filter(one -> Files.notExists(one.resolve("findings.json")))
                    .sorted(Comparator.comparing(Path::toString))
                    .map(one -> one.resolve(xml() ? "given.xml" : "given.json"))
                    .map(this::document)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    byte[] one() {
        return taken().get(0);
    }

    private byte[] document(Path file) {
        try {
            String text = Files.readString(file);
            if (secretInBody()) {
                String field = String.valueOf(door.secret().name()).substring(2);
                text = text.replaceFirst("(\"" + field + "\"\\s*:\\s*\")[^\"]*\"", "$1" + secret() + "\"");
            }
            return text.getBytes(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String province() {
        return system.id().province().value();
    }

    /** What opens this door. */
    String secret() {
        return inbound(province(), name());
    }

    String name() {
        return system.id().name();
    }

    static String inbound(String province, String system) {
        return Outside.secret(province, system, "inbound");
    }

    Caller.Answer knock(Caller caller, byte[] body) {
        return knock(caller, body, secret(), Map.of());
    }

    Caller.Answer knock(Caller caller, byte[] body, String secret, Map<String, String> more) {
        return knock(caller, province(), body, secret, more);
    }

    /** @param province the code in the path, which need not be that of the province of today */
    Caller.Answer knock(Caller caller, String province, byte[] body, String secret, Map<String, String> more) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Type", xml() ? "application/xml" : "application/json");
        String place = String.valueOf(door.secret().name());
        switch (door.secret().kind()) {
            case HEADER -> headers.put(place, secret);
            case BASIC -> headers.put("Authorization", "Basic " + basic(secret));
            default -> {}
        }
        headers.putAll(more);
        String query = door.secret().kind() == SecretPlace.Kind.QUERY ? "?" + place + "=" + secret : "";
        return caller.post(path(province, secret) + query, headers, body);
    }

    String path(String secret) {
        return path(province(), secret);
    }

    private String path(String province, String secret) {
        return "/exchange/" + province + "/" + name() + "/" + door.path().replace("{secret}", secret);
    }

    private String basic(String secret) {
        String pair = system.settings().get("username") + ":" + secret;
        return Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return name() + " " + door.name();
    }
}
