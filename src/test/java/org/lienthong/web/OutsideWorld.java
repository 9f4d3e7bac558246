package org.lienthong.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.lienthong.PlainLaw;
import org.lienthong.StandingClock;
import org.lienthong.channels.Intake;
import org.lienthong.clock.LegalTime;
import org.lienthong.dossier.Content;
import org.lienthong.dossier.DossierCode;
import org.lienthong.dossier.Finding;
import org.lienthong.dossier.NationalMessage;
import org.lienthong.dossier.ProvinceCode;
import org.lienthong.dossier.Sha256;
import org.lienthong.dossier.SystemId;
import org.lienthong.exchange.Answer;
import org.lienthong.exchange.Arrival;
import org.lienthong.exchange.Kept;
import org.lienthong.exchange.Papers;
import org.lienthong.exchange.Pauses;
import org.lienthong.exchange.ReceivingMessages;
import org.lienthong.mapping.FileStore;
import org.lienthong.mapping.NationalJson;
import org.lienthong.operations.ReplayWish;
import org.lienthong.operations.SendsAgain;
import org.lienthong.proof.FindingProofs;
import org.lienthong.proof.ProvingDossiers;
import org.lienthong.proof.Rules;
import org.lienthong.province.AdministrativeUnits;
import org.lienthong.province.FilesSettings;
import org.lienthong.province.InForce;
import org.lienthong.province.Provinces;
import org.lienthong.province.Rehearsed;
import org.lienthong.registry.KnownSystems;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;

/** What the interface asks of other rooms, played: two provinces, a clock that can be set, acts that note themselves. */
@TestConfiguration(proxyBeanMethods = false)
class OutsideWorld {

    static final ProvinceCode H56 = new ProvinceCode("H56");
    static final Instant START = StandingClock.START;

    /** What was asked of the other rooms. */
    static final class Acts {
        final List<String> done = new CopyOnWriteArrayList<>();

        /** What is never done again but always breaks, as a storage in trouble does. */
        long broken = -1;
    }

    @Bean
    @Primary
    StandingClock standingClock() {
        return new StandingClock();
    }

    @Bean
    @Primary
    AdministrativeUnits shippedUnits() {
        return AdministrativeUnits.load(Path.of("")).units();
    }

    @Bean
    FilesSettings filesSettings(@Value("${lienthong.data}") Path data) {
        return new FilesSettings(Path.of(""), data, true, Duration.ofSeconds(2));
    }

    /** The provinces that are shipped. */
    @Bean
    InForce inForce() {
        Provinces shipped = Provinces.load(Path.of("")).provinces();
        return () -> shipped;
    }

    /** Where papers are kept; it can be out of order. */
    static final class Store implements FileStore {
        final Map<String, byte[]> kept = new ConcurrentHashMap<>();
        volatile boolean down;

        @Override
        public Content keep(InputStream in, String fileName) throws IOException {
            if (down) {
                throw new IOException("the disk is full");
            }
            byte[] bytes = in.readAllBytes();
            try {
                String digest = HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
                kept.put(digest, bytes);
                return new Content(new Sha256(digest), bytes.length, "application/pdf");
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public InputStream open(Content content) {
            return new ByteArrayInputStream(kept.get(content.digest().value()));
        }
    }

    @Bean
    Store store() {
        return new Store();
    }

    /** The passage of all documents with the ledger's rules of keys: it keeps what came and what was answered. */
    static final class Passage implements Intake {
        final Map<String, NationalMessage> came = new ConcurrentHashMap<>();
        final Map<String, byte[]> bodies = new ConcurrentHashMap<>();
        final Map<String, Answer> answers = new ConcurrentHashMap<>();
        final AtomicInteger calls = new AtomicInteger();
        volatile boolean down;
        volatile boolean refuses;

        /** It keeps the document and only then meets trouble: what came is applied later. */
        volatile boolean keeps;

        void clear() {
            came.clear();
            bodies.clear();
            answers.clear();
            calls.set(0);
        }

        @Override
        public ReceivingMessages.Answered receive(Arrival arrival) {
            calls.incrementAndGet();
            if (down) {
                throw new IllegalStateException("the ledger is down");
            }
            byte[] before = bodies.putIfAbsent(arrival.key(), arrival.body());
            Answer answer = before != null && !Arrays.equals(before, arrival.body())
                    ? answer("key-reused")
                    : answers.computeIfAbsent(arrival.key(), key -> answer(refuses ? "illegal-transition" : ""));
            if (answer.items().get(0).findings().isEmpty()) {
                came.putIfAbsent(arrival.key(), NationalJson.read(arrival.body(), NationalMessage.class));
            }
            if (keeps) {
                throw new IllegalStateException("the ledger is down after it kept this");
            }
            return new ReceivingMessages.Answered(new Kept(1, arrival, true, null), answer);
        }

        private static Answer answer(String rule) {
            List<Finding> findings = rule.isEmpty() ? List.of() : List.of(Finding.of("code", rule, "mend it"));
            return new Answer(List.of(new Answer.Item(0, "x", findings)));
        }
    }

    @Bean
    Passage passage() {
        return new Passage();
    }

    /** Papers that were fetched from their owners, by link. */
    @Bean
    Papers papers() {
        Map<String, Content> fetched = new ConcurrentHashMap<>();
        return new Papers() {
            @Override
            public Map<String, Content> of(long dossierId) {
                return fetched;
            }

            @Override
            public void fetched(long dossierId, String link, Content content) {
                fetched.put(link, content);
            }
        };
    }

    @Bean
    Acts playedActs() {
        return new Acts();
    }

    @Bean
    @Primary
    KnownSystems knownSystems() {
        return new KnownSystems() {
            @Override
            public List<Province> provinces() {
                return List.of(
                        new Province(H56, "Tỉnh Thanh Hóa", true),
                        new Province(new ProvinceCode("H21"), "Tỉnh Gia Lai", false));
            }

            @Override
            public List<SystemInfo> systems() {
                return List.of(
                        new SystemInfo(new SystemId(H56, "portal"), "dvcqg", "portal"),
                        new SystemInfo(new SystemId(H56, "one-stop-shop"), "opencps", "one-stop-shop"),
                        new SystemInfo(new SystemId(H56, "lis"), "vbdlis", "lis"),
                        new SystemInfo(new SystemId(H56, "tax-gate"), "tax-gate", "tax-gate"));
            }
        };
    }

    @Bean
    @Primary
    SubmitsDossiers submitsDossiers(Acts acts) {
        return (document, form, key, by) -> {
            acts.done.add(form + " " + document.length + " " + (key == null ? "-" : key.value()) + " " + by.name());
            List<Finding> barred = by.barred().apply(new ProvinceCode("H56"));
            if (!barred.isEmpty()) {
                return new SubmitsDossiers.Refused(barred);
            }
            return switch (new String(document, java.nio.charset.StandardCharsets.UTF_8)) {
                case "{}" ->
                    new SubmitsDossiers.Refused(List.of(Finding.of("$.code", "required", "send the code along")));
                case "{" -> new SubmitsDossiers.Unreadable(List.of(Finding.of("$", "json", "close the bracket")));
                case "later" -> new SubmitsDossiers.TryLater(Duration.ofSeconds(7));
                default -> new SubmitsDossiers.Accepted(new DossierCode("H56.01/2026-1"), 42, START);
            };
        };
    }

    @Bean
    @Primary
    ResendsQuarantined resendsQuarantined(Acts acts) {
        return new ResendsQuarantined() {
            @Override
            public Outcome resend(long id, byte @org.jspecify.annotations.Nullable [] mended, String by) {
                acts.done.add("resend " + id + (mended == null ? "" : " mended") + " " + by);
                return switch ((int) id) {
                    case 1 -> new Done();
                    case 2 -> new StillRefused(List.of(Finding.of("$.MaTrangThai", "unknown-code", "add the code")));
                    case 3 -> new Closed();
                    default -> new Unknown();
                };
            }

            @Override
            public Outcome dismiss(long id, String reason, String by) {
                acts.done.add("dismiss " + id + " " + reason + " " + by);
                return new Done();
            }
        };
    }

    @Bean
    @Primary
    Pauses playedPauses(Acts acts) {
        return new Pauses() {
            @Override
            public void pause(SystemId system, String reason, Instant until, String by) {
                acts.done.add("pause " + system + " " + reason + " " + until + " " + by);
            }

            @Override
            public void resume(SystemId system, String by) {
                acts.done.add("resume " + system + " " + by);
            }
        };
    }

    @Bean
    @Primary
    TriesNow playedTries(Acts acts) {
        return (system, by) -> {
            acts.done.add("try " + system + " " + by);
            return 2;
        };
    }

    @Bean
    @Primary
    KnowsCodes playedCodes() {
        return new KnowsCodes() {
            @Override
            public String mapping(SystemId system, String door) {
                return "vbdlis/" + door;
            }

            @Override
            public Map<String, String> codesAt(SystemId system, String door, String place) {
                return place.endsWith("MaTrangThai") ? Map.of("TT16", "PROCESSING") : Map.of();
            }
        };
    }

    @Bean
    @Primary
    SendsAgain playedAgain(Acts acts) {
        return new SendsAgain() {
            @Override
            public Outcome quarantined(long id, ReplayWish.Substitution substitution, String place, String by) {
                if (id == acts.broken) {
                    throw new UncheckedIOException(new IOException("played"));
                }
                acts.done.add("again " + id + (substitution == null ? "" : " " + substitution.to()) + " " + by);
                return Outcome.DONE;
            }

            @Override
            public Outcome told(long id, Instant cutOff, String by) {
                acts.done.add("told " + id + " " + by);
                return Outcome.DONE;
            }
        };
    }

    @Bean
    FindingProofs findingProofs(JdbcTemplate jdbc, PlatformTransactionManager transactions) {
        return new FindingProofs(jdbc, transactions);
    }

    @Bean
    ProvingDossiers provingDossiers(
            JdbcTemplate jdbc,
            PlatformTransactionManager transactions,
            AdministrativeUnits units,
            LegalTime law,
            Clock clock) {
        return new ProvingDossiers(
                jdbc,
                transactions,
                Rules.of(units, law, clock),
                Duration.ofMinutes(10),
                Path.of("target", "no-such-authority.pem"));
    }

    /** The law as it is shipped; no province has limits of its own. */
    @Bean
    LegalTime legalTime() {
        return PlainLaw.read();
    }

    @Bean
    @Primary
    ActivatesVersions playedVersions(Acts acts) {
        return new PlayedVersions(acts);
    }

    @Bean
    @Primary
    KnowsReadiness playedReadiness(Acts acts) {
        return new KnowsReadiness() {
            @Override
            public Readiness of(ProvinceCode province) {
                return new Readiness(
                        province,
                        PlayedVersions.version(2),
                        true,
                        List.of(
                                new Readiness.Rung(
                                        Readiness.Step.CONFIGURED,
                                        START,
                                        List.of(Readiness.Said.of("rung.seen.version", 2, "operator")),
                                        List.of()),
                                new Readiness.Rung(
                                        Readiness.Step.REHEARSED,
                                        null,
                                        List.of(),
                                        List.of(Readiness.Said.of("rung.why.not-rehearsed", province)))));
            }

            @Override
            public void keep(Rehearsed rehearsed) {
                acts.done.add(rehearsed.toString());
            }
        };
    }
}
