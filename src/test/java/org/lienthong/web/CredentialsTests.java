package org.lienthong.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CredentialsTests {

    @TempDir
    Path folder;

    @Test
    void aMissingFileIsMadeForItsOwnerOnlyAndReadAgain() throws IOException {
        Path file = folder.resolve("data/credentials.json");

        Credentials made = Credentials.open(file);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(Credentials.open(file).apiToken()).isEqualTo(made.apiToken());
        assertThat(made.users().stream().flatMap(user -> user.roles().stream())).containsExactly(Role.values());
        assertThat(made.users().stream().map(Credentials.User::password).distinct())
                .hasSize(3);
        assertThat(Credentials.open(folder.resolve("other.json")).apiToken()).isNotEqualTo(made.apiToken());
        try (var files = Files.list(file.getParent())) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void hubsThatStartAtOnceAgreeOnOneFile() throws Exception {
        Path file = folder.resolve("credentials.json");
        var pool = Executors.newFixedThreadPool(8);
        Set<String> tokens = pool
                .invokeAll(IntStream.range(0, 16)
                        .<java.util.concurrent.Callable<String>>mapToObj(
                                i -> () -> Credentials.open(file).apiToken())
                        .toList())
                .stream()
                .map(done -> {
                    try {
                        return done.get();
                    } catch (Exception e) {
                        throw new IllegalStateException(e);
                    }
                })
                .collect(Collectors.toSet());
        pool.shutdown();
        assertThat(tokens).hasSize(1);
    }

    @Test
    void aFileThatCannotBeUnderstoodStopsTheStartWithoutRepeatingASecret() throws IOException {
        Path file = folder.resolve("credentials.json");
        for (String bad : List.of(
                "",
                "{",
                "{\"users\":[],\"apiToken\":\"very-secret-very-secret\"}",
                "{\"users\":[{\"username\":\"a\",\"password\":\"very-secret\",\"roles\":[\"KING\"]}],\"apiToken\":\"very-secret-very-secret\"}",
                "{\"users\":[{\"username\":\"a\",\"password\":\"very-secret\",\"roles\":[\"OPERATOR\"]}],\"apiToken\":\"short\"}")) {
            Files.writeString(file, bad);
            assertThatThrownBy(() -> Credentials.open(file))
                    .as(bad)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("credentials.json")
                    .hasMessageNotContaining("very-secret");
        }
    }

    @Test
    void anOfficialMayBelongToAnOfficeOfAProvinceAndOldFilesStayReadable() throws IOException {
        Path file = folder.resolve("credentials.json");
        Files.writeString(
                file,
                "{\"users\":[{\"username\":\"old\",\"password\":\"x\",\"roles\":[\"OFFICIAL\"]},"
                        + "{\"username\":\"new\",\"password\":\"x\",\"roles\":[\"OFFICIAL\"],\"province\":\"H56\",\"office\":\"TAX_OFFICE\"}],"
                        + "\"apiToken\":\"very-secret-very-secret\"}");

        Credentials credentials = Credentials.open(file);

        assertThat(credentials.users())
                .extracting(Credentials.User::province, Credentials.User::office)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(null, null),
                        org.assertj.core.groups.Tuple.tuple("H56", "TAX_OFFICE"));
    }

    /** Acts are told apart by the username: two people with one would mend in each other's name. */
    @Test
    void twoAccountsNeverHaveOneUsername() throws IOException {
        Path file = folder.resolve("credentials.json");
        for (String second : List.of("lan", "LAN", " Lan", "api-token", "x".repeat(81))) {
            Files.writeString(
                    file,
                    "{\"users\":[{\"username\":\"lan\",\"password\":\"very-secret\",\"roles\":[\"OFFICIAL\"]},"
                            + "{\"username\":\"" + second
                            + "\",\"password\":\"very-secret\",\"roles\":[\"OPERATOR\"]}],"
                            + "\"apiToken\":\"very-secret-very-secret\"}");
            assertThatThrownBy(() -> Credentials.open(file))
                    .hasMessageContaining("the username \"" + second + "\"")
                    .hasMessageNotContaining("very-secret");
        }
    }

    @Test
    void aWrongOfficeIsToldWithWhatIsAllowed() throws IOException {
        Path file = folder.resolve("credentials.json");
        Map<String, String> wrong = Map.of(
                "\"province\":\"H56\",\"office\":\"KITCHEN\"", "must be one of ONE_STOP_SHOP, LAND_OFFICE, TAX_OFFICE",
                "\"office\":\"TAX_OFFICE\"", "needs its \"province\"",
                "\"province\":\"Thanh Hóa\"", "must be the code of a province, for example \"H56\"");
        for (Map.Entry<String, String> one : wrong.entrySet()) {
            Files.writeString(
                    file,
                    "{\"users\":[{\"username\":\"lan\",\"password\":\"very-secret\",\"roles\":[\"OFFICIAL\"],"
                            + one.getKey() + "}],\"apiToken\":\"very-secret-very-secret\"}");
            assertThatThrownBy(() -> Credentials.open(file))
                    .hasMessageContaining("lan")
                    .hasMessageContaining(one.getValue())
                    .hasMessageNotContaining("very-secret");
        }
    }
}
