package org.lienthong.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.lienthong.believable.Climb;
import org.lienthong.believable.LoadingYear;
import org.lienthong.believable.Place;
import org.lienthong.believable.Temper;
import org.lienthong.dossier.ProvinceCode;
import org.lienthong.operations.PastSamples;
import org.lienthong.sandbox.Mode;
import org.lienthong.sandbox.Partner;
import org.lienthong.sandbox.Sandbox;
import org.springframework.context.ApplicationContext;

/** The year before a demo, and provinces that go on as they went in it: slow, silent, down. */
final class DemoYear {

    private static final Duration SLOW = Duration.ofMillis(1_500);
    private static final String ASSUMED = "(?m)^assumed: true.*\\R";
    private static final String LISTENING = "\nstage: shadow\n";

    private final List<String> provinces;
    private final int dossiers;
    private boolean loaded;

    DemoYear(List<String> provinces, int dossiers) {
        this.provinces = provinces;
        this.dossiers = dossiers;
    }

    /** Before the hub begins to work. */
    void go(ApplicationContext hub, Sandbox sandbox, PrintWriter out) {
        load(hub, out);
        behave(hub, sandbox);
    }

    /** Only when nothing has happened yet; the same data directory goes on where it stopped. */
    private void load(ApplicationContext hub, PrintWriter out) {
        List<ProvinceCode> codes = provinces.stream().map(ProvinceCode::new).toList();
        if (hub.getBean(LoadingYear.class)
                .load(codes, dossiers, hub.getBean(Clock.class).instant())) {
            loaded = true;
            out.println("The year before: " + dossiers + " invented dossiers of " + codes.size() + " provinces");
        }
    }

    /** Once the hub works, for nobody is to wait for it: every table is measured. */
    void measure(ApplicationContext hub) {
        if (loaded) {
            hub.getBean(PastSamples.class).fill();
        }
    }

    /** The partners of these provinces know the dossiers of the year, and behave as they did in it. */
    private void behave(ApplicationContext hub, Sandbox sandbox) {
        if (invented()) {
            sandbox.archive(new DemoArchive(hub.getBean(LoadingYear.class)));
        }
        for (Partner partner : sandbox.partners()) {
            boolean land = partner.system().equals("lis");
            switch (temper(partner.province())) {
                case SILENT -> partner.byHand(true);
                case DOWN -> partner.behave(land ? Mode.of(Mode.Kind.DOWN) : Mode.normal());
                case SLOW -> partner.behave(Mode.slow(SLOW));
                case ORDINARY, HASTY, OFF_CLOCK, CARELESS -> {
                    // works as it always does
                }
            }
        }
    }

    /** Whether there is a year before. */
    boolean invented() {
        return dossiers > 0;
    }

    /**
     * Provinces that have met their partners say so in this copy of the files: what stands there is their own. Those that are not
     * live only listen.
     *
     * @return the same folder
     */
    Path onTheirWay(Path configs) throws IOException {
        for (String code : provinces) {
            Path file = configs.resolve("province-configs").resolve(code + ".yaml");
            Optional<Climb> climb = place(code).map(Place::climb);
            String text = Files.readString(file);
            String met =
                    climb.filter(one -> one.rehearsed() != null).isPresent() ? text.replaceFirst(ASSUMED, "") : text;
            Files.writeString(file, climb.map(Climb::isLive).orElse(true) ? met : met + LISTENING);
        }
        return configs;
    }

    /** Provinces in which nobody submits: from one nothing is heard any more, of the others nobody is told yet. */
    Set<String> quiet() {
        return provinces.stream()
                .filter(code -> temper(code) == Temper.SILENT
                        || place(code).filter(place -> !place.climb().isLive()).isPresent())
                .collect(Collectors.toSet());
    }

    private Temper temper(String province) {
        return place(province).map(Place::temper).orElse(Temper.ORDINARY);
    }

    private Optional<Place> place(String province) {
        return Place.all().stream()
                .filter(place -> dossiers > 0 && place.code().value().equals(province))
                .findFirst();
    }
}
