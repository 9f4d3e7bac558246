package org.lienthong.sandbox;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;

/** One simulated partner system: its server, its officials, its memory. */
public final class Partner {

    static final String HUB = "hub";

    private final Office office;
    private final Cabinet cabinet = new Cabinet();
    private final Behaviour behaviour = new Behaviour();
    private final Memory memory = new Memory(cabinet);
    private final Journal journal;
    private final Desk desk;
    private final Outbox outbox;
    private final PartnerServer server;
    private final URI address;

    /** Opens the memory and listens; nothing is done before {@link #start}. */
    Partner(Office office, SandboxSettings settings, Workplace workplace) {
        this.journal = Journal.open(journal(settings.memory(), office.name()), cabinet);
        this.desk = new Desk(cabinet, journal, settings.pace(), workplace.clock(), workplace.pool());
        this.office = office;
        this.outbox = new Outbox(desk, office, workplace.post(), settings.pace(), behaviour);
        this.server = new PartnerServer(doors(), desk, behaviour);
        this.address = listen(settings.port(office.name()));
    }

    /** Where a partner works: its clock, the shared threads, its own post. */
    record Workplace(InstantSource clock, ScheduledExecutorService pool, Post post) {}

    /** The partner's name. */
    public PartnerName name() {
        return office.name();
    }

    /** Where the hub reaches it, without a slash at the end. */
    public URI address() {
        return address;
    }

    /** What it remembers, now. */
    public Memory memory() {
        return memory;
    }

    /** From now on it behaves like this; modes given earlier end. Modes do not outlive a restart. */
    public void behave(Mode... modes) {
        behave(List.of(modes));
    }

    private void behave(List<Mode> modes) {
        behaviour.set(modes);
        desk.later(outbox::poke, Duration.ZERO);
    }

    /** Officials come in, and calls that were not acknowledged go out again. */
    void start() {
        desk.start(
                plan -> desk.turn(turn -> {
                    if (turn.stillPlanned(plan.id())) {
                        office.work(plan, turn);
                        turn.done(plan.id());
                    }
                    return plan;
                }),
                outbox::poke);
    }

    Desk desk() {
        return desk;
    }

    void stopSending() {
        outbox.close();
    }

    void stop() {
        server.shut();
        synchronized (cabinet) {
            journal.close();
        }
    }

    static Path journal(Path directory, PartnerName name) {
        return directory.resolve(name.code() + ".jsonl");
    }

    private URI listen(int port) {
        int former = desk.look(state ->
                state.files().getOrDefault(Turn.OWN, Json.object()).path("port").asInt(0));
        int actual = server.listen(port, former);
        if (actual != former) {
            desk.turn(turn -> {
                turn.note(Turn.OWN, Json.object().put("port", actual));
                return actual;
            });
        }
        return URI.create("http://localhost:" + actual);
    }

    private List<Door> doors() {
        List<Door> doors = new ArrayList<>(office.doors());
        doors.add(Door.sandbox("POST", "/__sandbox/mode", (asked, turn) -> changeMode(asked)));
        doors.add(Door.sandbox("GET", "/__sandbox/memory", (asked, turn) -> remembered()));
        return doors;
    }

    private Answer changeMode(Door.Asked asked) {
        try {
            behave(Behaviour.read(Json.read(asked.text())));
            return Answer.status(204);
        } catch (Unreadable e) {
            return Answer.json(400, Json.object().put("message", e.reason()));
        }
    }

    private Answer remembered() {
        return Answer.json(Json.object()
                .put("unacknowledged", memory.unacknowledged())
                .set("sent", Json.MAPPER.valueToTree(memory.sent()))
                .set("received", Json.MAPPER.valueToTree(memory.received())));
    }
}
