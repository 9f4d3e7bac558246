package org.lienthong.channels;

import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.HttpHeader;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.lienthong.StandingClock;
import org.lienthong.dossier.SystemId;
import org.lienthong.exchange.Deliveries.Claimed;
import org.lienthong.exchange.Outcome;
import org.lienthong.exchange.Partners.Held;
import org.lienthong.exchange.Passages.Dispatch;
import org.lienthong.mapping.FileStore;
import org.lienthong.province.Provinces;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The hub tells one system of the province {@link Outside#TOLD} over the real line, with logins of this test only. */
abstract class PartnerTest extends HubTest {

    /** What every call may carry besides what its family adds. */
    private static final Set<String> ALWAYS =
            Set.of("content-type", "content-length", "host", "connection", "user-agent");

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Autowired
    FileStore paperStore;

    @Autowired
    Wire wire;

    @Autowired
    Phrases phrases;

    @Autowired
    PaperFetcher fetcher;

    @Autowired
    ChannelsSettings settings;

    @TempDir
    Path root;

    final StandingClock clock = new StandingClock(NOW);
    private final String system;
    WireMockServer partner;
    Provinces configured;
    LoggedIn loggedIn;
    private PartnersInTheirWords partners;

    PartnerTest(String system) {
        this.system = system;
    }

    @BeforeEach
    void freshLogins() {
        partner = Outside.partner(Outside.TOLD, system);
        partner.resetAll();
        speaksAs(provinces);
    }

    /** The same partner, but its province's config or its family's profile says something else. */
    void changed(String file, String there, String instead) {
        rewritten(file, there, instead);
        Provinces.Loaded loaded = Provinces.load(root);
        assertThat(loaded.findings()).isEmpty();
        speaksAs(loaded.provinces());
    }

    /** One half of a change that is whole only with the next. */
    void rewritten(String file, String there, String instead) {
        Path path = root.resolve(file);
        try {
            if (!Files.exists(root.resolve("mappings"))) {
                Outside.copyTo(root, "mappings");
                Outside.copyTo(root, "province-configs");
                Files.delete(root.resolve("province-configs/" + Outside.KNOCKED + ".yaml"));
            }
            String text = Files.readString(path);
            assertThat(text).contains(there);
            Files.writeString(path, text.replace(there, instead));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void speaksAs(Provinces configured) {
        Tokens tokens = new Tokens(clock);
        Secrets secrets = new Secrets(settings);
        Line line = new Line(wire, tokens, secrets);
        loggedIn = new LoggedIn(line, new PartnerLogins(line, secrets, tokens, settings));
        this.configured = configured;
        OneCall oneCall = new OneCall(loggedIn, phrases);
        partners = new PartnersInTheirWords(
                () -> this.configured,
                new Conversations(
                        oneCall,
                        new DvcqgConversation(new DvcqgSessions(line, secrets), phrases),
                        new DvcqgService(new DvcqgSessions(line, secrets), phrases),
                        oneCall,
                        oneCall,
                        new ShadowConversation(phrases, paperStore)),
                fetcher);
    }

    List<Outcome> tell(Claimed... deliveries) {
        return tell(Arrays.asList(deliveries));
    }

    List<Outcome> tell(List<Claimed> deliveries) {
        List<Outcome> outcomes = partners.tell(new Dispatch(new SystemId(Told.PROVINCE, system), deliveries)).stream()
                .map(result -> result.outcome())
                .toList();
        assertThat(outcomes).hasSameSizeAs(deliveries);
        return outcomes;
    }

    Outcome tellOne(Claimed delivery) {
        return tell(delivery).get(0);
    }

    Held ask(Claimed delivery) {
        return partners.ask(new SystemId(Told.PROVINCE, system), delivery.dossier());
    }

    void answers(String path, ResponseDefinitionBuilder answer) {
        partner.stubFor(post(path).willReturn(answer));
    }

    void answersJson(String path, String json) {
        answers(path, okJson(json));
    }

    /** In the order in which they came; the journal tells the newest first, and several may share a millisecond. */
    List<Request> calls() {
        List<ServeEvent> events = new ArrayList<>(partner.getAllServeEvents());
        Collections.reverse(events);
        return events.stream()
                .sorted(Comparator.comparing(event -> event.getRequest().getLoggedDate()))
                .map(ServeEvent::getRequest)
                .map(Request.class::cast)
                .toList();
    }

    List<String> paths() {
        return calls().stream().map(Request::getUrl).toList();
    }

    static JsonNode body(Request call) {
        return JSON.readTree(call.getBodyAsString());
    }

    static JsonNode json(String text) {
        return JSON.readTree(text);
    }

    static void carriesOnly(Request call, String... more) {
        Set<String> allowed = new TreeSet<>(ALWAYS);
        allowed.addAll(List.of(more));
        assertThat(call.getHeaders().all()).extracting(HttpHeader::key).allSatisfy(name -> assertThat(allowed)
                .contains(name.toLowerCase(Locale.ROOT)));
        assertThat(call.getHeader("User-Agent"))
                .as("tells nothing of our insides")
                .doesNotContainIgnoringCase("java");
    }
}
