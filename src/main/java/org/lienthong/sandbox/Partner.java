package org.lienthong.sandbox;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ScheduledExecutorService;
import tools.jackson.databind.node.ObjectNode;

/** One simulated partner system: its server, its officials, its memory. */
public final class Partner {

    static final String HUB = "hub";

    /** Field of the partner's own file: its address, for links to its papers. */
    static final String ADDRESS = "address";

    private final Seat seat;
    private final Office office;
    private final Cabinet cabinet = new Cabinet();
    private final Behaviour behaviour = new Behaviour();
    private final Memory memory = new Memory(cabinet);
    private final Journal journal;
    private final Desk desk;
    private final Outbox outbox;
    private final Line line;
    private final Post post;
    private final PartnerDoors doors;
    private final URI web;
    private final URI address;

    /** Opens the memory and the doors; nothing is done before {@link #start}. */
    Partner(Seat seat, Office office, Workplace workplace) {
        this.seat = seat;
        this.journal = Journal.open(journal(workplace.memory(), seat.province().code(), seat.system()), cabinet);
        this.desk = new Desk(cabinet, journal, seat.pace(), workplace.clock(), workplace.pool());
        this.office = office;
        Path place = workplace
                .memory()
                .resolve(seat.province().code())
                .resolve(seat.system())
                .toAbsolutePath();
        this.line = office.line(place, desk).orElse(workplace.post());
        this.post = workplace.post();
        this.outbox = new Outbox(desk, office, line, seat.pace(), behaviour);
        this.web = URI.create(workplace.address() + seat.path());
        this.address = office.lineAddress(place).orElse(web);
        this.doors = new PartnerDoors(doors(), new Platform(seat), desk, behaviour);
        workplace.server().open(seat, doors);
        know(web);
    }

    /** Where a partner works: what is shared by all, and its own post. */
    record Workplace(
            Path memory,
            URI address,
            SandboxServer server,
            InstantSource clock,
            ScheduledExecutorService pool,
            Post post) {}

    /** The province in which it stands, for example {@code H56}. */
    public String province() {
        return seat.province().code();
    }

    /** The name under which its province and the hub know it, for example {@code lis}. */
    public String system() {
        return seat.system();
    }

    /** What kind of system it plays. */
    public PartnerName kind() {
        return office.kind();
    }

    /** The family whose contract it speaks. */
    public String family() {
        return seat.family();
    }

    /** Where the hub reaches it: over HTTP without a slash at the end, in a folder, or in a database. */
    public URI address() {
        return address;
    }

    /** Where its papers are, and where it is told how to behave; without a slash at the end. */
    public URI web() {
        return web;
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
        desk.later(() -> line.listen(doors), Duration.ZERO);
    }

    /** Whether the family has words for this verb. */
    public boolean canSay(Verb verb) {
        return office.voice().canSay(verb);
    }

    /**
     * Says this now, by hand, whatever the officials are about; it is repeated until the hub answers and then stands in
     * {@link Memory#sentFor}.
     *
     * @param dossier the partner's own name of it
     * @param values by the names of docs/sandbox.md: texts, numbers, booleans, lists and maps; times as ISO instants;
     *     what is not given is what the officials would say
     */
    public void say(Verb verb, String dossier, Map<String, ?> values) {
        ObjectNode named = Json.MAPPER.valueToTree(values);
        desk.turn(turn -> {
            ObjectNode all = office.usual(verb, dossier, turn).setAll(named);
            if (verb == Verb.DOSSIER_ACCEPTED && !turn.knows(dossier)) {
                turn.note(dossier, Office.STATUS, verb.code());
            }
            office.voice().say(verb, List.of(dossier), all, turn);
            return turn;
        });
    }

    /**
     * Puts rows into one of its tables as they stand, whatever they say; nobody remembers them.
     *
     * @param rows as JSON: {@code {"rows": [{"COLUMN": "text"}]}}
     * @throws IllegalStateException when it has no tables, or they do not take these
     */
    public void leave(String table, String rows) {
        line.leave(new Letter(table, Map.of(), "application/json", rows));
    }

    /**
     * From now on its people begin nothing by themselves and speak only by hand, or go back to work. What they would have
     * begun meanwhile is never done; what they began before goes on. Does not outlive a restart.
     */
    public void byHand(boolean only) {
        desk.byHand(only);
    }

    /** From now on it knows the dossiers of this archive too. */
    void archive(Archive archive) {
        desk.archive(name -> archive.find(province(), system(), name).map(office::archived));
    }

    String submit(Story story) {
        return desk.turn(turn -> office.submit(story, turn));
    }

    Desk desk() {
        return desk;
    }

    void stopSending() {
        outbox.close();
    }

    void stop() {
        line.close();
        synchronized (cabinet) {
            journal.close();
        }
    }

    static Path journal(Path directory, String province, String system) {
        return directory.resolve(province).resolve(system + ".jsonl");
    }

    private void know(URI address) {
        String former = desk.look(state -> Json.text(state.files().getOrDefault(Turn.OWN, Json.object()), ADDRESS));
        if (!former.equals(address.toString())) {
            desk.turn(turn -> {
                turn.note(Turn.OWN, ADDRESS, address.toString());
                return turn;
            });
        }
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
