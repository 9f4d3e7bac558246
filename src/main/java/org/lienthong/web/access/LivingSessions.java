package org.lienthong.web.access;

import jakarta.servlet.http.HttpSession;
import java.time.InstantSource;
import org.springframework.stereotype.Component;

/** Whether a session may still be used. For streams, which begin once and would otherwise outlive it. */
@Component
public class LivingSessions {

    private final AccessSettings settings;
    private final InstantSource clock;

    LivingSessions(AccessSettings settings, InstantSource clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** False when it was ended, or when nobody did anything for too long; asking is not doing anything. */
    public boolean lives(HttpSession session) {
        try {
            return !IdleSessions.isIdle(session, settings.idle(), clock.instant());
        } catch (IllegalStateException ended) {
            return false;
        }
    }
}
