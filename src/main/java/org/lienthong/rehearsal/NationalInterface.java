package org.lienthong.rehearsal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Submits a dossier as a department does that knows the national model. */
final class NationalInterface {

    private static final String DOSSIER = """
            {"type":"dossier-submitted","province":"%1$s","code":"%2$s","occurredAt":"%3$s",
             "submission":{"procedure":"1.012783","procedureName":"Cấp đổi Giấy chứng nhận","channel":"ONLINE","submittedAt":"%3$s",
              "subject":"Cấp đổi Giấy chứng nhận bị ố, nhòe",
              "applicant":{"role":"APPLICANT","kind":"INDIVIDUAL","name":"Phạm Hữu Nghĩa","idNumber":"038075003348",
               "phone":"0915003348","address":{"text":"Tổ 3, phường Sầm Sơn","commune":"14953"}},
              "parties":[{"role":"OWNER","kind":"INDIVIDUAL","name":"Phạm Hữu Nghĩa","idNumber":"038075003348",
               "address":{"text":"Tổ 3, phường Sầm Sơn","commune":"14953"}}],
              "transaction":{"type":"CL"},
              "parcels":[{"sheet":"31","number":"78","commune":"14953","area":118.2,"address":"Tổ 3, phường Sầm Sơn",
               "uses":[{"purpose":"ODT","area":118.2}]}],
              "documents":[{"name":"Giấy chứng nhận quyền sử dụng đất (bản gốc)","originals":1,"link":"%4$s"}]}}
            """;

    private final HttpClient client;
    private final Stage stage;

    NationalInterface(HttpClient client, Stage stage) {
        this.client = client;
        this.stage = stage;
    }

    /**
     * Answers the code of the new dossier. What the hub says to it shows in the dossier, or in there being none.
     *
     * @param paper where its paper lies
     */
    String submit(String province, String paper) {
        String code = province + ".TW-0001";
        String now = stage.clock().instant().toString();
        HttpRequest request = HttpRequest.newBuilder(URI.create(stage.hub() + "/api/v1/dossiers"))
                .timeout(Duration.ofSeconds(20))
                .header("Content-Type", "application/json")
                .header("Authorization", stage.official())
                .POST(HttpRequest.BodyPublishers.ofString(DOSSIER.formatted(province, code, now, paper)))
                .build();
        try {
            client.send(request, HttpResponse.BodyHandlers.discarding());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return code;
    }
}
