package org.lienthong.exchange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.lienthong.mapping.FileStore;
import org.lienthong.province.FilesSettings;
import org.lienthong.province.InForce;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the acts together. */
@Configuration(proxyBeanMethods = false)
class ExchangeConfiguration {

    @Bean
    DeliveryLoop deliveryLoop(ExchangeSettings settings) {
        return new DeliveryLoop(settings.poll());
    }

    @Bean
    Recipients recipients(InForce inForce) {
        return new TableOfRecipients(inForce);
    }

    @Bean
    TranslatingMessages translatingMessages(InForce inForce, FileStore files) {
        return new TranslatingMessages(inForce, files);
    }

    @Bean
    Foreseeing foreseeing(InForce inForce, Recipients recipients, TranslatingMessages translating) {
        return new Foreseeing(inForce, recipients, translating);
    }

    @Bean
    Comparing comparing(InForce inForce) {
        return new Comparing(inForce);
    }

    @Bean
    ApplyingMessages applyingMessages(
            Ledger ledger, Recipients recipients, Comparing comparing, DeliverySignal signal, Clock clock) {
        return new ApplyingMessages(ledger, recipients, comparing, signal, clock);
    }

    @Bean
    ReceivingMessages receivingMessages(
            Ledger ledger, TranslatingMessages translating, ApplyingMessages applying, Clock clock) {
        return new ReceivingMessages(ledger, translating, applying, clock);
    }

    @Bean
    SettlingDeliveries settlingDeliveries(
            Deliveries deliveries, ExchangeSettings settings, DeliverySignal signal, Clock clock) {
        return new SettlingDeliveries(deliveries, settings, signal, clock);
    }

    @Bean
    MendingQuarantined mendingQuarantined(
            QuarantineDesk desk, Ledger ledger, ReceivingMessages receiving, DeliverySignal signal, Clock clock) {
        return new MendingQuarantined(desk, ledger, receiving, signal, clock);
    }

    @Bean
    Reconciling reconciling(
            Reconciling.Reconciliation reconciliation,
            Partners partners,
            Resting resting,
            ExchangeSettings settings,
            Clock clock) {
        return new Reconciling(reconciliation, partners, resting, settings, clock);
    }

    /** Threads that wait for partners; how many there are is bounded by the room that each partner has. */
    @Bean(destroyMethod = "shutdown")
    ExecutorService deliveryThreads() {
        return Executors.newCachedThreadPool(work -> new Thread(work, "delivery"));
    }

    @Bean
    DeliveringMessages deliveringMessages(
            Deliveries deliveries,
            Partners partners,
            Passages passages,
            ExchangeSettings settings,
            DeliveringMessages.Node node) {
        return new DeliveringMessages(deliveries, partners, passages, settings, node);
    }

    /** A node keeps its name in its data directory, so that after a crash it knows which leases were its own. */
    @Bean
    DeliveringMessages.Node node(FilesSettings files, Clock clock, ExecutorService deliveryThreads) throws IOException {
        Path name = files.data().resolve("node-id");
        if (!Files.exists(name)) {
            Files.createDirectories(files.data());
            Files.writeString(name, UUID.randomUUID().toString());
        }
        return new DeliveringMessages.Node(Files.readString(name).strip(), clock, deliveryThreads);
    }
}
