package org.lienthong.web.acts;

import java.util.List;
import org.lienthong.channels.Intake;
import org.lienthong.exchange.Deliveries;
import org.lienthong.exchange.DeliverySignal;
import org.lienthong.exchange.MendingQuarantined;
import org.lienthong.exchange.MendingQuarantined.Mended;
import org.lienthong.province.InForce;
import org.lienthong.province.PartnerSystem;
import org.lienthong.registry.KnownSystems;
import org.lienthong.web.ResendsQuarantined;
import org.lienthong.web.SubmitsDossiers;
import org.lienthong.web.TriesNow;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Answers the interface's questions from the rooms below. */
@Configuration(proxyBeanMethods = false)
class Acts {

    @Bean
    KnownSystems knownSystems(InForce inForce) {
        return new KnownSystems() {
            @Override
            public List<KnownSystems.Province> provinces() {
                return inForce.now().all().stream()
                        .map(province -> new KnownSystems.Province(
                                province.code(),
                                province.name(),
                                province.systems().stream().anyMatch(PartnerSystem::shadow)))
                        .toList();
            }

            @Override
            public List<SystemInfo> systems() {
                return inForce.now().all().stream()
                        .flatMap(province -> province.systems().stream())
                        .map(system -> new SystemInfo(
                                system.id(),
                                system.profile().family(),
                                system.profile().kind().code()))
                        .toList();
            }
        };
    }

    @Bean
    ResendsQuarantined resendsQuarantined(MendingQuarantined mending) {
        return new ResendsQuarantined() {
            @Override
            public Outcome resend(long id, byte @org.jspecify.annotations.Nullable [] mended, String by) {
                return outcome(mending.resend(id, mended, by));
            }

            @Override
            public Outcome dismiss(long id, String reason, String by) {
                return outcome(mending.dismiss(id, reason, by));
            }
        };
    }

    @Bean
    SubmitsDossiers submitsDossiers(Intake intake, InForce inForce, java.time.Clock clock) {
        return new SubmittingDossiers(intake, inForce, clock);
    }

    @Bean
    TriesNow triesNow(Deliveries deliveries, DeliverySignal signal, java.time.Clock clock) {
        return (system, by) -> {
            int hurried = deliveries.hurry(system, clock.instant());
            signal.wake();
            return hurried;
        };
    }

    private static ResendsQuarantined.Outcome outcome(Mended mended) {
        return switch (mended.state()) {
            case DONE -> new ResendsQuarantined.Done();
            case STILL_REFUSED -> new ResendsQuarantined.StillRefused(mended.findings());
            case CLOSED_BEFORE -> new ResendsQuarantined.Closed();
            case UNKNOWN -> new ResendsQuarantined.Unknown();
        };
    }
}
