package org.lienthong.province;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Messages of one province, one after the other, at a pace that leaves the hub room to breathe. */
final class SteadyLoad {

    private static final long PACE_MILLIS = 100;

    /** @param words of the step; null for the message that opens the dossier */
    record Sent(String code, @Nullable String words) {}

    private record Answered(Instant began, long millis, Sent sent) {}

    private final String province;
    private final IntFunction<Sent> next;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor();
    private final AtomicInteger sent = new AtomicInteger();
    private final AtomicReference<@Nullable Throwable> failed = new AtomicReference<>();
    private final List<Answered> answered = new ArrayList<>();

    /** @param next sends message number n, counted from 0, and returns when it is answered with a yes */
    SteadyLoad(String province, IntFunction<Sent> next) {
        this.province = province;
        this.next = next;
    }

    String province() {
        return province;
    }

    void start() {
        thread.scheduleAtFixedRate(this::send, 0, PACE_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void send() {
        Instant began = Instant.now();
        try {
            Sent said = next.apply(sent.get());
            answered.add(
                    new Answered(began, Duration.between(began, Instant.now()).toMillis(), said));
            sent.incrementAndGet();
        } catch (RuntimeException | Error refused) {
            failed.compareAndSet(null, refused);
            throw refused;
        }
    }

    int sent() {
        Throwable first = failed.get();
        if (first != null) {
            throw new AssertionError("a message of " + province + " was not answered with a yes", first);
        }
        return sent.get();
    }

    /** Ends behind the message that is under way. */
    void stop() {
        thread.shutdown();
        try {
            if (!thread.awaitTermination(10, TimeUnit.SECONDS)) {
                throw new AssertionError("the load of " + province + " does not end");
            }
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
        sent();
    }

    /** When each message was sent and how long its answer took, in milliseconds. */
    Answers answers() {
        return taker -> answered.forEach(each -> taker.accept(each.began(), each.millis()));
    }

    /** Takes the times one by one. */
    interface Answers {
        void forEach(BiConsumer<Instant, Long> taker);
    }

    /** The steps of each dossier in the order in which they were answered. */
    Map<String, List<String>> said() {
        Map<String, List<String>> said = new LinkedHashMap<>();
        answered.forEach(each -> {
            List<String> steps = said.computeIfAbsent(each.sent().code(), unseen -> new ArrayList<>());
            if (each.sent().words() != null) {
                steps.add(each.sent().words());
            }
        });
        return said;
    }
}
