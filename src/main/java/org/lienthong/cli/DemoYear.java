package org.lienthong.cli;

import java.io.PrintWriter;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.lienthong.believable.LoadingYear;
import org.lienthong.believable.Place;
import org.lienthong.believable.Temper;
import org.lienthong.dossier.ProvinceCode;
import org.lienthong.sandbox.Mode;
import org.lienthong.sandbox.Partner;
import org.lienthong.sandbox.Sandbox;
import org.springframework.context.ApplicationContext;

/** The year before a demo, and provinces that go on as they went in it: slow, silent, down. */
final class DemoYear {

    private static final Duration SLOW = Duration.ofMillis(1_500);

    private final List<String> provinces;
    private final int dossiers;

    DemoYear(List<String> provinces, int dossiers) {
        this.provinces = provinces;
        this.dossiers = dossiers;
    }

    /** Only when nothing has happened yet; the same data directory goes on where it stopped. */
    void load(ApplicationContext hub, PrintWriter out) {
        List<ProvinceCode> codes = provinces.stream().map(ProvinceCode::new).toList();
        if (hub.getBean(LoadingYear.class)
                .load(codes, dossiers, hub.getBean(Clock.class).instant())) {
            out.println("The year before: " + dossiers + " invented dossiers of " + codes.size() + " provinces");
        }
    }

    /** The partners of these provinces behave as they did. */
    void behave(Sandbox sandbox) {
        for (Partner partner : sandbox.partners()) {
            boolean land = partner.system().equals("lis");
            switch (temper(partner.province())) {
                case SILENT -> partner.byHand(true);
                case DOWN -> partner.behave(land ? Mode.of(Mode.Kind.DOWN) : Mode.normal());
                case SLOW -> partner.behave(Mode.slow(SLOW));
                case ORDINARY -> {
                    // works as it always does
                }
            }
        }
    }

    /** Provinces from which nothing is heard. */
    Set<String> silent() {
        return provinces.stream().filter(code -> temper(code) == Temper.SILENT).collect(Collectors.toSet());
    }

    private Temper temper(String province) {
        return Place.all().stream()
                .filter(place -> dossiers > 0 && place.code().value().equals(province))
                .map(Place::temper)
                .findFirst()
                .orElse(Temper.ORDINARY);
    }
}
