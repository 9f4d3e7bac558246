package org.lienthong.channels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lienthong.StandingClock;
import org.lienthong.dossier.ProvinceCode;
import org.lienthong.dossier.SystemId;

/** One renewal at a time, early, and nobody waits for it while the old token lives. */
class TokensTests {

    private static final Tokens.Key KEY =
            new Tokens.Key(new SystemId(new ProvinceCode("H56"), "lis"), "login", "as before");

    private final StandingClock clock = new StandingClock(PartnerTest.NOW);
    private final Tokens tokens = new Tokens(clock);
    private final AtomicInteger fetched = new AtomicInteger();
    private final ExecutorService callers = Executors.newFixedThreadPool(8);

    @AfterEach
    void stop() {
        callers.shutdownNow();
    }

    private Tokens.Fresh next() {
        return new Tokens.Fresh("t" + fetched.incrementAndGet(), Duration.ofSeconds(300));
    }

    private static Tokens.Fresh none() {
        throw new Wire.NotSent("login-refused", "no token");
    }

    private void passes(long seconds) {
        clock.pass(Duration.ofSeconds(seconds));
    }

    @Test
    void whileOneRenewsEarlyTheOthersGoOnWithTheOldOne() throws Exception {
        tokens.token(KEY, this::next);
        passes(280);
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch answer = new CountDownLatch(1);
        Future<String> renewing = callers.submit(() -> tokens.token(KEY, slow(asked, answer)));
        assertThat(asked.await(5, TimeUnit.SECONDS)).isTrue();

        assertThat(tokens.token(KEY, TokensTests::none)).isEqualTo("t1");
        answer.countDown();

        assertThat(renewing.get(5, TimeUnit.SECONDS)).isEqualTo("t2");
        assertThat(tokens.token(KEY, TokensTests::none)).isEqualTo("t2");
    }

    @Test
    void aFailingRenewalStopsNobodyUntilTheOldTokenReallyEnds() {
        tokens.token(KEY, this::next);
        passes(280);
        assertThat(tokens.token(KEY, TokensTests::none)).isEqualTo("t1");
        assertThat(tokens.token(KEY, this::next)).as("not tried again at once").isEqualTo("t1");
        passes(6);
        assertThat(tokens.token(KEY, TokensTests::none)).isEqualTo("t1");
        passes(14);
        assertThatThrownBy(() -> tokens.token(KEY, TokensTests::none)).isInstanceOf(Wire.NotSent.class);
        assertThat(tokens.token(KEY, this::next)).isEqualTo("t2");
    }

    @Test
    void callersWithoutATokenWaitForOneFetch() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch answer = new CountDownLatch(1);
        List<Future<String>> waiting = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            waiting.add(callers.submit(() -> tokens.token(KEY, slow(asked, answer))));
        }
        assertThat(asked.await(5, TimeUnit.SECONDS)).isTrue();
        answer.countDown();

        for (Future<String> caller : waiting) {
            assertThat(caller.get(5, TimeUnit.SECONDS)).isEqualTo("t1");
        }
        assertThat(fetched).hasValue(1);
    }

    @Test
    void aRefusedTokenIsForgottenOnlyByThoseWhoUsedIt() {
        tokens.token(KEY, this::next);
        assertThat(tokens.refused(KEY, "t1")).isTrue();
        assertThat(tokens.token(KEY, this::next)).isEqualTo("t2");

        assertThat(tokens.refused(KEY, "t1")).isTrue();
        assertThat(tokens.token(KEY, this::next)).isEqualTo("t2");
    }

    @Test
    void aShortLifeIsUsedToItsHalfBeforeItIsRenewed() {
        Supplier<Tokens.Fresh> brief = () -> new Tokens.Fresh("s" + fetched.incrementAndGet(), Duration.ofSeconds(20));
        tokens.token(KEY, brief);
        passes(9);
        assertThat(tokens.token(KEY, brief)).isEqualTo("s1");
        passes(2);
        assertThat(tokens.token(KEY, brief)).isEqualTo("s2");
    }

    private Supplier<Tokens.Fresh> slow(CountDownLatch asked, CountDownLatch answer) {
        return () -> {
            asked.countDown();
            try {
                assertThat(answer.await(5, TimeUnit.SECONDS)).isTrue();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
            return next();
        };
    }
}
