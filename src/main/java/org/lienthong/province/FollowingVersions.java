package org.lienthong.province;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.stereotype.Component;

/** Looks again and again for what another node activated; nodes differ for so long at most. */
@Component
final class FollowingVersions {

    private static final Logger log = LoggerFactory.getLogger(FollowingVersions.class);

    private final ServedVersions served;
    private final Ways ways;
    private final FilesSettings files;
    private final TaskScheduler scheduler;

    FollowingVersions(ServedVersions served, Ways ways, FilesSettings files, TaskScheduler scheduler) {
        this.served = served;
        this.ways = ways;
        this.files = files;
        this.scheduler = scheduler;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        scheduler.scheduleWithFixedDelay(
                this::look, scheduler.getClock().instant().plus(files.lookForVersions()), files.lookForVersions());
    }

    private void look() {
        try {
            int changed = served.follow(ways);
            if (changed > 0) {
                log.info("{} provinces follow what another node activated", changed);
            }
        } catch (RuntimeException trouble) {
            log.warn("looking for versions of other nodes failed; trying again: {}", trouble.toString());
        }
    }
}
