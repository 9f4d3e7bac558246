package org.lienthong.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Who may log in, and the token of the programs that read for the department. Kept in one file that only its owner may
 * read (mode 600); it is made with random passwords when it is missing.
 *
 * @param apiToken bearer token; has the role {@link Role#DEPARTMENT}
 */
public record Credentials(List<User> users, String apiToken) {

    private static final Logger log = LoggerFactory.getLogger(Credentials.class);

    private static final int SHORTEST_TOKEN = 16;
    private static final int RANDOM_BYTES = 18;

    /** What is written behind it fits too where names of who acted are kept. */
    private static final int LONGEST_USERNAME = 80;

    /** By this name the program with the token acts. */
    public static final String PROGRAM = "api-token";

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    public Credentials {
        if (users == null || users.isEmpty() || apiToken == null || apiToken.length() < SHORTEST_TOKEN) {
            throw new IllegalArgumentException(
                    "needs \"users\" and an \"apiToken\" of at least " + SHORTEST_TOKEN + " characters");
        }
        users = List.copyOf(users);
        oneAccountEach(users);
    }

    /** Who did something is told apart by the username, in the ledger, in quarantine and in plans. */
    private static void oneAccountEach(List<User> users) {
        Set<String> names = new HashSet<>(Set.of(PROGRAM));
        for (User user : users) {
            if (!names.add(user.username().strip().toLowerCase(Locale.ROOT))) {
                throw new IllegalArgumentException(
                        "the username \"" + user.username()
                                + "\" is taken already; give every account one of its own, small and capital letters count the same");
            }
            if (user.username().length() > LONGEST_USERNAME) {
                throw new IllegalArgumentException("the username \"" + user.username() + "\" is longer than "
                        + LONGEST_USERNAME + " characters; shorten it");
            }
        }
    }

    /**
     * Somebody with a password; never written to a log.
     *
     * @param province code of the province whose dossiers an official works on; null: of any
     * @param office where in that province, as {@link Office} names it; null: any
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record User(
            String username,
            String password,
            List<Role> roles,
            @Nullable String province,
            @Nullable String office) {
        public User {
            if (username == null || username.isBlank() || password == null || password.isBlank() || roles == null) {
                throw new IllegalArgumentException("every user needs \"username\", \"password\" and \"roles\"");
            }
            roles = List.copyOf(roles);
            Office.check(username, province, office);
        }

        public User(String username, String password, List<Role> roles) {
            this(username, password, roles, null, null);
        }

        @Override
        public String toString() {
            return username + " " + roles;
        }
    }

    @Override
    public String toString() {
        return users.toString();
    }

    /**
     * The credentials in this file; a missing file is made first. Two hubs that start at once agree on one file.
     *
     * @throws IllegalStateException when the file is there and cannot be understood; the message never repeats it
     */
    public static Credentials open(Path file) {
        try {
            if (Files.notExists(file)) {
                create(file);
            }
            warnWhenOthersCanRead(file);
            return JSON.readValue(Files.readString(file), Credentials.class);
        } catch (JacksonException e) {
            throw new IllegalStateException(
                    "the credentials file " + file + " cannot be understood: "
                            + (e.getCause() instanceof IllegalArgumentException cause
                                    ? cause.getMessage()
                                    : "it must be {\"users\":[{\"username\",\"password\",\"roles\"}],\"apiToken\"}, and an official may have \"province\" and \"office\""));
        } catch (IOException e) {
            throw new UncheckedIOException("the credentials file " + file + " cannot be used", e);
        }
    }

    private static void create(Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        Path fresh = Files.createTempFile(
                folder,
                "credentials",
                ".new",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            Files.writeString(fresh, JSON.writeValueAsString(random()));
            Files.createLink(file, fresh);
        } catch (FileAlreadyExistsException e) {
            log.info("another hub made the credentials file at this moment");
        } finally {
            Files.delete(fresh);
        }
    }

    private static Credentials random() {
        List<User> users = Arrays.stream(Role.values())
                .map(role -> new User(role.name().toLowerCase(Locale.ROOT), secret(), List.of(role)))
                .toList();
        return new Credentials(users, secret() + secret());
    }

    private static String secret() {
        byte[] bytes = new byte[RANDOM_BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static void warnWhenOthersCanRead(Path file) throws IOException {
        Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(file);
        if (permissions.contains(PosixFilePermission.GROUP_READ)
                || permissions.contains(PosixFilePermission.OTHERS_READ)) {
            log.warn("others can read {}; set its mode to 600", file);
        }
    }
}
