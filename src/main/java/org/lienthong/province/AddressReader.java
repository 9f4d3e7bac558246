package org.lienthong.province;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.lienthong.dossier.Finding;
import org.lienthong.mapping.YamlTree;

/** Reads where a system is, and tells when its family's doors and calls need another kind of place. */
final class AddressReader {

    private static final List<String> SECRETS = List.of("password", "pwd", "secret", "sslkey");

    private static final Map<Profile.Place, List<String>> SCHEMES = Map.of(
            Profile.Place.HTTP, List.of("http", "https"),
            Profile.Place.FOLDER, List.of("file", "sftp"),
            Profile.Place.TABLE, List.of("jdbc"));

    private final List<Finding> findings;

    AddressReader(List<Finding> findings) {
        this.findings = findings;
    }

    Optional<URI> address(YamlTree node, String text) {
        try {
            URI uri = new URI(text);
            if (isPlace(uri)) {
                return Optional.of(uri);
            }
        } catch (URISyntaxException unreadable) {
            // told below, like every other address that leads nowhere
        }
        findings.add(node.at("address")
                .finding(
                        "address",
                        "write an http or https address without user and password, file:FOLDER, sftp://USER@HOST/FOLDER,"
                                + " jdbc:postgresql:... or jdbc:h2:..., none of them with a password"));
        return Optional.empty();
    }

    private static boolean isPlace(URI uri) {
        return switch (String.valueOf(uri.getScheme())) {
            case "http", "https" -> uri.getHost() != null && uri.getUserInfo() == null;
            case "sftp" ->
                uri.getHost() != null
                        && uri.getUserInfo() != null
                        && uri.getUserInfo().matches("[A-Za-z0-9._-]+")
                        && uri.getPath().matches("(/[A-Za-z0-9._-]+)*/?")
                        && !uri.getPath().contains("..")
                        && uri.getQuery() == null;
            case "file" ->
                uri.getQuery() == null
                        && uri.getFragment() == null
                        && folder(uri).matches("[^$#?]+");
            case "jdbc" -> isDatabase(uri.getSchemeSpecificPart());
            default -> false;
        };
    }

    /** A start-up script in the address would be a program. */
    private static boolean isDatabase(String rest) {
        String lower = rest.toLowerCase(Locale.ROOT);
        return (lower.startsWith("postgresql:") || lower.startsWith("h2:"))
                && !lower.contains("init=")
                && SECRETS.stream().noneMatch(secret -> lower.contains(secret + "="));
    }

    private static String folder(URI uri) {
        return uri.isOpaque() ? uri.getSchemeSpecificPart() : String.valueOf(uri.getPath());
    }

    /** Tells doors and calls that this address has no place for, and settings that it needs. */
    void fits(YamlTree system, URI address, Profile profile, Map<String, String> settings) {
        String scheme = address.getScheme();
        Map<Profile.Place, Set<String>> misfits = new EnumMap<>(Profile.Place.class);
        profile.collected().forEach(door -> {
            Profile.Place place = door.way() instanceof Profile.Files ? Profile.Place.FOLDER : Profile.Place.TABLE;
            misfits.computeIfAbsent(place, any -> new TreeSet<>()).add(door.name());
        });
        profile.calls().forEach((verb, call) -> misfits.computeIfAbsent(call.place(), any -> new TreeSet<>())
                .add(verb.code()));
        misfits.forEach((place, names) -> {
            if (!SCHEMES.getOrDefault(place, List.of()).contains(scheme)) {
                findings.add(system.at("address")
                        .finding(
                                "address-kind",
                                String.join(", ", names) + " of this family need an address with one of these schemes: "
                                        + SCHEMES.get(place) + "; write one, or name another family"));
            }
        });
        needed(
                system,
                settings,
                scheme,
                "sftp",
                "knownHost",
                "write the server's public host key, as `ssh-ed25519 AAAA...`");
        needed(
                system,
                settings,
                scheme,
                "jdbc",
                "username",
                "write the user of the database; its password is a secret");
    }

    private void needed(
            YamlTree system, Map<String, String> settings, String scheme, String where, String name, String text) {
        if (scheme.equals(where) && !settings.containsKey(name)) {
            findings.add(
                    system.at("settings").finding("missing-setting", "add `" + name + "` to the settings: " + text));
        }
    }
}
