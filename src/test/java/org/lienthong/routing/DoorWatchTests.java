package org.lienthong.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.builder.TemplatedRouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lienthong.dossier.Finding;
import org.lienthong.dossier.ProvinceCode;
import org.lienthong.dossier.SystemId;
import org.lienthong.exchange.Deliveries;
import org.lienthong.exchange.DeliveringMessages;
import org.lienthong.exchange.ExchangeSettings;
import org.lienthong.exchange.FetchingDoors;

/** Who looks into a folder and what is noted of it; the folder and the route are real. */
class DoorWatchTests {

    private static final String ROUTE = "files-H56-lis-out";
    private static final SystemId LIS = new SystemId(new ProvinceCode("H56"), "lis");
    private static final Instant NOW = Instant.parse("2026-11-26T03:00:00Z");
    private static final Duration REST = Duration.ofSeconds(10);
    private static final ExchangeSettings SETTINGS = new ExchangeSettings(
            REST, REST, REST, Duration.ofMinutes(3), 4, 5, REST, REST, REST, REST, REST, REST, REST);

    @TempDir
    Path folder;

    private final Doors doors = new Doors();
    private final Taken files = new Taken();
    private final CamelContext camel = new DefaultCamelContext();
    private final AtomicReference<Instant> now = new AtomicReference<>(NOW);

    @SuppressWarnings("NullAway.Init")
    private DoorWatch watch;

    /** Stands where the ledger keeps who looks. */
    private static final class Doors implements FetchingDoors {
        final AtomicInteger asked = new AtomicInteger();
        final List<String> noted = new CopyOnWriteArrayList<>();
        final AtomicInteger renewed = new AtomicInteger();
        volatile boolean free = true;
        volatile boolean lost;

        @Override
        public Optional<Round> claim(SystemId system, List<String> at, Lease lease) {
            asked.incrementAndGet();
            return free ? Optional.of(new Round(system, at, lease.owner(), Map.of(), lease.apart())) : Optional.empty();
        }

        @Override
        public boolean renew(Round round, Instant until) {
            renewed.incrementAndGet();
            return !lost;
        }

        @Override
        public void done(Round round, Map<String, String> positions, Instant now, Instant next) {
            noted.add("done " + round.apart());
        }

        @Override
        public void failed(Round round, Finding why, Instant now, Instant next, Deliveries.CircuitRule circuit) {
            noted.add("failed " + round.apart() + " until " + next + ": " + why.line());
        }

        @Override
        public void giveBack(Round round, Instant now, Instant next) {
            noted.add("given back");
        }
    }

    /** Stands where the hub takes files. */
    public static final class Taken {
        final List<String> names = new CopyOnWriteArrayList<>();
        volatile Runnable meanwhile = () -> {};

        @SuppressWarnings("NullAway.Init")
        DoorWatch watch;

        public void take(Exchange exchange) {
            meanwhile.run();
            watch.hold(exchange.getFromRouteId()).stay();
            names.add(exchange.getMessage().getBody(File.class).getName());
            exchange.setProperty(FileVerbs.REST, "done/x");
        }
    }

    @BeforeEach
    void watched() throws Exception {
        watch = new DoorWatch(doors, new DeliveringMessages.Node("node-1", standing(), Runnable::run), SETTINGS);
        files.watch = watch;
        watch.watch(ROUTE, new DoorWatch.Folder(LIS, "out"));
        camel.getRegistry().bind("files", files);
        camel.getRegistry().bind("doorWatch", watch);
        Path file = Path.of("routes/intake/folder.camel.yaml");
        PluginHelper.getRoutesLoader(camel)
                .loadRoutes(ResourceHelper.fromBytes(file.getFileName().toString(), Files.readAllBytes(file)));
    }

    private Clock standing() {
        return new Clock() {
            @Override
            public Instant instant() {
                return now.get();
            }

            @Override
            public ZoneOffset getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }
        };
    }

    @AfterEach
    void stop() {
        camel.stop();
    }

    private void look(Path at) throws Exception {
        TemplatedRouteBuilder.builder(camel, "folder")
                .routeId(ROUTE)
                .parameter("address", "file:" + at)
                .parameter("settle", "50")
                .parameter("pace", "50")
                .parameter("pattern", "*.xml")
                .parameter("rest", "${exchangeProperty." + FileVerbs.REST + "}")
                .add();
        camel.start();
    }

    @Test
    void nobodyLooksWhileAnotherNodeDoesOrThePartnerIsPaused() throws Exception {
        doors.free = false;
        Files.writeString(folder.resolve("a.xml"), "<a/>");
        look(folder);
        await().until(() -> doors.asked.get() > 5);
        assertThat(files.names).isEmpty();

        doors.free = true;

        await().until(() -> files.names.contains("a.xml"));
        await().until(() -> doors.noted.contains("done true"));
    }

    @Test
    void aFolderThatCannotBeLookedIntoIsNotedAndLeftAloneForAWhile() throws Exception {
        look(folder.resolve("missing"));

        await().until(() -> !doors.noted.isEmpty());
        assertThat(doors.noted.get(0))
                .startsWith("failed true until " + NOW.plus(REST))
                .contains("the folder cannot be looked into");
    }

    @Test
    void aFileThatTakesLongKeepsItsFolderAndIsLeftWhereItIsWhenAnotherNodeHasIt() throws Exception {
        files.meanwhile = () -> now.updateAndGet(time -> time.plus(Duration.ofMinutes(2)));
        Files.writeString(folder.resolve("a.xml"), "<a/>");
        look(folder);
        await().until(() -> files.names.contains("a.xml"));
        assertThat(doors.renewed).hasPositiveValue();
        await().until(() -> Files.notExists(folder.resolve("a.xml")));

        doors.lost = true;
        int before = doors.renewed.get();
        Files.writeString(folder.resolve("b.xml"), "<b/>");

        await().until(() -> doors.renewed.get() > before);
        assertThat(files.names).containsExactly("a.xml");
        assertThat(folder.resolve("b.xml")).exists();
    }
}
