package org.lienthong.sandbox;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.stream.IntStream;

/**
 * The four simulated partner systems of one province, each a server on the loopback interface with its own memory.
 * They work by themselves: what they promised before a stop or a crash they do after the next start on the same
 * directory, and a call that the hub has not answered is repeated, with the same bytes, until it is.
 */
public final class Sandbox implements AutoCloseable {

    private static final int THREADS = 4;
    private static final Set<String> ENDED = Set.of("3", "7", "8", "10");

    private final Map<PartnerName, Partner> partners = new EnumMap<>(PartnerName.class);
    private final Map<PartnerName, Post> posts = new EnumMap<>(PartnerName.class);
    private final SandboxSettings settings;
    private final ScheduledExecutorService pool;
    private final Citizens citizens;

    private Sandbox(SandboxSettings settings) {
        this.settings = settings;
        this.pool = Executors.newScheduledThreadPool(THREADS, work -> {
            Thread thread = new Thread(work, "sandbox");
            thread.setDaemon(true);
            return thread;
        });
        this.citizens = new Citizens(settings.province());
    }

    /** Starts all four; they listen, and work goes on, when this returns. */
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

    /** The partner of this name. */
    public Partner partner(PartnerName name) {
        return Objects.requireNonNull(partners.get(name), name::code);
    }

    /** Where the hub reaches each partner, by the names of the province's systems; no slash at the end. */
    public Map<String, URI> addresses() {
        Map<String, URI> addresses = new LinkedHashMap<>();
        partners.forEach((name, partner) -> addresses.put(name.code(), partner.address()));
        return addresses;
    }

    /** From now on the partners call the hub there; calls that wait go there too. */
    public void pointAt(URI hub) {
        posts.forEach((name, post) ->
                post.address(Partner.HUB, hub.resolve("/exchange/" + settings.province() + "/" + name.code() + "/")));
    }

    /** A citizen submits a dossier of this kind; answers its code, which is new for this memory. */
    public String submit(Story story) {
        return partner(PartnerName.PORTAL).desk().turn(turn -> citizens.submit(story, turn));
    }

    /** Every story, so many times; answers the codes. */
    public List<String> submitAll(int rounds) {
        return IntStream.range(0, rounds)
                .boxed()
                .flatMap(round -> Stories.all().stream())
                .map(this::submit)
                .toList();
    }

    /** How many of all dossiers ever submitted have ended, as the portal sees it (status 3, 7, 8 or 10). */
    public int finished() {
        Memory memory = partner(PartnerName.PORTAL).memory();
        return (int) memory.dossiers().stream()
                .filter(code -> ENDED.contains(memory.statusOf(code)))
                .count();
    }

    /** Stops at once, as a power cut would: what is under way stays in the memories. */
    @Override
    public void close() {
        partners.values().forEach(Partner::stopSending);
        pool.shutdownNow();
        partners.values().forEach(Partner::stop);
    }

    private void open(InstantSource clock) {
        HttpClient client = Post.client(pool);
        for (PartnerName name : PartnerName.values()) {
            Post post = new Post(client, settings.pace().patience());
            posts.put(name, post);
            partners.put(name, new Partner(office(name), settings, new Partner.Workplace(clock, pool, post)));
        }
        pointAt(settings.hub());
        Objects.requireNonNull(posts.get(PartnerName.PORTAL))
                .address(
                        PartnerName.TAX_GATE.code(),
                        partner(PartnerName.TAX_GATE).address().resolve("/"));
        partners.values().forEach(Partner::start);
    }

    private Office office(PartnerName name) {
        return switch (name) {
            case PORTAL -> new PortalOffice(settings, citizens);
            case ONE_STOP_SHOP -> new OneStopShopOffice(settings);
            case LIS -> new LisOffice(settings);
            case TAX_GATE -> new TaxGateOffice(settings);
        };
    }
}
