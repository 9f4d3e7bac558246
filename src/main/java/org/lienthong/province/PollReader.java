package org.lienthong.province;

import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lienthong.dossier.Finding;
import org.lienthong.mapping.YamlTree;
import org.lienthong.province.Profile.LoginKind;
import org.lienthong.province.Profile.Poll;

/** Reads the doors of a profile where the hub asks for what is new: those with the key {@code poll}. */
final class PollReader {

    /** The name in the path of how far the hub has read. */
    static final String WATERMARK = "watermark";

    private static final String CLOCK = "time";
    private static final Pattern PACE = Pattern.compile("([1-9]\\d{0,3})([smh])");

    private final MappingLinks links;
    private final List<Finding> findings;

    PollReader(MappingLinks links, List<Finding> findings) {
        this.links = links;
        this.findings = findings;
    }

    static boolean isPoll(YamlTree door) {
        return door.get("poll").isPresent();
    }

    List<Poll> polls(YamlTree profile, LoginKind login) {
        List<Poll> polls = new ArrayList<>();
        profile.get("doors").ifPresent(node -> node.entries().forEach((name, door) -> {
            if (isPoll(door)) {
                polls.add(poll(name, door));
                if (login == LoginKind.DVCQG_SESSION) {
                    findings.add(door.finding("login", "a family with the login dvcqg-session cannot be polled yet"));
                }
            }
        }));
        return List.copyOf(polls);
    }

    private Poll poll(String name, YamlTree door) {
        door.onlyKeys(List.of("poll", "every", "start", WATERMARK, "date", "items", "mapping"), findings::add);
        String path = door.required("poll", findings::add).orElse("");
        PathTemplate template = new PathTemplate(path);
        if (!template.isWellFormed() || template.names().stream().anyMatch(PathTemplate.IDENTIFIERS::contains)) {
            findings.add(door.at("poll")
                    .finding("bad-path", "write a path below the address, with {watermark} or settings in braces"));
        }
        boolean moves = template.names().contains(WATERMARK);
        if (moves) {
            door.required("start", findings::add);
            door.required(WATERMARK, findings::add);
        }
        links.check(door, true, findings);
        return new Poll(
                name,
                path,
                every(door),
                door.optional("start", findings::add).orElse(""),
                place(door, WATERMARK).filter(text -> !text.equals(CLOCK)).orElse(null),
                date(door),
                place(door, "items").orElse(null),
                door.required("mapping", findings::add).orElse(""));
    }

    private Duration every(YamlTree door) {
        Matcher pace = PACE.matcher(door.required("every", findings::add).orElse("1m"));
        if (!pace.matches()) {
            findings.add(door.at("every").finding("pace", "write the pace as 30s, 5m or 1h"));
            return Duration.ofMinutes(1);
        }
        long number = Long.parseLong(pace.group(1));
        return switch (pace.group(2)) {
            case "s" -> Duration.ofSeconds(number);
            case "m" -> Duration.ofMinutes(number);
            default -> Duration.ofHours(number);
        };
    }

    private Optional<String> place(YamlTree door, String key) {
        Optional<String> path = door.optional(key, findings::add);
        path.filter(text -> !text.startsWith("$") && !text.startsWith("/") && !text.equals(CLOCK))
                .ifPresent(text -> findings.add(door.at(key)
                        .finding(
                                "bad-path",
                                "write where it stands in the reply, as $.a.b or /a/b"
                                        + (key.equals(WATERMARK) ? ", or time" : ""))));
        return path;
    }

    private @Nullable DateTimeFormatter date(YamlTree door) {
        try {
            return door.optional("date", findings::add)
                    .map(DateTimeFormatter::ofPattern)
                    .orElse(null);
        } catch (IllegalArgumentException unreadable) {
            findings.add(door.at("date").finding("bad-pattern", "write a pattern such as yyyyMMddHHmmss"));
            return null;
        }
    }
}
