package org.lienthong.province;

import java.time.Duration;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lienthong.dossier.DossierStatus;
import org.lienthong.dossier.MessageType;

/**
 * The contract of one system family as data: which doors it may call, what the hub calls, in which words each answers.
 *
 * @param zone of date-times without a mark; null: the zone of the province
 * @param doors where the partner comes to the hub
 * @param collected doors where the hub looks itself
 * @param assumed doors, calls and fields for which no public contract is known
 * @param reply how the partner answers; null when it is never called
 * @param ask how it is asked what it holds; null when it cannot be asked this way
 */
public record Profile(
        String family,
        SystemKind kind,
        @Nullable ZoneId zone,
        List<String> assumed,
        List<Door> doors,
        List<Collected> collected,
        List<Poll> polls,
        List<Catalogue> catalogues,
        AnswerWords answer,
        Login login,
        Map<MessageType, Call> calls,
        @Nullable ReplyWords reply,
        @Nullable Ask ask) {

    /** Whether it can be asked what it holds of a dossier; in the sessions of a portal that needs no words of its own. */
    public boolean canBeAsked() {
        return ask != null || login.kind() == LoginKind.DVCQG_SESSION && kind == SystemKind.PORTAL;
    }

    /** The door with this name. */
    public Optional<Door> door(String name) {
        return doors.stream().filter(door -> door.name().equals(name)).findFirst();
    }

    /**
     * A door that the partner may call.
     *
     * @param path below {@code /exchange/{province}/{system}/}; {@code {secret}} stands for the secret
     */
    public record Door(String name, String path, SecretPlace secret, String mapping) {}

    /** The mapping of what comes through the door with this name, whoever opens it. */
    public Optional<String> reads(String door) {
        return Stream.of(
                        doors.stream().filter(own -> own.name().equals(door)).map(Door::mapping),
                        collected.stream()
                                .filter(own -> own.name().equals(door))
                                .map(Collected::mapping),
                        polls.stream().filter(own -> own.name().equals(door)).map(Poll::mapping))
                .flatMap(mappings -> mappings)
                .findFirst();
    }

    /** Every mapping that its doors and calls name. */
    public Set<String> mappings() {
        return Stream.of(
                        doors.stream().map(Door::mapping),
                        collected.stream().map(Collected::mapping),
                        polls.stream().map(Poll::mapping),
                        calls.values().stream().flatMap(call -> Stream.ofNullable(call.mapping())))
                .flatMap(mappings -> mappings)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** A door where the partner leaves things and the hub looks for them. */
    public record Collected(String name, String mapping, Way way) {}

    /** What the hub looks at. */
    public sealed interface Way permits Files, Table {}

    /**
     * A folder, below the system's address.
     *
     * @param pattern of the names of files that are meant, with {@code *} and {@code ?}
     * @param answers folder for an answer to each file; null: none is written
     */
    public record Files(
            String folder, String pattern, @Nullable String answers) implements Way {}

    /**
     * A table or view.
     *
     * @param key column that tells rows with the same watermark apart
     * @param watermark column that grows with every change
     * @param every pace; all tables of a system are read together, at the shortest
     * @param overlap how far before the newest row that was read the next look begins, for commits that came late
     */
    public record Table(String table, String key, String watermark, Duration every, Duration overlap) implements Way {}

    /** Where the hub puts what it has to say. */
    public enum Place {
        /** A call over HTTP. */
        HTTP,
        /** A file in a folder. */
        FOLDER,
        /** A row in a staging table. */
        TABLE
    }
    /**
     * A door where the hub asks for what is new.
     *
     * @param path a {@link PathTemplate} in which {@code {watermark}} is how far the hub has read
     * @param every the pace
     * @param start the watermark of the first round; empty when the path has none
     * @param watermark where the next one stands in the reply; null: the time at which the round began
     * @param date how such a time is written, in the zone of the system; null: ISO 8601 in UTC
     * @param items where the new things stand in the reply; a reply without any is quiet; null: every reply has some
     */
    public record Poll(
            String name,
            String path,
            Duration every,
            String start,
            @Nullable String watermark,
            @Nullable DateTimeFormatter date,
            @Nullable String items,
            String mapping) {}

    /** A list that the partner may read. */
    public record Catalogue(String name, String list, SecretPlace secret) {
        /** The lists there are. */
        public static final Set<String> LISTS = Set.of("officials", "procedures", "statuses");
    }

    /**
     * A call that the hub makes.
     *
     * @param method of HTTP: POST, PUT or PATCH
     * @param path a {@link PathTemplate}; the name of the folder or table where the place is one
     * @param mapping null when the body is the slip
     * @param files whether the body carries the papers themselves
     */
    public record Call(
            Place place,
            String method,
            String path,
            @Nullable String mapping,
            boolean files) {}

    /**
     * How the partner is asked about one dossier.
     *
     * @param body fields of a JSON object that is posted, their values with names in braces like a path; empty: a GET
     * @param xml whether the reply is XML, JSON otherwise
     * @param status where the partner's status stands in the reply
     * @param codes its codes and what they mean
     * @param unknown how it says that it does not know the dossier
     */
    public record Ask(
            String path,
            Map<String, String> body,
            boolean xml,
            String status,
            Map<String, DossierStatus> codes,
            List<Yes> unknown) {}

    /** How the hub proves itself. */
    public enum LoginKind {
        NONE(Set.of(), Set.of()),
        API_KEY(Set.of(), Set.of()),
        BASIC(Set.of("username"), Set.of()),
        OAUTH2_CLIENT(Set.of("clientId"), Set.of()),
        OAUTH2_PASSWORD(Set.of("clientId", "username"), Set.of()),
        DVCQG_SESSION(Set.of("username", "madonvi", "dstcode"), Set.of("session", "service", "isUpdating"));

        private final Set<String> asks;
        private final Set<String> gives;

        LoginKind(Set<String> asks, Set<String> gives) {
            this.asks = asks;
            this.gives = gives;
        }

        /** The settings of a system without which the hub cannot prove itself. */
        Set<String> asks() {
            return asks;
        }

        /** The settings that the conversation itself gives to the mappings of its calls. */
        Set<String> gives() {
            return gives;
        }

        /** Whether proving itself is a call of its own. */
        boolean calls() {
            return this == OAUTH2_CLIENT || this == OAUTH2_PASSWORD || this == DVCQG_SESSION;
        }

        /** Whether it fills the header {@code Authorization}. */
        boolean authorises() {
            return this == BASIC || this == OAUTH2_CLIENT || this == OAUTH2_PASSWORD;
        }
    }

    /** @param path of the token or session call, below the address */
    public record Login(LoginKind kind, @Nullable String path) {}

    /**
     * How the hub answers on the doors. Values are text, numbers or booleans; {@code {message}} and {@code {name}} in
     * texts are filled in.
     *
     * @param root name of the root element; null for JSON
     */
    public record AnswerWords(
            String contentType,
            @Nullable String root,
            Map<String, Object> accepted,
            Map<String, Object> refused,
            @Nullable ItemWords items) {}

    /** @param as the field that lists the items of a batch */
    public record ItemWords(String as, Map<String, Object> accepted, Map<String, Object> refused) {}

    /**
     * How the partner's reply is read.
     *
     * @param xml whether the reply is XML, JSON otherwise
     * @param success any of these means yes
     * @param already any of these means that it is there already; texts are contained, in any case
     * @param message path of the partner's words
     */
    public record ReplyWords(
            boolean xml,
            List<Yes> success,
            List<Yes> already,
            @Nullable String message) {}

    /**
     * One way to say something in a reply; all that is given must be there.
     *
     * @param status of HTTP; empty: any below 400, or any at all where a no is looked at
     * @param said what stands in the body; null: nothing is asked of it
     */
    public record Yes(Set<Integer> status, @Nullable Expect said) {}

    /** @param values for success: any of them; for already: the text that is contained */
    public record Expect(String path, List<String> values) {}
}
