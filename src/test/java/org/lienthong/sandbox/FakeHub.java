package org.lienthong.sandbox;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import com.github.tomakehurst.wiremock.stubbing.StubMapping;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A hub that says yes to everything and remembers what it was told. */
final class FakeHub implements AutoCloseable {

    private final WireMockServer server = new WireMockServer(
            WireMockConfiguration.options().bindAddress("127.0.0.1").dynamicPort());
    private StubMapping trouble;

    FakeHub() {
        server.start();
        says("portal", "{\"error_code\":\"0\",\"message\":\"OK\",\"result\":[]}");
        says("one-stop-shop", "<MSyncResponse><Result>1</Result><Message>OK</Message></MSyncResponse>");
        says("lis", "{\"Result\":1,\"Message\":\"OK\"}");
        says("tax-gate", "{\"Result\":1,\"Message\":\"OK\",\"Items\":[]}");
    }

    URI address() {
        return URI.create("http://localhost:" + server.port());
    }

    void says(String system, String answer) {
        server.stubFor(post(urlPathMatching("/exchange/H56/" + system + "/.*"))
                .willReturn(aResponse().withStatus(200).withBody(answer)));
    }

    /** Until {@link #recovers} every call is answered like this. */
    void answersEverythingWith(ResponseDefinitionBuilder answer) {
        trouble = server.stubFor(any(anyUrl()).atPriority(1).willReturn(answer));
    }

    void recovers() {
        server.removeStub(trouble);
    }

    /** Every call to this door, oldest first. */
    List<LoggedRequest> calls(String systemAndDoor) {
        List<LoggedRequest> calls = new ArrayList<>(server.getAllServeEvents().stream()
                .map(ServeEvent::getRequest)
                .filter(request -> request.getUrl().startsWith("/exchange/H56/" + systemAndDoor))
                .toList());
        Collections.reverse(calls);
        return calls;
    }

    List<String> bodies(String systemAndDoor) {
        return calls(systemAndDoor).stream().map(LoggedRequest::getBodyAsString).toList();
    }

    @Override
    public void close() {
        server.stop();
    }
}
