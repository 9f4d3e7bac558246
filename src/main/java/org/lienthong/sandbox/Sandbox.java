package org.lienthong.sandbox;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The simulated partner systems of any number of provinces behind one server on the loopback interface, each with its
 * own memory. They work by themselves: what they promised before a stop or a crash they do after the next start on the
 * same directory, and a call that the hub has not answered is repeated, with the same bytes, until it is.
 */
public final class Sandbox implements AutoCloseable {

    private static final int THREADS = 4;
    private static final Set<String> ENDED = Set.of("3", "7", "8", "10");

    private final Map<String, Partner> partners = new LinkedHashMap<>();
    private final Map<String, Post> posts = new LinkedHashMap<>();
    private final SandboxServer server = new SandboxServer();
    private final SandboxSettings settings;
    private final ScheduledExecutorService pool;
    private @Nullable URI address;

    private Sandbox(SandboxSettings settings) {
        this.settings = settings;
        this.pool = Executors.newScheduledThreadPool(THREADS, work -> {
            Thread thread = new Thread(work, "sandbox");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Starts all of them; they listen, and work goes on, when this returns. */
    public static Sandbox start(SandboxSettings settings) {
        return start(settings, InstantSource.system());
    }

    /** The same by another clock; waiting still takes real time. */
    public static Sandbox start(SandboxSettings settings, InstantSource clock) {
        Sandbox sandbox = new Sandbox(settings);
        try {
            sandbox.open(clock);
            return sandbox;
        } catch (RuntimeException e) {
            sandbox.close();
            throw e;
        }
    }

    /** The partner of this name in the first province. */
    public Partner partner(PartnerName name) {
        return partner(first(), name.code());
    }

    /** The partner of this name; one that is not there is a bug of the caller. */
    public Partner partner(String province, String system) {
        return Optional.ofNullable(partners.get("/" + province + "/" + system))
                .orElseThrow(() -> new IllegalArgumentException("there is no " + system + " in " + province));
    }

    /** Every partner, by province and as the provinces name their systems. */
    public List<Partner> partners() {
        return List.copyOf(partners.values());
    }

    /** Where the hub reaches each partner of the first province, by name; no slash at the end. */
    public Map<String, URI> addresses() {
        return addresses(first());
    }

    /** Where the hub reaches each partner of this province, by name; no slash at the end. */
    public Map<String, URI> addresses(String province) {
        Map<String, URI> addresses = new LinkedHashMap<>();
        partners.values().stream()
                .filter(partner -> partner.province().equals(province))
                .forEach(partner -> addresses.put(partner.system(), partner.address()));
        return addresses;
    }

    /** Where a citizen pays in a browser, with {province}, {code}, {notice} and {back}. */
    public String paymentAddress() {
        return address + "/{province}/tax-gate/" + PayingPage.PATH + "?hoSo={code}&soThongBao={notice}&ve={back}";
    }

    /** From now on the partners call the hub there; calls that wait go there too. */
    public void pointAt(URI hub) {
        posts.forEach((partner, post) -> post.address(Partner.HUB, hub.resolve("/exchange" + partner + "/")));
    }

    /** From now on the partners know the dossiers of this archive too; it does not outlive a restart, what was taken from it does. */
    public void archive(Archive archive) {
        partners.values().forEach(partner -> partner.archive(archive));
    }

    /** A citizen of the first province submits a dossier of this kind; answers its code, which is new for this memory. */
    public String submit(Story story) {
        return submit(first(), story);
    }

    /** The same in this province; it must have a portal. */
    public String submit(String province, Story story) {
        Partner portal = of(province, PartnerName.PORTAL)
                .orElseThrow(() -> new IllegalArgumentException(province + " has no portal"));
        return portal.submit(story);
    }

    /** Every story in the first province, so many times; answers the codes. */
    public List<String> submitAll(int rounds) {
        return IntStream.range(0, rounds)
                .boxed()
                .flatMap(round -> Stories.all().stream())
                .map(this::submit)
                .toList();
    }

    /**
     * Sample dossiers for every province that has a portal: those of the first at once, those of the others one after
     * the other.
     *
     * @param each of each province; below 0: every story in the first province, one in each other
     * @param between the time from one dossier of the others to the next
     * @param silent provinces in which nobody submits
     */
    public void submitPaced(int each, Duration between, Set<String> silent) {
        List<Story> stories = Stories.all();
        int place = 0;
        int late = 0;
        for (SandboxProvince province : settings.provinces()) {
            if (silent.contains(province.code())) {
                continue;
            }
            boolean isFirst = province.code().equals(first());
            int wanted = each >= 0 ? each : isFirst ? stories.size() : 1;
            Optional<Partner> portal = of(province.code(), PartnerName.PORTAL);
            for (int i = 0; portal.isPresent() && i < wanted; i++) {
                Story story = stories.get((place + i) % stories.size());
                if (isFirst) {
                    portal.get().submit(story);
                } else {
                    portal.get().desk().later(() -> portal.get().submit(story), between.multipliedBy(++late));
                }
            }
            place += isFirst ? 0 : 1;
        }
    }

    /** How many of all dossiers ever submitted have ended, as the portals see it (status 3, 7, 8 or 10). */
    public int finished() {
        return (int) partners.values().stream()
                .filter(partner -> partner.kind() == PartnerName.PORTAL)
                .map(Partner::memory)
                .mapToLong(memory -> memory.dossiers().stream()
                        .filter(code -> ENDED.contains(memory.statusOf(code)))
                        .count())
                .sum();
    }

    /** Stops at once, as a power cut would: what is under way stays in the memories. */
    @Override
    public void close() {
        partners.values().forEach(Partner::stopSending);
        pool.shutdownNow();
        server.shut();
        partners.values().forEach(Partner::stop);
    }

    private void open(InstantSource clock) {
        address = server.listen(settings.port(), settings.memory());
        URI here = address;
        HttpClient client = Post.client(pool);
        for (SandboxProvince province : settings.provinces()) {
            for (String system : province.systems().keySet()) {
                Seat seat = new Seat(province, system, settings.pace());
                Post post = new Post(client, settings.pace().patience());
                posts.put(seat.path(), post);
                partners.put(
                        seat.path(),
                        new Partner(
                                seat,
                                Offices.at(seat),
                                new Partner.Workplace(settings.memory(), here, server, clock, pool, post)));
            }
            tellCitizensWhereToPay(province.code());
        }
        pointAt(settings.hub());
        partners.values().forEach(Partner::start);
    }

    private void tellCitizensWhereToPay(String province) {
        of(province, PartnerName.TAX_GATE).ifPresent(gate -> of(province, PartnerName.PORTAL)
                .map(portal -> posts.get("/" + province + "/" + portal.system()))
                .ifPresent(post -> post.address(PartnerName.TAX_GATE.code(), URI.create(gate.web() + "/"))));
    }

    private Optional<Partner> of(String province, PartnerName kind) {
        return partners.values().stream()
                .filter(partner -> partner.province().equals(province) && partner.kind() == kind)
                .findFirst();
    }

    private String first() {
        return settings.provinces().get(0).code();
    }
}
