package org.lienthong.routing;

import java.io.File;
import java.io.IOException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import org.apache.camel.Exchange;
import org.lienthong.channels.FileDoors;
import org.lienthong.channels.FileDoors.Taken;
import org.lienthong.exchange.Hold;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What routes of file doors can say. */
@Component("files")
final class FileVerbs {

    private static final Logger log = LoggerFactory.getLogger(FileVerbs.class);

    /** Where the file goes; the routes' move names it. */
    static final String REST = "lienthongRest";

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("yyyy-MM-dd").withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HHmmssSSS").withZone(ZoneOffset.UTC);
    private static final int LONGEST_NAME = 100;

    /** Asked for late: what it takes goes through Camel's own passages. */
    private final ObjectProvider<FileDoors> doors;

    private final DoorWatch watch;
    private final Clock clock;

    FileVerbs(ObjectProvider<FileDoors> doors, DoorWatch watch, Clock clock) {
        this.doors = doors;
        this.watch = watch;
        this.clock = clock;
    }

    /** Says where the file rests from now on; an exception leaves it where it is. */
    public void take(Exchange exchange) throws IOException {
        String route = Objects.requireNonNull(exchange.getFromRouteId());
        DoorWatch.Folder folder = watch.of(route);
        File file = Objects.requireNonNull(exchange.getMessage().getBody(File.class));
        String name = String.valueOf(exchange.getMessage().getHeader(Exchange.FILE_NAME_ONLY));
        Taken taken = taken(folder, file, watch.hold(route));
        exchange.setProperty(
                REST,
                (taken.readable() ? "done/" + DAY.format(clock.instant()) : "refused") + "/"
                        + TIME.format(clock.instant()) + "-" + plain(name));
    }

    /** One line tells of trouble, however often it comes; what the file says stays out of it. */
    private Taken taken(DoorWatch.Folder folder, File file, Hold hold) throws IOException {
        try {
            return doors.getObject().take(folder.system(), folder.door(), file.toPath(), hold);
        } catch (IOException | RuntimeException trouble) {
            log.warn(
                    "{} {}: a file could not be taken ({}) and stays where it is; it is taken again",
                    folder.system(),
                    folder.door(),
                    trouble.getClass().getSimpleName());
            throw trouble;
        }
    }

    /** Its own name is for people who look for it, without anything that a path could be made of. */
    private static String plain(String name) {
        String plain = name.replaceAll("[^\\p{L}\\p{N}._-]+", "_").replaceAll("\\.{2,}", "_");
        return plain.length() > LONGEST_NAME ? plain.substring(plain.length() - LONGEST_NAME) : plain;
    }
}
