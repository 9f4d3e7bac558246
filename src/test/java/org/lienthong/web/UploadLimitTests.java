package org.lienthong.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who sends files to a page costs neither disk nor time beyond what the page is for. */
class UploadLimitTests extends WebAcceptance {

    private static final int MEGA = 1024 * 1024;

    @AfterEach
    void nothingIsCounted() {
        jdbc.sql("delete from citizen_count").update();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/verify/upload", "/verify/file", "/login", "/desk/late-entry/preview", "/operations"})
    void aFormWithFilesThatIsTooLargeIsTurnedAwayBeforeAnyOfItIsRead(String path) throws IOException {
        assertThat(answerToTheHeadOf(path, "Content-Length: " + 40 * MEGA)).contains(" 413 ");
        assertThat(answerToTheHeadOf(path, "Transfer-Encoding: chunked")).contains(" 411 ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/verify/upload", "/login"})
    void whoSentTooMuchIsTurnedAwayOnEveryPage(String path) throws IOException {
        new Citizen(port).upload(new Citizen(port).get("/verify"), "/verify/upload", "file", "a.pdf", new byte[9]);
        assertThat(jdbc.sql("update citizen_count set many = 1000000000 where name like 'bytes:%'")
                        .update())
                .isEqualTo(1);

        assertThat(answerToTheHeadOf(path, "Content-Length: " + MEGA)).contains(" 429 ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"upload", "file"})
    void oneAddressHasSoManyFilesCheckedInAnHour(String door) {
        assertThat(checked(door)).doesNotContain("quá nhiều tệp trong một giờ");
        assertThat(jdbc.sql("update citizen_count set many = 1000000 where name like 'checks:%'")
                        .update())
                .isEqualTo(1);
        assertThat(checked(door)).contains("quá nhiều tệp trong một giờ");
        clock.set(OutsideWorld.START.plus(Duration.ofMinutes(61)));
        assertThat(checked(door)).doesNotContain("quá nhiều tệp trong một giờ");
    }

    private String checked(String door) {
        Citizen citizen = new Citizen(port);
        Citizen.Page page = citizen.get("/verify");
        return (door.equals("upload")
                        ? citizen.upload(page, "/verify/upload", "file", "a.json", new byte[] {'{'})
                        : citizen.post(page, "/verify/file", "proof", "{"))
                .body();
    }

    /** The body is promised and never comes. */
    private String answerToTheHeadOf(String path, String length) throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            socket.setSoTimeout(5_000);
            socket.getOutputStream()
                    .write(("POST " + path + " HTTP/1.1\r\nHost: localhost\r\nAccept: text/html\r\n"
                                    + "Content-Type: multipart/form-data; boundary=x\r\n" + length + "\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))
                    .readLine();
        }
    }
}
