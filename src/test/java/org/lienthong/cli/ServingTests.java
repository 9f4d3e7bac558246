package org.lienthong.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lienthong.ShippedFiles;

/** What stops a hub from starting is said in one place and one sentence, never as a trace. */
class ServingTests {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    Path root;

    @TempDir
    Path data;

    @BeforeEach
    void theShippedFiles() {
        ShippedFiles.copyTo(root);
    }

    @Test
    void everyFaultOfEveryFileIsListedBeforeTheHubRefusesToStart() throws IOException {
        plant("province-configs/H56.yaml", "family: opencps", "family: opencsp");
        plant("mappings/vbdlis/chuyen-ho-so.yaml", "mapping:", "maping:");
        plant("mappings/vbdlis/profile.yaml", "mapping: vbdlis/tiep-nhan,", "mapping: vbdlis/nirgends,");

        assertThat(serve(0)).isEqualTo(1);
        assertThat(err.toString())
                .startsWith("lienthong: The files below the config root have faults")
                .contains("province-configs/H56.yaml:", ": unknown-family: ")
                .contains("mappings/vbdlis/chuyen-ho-so.yaml:", ": unknown-key: ")
                .contains("mappings/vbdlis/profile.yaml:", ": unknown-mapping: ")
                .doesNotContain("\tat ", "Exception");
        assertThat(out.toString()).doesNotContain("Ready");
    }

    @Test
    void aFaultyRouteStopsItToo() throws IOException {
        plant("routes/intake/intake.camel.yaml", "ref: intake", "ref: outtake");

        assertThat(serve(0)).isEqualTo(1);
        assertThat(err.toString())
                .contains("routes/intake/intake.camel.yaml:", ": verb: ")
                .doesNotContain("\tat ", "Exception");
    }

    @Test
    void aPortInUseIsNamed() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            assertThat(serve(taken.getLocalPort())).isEqualTo(1);
            assertThat(err.toString().strip())
                    .isEqualTo("lienthong: port " + taken.getLocalPort() + " is taken; name another with --port");
        }
    }

    @Test
    void aDatabaseThatAnotherHubHoldsIsNamed() throws IOException {
        try (FileChannel file =
                FileChannel.open(data.resolve("ledger.mv.db"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            file.lock();
            assertThat(serve(0)).isEqualTo(1);
        }
        assertThat(err.toString().strip())
                .startsWith("lienthong: another hub has the database")
                .contains("--data")
                .doesNotContain("\n");
    }

    @Test
    void troubleWithTheDatabaseIsToldByItsKindAndABugByItsTrace() {
        assertThat(Trouble.words(new IllegalStateException(new SQLException("x", "08001"))))
                .contains("cannot be reached");
        assertThat(Trouble.words(new IllegalStateException(new SQLException("x", "28P01"))))
                .contains("user or password");
        assertThat(Trouble.words(new IllegalStateException("odd"))).contains("this is a bug", "\tat ");
    }

    private int serve(int port) {
        return Commands.line(new PrintWriter(out, true), new PrintWriter(err, true))
                .execute("serve", "--port", port + "", "--data", data.toString(), "--config", root.toString());
    }

    private void plant(String file, String there, String instead) throws IOException {
        String text = Files.readString(root.resolve(file));
        assertThat(text).contains(there);
        Files.writeString(root.resolve(file), text.replace(there, instead));
    }
}
